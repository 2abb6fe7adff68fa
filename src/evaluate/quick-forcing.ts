import type { CompiledSet } from './compile.ts';
import { FALSE, IMPOSSIBLE, type Node } from './diagram.ts';
import { FORCING_LIMIT, type Given } from './forcing.ts';
import {
  bySizeThenItems,
  EMPTY_SET,
  inOrder,
  itemsOf,
  type Masks,
  minimalJoin,
  minimalUnion,
  NO_SETS,
  withItem,
} from './masks.ts';
import { preparedFor, unlessMany } from './quick-prepared.ts';
import type { WalkMemory } from './walk-memory.ts';

/**
 * What `grounds` (forcing.ts) says, found with bit masks; undefined where there are too many questions or sets
 * for them. Both are kept, and a test compares them: the masks make a usual verdict ten times quicker, the
 * diagrams hold out where there are millions of sets.
 */
export function quickGrounds(
  compiled: CompiledSet,
  given: Given,
  target: Node,
): { sets: number[][]; more: boolean } | undefined {
  return quickForcing(compiled, compiled.outcome, given, [target, IMPOSSIBLE]);
}

/** What `conflicts` (forcing.ts) says, found with bit masks. */
export function quickConflicts(
  compiled: CompiledSet,
  given: Given,
): { sets: number[][]; more: boolean } | undefined {
  return quickForcing(compiled, compiled.valid, given, [FALSE]);
}

function quickForcing(
  compiled: CompiledSet,
  root: Node,
  given: Given,
  forced: readonly Node[],
): { sets: number[][]; more: boolean } | undefined {
  const memory = preparedFor(compiled)?.memory;
  if (!memory) return undefined;
  const walk = new Walk(compiled, given, forced, memory);
  const found = unlessMany(() => walk.from(root));
  if (!found) return undefined;
  const sorted = inOrder(found, bySizeThenItems);
  const sets: number[][] = [];
  for (let i = 0; i < sorted.length && i < FORCING_LIMIT; i++) sets.push(itemsOf(sorted[i]!));
  return { sets, more: sorted.length > FORCING_LIMIT };
}

/** Finds the smallest sets of given answers that force every end to be one of some. */
class Walk {
  readonly #compiled: CompiledSet;
  readonly #given: Given;
  readonly #forced: readonly Node[];
  readonly #memory: WalkMemory;

  constructor(compiled: CompiledSet, given: Given, forced: readonly Node[], memory: WalkMemory) {
    this.#compiled = compiled;
    this.#given = given;
    this.#forced = forced;
    this.#memory = memory;
    memory.clear();
  }

  from(node: Node): Masks {
    const { diagram, questionAt } = this.#compiled;
    if (diagram.isTerminal(node)) return this.#forced.includes(node) ? EMPTY_SET : NO_SETS;
    const before = this.#memory.get(node);
    if (before) return before;
    const using = this.#joined(EMPTY_SET, node, true);
    const ignoring = this.#joined(using, node, false);
    const found =
      ignoring === using ? using : minimalUnion(ignoring, withItem(using, questionAt[diagram.level(node)]!));
    this.#memory.set(node, found);
    return found;
  }

  /** The smallest sets that hold one of `sets` and force the branches that the answer leaves, or those that it rules out. */
  #joined(sets: Masks, node: Node, left: boolean): Masks {
    const { diagram } = this.#compiled;
    const level = diagram.level(node);
    const own = this.#given[level];
    let found = sets;
    for (let value = 0; value < diagram.arities[level]! && found.length > 0; value++) {
      if ((!own || own.includes(value)) === left)
        found = minimalJoin(found, this.from(diagram.child(node, value)));
    }
    return found;
  }
}
