import type { DiagnosticData } from '../model/diagnostic.ts';
import type { DiagnosticCode } from './diagnostics-codes.ts';
import {
  about,
  date,
  declaration,
  form,
  languageName,
  limits,
  locker,
  ofOtherVersion,
  ofSet,
  period,
  reason,
  unit,
  validity,
  wanted,
  within,
} from './diagnostics-parts.en.ts';
import { dataPhrases, type Sentence } from './diagnostics-phrases.ts';
import { sectionsEn } from './diagnostics-terms.en.ts';

const { quoted: q, plain, count, allowed, suggestion } = dataPhrases('en');
const counted = (d: DiagnosticData, key: string) =>
  d[key] === undefined ? 'has no unit' : `is counted in ${plain(d, key)}`;

/** The sentences in English, one a code in alphabetical order (hence the length). File and place go before, see `report/diagnostics.ts`. */
export const diagnosticsEn: Readonly<Record<DiagnosticCode, Sentence>> = {
  'question-gone': (d) => `${q(d, 'found')} is no longer in the question set${ofSet(d)}; ${declaration(d)}`,
  'not-a-repository': () => 'this folder belongs to no git repository',
  'unknown-finding': (d) => `${q(d, 'found')} is no finding that can be waived${allowed(d)}`,
  'baseline-unused': (d) =>
    `the baseline has ${q(d, 'rule')} for ${plain(d, 'found')}, which is no longer found; write a new one with --write-baseline`,
  'not-a-baseline': () => 'the file is no baseline; write one with --write-baseline',
  'no-git': () => 'git is not on this computer; name a file instead',
  'unknown-revision': (d) => `git knows no revision ${q(d, 'found')}`,
  'not-in-revision': (d) => `${q(d, 'found')} is not in the revision ${q(d, 'revision')}`,
  'cannot-edit': (d) =>
    `the file cannot be changed without changing other things in it (${plain(d, 'detail')}); rewrite that part by hand`,
  'cannot-update-stdin': () =>
    'what is read from standard input cannot be written back; name the file instead',
  'case-of-other-set': (d) =>
    `the case belongs to the question set ${q(d, 'set')}, not ${q(d, 'found')}; name that set`,
  'merge-conflict': (d) =>
    `${plain(d, 'path')} is ${q(d, 'second')} here but ${q(d, 'first')} in ${plain(d, 'other')}; change one of the files`,
  'merge-other-case': (d) =>
    `the files do not have the same id (${q(d, 'first')} and ${q(d, 'second')}); say --same-case if they are about one case`,
  'merge-other-set': (d) =>
    `the case belongs to the question set ${q(d, 'second')}, but the first one to ${q(d, 'first')}`,
  'no-such-folder': () => 'there is no such folder',
  'not-a-folder': () => 'this is not a folder',
  'set-twice': (d) =>
    `the question set ${q(d, 'found')} is also in ${plain(d, 'other')}; give the file another name`,
  'option-for-new-case': (d) => `the option ${q(d, 'found')} is for new cases only; edit the file instead`,
  'option-needs': (d) => `the option ${q(d, 'found')} goes only with ${q(d, 'other')}`,
  'options-exclude': (d) => `the options ${q(d, 'found')} and ${q(d, 'other')} cannot be used together`,
  'too-many-arguments': () => 'too many arguments; see --help',
  'two-formats-on-stdout': (d) =>
    `only one format can go to standard output (${plain(d, 'found')}); write the others as format=FILE`,
  'two-reports-in-a-file': (d) =>
    `two things are to be written to ${q(d, 'path')}; give each a file of its own`,
  'already-inherited': (d) =>
    `${sectionsEn[plain(d, 'section')] ?? plain(d, 'section')}: ${q(d, 'found')} is already in a set that this one builds on; change it with reword or replace`,
  'answer-not-a-date': (d) =>
    `${q(d, 'found')} is not a date that exists${about(d)}; write yyyy-mm-dd or unknown`,
  'answer-not-a-number': (d) =>
    `${q(d, 'found')} is not a number${about(d)}; write one without spaces or quotation marks${unit(d)}, or unknown`,
  'answer-not-text': (d) =>
    `${q(d, 'found')} is not text${about(d)}; write text that is not empty, or unknown`,
  'answer-not-whole': (d) =>
    `${q(d, 'found')} is not a whole number${about(d)}; write one without decimals, or unknown`,
  'answer-out-of-range': (d) => `${q(d, 'found')} is outside the limits${about(d)}; ${limits(d)}`,
  'answered-twice': (d) =>
    `${q(d, 'found')} is now called ${q(d, 'question')}, which already has an answer; keep one`,
  'base-circle': (d) => `the sets build on each other in a circle: ${plain(d, 'path')}; break it somewhere`,
  'cannot-print': (d) => `the output cannot be written: ${reason(d)}`,
  'cannot-read': (d) => `the file cannot be read: ${reason(d)}`,
  'cannot-write': (d) => `the file cannot be written: ${reason(d)}`,
  'changed-by-another': () =>
    'another program has changed the file in the meantime; what stood there is kept',
  'choice-needs-options': (d) =>
    `the question ${q(d, 'found')} has fewer than two options; write at least two under options`,
  'condition-empty': () => 'the condition is empty; write for example { no-market: yes }, or take it away',
  'condition-list-empty': () => 'the list of conditions is empty; write at least one',
  'condition-not-a-map': () => 'this is not a condition; write for example { no-market: yes }',
  'constraint-form': (d) =>
    `the constraint ${q(d, 'found')} is incomplete; write both if and then, or only never`,
  'control-character': () => 'there is a control character here, which YAML does not allow; remove it',
  'count-out-of-range': (d) => `the count in at-least does not fit the list in of${allowed(d)}`,
  'criteria-list-empty': () => 'no criteria are named; write at least one',
  'criterion-circle': (d) =>
    `the criterion ${q(d, 'found')} depends on itself, through ${plain(d, 'path')}; break the circle`,
  'dates-reversed': (d) =>
    `the last day ${plain(d, 'found')} is before the first day ${plain(d, 'from')}; correct one of them`,
  'disk-full': () => 'the disk is full; nothing was written, and the file is as it was',
  'duplicate-key': (d) => `the key ${q(d, 'found')} stands more than once; keep one of them`,
  'earlier-question-removed': (d) =>
    `the question ${q(d, 'found')} no longer exists; the answer is kept but does not count`,
  'earlier-question-renamed': (d) =>
    `the question ${q(d, 'found')} is now called ${q(d, 'question')}; the answer counts there`,
  'earlier-still-there': (d) =>
    `${q(d, 'found')} stands under earlier but is still a question; take one of them away`,
  'empty-expectation': () =>
    'the example does not say what it should give; write for example outcome under expect',
  'empty-file': () => 'the file is empty',
  'empty-value': (d) => `${q(d, 'path')} is empty; write a value or take the key away`,
  'evaluation-crashed': (d) =>
    `the case could not be evaluated because of an error in the program: ${plain(d, 'detail')}`,
  'field-of-another-kind': (d) =>
    `${q(d, 'found')} does not belong to a question of the kind ${plain(d, 'kind')}; take it away`,
  'file-too-large': (d) =>
    `the file has ${count(d, 'bytes')} bytes; at most ${count(d, 'limit')} are allowed`,
  interrupted: (d) =>
    `interrupted after ${count(d, 'count')} ${d.count === 1 ? 'case' : 'cases'}; what is written is whole, and the next run does the rest`,
  'invalid-answer': (d) => `${q(d, 'found')} is not a valid answer${about(d)}${allowed(d)}`,
  'invalid-format': (d) => `${q(d, 'found')} does not have the right form; write ${form(d)}`,
  'invalid-option-value': (d) =>
    `${q(d, 'found')} cannot be given for ${plain(d, 'option')}${wanted(d)}${allowed(d)}`,
  'invalid-value': (d) => `${q(d, 'found')} is not a valid value of ${q(d, 'path')}${allowed(d)}`,
  'is-a-folder': () => 'this is a folder; name a file',
  'kinds-differ': (d) =>
    d.kind === 'date'
      ? `the question ${q(d, 'question')} is a date, but the parameter ${q(d, 'parameter')} is a number; compare with a date`
      : `the question ${q(d, 'question')} is a number, but the parameter ${q(d, 'parameter')} is a date; compare with a number`,
  'key-not-text': () => 'the key is not text; write a name before the colon',
  'limits-reversed': (d) =>
    `maximum ${plain(d, 'found')} is less than minimum ${plain(d, 'minimum')}; let them change places`,
  'locked-by-another': (d) => `another program is working on the file${locker(d)}; wait until it is done`,
  'missing-argument': (d) => `${q(d, 'found')} is missing; see --help`,
  'missing-key': (d) => `the key ${q(d, 'key')} is missing${within(d)}`,
  'missing-translation': (d) => `${q(d, 'path')} has no text in ${languageName(d)}`,
  'missing-value': (d) => `a value is missing after ${q(d, 'found')}; see --help`,
  'more-problems': (d) => `and ${count(d, 'count')} more, not shown`,
  'no-cases': () => 'the folder has no case files; use --allow-empty if that is as it should be',
  'no-language': (d) =>
    `the question set ${q(d, 'set')} is not written in ${languageName(d)}; choose a language with --lang`,
  'no-outcomes': () => 'the question set has no outcomes; write at least one under outcomes',
  'no-rules': () => 'the question set has no rules; write at least one under rules',
  'no-such-file': () => 'the file does not exist',
  'no-terminal': () => 'the interview needs a terminal; use --plain to answer line by line, or --answers',
  'not-a-case': () => 'the file is not a case; a case begins with format: iop-case/1',
  'not-a-date-bound': (d) =>
    `the question ${q(d, 'question')} cannot be compared with ${q(d, 'found')}; allowed: a date, { parameter: id } or { fromAsOf: { years: -3 } }`,
  'not-a-number-bound': (d) =>
    `the question ${q(d, 'question')} cannot be compared with ${q(d, 'found')}; allowed: a number or { parameter: id }`,
  'not-utf-8': () => 'the file is not text in UTF-8; save it as UTF-8',
  'not-yaml': (d) => `this cannot be read as YAML: ${reason(d)}`,
  'nothing-inherited': (d) => `${q(d, 'found')} is not in any set that this one builds on${allowed(d)}`,
  'nothing-matched': (d) => `${q(d, 'pattern')} matches no file`,
  'nul-byte': () => 'the file contains a NUL character and is not a text file',
  'of-without-at-least': () => 'of belongs with at-least; write for example at-least: 2',
  'otherwise-not-last': (d) =>
    `the rule ${q(d, 'found')} always applies, so the rules after it are never reached; put it last`,
  'output-exists': (d) => `${q(d, 'path')} already exists and is not overwritten; choose another name`,
  'output-is-a-source': (d) =>
    `${q(d, 'path')} is a case or a question set and is not overwritten; choose another name`,
  'overrules-not-allowed': () =>
    'the association’s answer cannot overrule others; overrules is for officer and legal',
  'parameter-not-in-force': (d) =>
    `the question set has no value for ${q(d, 'parameter')} on ${date(d, 'asOf')}; choose another day with --as-of, or add the value`,
  'parameter-overlap': (d) =>
    `the parameter ${q(d, 'parameter')} has two values ${period(d)}, this one and the one at ${plain(d, 'other')}; let one end on the day before the other begins`,
  'reserved-id': (d) => `${q(d, 'found')} is a word of the condition language; give the question another id`,
  'respondent-may-not-answer': (d) =>
    `${q(d, 'found')} may not answer the question ${q(d, 'question')}${allowed(d)}`,
  'rule-needs-place': (d) =>
    `the rule ${q(d, 'found')} has no place in the table; write before or after with the id of a rule`,
  'set-named-otherwise': (d) =>
    `the id of the question set is ${q(d, 'found')}, but the file is called ${q(d, 'set')}; give them one name, or no case finds the set`,
  'set-not-in-force': (d) =>
    `the question set ${q(d, 'set')} is not in force on ${date(d, 'asOf')}${validity(d)}`,
  'set-too-large': () =>
    'the question set is too large to work out; divide it or make its conditions simpler',
  'set-unusable': (d) => `the question set ${q(d, 'set')} has mistakes and cannot be used; mend those first`,
  'several-documents': () => 'the file has more than one YAML document; keep one, without --- in between',
  'skipped-not-a-case': () => 'the file is not a case (format: iop-case/1 is missing) and is skipped',
  'table-incomplete': () =>
    'there are answers to which no rule applies; add a last rule with when: otherwise',
  'text-never-decides': (d) =>
    `the question ${q(d, 'found')} is answered with free text and cannot be in a condition`,
  'too-deep': (d) => `the file has more than ${count(d, 'limit')} levels; make it shallower`,
  'too-many-parts': (d) =>
    `the file has more than ${count(d, 'limit')} parts (keys, values and the marks between them)`,
  'too-many-aliases': (d) =>
    `the file has too many aliases (*name); at most ${count(d, 'limit')} are allowed`,
  unexpected: (d) => `unexpected error: ${plain(d, 'detail')}`,
  'units-differ': (d) =>
    `the question ${q(d, 'question')} ${counted(d, 'unit')} but the parameter ${q(d, 'parameter')} ${counted(d, 'parameterUnit')}; use the same unit`,
  'unknown-command': (d) => `${q(d, 'found')} is not a command${allowed(d)}`,
  'unknown-comparison': (d) => `${q(d, 'found')} is not a way to compare${allowed(d)}`,
  'unknown-criterion': (d) => `${q(d, 'found')} is not a criterion of the question set${allowed(d)}`,
  'unknown-format': (d) => `the format ${q(d, 'found')} is unknown${allowed(d)}`,
  'unknown-key': (d) => `the key ${q(d, 'found')} is unknown${within(d)}${allowed(d)}`,
  'unknown-option': (d) => `the option ${q(d, 'found')} is unknown${suggestion(d)}; see --help`,
  'unknown-outcome': (d) => `${q(d, 'found')} is not an outcome of the question set${allowed(d)}`,
  'unknown-parameter': (d) => `${q(d, 'found')} is not a parameter of the question set${allowed(d)}`,
  'unknown-question': (d) =>
    `${q(d, 'found')} is not a question of the question set${ofSet(d)}${allowed(d)}${ofOtherVersion(d)}`,
  'unknown-set': (d) => `there is no question set called ${q(d, 'found')}${allowed(d)}`,
  'unknown-source': (d) => `${q(d, 'found')} is not a source of the question set${allowed(d)}`,
  'value-outside-domain': (d) =>
    `${q(d, 'found')} is not an answer to the question ${q(d, 'question')}${allowed(d)}`,
  'worker-ended': (d) => `the evaluation was cut short (${plain(d, 'detail')}) and was done again`,
  'cache-ignored': (d) => `the cache is not used: ${cacheReasons[plain(d, 'detail')] ?? plain(d, 'detail')}`,
  'cache-not-written': (d) => `the cache cannot be written: ${reason(d)}; the verdicts are not affected`,
  'not-a-blob': () => 'the file is no part of an evaluation; write parts with --format blob=FILE',
  'blob-not-whole': () => 'the part is not whole; evaluate it again',
  'shard-missing': (d) => `part ${plain(d, 'found')} is missing`,
  'shard-twice': (d) => `part ${plain(d, 'found')} is in ${plain(d, 'other')} too; name it once`,
  'shard-foreign': (d) =>
    d.detail === 'engine'
      ? 'the part was written by another version of the program; evaluate it again'
      : `the part belongs to another run than ${plain(d, 'other')}: ${shardReasons[plain(d, 'detail')] ?? plain(d, 'detail')}`,
  'set-changed-since': (d) =>
    `the question set has changed since ${q(d, 'found')}, so all cases are evaluated`,
  'wrong-type': (d) => `${q(d, 'found')} is not the right kind of value${within(d)}; write ${form(d)}`,
};

/** Why a cache is not used. */
const cacheReasons: Readonly<Record<string, string>> = {
  corrupt: 'it is damaged; it is written anew',
  older: 'it was written by another version of the program; it is written anew',
  foreign: 'the file is no cache; it is left as it is, name another',
};

/** What sets a part apart from the others. */
const shardReasons: Readonly<Record<string, string>> = {
  count: 'the number of parts differs',
  date: 'the evaluation date differs; give one with --as-of',
  options: 'the options differ',
  files: 'the files differ',
  sets: 'the question sets differ',
};
