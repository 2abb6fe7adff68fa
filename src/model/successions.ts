import { compareText } from './diagnostic.ts';
import type { ParameterValue } from './question-set.ts';

/** A value of a parameter, and where it stands in the list. */
export type PlacedValue = ParameterValue & { place: number };

/** A value of a parameter and the one that it comes after. */
export interface Succession {
  value: PlacedValue;
  /** Of those that begin no later, the one that is in force the longest. */
  before: PlacedValue;
  /** The days on which both are in force, if there are any; without a last day where neither has one. */
  shared?: { from: string; to: string | undefined };
}

/** The values of a parameter in the order in which they come into force, each but the first after another. */
export function successions(values: readonly ParameterValue[]): Succession[] {
  const inOrder = values
    .map((value, place) => ({ ...value, place }))
    .sort((a, b) => compareText(a.from, b.from));
  return inOrder.slice(1).map((value, i) => {
    const before = inOrder.slice(0, i + 1).reduce((one, next) => (endsLater(next, one) ? next : one));
    const shared = before.to === undefined || value.from <= before.to;
    const to = endsLater(value, before) ? before.to : value.to;
    return { value, before, ...(shared && { shared: { from: value.from, to } }) };
  });
}

function endsLater(a: ParameterValue, b: ParameterValue): boolean {
  return b.to !== undefined && (a.to === undefined || a.to > b.to);
}
