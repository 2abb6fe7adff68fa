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
  const forced = (end: Node) => end === target || end === IMPOSSIBLE;
  return forcingSets({ compiled, root: compiled.outcome, given, forced });
}

/** The smallest sets of given answers that cannot hold together; ordered and limited as the grounds are. */
export function conflicts(compiled: CompiledSet, given: Given): { sets: number[][]; more: boolean } {
  return forcingSets({ compiled, root: compiled.valid, given, forced: (end) => end === FALSE });
}

/** A way to force: sets of given answers after which a function ends as it should, whatever else is answered. */
interface Forcing {
  compiled: CompiledSet;
  root: Node;
  given: Given;
  forced: (terminal: Node) => boolean;
}

/**
 * First the sets of few answers, and only where they are fewer than a verdict lists, all: answers in conflict with
 * many constraints have so many large sets, which nobody will see, that a diagram cannot hold them.
 */
function forcingSets(forcing: Forcing): { sets: number[][]; more: boolean } {
  const small = setsUpTo(FEW_ANSWERS, forcing);
  return small.more ? small : setsUpTo(Number.POSITIVE_INFINITY, forcing);
}

const FEW_ANSWERS = 3;

/** The smallest of the forcing sets that have up to `most` answers. */
function setsUpTo(most: number, forcing: Forcing): { sets: number[][]; more: boolean } {
  const { diagram, questionAt } = forcing.compiled;
  // At each level, 0 is not to use the answer there, and 1 to use it.
  const uses = new Diagram(
    diagram.arities.map(() => 2),
    FIRST_VALUE,
    NODE_LIMIT,
  );
  const inAskingOrder = (level: number) => questionAt[level]!;
  const { sets, more } = smallestSets(
    uses,
    usesThatForce(uses, most, forcing),
    FORCING_LIMIT,
    (families, family, limit) => families.first(family, limit, inAskingOrder),
  );
  return { sets: sets.map((levels) => levels.map(inAskingOrder)), more };
}

/**
 * Which sets of up to `most` given answers force is itself a function with a diagram: at each question that is
 * answered, either the answer is not used, and every branch must be forced; or it is, and only its own must.
 */
function usesThatForce(uses: Diagram, most: number, { compiled, root, given, forced }: Forcing): Node {
  const { diagram } = compiled;
  // With no bound the rest of it stays the same, and there is one table for all.
  const known = new Map<number, Map<Node, Node>>();
  const forcing = (node: Node, left: number): Node => {
    if (diagram.isTerminal(node)) return forced(node) ? TRUE : FALSE;
    const table = known.get(left) ?? new Map<Node, Node>();
    known.set(left, table);
    const before = table.get(node);
    if (before !== undefined) return before;
    const level = diagram.level(node);
    const every = Array.from({ length: diagram.arities[level]! }, (_, value) => value);
    const below = (values: readonly number[], rest: number) =>
      values.reduce(
        (all, value) => (all === FALSE ? FALSE : uses.and(all, forcing(diagram.child(node, value), rest))),
        TRUE,
      );
    const own = given[level];
    const ignoring = below(every, left);
    const using = own && left > 0 ? below(own, left - 1) : ignoring;
    const found = uses.make(level, [ignoring, using]);
    table.set(node, found);
    return found;
  };
  return forcing(root, most);
}
