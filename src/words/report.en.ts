import type { ReportWords } from './report.ts';
import { findingsEn } from './report-findings.en.ts';
import { recordEn } from './report-record.en.ts';

/** The report's words in English. Neutral and in the third person: the text is pasted into official reports. */
export const reportEn: ReportWords = {
  respondent: {
    association: {
      name: 'the association',
      answer: 'The association’s answer',
      note: 'The association’s note',
      evidence: 'The association’s evidence',
      reason: 'The association’s reason',
    },
    officer: {
      name: 'the case officer',
      answer: 'The case officer’s answer',
      note: 'The case officer’s note',
      evidence: 'The case officer’s evidence',
      reason: 'The case officer’s reason to overrule',
    },
    legal: {
      name: 'the lawyer',
      answer: 'The lawyer’s answer',
      note: 'The lawyer’s note',
      evidence: 'The lawyer’s evidence',
      reason: 'The lawyer’s reason to overrule',
    },
  },
  value: { yes: 'yes', no: 'no', unknown: 'don’t know' },
  bound: {
    number: {
      is: (amount) => amount,
      above: (amount) => `more than ${amount}`,
      atLeast: (amount) => `at least ${amount}`,
      atMost: (amount) => `at most ${amount}`,
      below: (amount) => `less than ${amount}`,
    },
    date: {
      is: (day) => day,
      above: (day) => `after ${day}`,
      atLeast: (day) => `from ${day}`,
      atMost: (day) => `no later than ${day}`,
      below: (day) => `before ${day}`,
    },
  },
  condition: {
    and: ', and ',
    or: ', or ',
    not: (part) => `not ${part}`,
    atLeast: (count, parts) => `at least ${count} of ${parts}`,
    always: 'in all other cases',
    never: 'never',
    criterion: {
      met: (name) => `‘${name}’ is met`,
      'not-met': (name) => `‘${name}’ is not met`,
      applicable: (name) => `‘${name}’ applies`,
    },
    everyCriterion: 'all criteria are met',
    anyCriterion: 'at least one criterion is not met',
    everyMust: 'all musts are met',
    anyMust: 'at least one must is not met',
  },
  mark: {
    unconfirmed: 'not confirmed by the case officer',
    overruled: 'does not count, as another answer overrules it',
    disputed: 'the answers differ',
    noAnswer: 'none',
    missing: 'not in the case',
    stillOpen: 'may become relevant, depending on answers that are open',
  },
  question: 'Question',
  questionToAssociation: 'Question to the association',
  answer: 'Answer',
  ofQuestion: (question, term) => `${question} – ${term.charAt(0).toLowerCase()}${term.slice(1)}`,
  lead: {
    intro: (set) => `Assessment of which form of cooperation fits, by the question set ‘${set}’.`,
    untitled: (id) => `Case ${id}`,
    case: 'Case',
    reference: 'Registration number',
    publicParties: (count) => (count === 1 ? 'Public party' : 'Public parties'),
    associations: (count) => (count === 1 ? 'Idea-based party' : 'Idea-based parties'),
    created: 'Case created',
    asOf: 'Evaluation date',
    guidanceLabel: 'Guidance',
    guidance:
      'The verdict follows from the answers in the case. It is a basis for decision, not a decision and not a legal examination.',
    warningLabel: 'Please note',
  },
  ...findingsEn,
  ...recordEn,
};
