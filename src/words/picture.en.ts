import type { pictureSv } from './picture.sv.ts';

/** Words in the picture of the way to the outcome. */
export const pictureEn: typeof pictureSv = {
  heading: 'The way to the outcome',
  caption: {
    decided: (rule, outcome) => `Rule ${rule} decides: ${outcome}`,
    settled: (outcome) => `The outcome is settled: ${outcome}`,
    open: (count) => `${count} outcomes are possible`,
    contradictory: 'The answers contradict each other, so no rule can be tried',
  },
  start: {
    rules: 'The rules are tried in order',
    conflicts: 'These answers cannot all be right',
  },
  rule: (number) => `Rule ${number}`,
  conflict: (number) => `Contradiction ${number}`,
  applies: {
    ifAnswer: (question, answer) => `Applies if the answer to ‘${question}’ is ${answer}`,
    if: (condition) => `Applies if: ${condition}`,
    otherwise: 'Applies in all other cases',
  },
  answer: 'Answer',
  result: {
    passed: 'does not apply',
    decides: 'applies and decides',
    mayDecide: 'may apply',
    decidesUnlessEarlier: 'applies, unless an earlier rule does',
    appliesToo: 'applies too, but does not decide',
    mayApplyToo: 'may apply, but does not decide',
    unused: 'is not needed here',
    conflict: 'at least one answer needs to be corrected',
  },
  noOutcome: 'No outcome',
  noAnswer: 'no answer',
  disputed: (answers) => `${answers}, the answers differ`,
  legend: {
    taken: 'the way in this case',
    open: 'ways that are still possible',
    untaken: 'where other answers would have led',
  },
  leadsTo: { taken: 'Leads to', open: 'May lead to', untaken: 'Would have led to' },
  part: (title, part, of) => `${title}, part ${part} of ${of}`,
};
