import type { CompiledSet } from './compile.ts';
import {
  type Alternative,
  alternativesOf,
  type Changeable,
  COUNTERFACTUAL_LIMIT,
  type Counterfactual,
} from './counterfactuals.ts';
import { type Diagram, FALSE, IMPOSSIBLE, type Node } from './diagram.ts';
import { FORCING_LIMIT, type Given } from './forcing.ts';
import {
  bySizeThenItems,
  EMPTY_SET,
  itemsOf,
  ManySets,
  type Masks,
  MOST_ITEMS,
  minimalJoin,
  minimalUnion,
  NO_SETS,
  withItem,
} from './masks.ts';
import { memo } from './memo.ts';
import type { Allowed } from './reach.ts';

/** Diagrams over this many nodes are not walked with tables as large as they are. */
const MOST_NODES = 4096;

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
  return quickForcing(compiled, compiled.outcome, given, (end) => end === target || end === IMPOSSIBLE);
}

/** What `conflicts` (forcing.ts) says, found with bit masks. */
export function quickConflicts(
  compiled: CompiledSet,
  given: Given,
): { sets: number[][]; more: boolean } | undefined {
  return quickForcing(compiled, compiled.valid, given, (end) => end === FALSE);
}

function quickForcing(
  compiled: CompiledSet,
  root: Node,
  given: Given,
  forced: (end: Node) => boolean,
): { sets: number[][]; more: boolean } | undefined {
  if (!fits(compiled)) return undefined;
  const { diagram, questionAt } = compiled;
  const known: Masks[] = new Array(diagram.size);
  /** The smallest sets that hold one of `sets` and force the branches that the answer leaves, or those that it rules out. */
  const joined = (sets: Masks, node: Node, left: boolean): Masks => {
    const level = diagram.level(node);
    const own = given[level];
    let found = sets;
    for (let value = 0; value < diagram.arities[level]! && found.length > 0; value++) {
      if ((!own || own.includes(value)) === left)
        found = minimalJoin(found, forcing(diagram.child(node, value)));
    }
    return found;
  };
  const forcing = (node: Node): Masks => {
    if (diagram.isTerminal(node)) return forced(node) ? EMPTY_SET : NO_SETS;
    const before = known[node];
    if (before !== undefined) return before;
    const using = joined(EMPTY_SET, node, true);
    const ignoring = joined(using, node, false);
    const found =
      ignoring === using ? using : minimalUnion(ignoring, withItem(using, questionAt[diagram.level(node)]!));
    known[node] = found;
    return found;
  };
  const sets = orTooMany(() => forcing(root));
  if (!sets) return undefined;
  const sorted = [...sets].sort(bySizeThenItems);
  return { sets: sorted.slice(0, FORCING_LIMIT).map(itemsOf), more: sorted.length > FORCING_LIMIT };
}

/**
 * What `counterfactualsFor` (counterfactuals.ts) gives, found with bit masks. Undefined where there is too much to change
 * for them; the function it gives says undefined where there are too many sets.
 */
export function quickCounterfactualsFor(
  compiled: CompiledSet,
  allowed: Allowed,
  changeable: Changeable,
): ((target: Node) => Counterfactual[] | undefined) | undefined {
  if (!fits(compiled)) return undefined;
  const changes = changesIn(compiled, changeable);
  if (changes.all.length > MOST_ITEMS) return undefined;
  const { questionAt, set } = compiled;
  const placeOf = (item: number) => questionAt[changes.all[item]!.level]!;
  return (target) => {
    const sets = quickChanges(compiled, allowed, changes, target);
    if (!sets) return undefined;
    return inOrder(sets, placeOf)
      .slice(0, COUNTERFACTUAL_LIMIT)
      .map((items) => {
        const change: Counterfactual = {};
        for (const item of itemsOf(items)) change[set.questions[placeOf(item)]!.id] = changes.all[item]!.to;
        return change;
      });
  };
}

/** What may be changed in a case: all of it in asking order, and by level, each with its number among all. */
interface Changes {
  all: readonly Alternative[];
  at: readonly (readonly { item: number; value: number }[])[];
}

function changesIn(compiled: CompiledSet, changeable: Changeable): Changes {
  const all: Alternative[] = [];
  const at = changeable.map((): { item: number; value: number }[] => []);
  const { alternatives } = preparedFor(compiled);
  for (const level of compiled.levelOf) {
    const own = changeable[level];
    if (!own) continue;
    for (const one of alternatives[level]!) {
      if (own.includes(one.value)) continue;
      at[level]!.push({ item: all.length, value: one.value });
      all.push(one);
    }
  }
  return { all, at };
}

/** What is worked out once for a set. */
interface Prepared {
  /** All values that an answer may be changed to, by level. */
  alternatives: readonly (readonly Alternative[])[];
  /** For each node, a bit for each terminal below it. */
  ends: Int32Array;
}

const prepared = new WeakMap<CompiledSet, Prepared>();

function preparedFor(compiled: CompiledSet): Prepared {
  return memo(prepared, compiled, () => {
    const noAnswers = compiled.questionAt.map(() => []);
    return { alternatives: alternativesOf(compiled, noAnswers), ends: endsBelow(compiled.diagram) };
  });
}

/** Smaller sets first; of one size in asking order of their questions, then in the order of the values. */
function inOrder(sets: Masks, placeOf: (item: number) => number): number[] {
  const questions = (items: number) => itemsOf(items).reduce((mask, item) => mask | (1 << placeOf(item)), 0);
  return [...sets].sort((a, b) => bySizeThenItems(questions(a), questions(b)) || bySizeThenItems(a, b));
}

/** The smallest sets of changes that make `target` possible. */
function quickChanges(
  compiled: CompiledSet,
  allowed: Allowed,
  { at }: Changes,
  target: Node,
): Masks | undefined {
  const { diagram } = compiled;
  const { ends } = preparedFor(compiled);
  const known: Masks[] = new Array(diagram.size);
  const changes = (node: Node): Masks => {
    if (diagram.isTerminal(node)) return node === target ? EMPTY_SET : NO_SETS;
    if ((ends[node]! & bitOf(target)) === 0) return NO_SETS;
    const before = known[node];
    if (before !== undefined) return before;
    const level = diagram.level(node);
    let found: Masks = NO_SETS;
    for (const value of allowed[level]!) {
      found = minimalUnion(found, changes(diagram.child(node, value)));
      if (found[0] === 0) break;
    }
    for (const { item, value } of at[level]!) {
      // Where nothing need be changed, no change is a smallest one.
      if (found[0] === 0) break;
      found = minimalUnion(found, withItem(changes(diagram.child(node, value)), item));
    }
    known[node] = found;
    return found;
  };
  return orTooMany(() => changes(compiled.outcome));
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
function bitOf(terminal: Node): number {
  return 1 << Math.min(terminal, 31);
}

function fits({ diagram }: CompiledSet): boolean {
  return diagram.arities.length <= MOST_ITEMS && diagram.size <= MOST_NODES;
}

function orTooMany(find: () => Masks): Masks | undefined {
  try {
    return find();
  } catch (error) {
    if (error instanceof ManySets) return undefined;
    throw error;
  }
}
