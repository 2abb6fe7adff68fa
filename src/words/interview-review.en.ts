import type { interviewReviewSv } from './interview-review.sv.ts';
import { listed } from './language.ts';

const questions = (count: number) => (count === 1 ? 'one more question' : `${count} more questions`);

/** The list of all answers, in English. */
export const interviewReviewEn: typeof interviewReviewSv = {
  settled: (outcome) => `The outcome is settled: ${outcome}.`,
  open: (outcomes) => `The outcome is not settled. Possible: ${listed(outcomes, 'en', 'disjunction')}.`,
  contradictory: 'The answers cannot hold together. As long as they do not, there is no outcome.',
  nothingAsked: 'There is nothing to ask you at present.',
  heading: 'All answers:',
  empty: 'There are no answers yet.',
  you: 'You',
  by: (who, value) => `${who}: ${value}`,
  marks: {
    noLonger: 'does not change the outcome',
    unconfirmed: 'not confirmed by the case officer',
    disputed: 'the answers differ',
    overruled: 'one answer overrules another',
    note: 'with a note',
  },
  waiting: (names) => `The outcome depends on: ${listed(names, 'en')}.`,
  accept: 'Done – accept the answers',
  change: 'Change an answer',
  record: (count) => `Answer ${questions(count)}`,
  words: { accept: 'done', change: 'change', record: 'all' },
  plainAccept: 'Write done to accept the answers.',
  plainChange: (number) => `Write change and a number to change an answer, for example: change ${number}`,
  recordWhy: 'The questions left do not change the outcome, but the answers make the record complete.',
  plainRecord: (count) => `Write all to answer ${questions(count)}.`,
  plainCommands: 'Write < to go back and q to stop without accepting.',
  notHere: 'That cannot be done here.',
  noSuchRow: (found, last) => `There is no answer with the number ${found}. The numbers go to ${last}.`,
  notYours: (question) => `You cannot answer the question “${question}”.`,
};
