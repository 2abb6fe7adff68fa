import { walkCondition } from '../model/condition.ts';
import { parameterAt, type QuestionSet } from '../model/question-set.ts';
import { everyCondition } from './check/usage.ts';

/** Whether the evaluation date can make a difference: some figure is dated, or some day is counted from it. */
export function dependsOnDate(set: QuestionSet): boolean {
  let found = set.parameters.length > 0;
  for (const { condition } of everyCondition(set)) {
    walkCondition(condition, (part) => {
      found ||= part.type === 'compare' && part.bound.type === 'offset';
    });
  }
  return found;
}

/** Whether every parameter of the set has a value at `date`. */
export function inForce(set: QuestionSet, date: string): boolean {
  return set.parameters.every((parameter) => parameterAt(parameter, date) !== undefined);
}

/** First days on which the values of some parameter differ from the day before, ascending; only days with all values. */
export function turningDates(sets: readonly QuestionSet[]): string[] {
  const starts = sets.flatMap(({ parameters }) =>
    parameters.flatMap(({ values }) => values.map(({ from }) => from)),
  );
  return [...new Set(starts)].sort().filter((date) => sets.every((set) => inForce(set, date)));
}

/**
 * Dates that stand for all from `asOf` on: that date, and each later one at which a parameter changes. Should no
 * value be in force at `asOf`, the nearest date before or after at which all are. Empty when there is none.
 */
export function datesFrom(set: QuestionSet, asOf: string): string[] {
  const turns = turningDates([set]);
  if (inForce(set, asOf)) return [asOf, ...turns.filter((date) => date > asOf)];
  const earlier = turns.filter((date) => date <= asOf).at(-1);
  return [...(earlier === undefined ? [] : [earlier]), ...turns.filter((date) => date > asOf)];
}
