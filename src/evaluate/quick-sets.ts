import type { CompiledSet } from './compile.ts';
import { COUNTERFACTUAL_LIMIT, type Counterfactual } from './counterfactuals.ts';
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
  const { diagram, questionAt } = compiled;
  if (!fits(compiled)) return undefined;
  const known: Masks[] = new Array(diagram.size);
  const forcing = (node: Node): Masks => {
    if (diagram.isTerminal(node)) return forced(node) ? EMPTY_SET : NO_SETS;
    const before = known[node];
    if (before !== undefined) return before;
    const level = diagram.level(node);
    const own = given[level];
    let using = EMPTY_SET;
    let found: Masks = NO_SETS;
    for (let value = 0; value < diagram.arities[level]! && using.length > 0; value++) {
      if (!own || own.includes(value)) using = minimalJoin(using, forcing(diagram.child(node, value)));
    }
    if (using.length > 0) {
      let ignoring = using;
      for (let value = 0; value < diagram.arities[level]! && ignoring.length > 0; value++) {
        if (own && !own.includes(value))
          ignoring = minimalJoin(ignoring, forcing(diagram.child(node, value)));
      }
      found = ignoring === using ? using : minimalUnion(ignoring, withItem(using, questionAt[level]!));
    }
    known[node] = found;
    return found;
  };
  const sets = orTooMany(() => forcing(root));
  if (!sets) return undefined;
  const sorted = [...sets].sort(bySizeThenItems);
  return { sets: sorted.slice(0, FORCING_LIMIT).map(itemsOf), more: sorted.length > FORCING_LIMIT };
}

/**
 * What `counterfactualsFor` (counterfactuals.ts) gives, found with bit masks: for sets in which every given answer has
 * one other value, as all yes-no questions do. Undefined where that does not hold; the function it gives says undefined
 * where there are too many sets.
 */
export function quickCounterfactualsFor(
  compiled: CompiledSet,
  allowed: Allowed,
  changeable: readonly (readonly number[] | undefined)[],
): ((target: Node) => Counterfactual[] | undefined) | undefined {
  if (!fits(compiled)) return undefined;
  const { domains, questionAt, levelOf, set } = compiled;
  const others: (number | undefined)[] = [];
  for (const [level, own] of changeable.entries()) {
    const { classes } = domains[questionAt[level]!]!;
    if (!own || own.length === classes.length) continue;
    if (classes.length !== 2) return undefined;
    const other = own[0] === 0 ? 1 : 0;
    // Only a named value can be given as it is; bounds and groups of options take the longer way.
    if (classes[other]!.values?.length !== 1) return undefined;
    others[level] = other;
  }
  const otherOf = (question: number) => domains[question]!.classes[others[levelOf[question]!]!]!.values![0]!;
  return (target) => {
    const sets = quickChanges(compiled, allowed, others, target);
    if (!sets) return undefined;
    return sets.slice(0, COUNTERFACTUAL_LIMIT).map((changed) => {
      const change: Counterfactual = {};
      for (const question of changed) change[set.questions[question]!.id] = otherOf(question);
      return change;
    });
  };
}

/** The smallest sets of questions whose other value makes `target` possible, in order. */
function quickChanges(
  compiled: CompiledSet,
  allowed: Allowed,
  others: readonly (number | undefined)[],
  target: Node,
): number[][] | undefined {
  const { diagram, questionAt } = compiled;
  const ends = endsBelow(diagram);
  const known: Masks[] = new Array(diagram.size);
  const changes = (node: Node): Masks => {
    if (diagram.isTerminal(node)) return node === target ? EMPTY_SET : NO_SETS;
    if (ends && (ends[node]! & (1 << target)) === 0) return NO_SETS;
    const before = known[node];
    if (before !== undefined) return before;
    const level = diagram.level(node);
    let found: Masks = NO_SETS;
    for (const value of allowed[level]!) {
      found = minimalUnion(found, changes(diagram.child(node, value)));
      if (found[0] === 0) break;
    }
    const other = others[level];
    if (other !== undefined && found[0] !== 0) {
      found = minimalUnion(found, withItem(changes(diagram.child(node, other)), questionAt[level]!));
    }
    known[node] = found;
    return found;
  };
  const sets = orTooMany(() => changes(compiled.outcome));
  return sets && [...sets].sort(bySizeThenItems).map(itemsOf);
}

const endsOf = new WeakMap<Diagram, Int32Array>();

/** For each node, a bit for each terminal below it; undefined where there are too many terminals for a mask. */
function endsBelow(diagram: Diagram): Int32Array | undefined {
  if (diagram.terminals > 31) return undefined;
  const before = endsOf.get(diagram);
  if (before && before.length === diagram.size) return before;
  const ends = new Int32Array(diagram.size);
  for (let node = 0; node < diagram.size; node++) {
    // A node is made after its children, so theirs are known when its turn comes.
    if (diagram.isTerminal(node)) ends[node] = 1 << node;
    else
      for (let value = 0; value < diagram.arities[diagram.level(node)]!; value++)
        ends[node]! |= ends[diagram.child(node, value)]!;
  }
  endsOf.set(diagram, ends);
  return ends;
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
