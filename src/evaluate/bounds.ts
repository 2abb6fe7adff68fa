import { dayNumber, shiftDate } from '../model/calendar.ts';
import { type Bound, type Condition, walkCondition } from '../model/condition.ts';
import { type Parameter, parameterAt, type QuestionSet } from '../model/question-set.ts';

/** Thrown when a dated parameter has no value at the evaluation date (CONTRACT 3): never the nearest one. */
export class ParameterNotInForce extends Error {
  readonly parameters: readonly Parameter[];
  readonly asOf: string;
  constructor(parameters: readonly Parameter[], asOf: string) {
    super(`no value in force at ${asOf}: ${parameters.map((p) => p.id).join(', ')}`);
    this.name = 'ParameterNotInForce';
    this.parameters = parameters;
    this.asOf = asOf;
  }
}

/** @throws ParameterNotInForce when any dated parameter of the set has no value at `asOf` */
export function requireParameters(set: QuestionSet, asOf: string): void {
  const missing = set.parameters.filter((parameter) => !parameterAt(parameter, asOf));
  if (missing.length > 0) throw new ParameterNotInForce(missing, asOf);
}

/**
 * What of the evaluation date the set's conditions depend on: two dates with the same key give the same
 * compiled set, but for its `asOf`.
 * @throws ParameterNotInForce when any dated parameter has no value then
 */
export function decisionKey(set: QuestionSet, asOf: string): string {
  requireParameters(set, asOf);
  const bounds: number[] = [];
  for (const condition of decidingConditions(set)) {
    walkCondition(condition, (part) => {
      if (part.type === 'compare') bounds.push(resolveBound(part.bound, set, asOf));
    });
  }
  return bounds.join();
}

/** All conditions of the set that decide something. */
export function decidingConditions(set: QuestionSet): Condition[] {
  return [
    ...set.rules.map((rule) => rule.when),
    ...set.criteria.flatMap((criterion) =>
      criterion.applies ? [criterion.met, criterion.applies] : [criterion.met],
    ),
    ...set.constraints.map((constraint) => constraint.holds),
  ];
}

/** The number (or day) that a comparison's bound stands for at `asOf`. */
export function resolveBound(bound: Bound, set: QuestionSet, asOf: string): number {
  switch (bound.type) {
    case 'number':
      return bound.value;
    case 'date':
      return dayNumber(bound.value);
    case 'offset':
      return dayNumber(shiftDate(asOf, bound.offset));
    case 'parameter': {
      const parameter = set.parameters.find(({ id }) => id === bound.id);
      const value = parameter && parameterAt(parameter, asOf)?.value;
      if (value === undefined) throw new Error(`parameter ${bound.id} has no value at ${asOf}`);
      return typeof value === 'string' ? dayNumber(value) : value;
    }
  }
}
