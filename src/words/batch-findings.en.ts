import type { batchFindingsSv } from './batch-findings.sv.ts';

const saveIt = 'Review the change and save the new verdict with iop evaluate --update.';

/** What may be found in a case: heading, explanation and sentence. */
export const batchFindingsEn: typeof batchFindingsSv = {
  rules: {
    'verdict-changed-by-answers': {
      title: 'The verdict was changed by new answers',
      help: `The answers differ from those when the verdict was saved, and they give another verdict. ${saveIt}`,
    },
    'verdict-changed-by-rules': {
      title: 'The verdict was changed by new rules',
      help: `The question set differs from that when the verdict was saved, and gives another verdict on the same answers. ${saveIt}`,
    },
    'verdict-changed-by-date': {
      title: 'The verdict was changed by the evaluation date',
      help: `A threshold in the question set, or the time that has passed, gives another verdict on the new evaluation date. ${saveIt}`,
    },
    'verdict-changed-by-engine': {
      title: 'The verdict was changed by a new version of the program',
      help: `The same answers, question set and evaluation date give another verdict in this version of the program. ${saveIt}`,
    },
    'verdict-does-not-reproduce': {
      title: 'The saved verdict cannot be reproduced',
      help: 'The verdict in the file is not the one that the program wrote. It was probably edited by hand. Find out why. iop evaluate --update writes a new verdict and moves the old one to history.',
    },
    'verdict-impact': {
      title: 'The other question set gives another verdict',
      help: 'With --set the case is evaluated as if under another question set. Nothing is written. The line says which criteria and which rule make the difference.',
    },
    'case-open': {
      title: 'The outcome is open',
      help: 'Several outcomes are possible while questions lack answers. iop explain shows which questions may decide, and who may answer them.',
    },
    'case-contradictory': {
      title: 'The answers contradict each other',
      help: 'The answers cannot hold together under the constraints of the question set. At least one of them has to be corrected. iop explain shows why.',
    },
    'case-disputed': {
      title: 'The parties’ answers differ',
      help: 'Those who answered gave different answers to the same question. Agree on one, or let the officer’s or the lawyer’s answer count with overrules and a reason.',
    },
    'case-not-iop': {
      title: 'The outcome is not an IOP',
      help: 'The case is settled, and the answers point to another form than an IOP. Nothing is wrong with the case.',
    },
    'waiver-expired': {
      title: 'A waiver has expired',
      help: 'The last day of the waiver has passed. Mend what was waived, or write a new last day and a new reason.',
    },
    'waiver-unused': {
      title: 'A waiver is not needed',
      help: 'The waiver is about something that the case no longer has. Remove the waiver.',
    },
  },
  changed: {
    impact: (step) => `The other question set gives another verdict: ${step}.`,
    'changed-by-answers': (step) => `New answers give another verdict: ${step}.`,
    'changed-by-rules': (step) => `New rules give another verdict: ${step}.`,
    'changed-by-date': (step) => `The evaluation date gives another verdict: ${step}.`,
    'changed-by-engine': (step) => `A new version of the program gives another verdict: ${step}.`,
    'does-not-reproduce': (step) =>
      `The saved verdict cannot be reproduced, probably because it was edited by hand: ${step}.`,
  },
  open: (outcomes) => `The outcome is open. Possible outcomes: ${outcomes}.`,
  mayDecide: (questions) => `Questions that may decide: ${questions}.`,
  contradictory: (questions) => `The answers contradict each other: ${questions}.`,
  disputed: (questions) => `The answers differ: ${questions}.`,
  notIop: (outcome) => `The outcome is ‘${outcome}’, which is not an IOP.`,
  waiverExpired: (finding, date) => `The waiver of ‘${finding}’ held up to and including ${date}.`,
  waiverUnused: (finding) => `The waiver of ‘${finding}’ is not needed: there is nothing to waive.`,
  waived: (until, by) => `Waived up to and including ${until}${by === undefined ? '' : ` by ${by}`}.`,
  reason: (reason) => `Reason: ${reason}`,
  inBaseline: (file) => `Waived in the baseline ${file}.`,
  fact: { answers: 'Answers', criteria: 'Criteria', rule: 'Deciding rule', possible: 'Possible outcomes' },
  respondent: { association: 'the association', officer: 'the officer', legal: 'the lawyer' },
  criterion: { met: 'met', 'not-met': 'not met', open: 'open' },
  noAnswer: 'no answer',
  noCriterion: 'did not exist',
  criterionGone: 'no longer exists',
  noRule: 'none',
  or: ' or ',
  someRules: (count) => `one of ${count}`,
};
