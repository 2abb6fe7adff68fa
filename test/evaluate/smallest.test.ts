import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Diagram, FALSE, FIRST_VALUE, type Node, TRUE } from '../../src/evaluate/diagram.ts';
import { type Listing, smallestSets } from '../../src/evaluate/smallest.ts';

const arities = [2, 4, 1, 3, 2, 2];
/** The number before each level's first item. */
const before = [-1, 0, 3, 3, 5, 6];
const assignments = arities.reduce<number[][]>(
  (all, arity) => all.flatMap((one) => Array.from({ length: arity }, (_, value) => [...one, value])),
  [[]],
);

const inOrder: Listing = (families, family, limit) => families.first(family, limit, (item) => item);

/** The items that an assignment takes. */
function itemsOf(assignment: readonly number[]): number[] {
  return assignment.flatMap((value, level) => (value > 0 ? [before[level]! + value] : []));
}

/** A function that is true for some assignments, built one at a time. */
function built(diagram: Diagram, chosen: readonly (readonly number[])[]): Node {
  const one = (assignment: readonly number[]) =>
    assignment.reduceRight<Node>((rest, value, level) => {
      const values = Array.from({ length: arities[level]! }, (_, i) => (i === value ? rest : FALSE));
      return diagram.make(level, values);
    }, TRUE);
  return chosen.reduce<Node>((some, assignment) => diagram.or(some, one(assignment)), FALSE);
}

function minimalSets(chosen: readonly (readonly number[])[]): number[][] {
  const sets = chosen.map(itemsOf);
  const compare = (a: number[], b: number[]) => {
    const differ = a.findIndex((item, i) => item !== b[i]);
    return a.length - b.length || (differ < 0 ? 0 : a[differ]! - b[differ]!);
  };
  return sets
    .filter(
      (set) => !sets.some((part) => part.length < set.length && part.every((item) => set.includes(item))),
    )
    .sort(compare);
}

describe('the smallest sets of a function', () => {
  it('are its minimal ones, smallest first, and it is said when there are more', () => {
    const some = fc.subarray(assignments, { maxLength: 25 });
    fc.assert(
      fc.property(some, fc.integer({ min: 1, max: 12 }), (chosen, limit) => {
        const diagram = new Diagram(arities, FIRST_VALUE, 100_000);
        const { sets, more } = smallestSets(diagram, built(diagram, chosen), limit, inOrder);
        const expected = minimalSets(chosen);
        expect(sets).toEqual(expected.slice(0, limit));
        expect(more).toBe(expected.length > limit);
      }),
      { numRuns: 1_000 },
    );
  });

  it('are none of a function that never holds', () => {
    const diagram = new Diagram(arities, FIRST_VALUE, 1_000);
    expect(smallestSets(diagram, FALSE, 16, inOrder)).toEqual({ sets: [], more: false });
  });

  it('are the empty set alone of a function that holds without any item', () => {
    const diagram = new Diagram(arities, FIRST_VALUE, 1_000);
    expect(smallestSets(diagram, TRUE, 16, inOrder)).toEqual({ sets: [[]], more: false });
  });
});
