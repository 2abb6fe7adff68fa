import type { Question } from '../model/question-set.ts';
import { type Respondent, respondents } from '../model/vocabulary.ts';
import { classOf, type Domain, type Value } from './domain.ts';

/** The answer "vet ej": recorded, shown, and open to the evaluator (CONTRACT 2). */
export const UNKNOWN = 'unknown';

/** A normalised answer: what the evaluator needs of it. */
export interface Answer {
  /** `unknown`, or a value of the question's kind (`yes`, an option, a number, `YYYY-MM-DD`, a text). */
  value: Value;
  /** Why this answer counts over those of respondents with less authority. */
  overrules?: string | undefined;
}

/** Normalised answers, by respondent and question id. */
export type Answers = Partial<Record<Respondent, Readonly<Record<string, Answer>>>>;

/** What all respondents' answers to one question come to (CONTRACT 2). */
export interface Standing {
  state: 'unanswered' | 'unknown' | 'given' | 'disputed';
  /** The classes of the question's domain that remain: one when given, several when disputed, else all. */
  classes: readonly number[];
  /** The values that count, highest authority first; empty unless given or disputed. */
  values: readonly Value[];
  /** The value comes from the association alone, though the officer may answer. */
  unconfirmed: boolean;
  /** Respondents whose answers another overruled. */
  overruled: readonly Respondent[];
}

/** What the answers to each question come to, in asking order. */
export function standings(domains: readonly Domain[], answers: Answers): Standing[] {
  return domains.map((domain) => standingOf(domain, answers));
}

function standingOf(domain: Domain, answers: Answers): Standing {
  const { id } = domain.question;
  const all = respondents.flatMap((respondent) => {
    const answer = answers[respondent]?.[id];
    return answer ? [{ respondent, ...answer }] : [];
  });
  const overruler = all.reduce((found, answer, i) => (answer.overrules !== undefined ? i : found), 0);
  const counting = all.slice(overruler).reverse();
  const overruled = all.slice(0, overruler).map(({ respondent }) => respondent);
  const valued = counting.filter(({ value }) => value !== UNKNOWN);
  const every = domain.classes.map((_, i) => i);
  if (valued.length === 0) {
    return {
      state: counting.length > 0 ? 'unknown' : 'unanswered',
      classes: every,
      values: [],
      unconfirmed: false,
      overruled,
    };
  }
  const classes = [...new Set(valued.map(({ value }) => classOf(domain, value)))].sort((a, b) => a - b);
  const state = classes.length > 1 ? 'disputed' : 'given';
  return {
    state,
    classes,
    values: [...new Set(valued.map(({ value }) => value))],
    unconfirmed:
      valued.every(({ respondent }) => respondent === 'association') && mayConfirm(domain.question),
    overruled,
  };
}

function mayConfirm(question: Question): boolean {
  return question.answeredBy.includes('officer');
}
