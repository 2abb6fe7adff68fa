import type { Question, QuestionSet } from './question-set.ts';

const known = new WeakMap<QuestionSet, ReadonlyMap<string, Question>>();

/** The questions of a set by id, in asking order; made once for all cases of a run. */
export function questionsById(set: QuestionSet): ReadonlyMap<string, Question> {
  let questions = known.get(set);
  if (!questions) {
    questions = new Map(set.questions.map((question) => [question.id, question]));
    known.set(set, questions);
  }
  return questions;
}
