import { describe, expect, it } from 'vitest';
import {
  bySizeThenItems,
  EMPTY_SET,
  inOrder,
  itemsOf,
  ManySets,
  type Masks,
  MOST_SETS,
  minimalJoin,
  minimalUnion,
  NO_SETS,
  sizeOf,
  withItem,
} from '../../src/evaluate/masks.ts';

/** A family of sets of items: `family([0, 1], [2])`. */
const family = (...sets: number[][]): Masks =>
  sets.map((items) => items.reduce((mask, item) => mask | (1 << item), 0));
const setsIn = (masks: Masks) => [...masks].sort(bySizeThenItems).map(itemsOf);

/** Each of the first `count` items by itself. */
const singles = (count: number) => family(...Array.from({ length: count }, (_, item) => [item]));

describe('the minimal sets of two families together', () => {
  it('are those that hold no other', () => {
    expect(setsIn(minimalUnion(family([0, 1], [2]), family([0], [2, 3], [4])))).toEqual([[0], [2], [4]]);
    expect(setsIn(minimalUnion(family([0], [2, 3]), family([0, 1], [2])))).toEqual([[0], [2]]);
  });

  it('are there once when both have them', () => {
    expect(setsIn(minimalUnion(family([0, 1], [2]), family([2], [0, 3])))).toEqual([[2], [0, 1], [0, 3]]);
  });

  it('are those of one where the other has none, and the empty set where one has it', () => {
    expect(setsIn(minimalUnion(NO_SETS, family([1])))).toEqual([[1]]);
    expect(setsIn(minimalUnion(family([1]), NO_SETS))).toEqual([[1]]);
    expect(setsIn(minimalUnion(family([1]), EMPTY_SET))).toEqual([[]]);
    expect(setsIn(minimalUnion(EMPTY_SET, family([1])))).toEqual([[]]);
  });

  it('may be so many and no more', () => {
    expect(minimalUnion(singles(MOST_SETS - 1), family([MOST_SETS - 1]))).toHaveLength(MOST_SETS);
    expect(() => minimalUnion(singles(MOST_SETS), family([MOST_SETS]))).toThrow(ManySets);
  });
});

describe('the minimal sets made of one of each of two families', () => {
  it('are those that hold no other', () => {
    expect(setsIn(minimalJoin(family([0], [1, 2]), family([1], [3])))).toEqual([
      [0, 1],
      [0, 3],
      [1, 2],
    ]);
    expect(setsIn(minimalJoin(family([1, 2], [0]), family([2, 3], [0])))).toEqual([[0]].concat([[1, 2, 3]]));
  });

  it('are none where one has none, and those of the other where one is the empty set', () => {
    expect(minimalJoin(NO_SETS, family([1]))).toEqual([]);
    expect(minimalJoin(family([1]), NO_SETS)).toEqual([]);
    expect(setsIn(minimalJoin(EMPTY_SET, family([1], [2])))).toEqual([[1], [2]]);
    expect(setsIn(minimalJoin(family([1], [2]), EMPTY_SET))).toEqual([[1], [2]]);
  });

  it('may be so many and no more', () => {
    expect(minimalJoin(singles(MOST_SETS), family([29]))).toHaveLength(MOST_SETS);
    expect(() => minimalJoin(singles(MOST_SETS + 1), family([29]))).toThrow(ManySets);
  });
});

describe('a set as a mask', () => {
  it('has a size, and items in ascending order', () => {
    expect([0, 0b1, 0b1010, 2 ** 30 - 1].map(sizeOf)).toEqual([0, 1, 2, 30]);
    expect(itemsOf(0)).toEqual([]);
    expect(itemsOf(2 ** 29 + 0b1010)).toEqual([1, 3, 29]);
  });

  it('comes before larger ones, and before one of its size that lacks its lowest item', () => {
    const sets = family([2], [0, 1], [1, 2], [0, 3], [1], []);
    expect(setsIn(sets)).toEqual([[], [1], [2], [0, 1], [0, 3], [1, 2]]);
    expect(bySizeThenItems(0b11, 0b11)).toBe(0);
  });

  it('is put in order among the others of its family, which stays as it was', () => {
    const sets = family([2], [0, 1], [1, 2], [], [0, 3], [1]);
    const before = [...sets];
    expect(inOrder(sets, bySizeThenItems).map(itemsOf)).toEqual([[], [1], [2], [0, 1], [0, 3], [1, 2]]);
    expect(inOrder(sets, (a, b) => b - a)).toEqual([...sets].sort((a, b) => b - a));
    expect(sets).toEqual(before);
    expect(inOrder(NO_SETS, bySizeThenItems)).toEqual([]);
  });

  it('can be given an item more, each of a family', () => {
    expect(setsIn(withItem(family([0], [1, 2]), 3))).toEqual([
      [0, 3],
      [1, 2, 3],
    ]);
    expect(withItem(NO_SETS, 3)).toEqual([]);
    expect([withItem(EMPTY_SET, 3), EMPTY_SET]).toEqual([[0b1000], [0]]);
  });
});
