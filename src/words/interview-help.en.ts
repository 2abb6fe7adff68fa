import type { interviewHelpSv } from './interview-help.sv.ts';
import { listed } from './language.ts';

const quoted = (names: readonly string[]) =>
  listed(
    names.map((name) => `“${name}”`),
    'en',
  );

/** What the help to a question says, in English. */
export const interviewHelpEn: typeof interviewHelpSv = {
  why: (text) => `Why it matters: ${text}`,
  example: (answer, text) => `Example of ${answer}: ${text}`,
  where: (text) => `Where you can find the answer: ${text}`,
  source: (text) => `Source: ${text}`,
  asked: {
    open: 'The question is asked now because the answer can change the outcome.',
    confirm:
      'The association’s answer counts already. The question is asked for you to confirm it or answer otherwise.',
    disputed: 'The question is asked now because the answers differ and can change the outcome.',
    record: 'The answer can no longer change the outcome. The question is asked for a full record.',
    again: 'You have gone back to the question. Your answers to later questions are kept.',
  },
  possible: (outcomes) => `Now ${outcomes.length} outcomes are possible: ${listed(outcomes, 'en')}.`,
  settled: (outcome) => `Now a single outcome is possible: ${outcome}.`,
  contradictory: 'Now the answers cannot hold together, and no outcome is possible.',
  criteria: (names) =>
    names.length === 1
      ? `The answer bears on whether the requirement ${quoted(names)} is met.`
      : `The answer matters for the requirements ${quoted(names)}.`,
  rule: (row, outcome) => `The answer is tested in row ${row} of the table, which points to: ${outcome}.`,
  tie: (reason) => `The answer is tied to other answers: ${reason}`,
  decides: (answer, outcome) => `If you answer ${answer}, the outcome is: ${outcome}.`,
  staysSettled: (answer) => `If you answer ${answer}, the outcome stays the same.`,
  leaves: (answer, outcomes) =>
    `If you answer ${answer}, ${outcomes.length} outcomes are possible: ${listed(outcomes, 'en')}.`,
  leavesAll: (answer, count) => `If you answer ${answer}, the same ${count} outcomes are possible as now.`,
  contradicts: (answer) => `If you answer ${answer}, it cannot hold together with other answers.`,
  anyNumber: 'any number',
  anyDate: 'any date',
  textDecidesNothing: 'The answer is free and never changes the outcome.',
  counting: 'The number of questions left includes this one and holds whatever you answer.',
};
