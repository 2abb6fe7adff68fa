import type { CompiledSet } from '../evaluate/compile.ts';
import { questionsToAsk } from '../evaluate/remaining.ts';
import { evaluate } from '../evaluate/verdict.ts';
import type { CaseAnswer, CaseAnswers } from '../model/case.ts';
import { type Respondent, respondents } from '../model/vocabulary.ts';
import type { CaseKeeper } from './keeper.ts';
import { timeStamp } from './run-interview.ts';
import { newSession, proceed, type Session } from './session.ts';
import { step } from './step.ts';

/** What an interview without prompts needs: the answers are given beforehand. */
export interface GivenAnswersOptions {
  compiled: CompiledSet;
  /** All answers that the case has already. */
  answers: CaseAnswers;
  /** The answers of the file, read and checked against the set. */
  given: CaseAnswers;
  respondent: Respondent;
  /** Full record: count as used also what can no longer change the outcome. */
  all: boolean;
  keeper: CaseKeeper;
  now(): Date;
}

/** What became of the given answers. Lists are question ids in asking order. */
export interface GivenAnswersEnd {
  answers: CaseAnswers;
  /** This respondent's answers to what the interview would have asked. */
  used: string[];
  /** This respondent's answers to what the interview would not have asked: kept, though they decide and contradict nothing. */
  notNeeded: string[];
  /** What the interview would still ask, and the file does not answer. */
  unanswered: string[];
  /** Answers that cannot hold together, by the smallest sets that clash. */
  conflicts: string[][];
}

/**
 * Runs the interview on answers from a file. Nothing that was given is dropped: also what is needless, what
 * contradicts, and what other respondents answered is kept, and reported.
 */
export async function runFromAnswers(options: GivenAnswersOptions): Promise<GivenAnswersEnd> {
  const { compiled, given, respondent } = options;
  const order = compiled.set.questions.map(({ id }) => id);
  const own = given[respondent] ?? {};
  let answers = options.answers;
  const keep = async (of: Respondent, id: string, answer: CaseAnswer) => {
    // What the file says stands; what it leaves unsaid (a note, evidence) stays as it was.
    const { overrules: _overrules, ...before } = answers[of]?.[id] ?? answer;
    const stamped = { ...before, at: timeStamp(options.now()), ...answer };
    ({ answers } = await options.keeper.keepAnswer(of, id, stamped));
  };
  for (const other of respondents.filter((one) => one !== respondent)) {
    for (const id of order) if (given[other]?.[id]) await keep(other, id, given[other][id]);
  }
  const used: string[] = [];
  let session: Session = proceed(newSession(compiled, answers, respondent, options.all));
  while (session.at.type === 'question') {
    const { question } = session.at;
    if (own[question]) {
      await keep(respondent, question, own[question]);
      used.push(question);
    }
    session = proceed({ ...step(session, { type: 'pass' }, '').session, answers });
  }
  const unasked = order.filter((id) => own[id] && !used.includes(id));
  for (const id of unasked) await keep(respondent, id, own[id]!);
  const { conflicts } = evaluate(compiled, answers);
  return {
    answers,
    used: order.filter((id) => used.includes(id)),
    notNeeded: unasked.filter((id) => !conflicts.flat().includes(id)),
    unanswered: questionsToAsk(compiled, { answers, respondent, asked: new Set([...used, ...unasked]) }),
    conflicts,
  };
}
