import { type Standing, standings } from '../evaluate/answers.ts';
import { decidingQuestions } from '../evaluate/deciding-questions.ts';
import { recordToAsk } from '../evaluate/remaining.ts';
import { evaluate } from '../evaluate/verdict.ts';
import type { Outcome, Question } from '../model/question-set.ts';
import { type Respondent, respondents, type Status } from '../model/vocabulary.ts';
import { type Clash, clashesAmong } from './conflict-view.ts';
import type { AnswerOf } from './question-view.ts';
import { askingOf, type Session } from './session.ts';

/** One answered question in the list of all answers. */
export interface ReviewRow {
  question: Question;
  answers: AnswerOf[];
  state: Standing['state'];
  /** One answer counts over another's. */
  overruled: boolean;
  /** The answer comes from the association alone, though the officer may confirm it. */
  unconfirmed: boolean;
  /** Whether the answer still matters for the outcome. */
  matters: boolean;
  /** Whether this respondent may answer it. */
  mine: boolean;
}

/** All answers in one list, with what they come to, before they are accepted. */
export interface ReviewView {
  type: 'review';
  respondent: Respondent;
  /** Whether anything was asked in this run. */
  asked: boolean;
  status: Status;
  /** The outcomes that are possible. */
  outcomes: Outcome[];
  clashes: Clash[];
  rows: ReviewRow[];
  /** How many questions a full record would still ask. */
  more: number;
  /** Open questions that this respondent has answered `unknown`, or that others can answer. */
  waiting: Question[];
}

/** The view of the list of all answers. */
export function reviewView(session: Session): ReviewView {
  const { compiled, answers, respondent } = session;
  const { set } = compiled;
  const verdict = evaluate(compiled, answers);
  const deciding = decidingQuestions(compiled, answers);
  const standing = standings(compiled.domains, answers);
  const rows = set.questions.map((question, i): ReviewRow => {
    const { state, unconfirmed, overruled } = standing[i]!;
    const given = respondents.flatMap((one): AnswerOf[] => {
      const answer = answers[one]?.[question.id];
      return answer ? [{ respondent: one, answer }] : [];
    });
    const mine = question.answeredBy.includes(respondent);
    return {
      question,
      answers: given,
      state,
      overruled: overruled.length > 0,
      unconfirmed,
      matters: deciding.has(question.id),
      mine,
    };
  });
  return {
    type: 'review',
    respondent,
    asked: session.trail.length > 0,
    status: verdict.status,
    outcomes: set.outcomes.filter(({ id }) => verdict.possibleOutcomes.includes(id)),
    clashes: clashesAmong(compiled, answers),
    rows: rows.filter((row) => row.answers.length > 0),
    more: session.full ? 0 : recordToAsk(compiled, askingOf(session)).length,
    waiting: set.questions.filter(({ id }) => verdict.openQuestions.includes(id)),
  };
}
