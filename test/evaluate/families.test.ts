import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  Families,
  type Family,
  FamilyTooLarge,
  ITEM_LIMIT,
  NONE,
  UNIT,
} from '../../src/evaluate/families.ts';

/** A family the naive way: a list of sorted sets. */
type Naive = number[][];

const contains = (set: readonly number[], part: readonly number[]) =>
  part.every((item) => set.includes(item));
const key = (sets: Naive) => sets.map((set) => set.join(' ')).sort();
const minimal = (sets: Naive): Naive => {
  const distinct = [...new Map(sets.map((set) => [set.join(' '), set])).values()];
  return distinct.filter((set) => !distinct.some((part) => part.length < set.length && contains(set, part)));
};

function familyOf(families: Families, sets: Naive): Family {
  const one = (set: readonly number[]) =>
    [...set].reverse().reduce((more, item) => families.node(item, NONE, more), UNIT);
  return sets.reduce((all, set) => families.minimalUnion(all, one(set)), NONE);
}

function setsIn(families: Families, family: Family): Naive {
  return subsets.filter((set) => holds(families, family, set));
}

/** Whether the family has exactly this set: what is left of it within the set's items, and not within fewer. */
function holds(families: Families, family: Family, set: readonly number[]): boolean {
  const inside = families.within(family, (item) => set.includes(item));
  const smaller = set.map((left) => families.within(inside, (item) => item !== left));
  if (set.length === 0) return inside === UNIT;
  // Of an antichain, a set of the family is all that is left within its own items.
  return inside !== NONE && smaller.every((family) => family === NONE);
}

const subsets = [...Array(1 << 7).keys()].map((bits) =>
  [...Array(7).keys()].filter((item) => bits & (1 << item)),
);
const antichain = fc.array(fc.constantFrom(...subsets), { maxLength: 8 }).map(minimal);

describe('families of sets', () => {
  it('unite to the minimal sets of both', () => {
    fc.assert(
      fc.property(antichain, antichain, (a, b) => {
        const families = new Families();
        const union = families.minimalUnion(familyOf(families, a), familyOf(families, b));
        expect(union).toBe(familyOf(families, minimal([...a, ...b])));
        expect(key(setsIn(families, union))).toEqual(key(minimal([...a, ...b])));
      }),
    );
  });

  it('lose the sets that contain a set of another family', () => {
    fc.assert(
      fc.property(antichain, antichain, (a, b) => {
        const families = new Families();
        const left = families.notContaining(familyOf(families, a), familyOf(families, b));
        const expected = a.filter((set) => !b.some((part) => contains(set, part)));
        expect(left).toBe(familyOf(families, expected));
      }),
    );
  });

  it('are the same number when they are equal, in whatever order their sets came', () => {
    fc.assert(
      fc.property(antichain, (sets) => {
        const families = new Families();
        expect(familyOf(families, sets)).toBe(familyOf(families, [...sets].reverse()));
      }),
    );
  });

  it('name the items that are in some set', () => {
    fc.assert(
      fc.property(antichain, (sets) => {
        const families = new Families();
        const items = [...new Set(sets.flat())].sort((a, b) => a - b);
        expect(families.items(familyOf(families, sets))).toEqual(items);
      }),
    );
  });

  it('keep the sets within wanted items', () => {
    fc.assert(
      fc.property(antichain, fc.constantFrom(...subsets), (sets, wanted) => {
        const families = new Families();
        const within = families.within(familyOf(families, sets), (item) => wanted.includes(item));
        const expected = sets.filter((set) => contains(wanted, set));
        expect(within).toBe(familyOf(families, expected));
      }),
    );
  });

  it('refuse items that they cannot tell apart', () => {
    expect(() => new Families().node(ITEM_LIMIT, NONE, UNIT)).toThrow(FamilyTooLarge);
  });
});

describe('families whose sets have one size', () => {
  const sameSize = fc
    .integer({ min: 0, max: 4 })
    .chain((size) =>
      fc.uniqueArray(fc.constantFrom(...subsets.filter((set) => set.length === size)), { maxLength: 12 }),
    );

  it('list their first sets by rank, item by item', () => {
    fc.assert(
      fc.property(
        sameSize,
        fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6], { minLength: 7 }),
        fc.integer({ min: 1, max: 14 }),
        (sets, ranks, limit) => {
          const families = new Families();
          const rank = (item: number) => ranks[item]!;
          const ranked = sets
            .map((set) => [...set].sort((a, b) => rank(a) - rank(b)))
            .sort((a, b) => {
              const differ = a.findIndex((item, i) => item !== b[i]);
              return differ < 0 ? 0 : rank(a[differ]!) - rank(b[differ]!);
            });
          expect(families.first(familyOf(families, sets), limit, rank)).toEqual(ranked.slice(0, limit));
        },
      ),
    );
  });

  it('can be read as sets of groups', () => {
    const groupOf = (item: number) => Math.floor(item / 2);
    const apart = sameSize.map((sets) => sets.filter((set) => new Set(set.map(groupOf)).size === set.length));
    fc.assert(
      fc.property(apart, (sets) => {
        const families = new Families();
        const grouped = families.grouped(familyOf(families, sets), groupOf);
        expect(grouped).toBe(familyOf(families, minimal(sets.map((set) => set.map(groupOf)))));
      }),
    );
  });
});
