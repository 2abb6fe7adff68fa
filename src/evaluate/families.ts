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
  readonly #joins = new Map<number, Family>();
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
    if (a === UNIT || b === UNIT) return UNIT;
    if (a > b) return this.minimalUnion(b, a);
    return memo(this.#unions, a * NODE_LIMIT + b, () => {
      const item = Math.min(this.#items[a]!, this.#items[b]!);
      const rest = this.minimalUnion(this.#rest(a, item), this.#rest(b, item));
      const more = this.minimalUnion(this.#more(a, item), this.#more(b, item));
      return this.node(item, rest, this.notContaining(more, rest));
    });
  }

  /** The minimal sets among the unions of a set of `a` with a set of `b`. */
  minimalJoin(a: Family, b: Family): Family {
    if (a === NONE || b === NONE) return NONE;
    if (a === UNIT || a === b) return b;
    if (b === UNIT) return a;
    if (a > b) return this.minimalJoin(b, a);
    return memo(this.#joins, a * NODE_LIMIT + b, () => {
      const item = Math.min(this.#items[a]!, this.#items[b]!);
      const rest = this.minimalJoin(this.#rest(a, item), this.#rest(b, item));
      // A union holds the item when one side does; the other side may then be any of its sets.
      const allOfA = this.minimalUnion(this.#rest(a, item), this.#more(a, item));
      const allOfB = this.minimalUnion(this.#rest(b, item), this.#more(b, item));
      const more = this.minimalUnion(
        this.minimalJoin(this.#more(a, item), allOfB),
        this.minimalJoin(allOfA, this.#more(b, item)),
      );
      return this.node(item, rest, this.notContaining(more, rest));
    });
  }

  /** The sets of `a` that contain no set of `b`. */
  notContaining(a: Family, b: Family): Family {
    if (b === NONE || a === NONE) return a;
    if (b === UNIT || a === b) return NONE;
    if (a === UNIT) return a;
    if (this.#items[a]! > this.#items[b]!) return this.notContaining(a, this.#without[b]!);
    return memo(this.#differences, a * NODE_LIMIT + b, () => {
      const item = this.#items[a]!;
      const rest = this.notContaining(this.#without[a]!, this.#rest(b, item));
      const more = this.notContaining(this.notContaining(this.#with[a]!, this.#rest(b, item)), this.#more(b, item));
      return this.node(item, rest, more);
    });
  }

  /**
   * The first `limit` sets, smallest first, ties by `rank` (compared item by item, lowest rank first), each
   * sorted by rank; and whether there are more.
   */
  smallest(family: Family, limit: number, rank: (item: number) => number): { sets: number[][]; more: boolean } {
    const sets: number[][] = [];
    const items = this.items(family).sort((a, b) => rank(a) - rank(b));
    for (const size of this.sizes(family)) this.#collect(family, size, items, 0, [], sets, limit + 1);
    return { sets: sets.slice(0, limit), more: sets.length > limit };
  }

  /** The items that are in some set of the family. */
  items(family: Family): number[] {
    return [...this.#itemsOf(family)].sort((a, b) => a - b);
  }

  /** The sizes of the sets in the family, ascending. */
  sizes(family: Family): number[] {
    const bits = this.#sizeBits(family, new Map());
    const found: number[] = [];
    for (let size = 0; bits >> BigInt(size); size++) if ((bits >> BigInt(size)) & 1n) found.push(size);
    return found;
  }

  /** The sets of the family that have `size` items. */
  ofSize(family: Family, size: number, seen = new Map<number, Family>()): Family {
    if (size === 0) return this.#hasEmpty(family) ? UNIT : NONE;
    if (family <= UNIT) return NONE;
    return memo(seen, family * ITEM_LIMIT + size, () =>
      this.node(
        this.#items[family]!,
        this.ofSize(this.#without[family]!, size, seen),
        this.ofSize(this.#with[family]!, size - 1, seen),
      ),
    );
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

  #collect(f: Family, size: number, items: number[], from: number, chosen: number[], out: number[][], enough: number) {
    if (out.length >= enough) return;
    if (size === 0) {
      if (this.#hasEmpty(f)) out.push(chosen);
      return;
    }
    let left = f;
    for (let i = from; i < items.length && out.length < enough && left !== NONE; i++) {
      const item = items[i]!;
      const having = this.#split(left, item, true);
      if (having !== NONE && this.sizes(having).includes(size - 1)) {
        this.#collect(having, size - 1, items, i + 1, [...chosen, item], out, enough);
      }
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

  #hasEmpty(family: Family): boolean {
    let at = family;
    while (at > UNIT) at = this.#without[at]!;
    return at === UNIT;
  }

  /** Bit k is set when there is a set of k items. */
  #sizeBits(family: Family, seen: Map<Family, bigint>): bigint {
    if (family <= UNIT) return BigInt(family);
    return memo(
      seen,
      family,
      () => this.#sizeBits(this.#without[family]!, seen) | (this.#sizeBits(this.#with[family]!, seen) << 1n),
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

function memo<K, V>(known: Map<K, V>, key: K, make: () => V): V {
  const found = known.get(key);
  if (found !== undefined) return found;
  const made = make();
  known.set(key, made);
  return made;
}
