import type { CompiledSet } from './compile.ts';
import { type Alternative, alternativesOf } from './counterfactuals.ts';
import type { Diagram, Node } from './diagram.ts';
import { ManySets, type Masks, MOST_ITEMS } from './masks.ts';
import { memo } from './memo.ts';
import { WalkMemory } from './walk-memory.ts';

/** Diagrams over this many nodes are not walked with tables as large as they are. */
const MOST_NODES = 4096;

/** What is worked out once for a set. */
export interface Prepared {
  /** All values that an answer may be changed to, by level. */
  alternatives: readonly (readonly Alternative[])[];
  /** For each node, a bit for each terminal below it. */
  ends: Int32Array;
  memory: WalkMemory;
}

const prepared = new WeakMap<CompiledSet, Prepared>();

/** What bit masks need of a set; undefined where it has too many questions or nodes for them. */
export function preparedFor(compiled: CompiledSet): Prepared | undefined {
  const { diagram, questionAt } = compiled;
  if (diagram.arities.length > MOST_ITEMS || diagram.size > MOST_NODES) return undefined;
  return memo(prepared, compiled, () => ({
    alternatives: alternativesOf(
      compiled,
      questionAt.map(() => []),
    ),
    ends: endsBelow(diagram),
    memory: new WalkMemory(diagram.size),
  }));
}

function endsBelow(diagram: Diagram): Int32Array {
  const ends = new Int32Array(diagram.size);
  for (let node = 0; node < diagram.size; node++) {
    // A node is made after its children, so theirs are known when its turn comes.
    ends[node] = diagram.isTerminal(node)
      ? bitOf(node)
      : diagram.children(node).reduce((all, child) => all | ends[child]!, 0);
  }
  return ends;
}

/** A terminal's bit; those for which a number has no bits left share the last one. */
export function bitOf(terminal: Node): number {
  return 1 << Math.min(terminal, 31);
}

/** What `find` finds; undefined where there are more sets than are quick to handle. */
export function unlessMany(find: () => Masks): Masks | undefined {
  try {
    return find();
  } catch (error) {
    if (error instanceof ManySets) return undefined;
    throw error;
  }
}
