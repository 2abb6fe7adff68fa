import { type Diagram, FALSE, type Node, TRUE } from './diagram.ts';
import { Families, type Family, NONE, UNIT } from './families.ts';

/** Picks the first sets of a family whose sets all have one size: `limit` at least, where there are so many. */
export type Listing = (families: Families, family: Family, limit: number) => number[][];

/**
 * The minimal sets of items for which a function is true, smallest first, and of one size in the order of
 * `listing`; at most `limit`, and whether there are more. At each level of `diagram`, value 0 takes no item and every
 * other value one of its own; items are numbered from 0, level by level, so with two values a level an item
 * is its level.
 *
 * 2026-11-22, chosen: the lightest solutions, a size at a time; those found are then ruled out together with all
 * that contain them, so the next lightest are minimal too. Each step is linear in the diagram. Rejected: the family of
 * all minimal sets, of which there may be millions ("at least one of these three" forty times over) where at
 * most sixteen are shown.
 */
export function smallestSets(
  diagram: Diagram,
  root: Node,
  limit: number,
  listing: Listing,
): { sets: number[][]; more: boolean } {
  const items = itemsOf(diagram.arities);
  const sets: number[][] = [];
  let left = root;
  while (sets.length <= limit && left !== FALSE) {
    const families = new Families();
    const found = listing(families, lightest(diagram, left, items, families), limit + 1);
    sets.push(...found);
    for (const set of found) left = diagram.and(left, notAll(diagram, set, items));
  }
  return { sets: sets.slice(0, limit), more: sets.length > limit };
}

/** How the items of a diagram are numbered. */
interface Items {
  /** The number before that of each level's first item. */
  before: readonly number[];
  levels: readonly number[];
}

function itemsOf(arities: readonly number[]): Items {
  const before: number[] = [];
  const levels: number[] = [];
  arities.forEach((arity, level) => {
    before.push(levels.length - 1);
    for (let value = 1; value < arity; value++) levels.push(level);
  });
  return { before, levels };
}

/** The true assignments with fewest items. */
function lightest(diagram: Diagram, root: Node, { before }: Items, families: Families): Family {
  const known = new Map<Node, { weight: number; family: Family }>();
  const solve = (node: Node): { weight: number; family: Family } => {
    if (node === TRUE) return { weight: 0, family: UNIT };
    if (node === FALSE) return { weight: Number.POSITIVE_INFINITY, family: NONE };
    const solved = known.get(node);
    if (solved) return solved;
    const level = diagram.level(node);
    const without = solve(diagram.child(node, 0));
    const taking = Array.from({ length: diagram.arities[level]! - 1 }, (_, i) =>
      solve(diagram.child(node, i + 1)),
    );
    const weight = Math.min(without.weight, ...taking.map((one) => one.weight + 1));
    let family = without.weight === weight ? without.family : NONE;
    // From the last to the first: of two items on one level the smaller must lie on top.
    for (let value = taking.length; value > 0; value--) {
      const one = taking[value - 1]!;
      if (one.weight + 1 === weight) family = families.node(before[level]! + value, family, one.family);
    }
    known.set(node, { weight, family });
    return { weight, family };
  };
  return solve(root).family;
}

/** True unless all of `set` are taken. */
function notAll(diagram: Diagram, set: readonly number[], { before, levels }: Items): Node {
  const fromTheLast = [...set].sort((a, b) => b - a);
  return fromTheLast.reduce((rest, item) => {
    const level = levels[item]!;
    const taken = item - before[level]!;
    const values = Array.from({ length: diagram.arities[level]! }, (_, value) => value);
    return diagram.make(
      level,
      values.map((value) => (value === taken ? rest : TRUE)),
    );
  }, FALSE);
}
