import type { Observation, ShownState } from './observation.ts';
import type { Expectation } from './test-case.ts';

/** A part of an expectation that did not come true. */
export interface Mismatch {
  field: 'status' | 'outcome' | 'possibleOutcomes' | 'criteria' | 'rule' | 'openQuestions';
  /** The criterion that it is about. */
  criterion?: string;
  expected: string | readonly string[] | null;
  found: string | readonly string[] | null;
}

/** All in which `observation` is not what was expected. */
export function mismatches(expect: Expectation, observation: Observation): Mismatch[] {
  const found: Mismatch[] = [];
  const compare = (
    field: Mismatch['field'],
    expected: Mismatch['expected'] | undefined,
    actual: () => Mismatch['found'],
  ) => {
    if (expected === undefined) return;
    const is = actual();
    if (same(expected, is)) return;
    found.push({ field, expected, found: is });
  };
  compare('status', expect.status, () => observation.status);
  compare('outcome', expect.outcome, () => observation.outcome);
  compare('possibleOutcomes', expect.possibleOutcomes, () => observation.possibleOutcomes);
  compare('rule', expect.rule, () => observation.rule ?? null);
  compare('openQuestions', expect.openQuestions, () => observation.openQuestions);
  observation.drawn.set.criteria.forEach(({ id }, place) => {
    const expected = expect.criteria?.[id];
    if (expected === undefined) return;
    const state = observation.stateOf(place);
    if (!agrees(expected, state)) found.push({ field: 'criteria', criterion: id, expected, found: state });
  });
  return found;
}

/** A criterion that does not apply counts as met; only `not-applicable` says that it is met for that reason. */
export function agrees(expected: string, state: ShownState): boolean {
  return expected === state || (expected === 'met' && state === 'not-applicable');
}

/** Lists are compared as sets: an example need not know the asking order. */
function same(a: Mismatch['expected'], b: Mismatch['found']): boolean {
  if (!Array.isArray(a) || !Array.isArray(b)) return a === b;
  return [...a].sort().join() === [...b].sort().join();
}
