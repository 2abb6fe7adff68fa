import type { CompiledSet } from './compile.ts';
import { IMPOSSIBLE, type Node } from './diagram.ts';
import { Families, type Family, NONE, UNIT } from './families.ts';

/** Most grounds and conflicts that a verdict lists (CONTRACT 3). */
export const FORCING_LIMIT = 16;

/** Which classes a given answer leaves, by level; undefined where nothing is given. */
export type Given = readonly (readonly number[] | undefined)[];

/**
 * The smallest sets of given answers that force every completion to the terminal `target`, whatever the
 * other answers are; as places in asking order, smallest first, ties in asking order, at most 16.
 */
export function grounds(compiled: CompiledSet, given: Given, target: Node): { sets: number[][]; more: boolean } {
  return forcingSets(compiled, given, (terminal) => terminal === target || terminal === IMPOSSIBLE);
}

/** The smallest sets of given answers that cannot hold together; ordered and limited as the grounds are. */
export function conflicts(compiled: CompiledSet, given: Given): { sets: number[][]; more: boolean } {
  return forcingSets(compiled, given, (terminal) => terminal === IMPOSSIBLE);
}

/**
 * At each question that is answered, either the answer is not used, and every branch must be forced; or it is,
 * and only its own branches must. The minimal sets of both, joined upwards, are the answer at the root.
 */
function forcingSets(compiled: CompiledSet, given: Given, forced: (terminal: Node) => boolean) {
  const { diagram, questionAt } = compiled;
  const families = new Families();
  const known = new Map<Node, Family>();
  const forcing = (node: Node): Family => {
    if (diagram.isTerminal(node)) return forced(node) ? UNIT : NONE;
    const before = known.get(node);
    if (before !== undefined) return before;
    const level = diagram.level(node);
    const every = Array.from({ length: diagram.arities[level]! }, (_, value) => value);
    const own = given[level];
    // The given branches first: where they force nothing, nothing here does.
    let using = UNIT;
    for (const value of own ?? every) {
      using = families.minimalJoin(using, forcing(diagram.child(node, value)));
      if (using === NONE) break;
    }
    let found = using;
    if (own && using !== NONE) {
      let ignoring = using;
      for (const value of every) {
        if (ignoring === NONE) break;
        if (!own.includes(value)) ignoring = families.minimalJoin(ignoring, forcing(diagram.child(node, value)));
      }
      found = families.node(level, ignoring, families.notContaining(using, ignoring));
    }
    known.set(node, found);
    return found;
  };
  const { sets, more } = families.smallest(forcing(compiled.outcome), FORCING_LIMIT, (level) => questionAt[level]!);
  return { sets: sets.map((levels) => levels.map((level) => questionAt[level]!)), more };
}
