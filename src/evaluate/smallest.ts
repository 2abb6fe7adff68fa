import { type Diagram, FALSE, type Node, TRUE } from './diagram.ts';
import { Families, type Family, NONE, UNIT } from './families.ts';

/** Picks the first `limit` sets of a family whose sets all have one size. */
export type Listing = (families: Families, family: Family, limit: number) => number[][];

/**
 * The minimal sets of levels that make a rising function true, smallest first, and of one size in the order of
 * `listing`; at most `limit`, and whether there are more. `diagram` has two values a level (out, in); rising means that
 * more levels in the set never make the function false again.
 *
 * 2026-11-22, chosen: the lightest solutions, a size at a time; those found are then ruled out together with all
 * that contain them, so the next lightest are minimal too. Each step is linear in the diagram. Rejected: the family of
 * all minimal sets, of which there may be millions ("at least one of these three" forty times over) where at
 * most sixteen are shown.
 */
export function smallestSets(
  diagram: Diagram,
  rising: Node,
  limit: number,
  listing: Listing,
): { sets: number[][]; more: boolean } {
  const sets: number[][] = [];
  let left = rising;
  while (sets.length <= limit && left !== FALSE) {
    const families = new Families();
    const found = listing(families, lightest(diagram, left, families), limit + 1 - sets.length);
    sets.push(...found);
    for (const set of found) left = diagram.and(left, notAll(diagram, set));
  }
  return { sets: sets.slice(0, limit), more: sets.length > limit };
}

/** The true assignments with fewest levels in the set. */
function lightest(diagram: Diagram, root: Node, families: Families): Family {
  const known = new Map<Node, { weight: number; family: Family }>();
  const solve = (node: Node): { weight: number; family: Family } => {
    if (node === TRUE) return { weight: 0, family: UNIT };
    if (node === FALSE) return { weight: Number.POSITIVE_INFINITY, family: NONE };
    const before = known.get(node);
    if (before) return before;
    const out = solve(diagram.child(node, 0));
    const inside = solve(diagram.child(node, 1));
    const weight = Math.min(out.weight, inside.weight + 1);
    const family = families.node(
      diagram.level(node),
      out.weight === weight ? out.family : NONE,
      inside.weight + 1 === weight ? inside.family : NONE,
    );
    known.set(node, { weight, family });
    return { weight, family };
  };
  return solve(root).family;
}

/** True unless all of `set` are in. */
function notAll(diagram: Diagram, set: readonly number[]): Node {
  return [...set].sort((a, b) => b - a).reduce((rest, level) => diagram.make(level, [TRUE, rest]), FALSE);
}
