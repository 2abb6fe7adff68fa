import { memo } from './memo.ts';

/** A family of sets of items, as a node of a {@link Families}. */
export type Family = number;

/** The family without sets. */
export const NONE: Family = 0;
/** The family of the empty set alone. */
export const UNIT: Family = 1;

const NODE_LIMIT = 2 ** 20;
/** Items are numbers below this. */
export const ITEM_LIMIT = 2 ** 13;

/** Thrown when a family would need more than a million nodes, or more than eight thousand items. */
export class FamilyTooLarge extends Error {
  constructor() {
    super(`family of sets over ${NODE_LIMIT} nodes or ${ITEM_LIMIT} items`);
    this.name = 'FamilyTooLarge';
  }
}

/**
 * Families of sets as zero-suppressed decision diagrams (Minato 1993; the operations are those of Knuth,
 * TAOCP 7.1.4). Items are numbers below {@link ITEM_LIMIT}; the smallest is tested first. The operations called
 * `minimal…` take and give antichains: no set of the family holds another.
 */
export class Families {
  readonly #items: number[] = [0x7fffffff, 0x7fffffff];
  readonly #without: Family[] = [0, 1];
  readonly #with: Family[] = [0, 1];
  readonly #nodes = new Map<number, Family>();
  readonly #unions = new Map<number, Family>();
  readonly #differences = new Map<number, Family>();

  /** The sets of `rest`, and the sets of `more` with `item` added; `item` is smaller than any in them. */
  node(item: number, rest: Family, more: Family): Family {
    if (more === NONE) return rest;
    const key = (rest * NODE_LIMIT + more) * ITEM_LIMIT + item;
    const known = this.#nodes.get(key);
    if (known !== undefined) return known;
    const made = this.#items.length;
    if (made >= NODE_LIMIT || item >= ITEM_LIMIT) throw new FamilyTooLarge();
    this.#items.push(item);
    this.#without.push(rest);
    this.#with.push(more);
    this.#nodes.set(key, made);
    return made;
  }

  /** The minimal sets of both antichains together. */
  minimalUnion(a: Family, b: Family): Family {
    if (a === b || b === NONE) return a;
    if (a === NONE) return b;
    if (a > b) return this.minimalUnion(b, a);
    return memo(this.#unions, a * NODE_LIMIT + b, () => {
      const item = Math.min(this.#items[a]!, this.#items[b]!);
      const rest = this.minimalUnion(this.#rest(a, item), this.#rest(b, item));
      const more = this.minimalUnion(this.#more(a, item), this.#more(b, item));
      return this.node(item, rest, this.notContaining(more, rest));
    });
  }

  /** The sets of `a` that contain no set of `b`. */
  notContaining(a: Family, b: Family): Family {
    if (b === NONE || a === NONE) return a;
    if (a === b) return NONE;
    if (a === UNIT) return a;
    if (this.#items[a]! > this.#items[b]!) return this.notContaining(a, this.#without[b]!);
    return memo(this.#differences, a * NODE_LIMIT + b, () => {
      const item = this.#items[a]!;
      const rest = this.notContaining(this.#without[a]!, this.#rest(b, item));
      const more = this.notContaining(
        this.notContaining(this.#with[a]!, this.#rest(b, item)),
        this.#more(b, item),
      );
      return this.node(item, rest, more);
    });
  }

  /**
   * The first `limit` sets of a family whose sets all have one size, in the order of `rank`: compared item by item,
   * the lowest rank first. Each set is sorted by rank.
   */
  first(family: Family, limit: number, rank: (item: number) => number): number[][] {
    const items = this.items(family).sort((a, b) => rank(a) - rank(b));
    const sets: number[][] = [];
    this.#collect(family, items, 0, [], sets, limit);
    return sets;
  }

  /** The items that are in some set of the family. */
  items(family: Family): number[] {
    return [...this.#itemsOf(family)].sort((a, b) => a - b);
  }

  /** The sets of the family all of whose items are `wanted`. */
  within(family: Family, wanted: (item: number) => boolean, seen = new Map<Family, Family>()): Family {
    if (family <= UNIT) return family;
    return memo(seen, family, () => {
      const item = this.#items[family]!;
      const rest = this.within(this.#without[family]!, wanted, seen);
      return wanted(item) ? this.node(item, rest, this.within(this.#with[family]!, wanted, seen)) : rest;
    });
  }

  /**
   * Each set with its items replaced by the groups they belong to. Groups rise as items do, no set has two items
   * of one group, and all sets are of one size (which keeps the result an antichain).
   */
  grouped(family: Family, groupOf: (item: number) => number, seen = new Map<Family, Family>()): Family {
    if (family <= UNIT) return family;
    return memo(seen, family, () => {
      const group = groupOf(this.#items[family]!);
      const rest = this.grouped(this.#without[family]!, groupOf, seen);
      const more = this.grouped(this.#with[family]!, groupOf, seen);
      return this.node(group, this.#rest(rest, group), this.minimalUnion(more, this.#more(rest, group)));
    });
  }

  #collect(
    family: Family,
    items: readonly number[],
    from: number,
    chosen: number[],
    out: number[][],
    enough: number,
  ) {
    if (family === UNIT) out.push(chosen);
    let left = family;
    for (let i = from; left > UNIT && out.length < enough; i++) {
      const item = items[i]!;
      const having = this.#split(left, item, true);
      if (having !== NONE) this.#collect(having, items, i + 1, [...chosen, item], out, enough);
      left = this.#split(left, item, false);
    }
  }

  /** The sets with `item` (taken out of them), or the sets without it. */
  #split(family: Family, item: number, having: boolean, seen = new Map<Family, Family>()): Family {
    const top = this.#items[family]!;
    if (top > item) return having ? NONE : family;
    if (top === item) return having ? this.#with[family]! : this.#without[family]!;
    return memo(seen, family, () =>
      this.node(
        top,
        this.#split(this.#without[family]!, item, having, seen),
        this.#split(this.#with[family]!, item, having, seen),
      ),
    );
  }

  #itemsOf(family: Family, seen = new Set<Family>(), items = new Set<number>()): Set<number> {
    if (family <= UNIT || seen.has(family)) return items;
    seen.add(family);
    items.add(this.#items[family]!);
    this.#itemsOf(this.#without[family]!, seen, items);
    return this.#itemsOf(this.#with[family]!, seen, items);
  }

  #rest(family: Family, item: number): Family {
    return this.#items[family] === item ? this.#without[family]! : family;
  }

  #more(family: Family, item: number): Family {
    return this.#items[family] === item ? this.#with[family]! : NONE;
  }
}
