/**
 * Families of small sets as bit masks in plain arrays, each family an antichain (no set holds another). Far quicker
 * than diagrams for what most cases need: few questions, and few smallest sets. Where a family outgrows
 * {@link MOST_SETS} the caller turns to diagrams, which know no such limit.
 */
export type Masks = readonly number[];

/** No set at all. */
export const NO_SETS: Masks = [];
/** The empty set alone. A union or join of families made here that comes to it is this very array. */
export const EMPTY_SET: Masks = [0];

/** Most items that fit in a mask. */
export const MOST_ITEMS = 30;
/** Most sets of one family. */
export const MOST_SETS = 24;

/** Thrown when a family has more sets than are quick to handle. */
export class ManySets extends Error {}
const manySets = new ManySets();

/** The minimal sets of both families together. */
export function minimalUnion(a: Masks, b: Masks): Masks {
  // Stryker disable all: what follows comes to the same, only slower
  if (a.length === 0 || a === b) return b;
  if (b.length === 0) return a;
  if (a[0] === 0 || b[0] === 0) return EMPTY_SET;
  // Stryker restore all
  const kept: number[] = [];
  for (let i = 0; i < a.length; i++) if (!holdsOneOf(a[i]!, b)) kept.push(a[i]!);
  for (let i = 0; i < b.length; i++) if (!holdsOneOf(b[i]!, kept)) kept.push(b[i]!);
  if (kept.length > MOST_SETS) throw manySets;
  return kept;
}

/** The minimal sets among the unions of a set of `a` with a set of `b`. */
export function minimalJoin(a: Masks, b: Masks): Masks {
  // Stryker disable all: what follows comes to the same, only slower
  if (a.length === 0 || b.length === 0) return NO_SETS;
  if (a[0] === 0 || a === b) return b;
  if (b[0] === 0) return a;
  // Stryker restore all
  let joined: number[] = [];
  for (let i = 0; i < a.length; i++) {
    for (let k = 0; k < b.length; k++) {
      const both = a[i]! | b[k]!;
      if (holdsOneOf(both, joined)) continue;
      joined = joined.filter((known) => (known & both) !== both);
      joined.push(both);
    }
  }
  if (joined.length > MOST_SETS) throw manySets;
  return joined;
}

function holdsOneOf(set: number, family: Masks): boolean {
  for (let i = 0; i < family.length; i++) if ((set & family[i]!) === family[i]!) return true;
  return false;
}

/** The sets of `family`, each with `item` added. */
export function withItem(family: Masks, item: number): Masks {
  const bit = 1 << item;
  const found = family.slice();
  for (let i = 0; i < found.length; i++) found[i]! |= bit;
  return found;
}

/** How many items a set has. */
export function sizeOf(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count++;
  return count;
}

/** Smaller sets first; of one size, the one with the lowest item that the other lacks. */
export function bySizeThenItems(a: number, b: number): number {
  const difference = a ^ b;
  if (difference === 0) return 0;
  return sizeOf(a) - sizeOf(b) || ((a & difference & -difference) !== 0 ? -1 : 1);
}

/** The sets of a family in this order. They are few: each is put where it belongs, which is cheaper than a sort of V8's. */
export function inOrder(family: Masks, compare: (a: number, b: number) => number): number[] {
  const sorted = family.slice();
  for (let i = 1; i < sorted.length; i++) {
    const one = sorted[i]!;
    let place = i;
    for (; place > 0 && compare(sorted[place - 1]!, one) > 0; place--) sorted[place] = sorted[place - 1]!;
    sorted[place] = one;
  }
  return sorted;
}

/** The items of a set, ascending. */
export function itemsOf(mask: number): number[] {
  const items: number[] = [];
  for (let rest = mask; rest !== 0; rest &= rest - 1) items.push(lowestItem(rest));
  return items;
}

/** The lowest item of a set that has some. */
export function lowestItem(mask: number): number {
  return 31 - Math.clz32(mask & -mask);
}
