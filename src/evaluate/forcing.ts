import { type CompiledSet, NODE_LIMIT } from './compile.ts';
import { Diagram, FALSE, FIRST_VALUE, IMPOSSIBLE, type Node, TRUE } from './diagram.ts';
import { smallestSets } from './smallest.ts';

/** Most grounds and conflicts that a verdict lists (CONTRACT 3). */
export const FORCING_LIMIT = 16;

/** Which classes a given answer leaves, by level; undefined where nothing is given. */
export type Given = readonly (readonly number[] | undefined)[];

/**
 * The smallest sets of given answers that force every completion to the terminal `target`, whatever the
 * other answers are; as places in asking order, smallest first, ties in asking order, at most 16.
 */
export function grounds(
  compiled: CompiledSet,
  given: Given,
  target: Node,
): { sets: number[][]; more: boolean } {
  return forcingSets(compiled, compiled.outcome, given, (end) => end === target || end === IMPOSSIBLE);
}

/** The smallest sets of given answers that cannot hold together; ordered and limited as the grounds are. */
export function conflicts(compiled: CompiledSet, given: Given): { sets: number[][]; more: boolean } {
  return forcingSets(compiled, compiled.valid, given, (end) => end === FALSE);
}

/**
 * Which sets of given answers force is itself a function with a diagram: at each question that is answered, either
 * the answer is not used, and every branch must be forced; or it is, and only its own branches must.
 */
function forcingSets(
  { diagram, questionAt }: CompiledSet,
  root: Node,
  given: Given,
  forced: (terminal: Node) => boolean,
): { sets: number[][]; more: boolean } {
  // At each level, 0 is not to use the answer there, and 1 to use it.
  const uses = new Diagram(
    diagram.arities.map(() => 2),
    FIRST_VALUE,
    NODE_LIMIT,
  );
  const known = new Map<Node, Node>();
  const forcing = (node: Node): Node => {
    if (diagram.isTerminal(node)) return forced(node) ? TRUE : FALSE;
    const before = known.get(node);
    if (before !== undefined) return before;
    const level = diagram.level(node);
    const every = Array.from({ length: diagram.arities[level]! }, (_, value) => value);
    const own = given[level] ?? every;
    const using = own.reduce(
      (all, value) => (all === FALSE ? FALSE : uses.and(all, forcing(diagram.child(node, value)))),
      TRUE,
    );
    let ignoring = using;
    for (const value of every) {
      if (ignoring !== FALSE && !own.includes(value))
        ignoring = uses.and(ignoring, forcing(diagram.child(node, value)));
    }
    const found = uses.make(level, [ignoring, using]);
    known.set(node, found);
    return found;
  };
  const inAskingOrder = (level: number) => questionAt[level]!;
  const { sets, more } = smallestSets(uses, forcing(root), FORCING_LIMIT, (families, family, limit) =>
    families.first(family, limit, inAskingOrder),
  );
  return { sets: sets.map((levels) => levels.map(inAskingOrder)), more };
}
