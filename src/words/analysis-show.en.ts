import type { showSv } from './analysis-show.sv.ts';

/** The words of a question set as a document. */
export const showEn: typeof showSv = {
  description: (set) => `All questions, criteria and rules of ‘${set}’, with sources.`,
  about: { id: 'Set', version: 'Version', base: 'Builds on', valid: 'Valid', asOf: 'Figures as of' },
  period: (from, to) =>
    to === undefined
      ? `from ${from} on`
      : from === undefined
        ? `up to and including ${to}`
        : `${from} – ${to}`,
  questions: 'Questions',
  criteria: 'Criteria',
  constraints: 'How answers hang together',
  rules: 'Rules',
  outcomes: 'Outcomes',
  parameters: 'Figures that change over time',
  process: 'Handling',
  agreement: 'What the agreement must contain',
  attachments: 'Documents of the case',
  sources: 'Sources',
  question: {
    to: {
      association: 'Question to the association',
      officer: 'Question to the officer',
      legal: 'Question to the lawyer',
    },
    ask: 'Question',
    answers: 'Answer',
    kinds: {
      'yes-no': 'yes or no',
      number: 'a number',
      date: 'a date',
      text: 'free text, which decides nothing',
    },
    limits: (least, most) =>
      [
        ...(least === undefined ? [] : [`at least ${least}`]),
        ...(most === undefined ? [] : [`at most ${most}`]),
      ].join(', '),
    why: 'Why',
    help: 'Help',
    helpTo: {
      association: 'Help for the association',
      officer: 'Help for the officer',
      legal: 'Help for the lawyer',
    },
    example: (answer) => `Example of ${answer}`,
    where: 'Where to find the answer',
    answeredBy: 'Answered by',
    who: { association: 'the association', officer: 'the officer', legal: 'the lawyer' },
  },
  source: 'Source',
  criterion: {
    level: 'Demand',
    must: 'must be met',
    should: 'should be met, but does not decide',
    met: 'Met when',
    applies: 'Tested only when',
    notMet: 'If it is not met',
  },
  constraint: {
    ifThen: (premise, conclusion) => `If ${premise}, then ${conclusion}`,
    never: (conditions) => `Never together: ${conditions}`,
    reason: 'Reason',
  },
  rule: {
    intro: 'The rules are tried in order. The first that applies gives the outcome.',
    caption: 'Decision table',
    number: 'No.',
    when: 'Applies when',
    outcome: 'Outcome',
    reason: 'Reason',
  },
  outcome: { summary: 'Means', nextSteps: 'Next steps' },
  when: (condition) => `when ${condition}`,
  parameter: {
    caption: 'Figures and when they are in force',
    name: 'Figure',
    value: 'Amount or date',
    period: 'In force',
  },
  heading: { handles: 'Handles', reviews: 'Reviews', decides: 'Decides', contact: 'Contact' },
};
