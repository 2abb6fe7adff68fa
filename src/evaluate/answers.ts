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

/** What all respondents' answers to one question come to. */
export function standingOf(domain: Domain, answers: Answers): Standing {
  const { id } = domain.question;
  const all: { respondent: Respondent; answer: Answer }[] = [];
  let overruler = 0;
  for (const respondent of respondents) {
    const own = answers[respondent];
    if (own === undefined || !Object.hasOwn(own, id)) continue;
    const answer = own[id]!;
    if (answer.overrules !== undefined) overruler = all.length;
    all.push({ respondent, answer });
  }
  if (all.length === 0) return nothingSaid(domain, 'unanswered', []);
  const overruled = all.slice(0, overruler).map(({ respondent }) => respondent);
  const values: Value[] = [];
  const classes: number[] = [];
  let byAssociationAlone = true;
  for (let i = all.length - 1; i >= overruler; i--) {
    const { respondent, answer } = all[i]!;
    if (answer.value === UNKNOWN) continue;
    const group = classOf(domain, answer.value);
    if (!values.includes(answer.value)) values.push(answer.value);
    if (!classes.includes(group)) classes.push(group);
    if (respondent !== 'association') byAssociationAlone = false;
  }
  if (values.length === 0) return nothingSaid(domain, 'unknown', overruled);
  return {
    state: classes.length > 1 ? 'disputed' : 'given',
    classes: classes.sort((a, b) => a - b),
    values,
    unconfirmed: byAssociationAlone && mayConfirm(domain.question),
    overruled,
  };
}

function nothingSaid(
  domain: Domain,
  state: 'unanswered' | 'unknown',
  overruled: readonly Respondent[],
): Standing {
  return { state, classes: domain.every, values: [], unconfirmed: false, overruled };
}

function mayConfirm(question: Question): boolean {
  return question.answeredBy.includes('officer');
}
