import type { findingsSv } from './report-findings.sv.ts';

/** What the verdict says: disputes, outcome, grounds, rules, criteria and what would change them. */
export const findingsEn: typeof findingsSv = {
  disputes: {
    heading: 'Answers that differ',
    intro: (count) =>
      count === 1 ? 'The answers to one question differ.' : `The answers to ${count} questions differ.`,
    weight: 'Importance',
    matters: 'affects the outcome',
    mattersNot: 'does not affect the outcome',
    mattersUnclear: 'cannot be said while the answers contradict each other',
    solution:
      'Agree on one answer. Otherwise the case officer can let their answer overrule the others and state why. So can the lawyer, if the lawyer may answer the question. All answers stay in the case.',
  },
  outcome: {
    heading: 'Outcome',
    settled: (outcome) => `The outcome is settled: ${outcome}.`,
    open: (count) => `The outcome is open: ${count} outcomes are possible.`,
    contradictory: 'There is no outcome, because the answers contradict each other.',
    reason: 'Reason: ',
  },
  grounds: {
    heading: 'What the outcome rests on',
    always: 'The outcome is the same whatever the answers are.',
    one: (used, part) =>
      `This rests on ${used}.${part ? ' The other answers do not change the outcome.' : ''}`,
    several: (count, used) => `This rests on ${used}, in ${count} grounds. Each is enough by itself.`,
    used: (used, total) => {
      if (used < total) return `${used} of the ${total} answers`;
      if (total === 1) return 'the only answer';
      return total === 2 ? 'both answers' : `all ${total} answers`;
    },
    ground: (number) => `Ground ${number}`,
    truncated: (shown) => `There are more grounds. The ${shown} smallest are shown.`,
  },
  conflicts: {
    heading: 'Answers that contradict each other',
    intro: (count) =>
      count === 1
        ? 'These answers cannot all be right. At least one of them needs to be corrected.'
        : `The answers contradict each other in ${count} ways. In each, at least one answer needs to be corrected.`,
    one: (number) => `Contradiction ${number}`,
    reason: 'Because',
  },
  rules: {
    heading: 'Rules that apply',
    intro: 'The rules are tried in order. The first that applies decides the outcome.',
    caption: 'Rules that apply or may apply',
    rule: 'Rule',
    leadsTo: 'Leads to',
    weight: 'Role here',
    numbered: (number, condition) => `${number}. ${condition}`,
    decides: 'decides',
    mayDecide: 'may decide',
    appliesMayDecide: 'applies, and decides if no earlier rule applies',
    applies: 'also applies',
    mayApply: 'may apply, but does not change the outcome',
  },
  criteria: {
    heading: 'Criteria',
    all: {
      met: (total) => (total === 1 ? 'The only criterion is met.' : `All ${total} criteria are met.`),
      'not-met': (total) =>
        total === 1 ? 'The only criterion is not met.' : `None of the ${total} criteria is met.`,
      open: (total) => (total === 1 ? 'The only criterion is open.' : `All ${total} criteria are open.`),
    },
    met: (count, total) => `${count} of ${total} criteria ${count === 1 ? 'is' : 'are'} met`,
    notMet: (count) => `${count} ${count === 1 ? 'is' : 'are'} not met`,
    open: (count) => `${count} ${count === 1 ? 'is' : 'are'} open`,
    allMust: 'All are musts.',
    should: (met, total) =>
      total === 1
        ? `There is also one should, which ${met === 1 ? 'is' : 'is not'} met. It decides nothing.`
        : `There are also ${total} shoulds, of which ${met} ${met === 1 ? 'is' : 'are'} met. They decide nothing.`,
    unclear: 'The criteria cannot be assessed while the answers contradict each other.',
    state: { met: 'Met', 'not-met': 'Not met', open: 'Open' },
    notApplicable: 'Counts as met',
    level: { must: 'must', should: 'should' },
    because: 'Why',
    requires: 'Requires',
    requiresAll: 'Requires all of',
    requiresAny: 'Requires at least one of',
    requiresAtLeast: (count) => `Requires at least ${count} of`,
    requiresNotAll: 'Requires that not all hold',
    requiresNone: 'Requires that none holds',
    unanswered: 'Not answered',
    appliesIf: 'Applies if',
    doesNotApply: 'The criterion does not apply in this case.',
    meaning: 'This means',
  },
  changes: {
    heading: 'What would change the outcome',
    headingContradictory: 'What would resolve the contradiction',
    intro:
      'The table shows the smallest changes of answers that make another outcome possible. It explains the verdict and is no advice on how to answer.',
    caption: 'Changed answers and what they make possible',
    introContradictory:
      'The table shows the smallest changes of answers that resolve the contradiction, and which outcomes they make possible. It is no advice on how to answer.',
    change: 'If the answer were',
    possible: 'Then possible',
    open: 'Open questions then',
    instead: (question, value, now) => `${question}: ${value} instead of ${now}`,
    none: (count, outcomes) =>
      `No changed answers make ${count === 1 ? 'this outcome' : 'these outcomes'} possible: ${outcomes}.`,
    noneAtAll: 'No changed answers give another outcome.',
  },
};
