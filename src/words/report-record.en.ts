import type { recordSv } from './report-record.sv.ts';

/** What remains, all answers, next steps, the agreement and the facts about the verdict. */
export const recordEn: typeof recordSv = {
  open: {
    heading: 'What remains to be answered',
    intro: (count) =>
      count === 1 ? 'One question can change the outcome.' : `${count} questions can change the outcome.`,
    answeredBy: (who) => `Can be answered by ${who}`,
    where: 'Where to look',
    soFar: 'So far',
  },
  unknown: {
    heading: 'Answered with don’t know',
    intro: (count) =>
      count === 1
        ? 'One question is answered with don’t know.'
        : `${count} questions are answered with don’t know.`,
    matters: 'can change the outcome',
    mattersNot: 'does not change the outcome',
  },
  unconfirmed: {
    heading: 'Not confirmed by the case officer',
    intro:
      'Only the association has answered these. The answers count, but the case officer has not confirmed them.',
  },
  answers: {
    heading: 'Other answers',
    headingAll: 'All answers',
  },
  mattersNot: {
    heading: 'What the outcome does not rest on',
    settled: 'These answers do not change the outcome:',
    open: 'These answers are not needed to settle the outcome, as long as the others stand:',
    notNeeded: 'These questions are not answered, and the outcome does not need them:',
  },
  earlier: {
    heading: 'Answers to questions that are no longer asked',
    intro:
      'The questions were in an earlier version of the question set. The answers are kept but do not count.',
  },
  nextSteps: {
    heading: 'Next steps',
    open: (section) => `Answer the questions under ‘${section}’.`,
    contradictory: (section) => `Correct the answers under ‘${section}’.`,
  },
  process: {
    heading: 'Who does what',
    handles: 'Handles',
    reviews: 'Reviews',
    decides: 'Decides',
    contact: 'Contact',
  },
  agreement: {
    heading: 'What the agreement must contain',
    intro: 'After each point stands what the case says about the agreement today.',
    notInCase: 'to be filled in when the agreement is written',
    also: 'Also in the case',
    contribution: (party, what) => `${party}: ${what}`,
    period: (from, to) => `from ${from} to ${to}`,
    periodFrom: (from) => `from ${from} until further notice`,
    periodTo: (to) => `until ${to}`,
    part: {
      purpose: 'Purpose',
      contributions: 'What the parties contribute',
      responsibilities: 'Responsibilities',
      period: 'Period',
      conditions: 'Special conditions',
    },
  },
  attachments: { heading: 'Attachments', intro: 'The case must hold these:' },
  handling: {
    heading: 'Handling of the case',
    unit: 'Unit',
    officer: 'Case officer',
    partnerChosen: 'How the party was chosen',
    review: 'The lawyer’s review',
    decision: 'Decision',
    decided: 'Decided outcome',
    departs: (decided, outcome) =>
      `The decision (${decided}) is another than the verdict’s outcome (${outcome}).`,
    none: 'none',
  },
  history: {
    heading: 'Earlier verdicts',
    caption: 'Verdicts that have been replaced, the oldest first',
    date: 'Evaluation date',
    outcome: 'Outcome',
    set: 'Question set',
    reason: 'Why it was replaced',
    status: { settled: 'settled', open: 'open', contradictory: 'contradictory' },
    because: {
      new: 'new verdict',
      'does-not-reproduce': 'it could not be reproduced',
      unchanged: 'the same verdict anew',
      'changed-by-answers': 'new answers',
      'changed-by-rules': 'new version of the question set',
      'changed-by-date': 'new evaluation date',
      'changed-by-engine': 'new version of the program',
    },
  },
  sources: { heading: 'Sources' },
  about: {
    heading: 'About the verdict',
    text: 'The verdict depends on the question set, the answers and the evaluation date alone: the same input gives the same verdict. The digests show whether anything has been changed. The verdict is guidance and not a decision.',
    set: 'Question set',
    base: 'Builds on',
    version: 'Version',
    validity: 'In force',
    unlimited: 'without limit in time',
    setDigest: 'Digest of the question set',
    asOf: 'Evaluation date',
    engine: 'Program',
    answersDigest: 'Digest of the answers',
    digest: 'Digest of the verdict',
    parameters: 'Amounts and limits in force on the evaluation date',
  },
};
