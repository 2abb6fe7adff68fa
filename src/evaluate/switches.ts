import type { CompiledSet } from './compile.ts';
import { type Diagram, IMPOSSIBLE, type Node } from './diagram.ts';
import { Families, type Family, NONE, UNIT } from './families.ts';
import { type Allowed, nodesReached } from './reach.ts';

/**
 * The questions that can still change the outcome (CONTRACT 3): those in a switch (a set of questions in
 * which alone two completions differ, and in the outcome) of which no proper subset is a switch. As places
 * in asking order, ascending.
 *
 * Where no constraint ties questions together, every smallest switch is one question: walking from one
 * completion to the other a question at a time stays within the completions, and the outcome changes at one of
 * the steps. By the same walk, group by group, a larger smallest switch lies within one tied group and
 * holds no question that is a switch alone. So pairs of branches are searched for those few questions only.
 */
export function openQuestions(
  compiled: CompiledSet,
  allowed: Allowed,
  root: Node = compiled.outcome,
): number[] {
  const { diagram, levelOf } = compiled;
  const open = loneSwitches(diagram, root, allowed);
  for (let i = 0; i < compiled.tied.length; i++) {
    const left = undecided(compiled.tied[i]!, compiled, allowed, open);
    if (left.length > 1) for (const level of jointSwitches(diagram, root, allowed, left)) open[level] = true;
  }
  const found: number[] = [];
  for (let question = 0; question < levelOf.length; question++)
    if (open[levelOf[question]!]) found.push(question);
  return found;
}

/** The levels of the group's questions that have several values and are no switch alone. */
function undecided(
  group: readonly number[],
  { levelOf }: CompiledSet,
  allowed: Allowed,
  open: readonly boolean[],
): number[] {
  const levels: number[] = [];
  for (let i = 0; i < group.length; i++) {
    const level = levelOf[group[i]!]!;
    if (allowed[level]!.length > 1 && !open[level]) levels.push(level);
  }
  return levels;
}

/** By level, whether changing the value there alone can change the outcome. */
function loneSwitches(diagram: Diagram, root: Node, allowed: Allowed): boolean[] {
  const found: boolean[] = [];
  for (let level = 0; level < allowed.length; level++) found.push(false);
  const known = new Map<number, boolean>();
  const nodes = nodesReached(diagram, root, allowed);
  for (let i = 0; i < nodes.length; i++) {
    const node = nodes[i]!;
    if (diagram.isTerminal(node)) continue;
    const level = diagram.level(node);
    found[level] ||= isSwitch(diagram, allowed, node, known);
  }
  return found;
}

/** Whether two values at `node`, and the same below, lead to different outcomes. */
function isSwitch(diagram: Diagram, allowed: Allowed, node: Node, known: Map<number, boolean>): boolean {
  const values = allowed[diagram.level(node)]!;
  for (let i = 1; i < values.length; i++) {
    const one = diagram.child(node, values[i]!);
    for (let k = 0; k < i; k++) {
      if (canDiffer(diagram, allowed, diagram.child(node, values[k]!), one, known)) return true;
    }
  }
  return false;
}

/** Whether one assignment of the levels below leads from `a` and from `b` to different outcomes. */
function canDiffer(
  diagram: Diagram,
  allowed: Allowed,
  a: Node,
  b: Node,
  known: Map<number, boolean>,
): boolean {
  if (a === b || a === IMPOSSIBLE || b === IMPOSSIBLE) return false;
  if (diagram.isTerminal(a) && diagram.isTerminal(b)) return true;
  const key = pairKey(diagram, a, b);
  const before = known.get(key);
  if (before !== undefined) return before;
  const level = Math.min(diagram.level(a), diagram.level(b));
  const values = allowed[level]!;
  let differ = false;
  for (let i = 0; i < values.length && !differ; i++) {
    const value = values[i]!;
    differ = canDiffer(
      diagram,
      allowed,
      diagram.along(a, level, value),
      diagram.along(b, level, value),
      known,
    );
  }
  known.set(key, differ);
  return differ;
}

/** The levels in smallest switches among `candidates`, none of which is a switch alone. */
function jointSwitches(
  diagram: Diagram,
  root: Node,
  allowed: Allowed,
  candidates: readonly number[],
): number[] {
  const families = new Families();
  const known = new Map<number, Family>();
  const switches = (a: Node, b: Node): Family => {
    if (a === IMPOSSIBLE || b === IMPOSSIBLE) return NONE;
    if (diagram.isTerminal(a) && diagram.isTerminal(b)) return a === b ? NONE : UNIT;
    const key = pairKey(diagram, a, b);
    const before = known.get(key);
    if (before !== undefined) return before;
    const level = Math.min(diagram.level(a), diagram.level(b));
    let same: Family = NONE;
    let other: Family = NONE;
    for (const one of allowed[level]!) {
      for (const two of candidates.includes(level) ? allowed[level]! : [one]) {
        const below = switches(diagram.along(a, level, one), diagram.along(b, level, two));
        if (one === two) same = families.minimalUnion(same, below);
        else other = families.minimalUnion(other, below);
      }
    }
    const found = families.node(level, same, families.notContaining(other, same));
    known.set(key, found);
    return found;
  };
  return families.items(switches(root, root));
}

/** A number for two nodes in any order; one that V8 needs no memory for, in a diagram of usual size. */
function pairKey(diagram: Diagram, a: Node, b: Node): number {
  return Math.min(a, b) * diagram.size + Math.max(a, b);
}
