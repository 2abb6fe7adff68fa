import { withAnswer } from '../evaluate/answer-effects.ts';
import { type Answers, standings } from '../evaluate/answers.ts';
import type { CompiledSet } from '../evaluate/compile.ts';
import { TRUE } from '../evaluate/diagram.ts';
import { reachable } from '../evaluate/reach.ts';
import { evaluate } from '../evaluate/verdict.ts';
import type { CaseAnswers } from '../model/case.ts';
import type { Question } from '../model/question-set.ts';
import type { Text } from '../model/text.ts';
import { type Respondent, respondents } from '../model/vocabulary.ts';
import type { Reply } from './event.ts';
import type { AnswerOf } from './question-view.ts';
import type { Session } from './session.ts';

/** Answers that cannot hold together. */
export interface Clash {
  questions: { question: Question; answers: AnswerOf[] }[];
  /** Why, where a constraint of the set forbids them. */
  reasons: Text[];
}

/** An answer that contradicts earlier ones, before it is kept. */
export interface ConflictView {
  type: 'conflict';
  respondent: Respondent;
  question: Question;
  reply: Reply;
  clashes: Clash[];
}

/** The view of an answer that waits to be kept. */
export function conflictView(
  { compiled, answers, respondent }: Session,
  id: string,
  reply: Reply,
): ConflictView {
  const question = compiled.set.questions.find((one) => one.id === id)!;
  const clashes = clashesAmong(compiled, withAnswer(answers, respondent, id, reply));
  return { type: 'conflict', respondent, question, reply, clashes };
}

/** The smallest sets of given answers that cannot hold together; none where all can. */
export function clashesAmong(compiled: CompiledSet, answers: CaseAnswers): Clash[] {
  return evaluate(compiled, answers).conflicts.map((ids) => ({
    questions: ids.map((id) => ({
      question: compiled.set.questions.find((one) => one.id === id)!,
      answers: respondents.flatMap((respondent): AnswerOf[] => {
        const answer = answers[respondent]?.[id];
        return answer && answer.value !== 'unknown' ? [{ respondent, answer }] : [];
      }),
    })),
    reasons: reasonsAgainst(compiled, answers, ids),
  }));
}

function reasonsAgainst(compiled: CompiledSet, answers: Answers, ids: readonly string[]): Text[] {
  const standing = standings(compiled.domains, answers);
  const allowed = compiled.questionAt.map((place) => {
    const { question, classes } = compiled.domains[place]!;
    return ids.includes(question.id) ? standing[place]!.classes : classes.map((_, i) => i);
  });
  const broken = (i: number) =>
    !reachable(compiled.diagram, compiled.constraints[i]!, allowed).includes(TRUE);
  return compiled.set.constraints.flatMap(({ reason }, i) => (broken(i) ? [reason] : []));
}
