import { outcomesUnder } from '../evaluate/answer-effects.ts';
import type { CompiledSet } from '../evaluate/compile.ts';
import { type Asking, questionsToAsk, recordToAsk } from '../evaluate/remaining.ts';
import type { CaseAnswer, CaseAnswers } from '../model/case.ts';
import type { Respondent } from '../model/vocabulary.ts';
import type { Annotation, Reply } from './event.ts';

/** Where the interview is. */
export type Place =
  /** Between two steps: `proceed` finds out what comes next. */
  | { type: 'next' }
  | { type: 'question'; question: string; fromReview?: true }
  /** The answer waits to be kept: it contradicts earlier ones. */
  | { type: 'conflict'; question: string; reply: Reply }
  /** Nothing is left to ask: all answers are looked over. */
  | { type: 'review' }
  | { type: 'done'; end: 'accepted' | 'quit' };

/** One respondent's interview, at one moment. Never changed: each step makes the next one. */
export interface Session {
  readonly compiled: CompiledSet;
  readonly respondent: Respondent;
  /** All answers of the case, of every respondent. */
  readonly answers: CaseAnswers;
  /** Ask also what can no longer change the outcome. */
  readonly full: boolean;
  /** Questions answered (or passed over) in this run, in the order in which that first happened. */
  readonly trail: readonly string[];
  /** Questions shown in this run; the first is number 1. */
  readonly shown: readonly string[];
  /** Notes and evidence for questions that have no answer yet to keep them with. */
  readonly pending: Readonly<Record<string, Annotation>>;
  readonly at: Place;
}

/** An interview that has asked nothing yet. */
export function newSession(
  compiled: CompiledSet,
  answers: CaseAnswers,
  respondent: Respondent,
  full: boolean,
): Session {
  return { compiled, respondent, answers, full, trail: [], shown: [], pending: {}, at: { type: 'next' } };
}

/** Between two steps: the first question that is to be asked, else the list of all answers. */
export function proceed(session: Session): Session {
  if (session.at.type !== 'next') return session;
  const list = session.full ? recordToAsk : questionsToAsk;
  const next = list(session.compiled, askingOf(session))[0];
  return next === undefined ? { ...session, at: { type: 'review' } } : shownAt(session, { question: next });
}

/** The session at a question, which has its number from the first time that it was shown. */
export function shownAt(
  session: Session,
  { question, fromReview }: { question: string; fromReview?: true },
): Session {
  const shown = session.shown.includes(question) ? session.shown : [...session.shown, question];
  return { ...session, shown, at: { type: 'question', question, ...(fromReview && { fromReview }) } };
}

/** The respondent's own answer to a question, as it is kept now. */
export function ownAnswer({ answers, respondent }: Session, question: string): CaseAnswer | undefined {
  return answers[respondent]?.[question];
}

/** The session as far as it decides what is left to ask. */
export function askingOf({ answers, respondent, trail }: Session): Asking {
  return { answers, respondent, asked: new Set(trail) };
}

/** Whether one outcome alone is possible now. */
export function isSettled({ compiled, answers }: Session): boolean {
  return outcomesUnder(compiled, answers).length === 1;
}
