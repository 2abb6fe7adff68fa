import type { CommandWords } from './commands.ts';

/** `--help` in English. Each example is a whole command line that runs. */
export const en: CommandWords = {
  headings: {},
  usage: { options: '[options]', command: '[command]' },
  default: 'default',
  examples: 'Examples:',
  program:
    'Screens whether an idéburet offentligt partnerskap (IOP, a values-based public partnership) is the right form of cooperation between a Swedish public body and an idea-based association – or whether procurement, a market investigation or an ordinary grant is.',
  footer: [
    'The verdict is guidance and not a decision.',
    '',
    'Exit codes:',
    '  0    done',
    '  1    something to attend to',
    '  2    could not run',
    '  130  interrupted; what was answered is saved',
  ].join('\n'),
  version: 'show the version',
  help: 'show this help',
  common: {
    lang: 'language: sv or en (also IOP_LANG; default sv)',
    questions: 'folder with question sets of your own, may be repeated (also IOP_QUESTIONS)',
    asOf: 'evaluation date YYYY-MM-DD (default: the date of the decision in the case, else today)',
    plain: 'plain lines without colour or redrawing, for screen readers and pipes (also ACCESSIBLE=1)',
    noColor: 'no colours (also NO_COLOR)',
  },
  screen: {
    summary: 'go through the questions of a case, new or begun',
    description:
      'Asks the questions that can change the outcome, saves after every answer and ends with the verdict and the report.',
    case: 'case file to go on with; leave out for a new case',
    set: 'question set of a new case (default: forum)',
    as: 'who answers: association, officer or legal',
    all: 'ask every question, also those that can no longer change the outcome',
    answers: 'read the answers from a file instead of asking',
    out: 'file or folder for a new case (default: <id>.yaml here)',
    report:
      'also write the report as a file beside the case: text, markdown, html, docx or json; may be repeated',
    title: 'title of the case',
    reference: 'registration number',
    public: 'public party, may be repeated',
    association: 'idea-based party, may be repeated',
    examples: [
      'iop screen',
      'iop screen --set lund --title "Meeting place" --public "Social Services Committee" --association "RSMH i Lund"',
      'iop screen meeting-place.yaml --as association --plain',
      'iop screen --answers answers.yaml --out cases/ --report markdown',
    ],
  },
  evaluate: {
    summary: 'evaluate saved cases again and compare with their saved verdicts',
    description: 'Reads case files, folders, globs or - (standard input). Changes no file without --update.',
    path: 'case files, folders, globs or -',
    format: 'format, may be repeated, with =FILE to a file:',
    update: 'write new verdicts into the cases where they are new or changed',
    dryRun: 'with --update: show what would change, write nothing',
    set: 'evaluate as if under this question set (id, file or git revision REV:file) and show what it changes; not with --update',
    failOn: 'what gives exit code 1, may be repeated (default: changed):',
    allowEmpty: 'accept that there are no cases',
    jobs: 'how many cores are used (default: all, where that pays)',
    baseline: 'findings in this file are known and do not give exit code 1',
    writeBaseline: 'write the findings that would give exit code 1 to this file',
    cache: 'evaluate only cases that this file does not know from earlier runs (default: .iop-cache here)',
    changedSince:
      'evaluate only cases changed since this git revision, and all of them if a question set has changed',
    shard: 'evaluate only part i of n; write the part with --format blob=FILE',
    merge: 'join the blobs of all parts into the report of the whole run',
    examples: [
      'iop evaluate cases/',
      'iop evaluate "cases/**/*.yaml" --format json=evaluation.json --format text',
      'iop evaluate cases/ --update',
      'iop evaluate cases/ --set questions/forum.yaml --fail-on changed --fail-on contradictory',
    ],
  },
  explain: {
    summary: 'show the readable verdict of one case',
    description:
      'Evaluates one case and shows outcome, grounds, criteria, what is open and what would change it.',
    case: 'case file, or - for standard input',
    format: 'format:',
    examples: [
      'iop explain meeting-place.yaml',
      'iop explain meeting-place.yaml --format markdown --lang sv',
    ],
  },
  merge: {
    summary: 'join two parties’ answers on one case',
    description:
      'Adds the second file’s answers to the first, whose comments and order stay. Nothing is dropped: what cannot be joined is an error.',
    first: 'case file that keeps its form',
    second: 'case file whose answers are added',
    out: 'new file to write (default: standard output)',
    sameCase: 'the files are about one case although their ids differ',
    examples: [
      'iop merge officer.yaml association.yaml --out meeting-place.yaml',
      'iop merge a.yaml b.yaml --same-case',
    ],
  },
  list: {
    summary: 'show the register: cases with parties, outcome and agreement period',
    description:
      'Lists cases with title, parties, question set, status, outcome, agreement period and what is waiting for whom.',
    path: 'case files, folders or globs',
    format: 'format:',
    outcome: 'only cases with this outcome (id), may be repeated',
    waitingFor: 'only cases that wait for one of these, may be repeated:',
    endsBefore: 'only cases whose agreement ends before YYYY-MM-DD',
    examples: [
      'iop list cases/',
      'iop list cases/ --waiting-for legal',
      'iop list cases/ --ends-before 2027-01-01 --format csv > register.csv',
    ],
  },
  schema: {
    summary: 'write the JSON Schema of a kind of file',
    description:
      'Writes JSON Schema (2020-12) of case files, question sets or the result of iop evaluate --format json.',
    what: 'kind of file:',
    examples: ['iop schema case > iop-case.schema.json', 'iop schema questions'],
  },
  questions: {
    summary: 'tools for those who keep the questions',
    description: 'List, show, check, test, compare, draw and make question sets.',
    list: {
      summary: 'list the question sets',
      format: 'format:',
      examples: ['iop questions list', 'iop questions list --questions our-sets --format json'],
    },
    check: {
      summary: 'prove that a question set holds: every case gets an answer, nothing is dead',
      description:
        'Checks whole sets: form, texts, and proofs over all possible answers. Each finding has a place and, where it can, a smallest example.',
      set: 'id or file of the question set, or REV:file in git (default: all)',
      writeCases: 'folder to write the cases in that show the findings',
      format: 'format:',
      examples: [
        'iop questions check',
        'iop questions check our-sets/our-town.yaml',
        'iop questions check our-town --questions our-sets --write-cases shown',
        'iop questions check --format sarif > findings.sarif',
      ],
    },
    test: {
      summary: 'run the examples of a question set and see which mistakes they would notice',
      description:
        'Runs the examples as tests and shows what they cover. --mutate makes small mistakes in the set and sees which no example notices.',
      set: 'id or file of the question set (default: all)',
      format: 'format:',
      cases: 'saved cases that must give the verdict they have, may be repeated',
      minCoverage: 'least coverage in per cent',
      mutate: 'try small mistakes in the set',
      suggest: 'suggest examples that notice the mistakes',
      examples: [
        'iop questions test forum',
        'iop questions test forum --mutate --suggest',
        'iop questions test --min-coverage 100 --cases cases/',
      ],
    },
    diff: {
      summary: 'compare two question sets: in words, and exactly in what they say of every possible case',
      description:
        'Shows what differs in texts and rules, how many answers get another outcome and which, and which saved cases it touches.',
      before: 'id, file or REV:file in git',
      after: 'id, file or REV:file in git',
      format: 'format:',
      cases: 'saved cases to compare, may be repeated',
      examples: [
        'iop questions diff main:questions/forum.yaml questions/forum.yaml',
        'iop questions diff forum lund --format markdown',
        'iop questions diff a.yaml b.yaml --cases cases/',
      ],
    },
    graph: {
      summary: 'draw a question set as a flow',
      description:
        'Draws questions, stop rows, criteria and outcomes, and if you like the path of one case through them.',
      set: 'id or file of the question set, or REV:file in git',
      format: 'format:',
      case: 'case file whose path is to be shown',
      examples: [
        'iop questions graph forum',
        'iop questions graph lund --format svg > lund.svg',
        'iop questions graph forum --case meeting-place.yaml --format svg > path.svg',
      ],
    },
    new: {
      summary: 'make a question set of your own on top of one that is there',
      description:
        'Asks what the set is to hold, one question at a time, and writes a commented file that builds on another set.',
      out: 'file to write (default: <id>.yaml here)',
      examples: ['iop questions new', 'iop questions new --out our-sets/our-town.yaml'],
    },
    show: {
      summary: 'show a question set composed, with the file that each part comes from',
      set: 'id or file of the question set',
      format: 'format:',
      examples: [
        'iop questions show forum',
        'iop questions show lund --format markdown > lund.md',
        'iop questions show lund --format json',
      ],
    },
  },
};
