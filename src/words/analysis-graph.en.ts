import type { graphSv } from './analysis-graph.sv.ts';

/** The words of the flow chart of a question set. */
export const graphEn: typeof graphSv = {
  title: (set) => `How answers lead to an outcome: ${set}`,
  titleOfCase: (set, theCase) => `The way to the outcome of ${theCase}: ${set}`,
  start: 'The rules are tried from the top. The first that applies decides.',
  otherwise: 'In all other cases',
  yes: 'yes',
  no: 'no',
  isAnswer: (label, answer) => `${label}: ${answer}`,
  appliesWhen: (condition) => `tested only when ${condition}`,
  criteria: 'Criteria that are tested here',
  testedBefore: (names) => `Tested above: ${names}`,
  shownOnly: 'Criteria that are shown but do not decide',
  rule: (number) => `Rule ${number}`,
  state: {
    passed: 'does not apply',
    decides: 'decides',
    'may-decide': 'may decide',
    'not-reached': 'not tried',
  },
  criterion: { met: 'met', 'not-met': 'not met', open: 'open', 'not-applicable': 'does not apply here' },
  describe: {
    rule: (number, condition, outcome) => `Rule ${number}: ${condition}. If so: ${outcome}.`,
    otherwise: (number, outcome) => `Rule ${number}: in all other cases: ${outcome}.`,
    criteria: (names) => `Tests the criteria ${names}.`,
    stands: (state) => `In this case: ${state}.`,
  },
};
