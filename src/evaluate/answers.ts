import { type Respondent, respondents } from '../model/vocabulary.ts';
import { classOf, type Domain, type Value } from './domain.ts';
import { given, mayConfirm, nothingSaid, type Reading, readingsOf } from './reading.ts';

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

/** What all respondents' answers to one question come to (CONTRACT 2). Of answers that are alike it may be the same object. */
export interface Standing {
  readonly state: 'unanswered' | 'unknown' | 'given' | 'disputed';
  /** The classes of the question's domain that remain: one when given, several when disputed, else all. */
  readonly classes: readonly number[];
  /** The values that count, highest authority first; empty unless given or disputed. */
  readonly values: readonly Value[];
  /** The value comes from the association alone, though the officer may answer. */
  readonly unconfirmed: boolean;
  /** Respondents whose answers another overruled. */
  readonly overruled: readonly Respondent[];
}

/** What the answers to each question come to, in asking order. */
export function standings(domains: readonly Domain[], answers: Answers): Standing[] {
  const readings = readingsOf(domains);
  const found: Standing[] = new Array(readings.length);
  for (let i = 0; i < readings.length; i++) found[i] = standingOf(readings[i]!, answers);
  return found;
}

/** What all respondents' answers to one question come to. */
export function standingOf(reading: Reading, answers: Answers): Standing {
  let last: Answer | undefined;
  let by: Respondent = 'association';
  for (let i = 0; i < respondents.length; i++) {
    const answer = answerTo(reading, answers[respondents[i]!]);
    if (!answer) continue;
    if (last && answer.overrules !== undefined) return weighed(reading, answers);
    if (last && answer.value === UNKNOWN) continue;
    if (last && last.value !== UNKNOWN && last.value !== answer.value) return weighed(reading, answers);
    last = answer;
    by = respondents[i]!;
  }
  return last ? standingOfOne(reading, last.value, by) : reading.unanswered;
}

/** The respondent's own answer. Most have answered a few of many questions: V8 is quicker to say that a key is not there than to look it up. */
function answerTo({ id }: Reading, own: Answers[Respondent]): Answer | undefined {
  return own && Object.hasOwn(own, id) ? own[id] : undefined;
}

/** What one answer comes to where nobody has answered otherwise; `by`: the highest of those who gave it. */
export function standingOfOne(reading: Reading, value: Value, by: Respondent): Standing {
  if (value === UNKNOWN) return reading.unknown;
  const byAssociationAlone = by === 'association';
  const { values } = reading;
  // Few values, most of them the same string: a loop is done before `indexOf` has begun.
  for (let i = 0; i < values.length; i++)
    if (values[i] === value) return (byAssociationAlone ? reading.said : reading.given)[i]!;
  return given(reading.domain, value, byAssociationAlone && mayConfirm(reading.domain));
}

/** What different answers come to: with one that overrules, those of less authority do not count. */
function weighed(reading: Reading, answers: Answers): Standing {
  const { domain } = reading;
  const values: Value[] = [];
  const classes: number[] = [];
  const overruled: Respondent[] = [];
  let overrules = false;
  for (let i = respondents.length - 1; i >= 0; i--) {
    const answer = answerTo(reading, answers[respondents[i]!]);
    if (!answer) continue;
    if (overrules) {
      overruled.unshift(respondents[i]!);
      continue;
    }
    overrules = answer.overrules !== undefined;
    if (answer.value === UNKNOWN) continue;
    const group = classOf(domain, answer.value);
    if (!values.includes(answer.value)) values.push(answer.value);
    if (!classes.includes(group)) classes.push(group);
  }
  if (values.length === 0) return nothingSaid(domain, 'unknown', overruled);
  const state = classes.length > 1 ? 'disputed' : 'given';
  // One of those who differ, or who overrules, has more say than the association.
  return { state, classes: classes.sort((a, b) => a - b), values, unconfirmed: false, overruled };
}
