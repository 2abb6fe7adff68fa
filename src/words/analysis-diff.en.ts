import type { diffSv } from './analysis-diff.sv.ts';

const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

/** The words of the comparison of two question sets. */
export const diffEn: typeof diffSv = {
  title: (before, after) => `Difference between ${before} and ${after}`,
  description: 'What was changed in words, and what it means for all possible answers.',
  shortened: {
    label: 'Shortened',
    said: 'Not all of it fits a comment. --format text or json gives the whole comparison.',
    more: (count) => `… and ${count} more`,
  },
  refusedLabel: 'Refused',
  refused: {
    'undeclared-rename': (question, to) =>
      `The question ‘${question}’ is gone, but ‘${to}’ is much like it. Is it the same question? If so, write { renamed: ${question}, to: ${to}, since: … } under earlier. Otherwise saved answers are lost.`,
    'undeclared-removal': (question) =>
      `The question ‘${question}’ is gone. Write { removed: ${question}, since: …, reason: … } under earlier, so that those who have answered it are told why.`,
    'kind-changed': (question, before, after) =>
      `The question ‘${question}’ has changed kind from ${before} to ${after}. Saved answers can no longer be read. Give the new question an id of its own.`,
    'unit-changed': (question, before, after) =>
      `The question ‘${question}’ is counted in ${after} but was counted in ${before}. Saved answers would mean something else. Give the new question an id of its own.`,
  },
  lostLabel: 'Notice',
  lost: {
    'options-removed': (question, options) =>
      `The question ‘${question}’ no longer has the options ${options}. Cases with these answers cannot be evaluated until the answers are changed.`,
    'respondents-removed': (question, who) =>
      `The question ‘${question}’ may no longer be answered by ${who}. Cases with such answers cannot be evaluated until they are taken out.`,
    'only-whole-numbers': (question) =>
      `The question ‘${question}’ no longer takes other than whole numbers. Cases with decimals in the answer cannot be evaluated until the answers are changed.`,
  },
  who: { association: 'the association', officer: 'the officer', legal: 'the lawyer' },
  proved: {
    'no-case-can-change':
      'No case can change: all answers give the same outcome and the same criteria as before. This is proved.',
    'no-outcome-can-change':
      'No outcome can change: all answers give the same outcome as before. This is proved. The criteria are not the same, though.',
  },
  changed: {
    first: (changed, all) => `The outcome changes for ${changed} of ${all} possible combinations of answers`,
    further: (changed, all) => `for ${changed} of ${all}`,
    at: (date) => ` when evaluated on ${date}`,
  },
  provedAt: (dates) => `Examined for evaluations on ${dates}.`,
  words: {
    heading: 'Changed in words',
    nothing: 'Nothing is changed in words.',
    more: (count) => `and ${counted(count, 'change', 'changes')} more`,
    rest: 'besides',
    onlyExamples: 'Nothing is changed in words, but for examples.',
    examples: (count) => `${counted(count, 'example was', 'examples were')} added, removed or changed.`,
    change: (kind) => kind,
    section: {
      set: 'The question set',
      sources: 'Source',
      parameters: 'Parameter',
      questions: 'Question',
      criteria: 'Criterion',
      constraints: 'Constraint',
      rules: 'Rule',
      outcomes: 'Outcome',
      items: 'Text',
      examples: 'Example',
    },
    formerly: (id) => `formerly ‘${id}’`,
    before: 'before',
    now: 'now',
    missing: 'was not there',
    gone: 'is gone',
    moved: (before, now) => `stood after ${before}, stands after ${now} now`,
    first: 'nothing (first)',
  },
  meaning: {
    heading: 'Changed in meaning',
    headingAt: (date) => `Changed in meaning for evaluations on ${date}`,
    nothing: 'No answers get another outcome.',
    counted: (all, before, after) =>
      `There are ${all} ways to answer all questions. Of these, the sets allow ${before} before and ${after} now.`,
    stretches: (questions) =>
      `Numbers and dates are counted as stretches that one of the sets tells apart. This concerns ${questions}.`,
    only: {
      before: (questions) => `Only the former set asks ${questions}.`,
      after: (questions) => `Only the new set asks ${questions}.`,
    },
    free: 'Under the other, the answer may be anything.',
    caption: 'Outcomes that change',
    from: 'From',
    to: 'To',
    count: 'Combinations',
    share: 'Share',
    notAllowed: 'the answers are not allowed',
    withoutRule: 'no outcome',
    transition: (from, to) => `From ${from} to ${to}`,
    decidedBefore: (rule, others) =>
      others === ''
        ? `Of those that the rule ‘${rule}’ decided`
        : `Of those that the rule ‘${rule}’ decided, and that are decided by ${others} now`,
    decidedAfter: (rule) => `Of those that the rule ‘${rule}’ decides now`,
    where: 'Answers that change',
    every: 'all',
    left: (count) => `and ${count} combinations more`,
    smallest: 'Smallest case that shows it',
    noAnswers: 'no answers at all',
  },
  criteria: {
    heading: 'Criteria that change',
    intro: 'Criteria of both sets that the same answers no longer meet, or meet only now.',
    met: 'Not met before, met now',
    'not-met': 'Met before, not met now',
  },
  cases: {
    heading: 'Saved cases',
    none: (count) => `None of ${counted(count, 'saved case', 'saved cases')} changes.`,
    caption: 'Cases that change',
    case: 'Case',
    before: 'Before',
    now: 'Now',
    because: 'Because',
    rules: (before, after) => `${before} decided, now ${after} decides`,
    leads: (rule, outcome) => `${rule} now leads to ${outcome}`,
    criterion: (name, before, after) => `the criterion ‘${name}’ was ${before}, is ${after} now`,
    state: { met: 'met', 'not-met': 'not met', open: 'open', 'not-applicable': 'not applicable' },
    status: { open: 'open', contradictory: 'contradictory', settled: 'settled' },
    noRule: 'no rule',
  },
};
