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
  const { diagram, levelOf, questionAt } = compiled;
  const found = new Set(loneSwitches(diagram, root, allowed));
  for (const group of compiled.tied) {
    const candidates = group.map((question) => levelOf[question]!);
    const left = new Set(candidates.filter((level) => allowed[level]!.length > 1 && !found.has(level)));
    if (left.size > 1) for (const level of jointSwitches(diagram, root, allowed, left)) found.add(level);
  }
  return [...found].map((level) => questionAt[level]!).sort((a, b) => a - b);
}

/** Levels at which changing the value there alone can change the outcome. */
function loneSwitches(diagram: Diagram, root: Node, allowed: Allowed): Set<number> {
  const found = new Set<number>();
  const known = new Map<number, boolean>();
  for (const node of nodesReached(diagram, root, allowed)) {
    if (diagram.isTerminal(node)) continue;
    const level = diagram.level(node);
    if (found.has(level)) continue;
    const children = [...new Set(allowed[level]!.map((value) => diagram.child(node, value)))];
    if (children.some((a) => children.some((b) => canDiffer(diagram, allowed, a, b, known))))
      found.add(level);
  }
  return found;
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
  const key = pairKey(a, b);
  const before = known.get(key);
  if (before !== undefined) return before;
  const level = Math.min(diagram.level(a), diagram.level(b));
  const differ = allowed[level]!.some((value) =>
    canDiffer(diagram, allowed, diagram.along(a, level, value), diagram.along(b, level, value), known),
  );
  known.set(key, differ);
  return differ;
}

/** The levels in smallest switches among `candidates`, none of which is a switch alone. */
function jointSwitches(
  diagram: Diagram,
  root: Node,
  allowed: Allowed,
  candidates: ReadonlySet<number>,
): number[] {
  const families = new Families();
  const known = new Map<number, Family>();
  const switches = (a: Node, b: Node): Family => {
    if (a === IMPOSSIBLE || b === IMPOSSIBLE) return NONE;
    if (diagram.isTerminal(a) && diagram.isTerminal(b)) return a === b ? NONE : UNIT;
    const key = pairKey(a, b);
    const before = known.get(key);
    if (before !== undefined) return before;
    const level = Math.min(diagram.level(a), diagram.level(b));
    let same: Family = NONE;
    let other: Family = NONE;
    for (const one of allowed[level]!) {
      for (const two of candidates.has(level) ? allowed[level]! : [one]) {
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

function pairKey(a: Node, b: Node): number {
  return Math.min(a, b) * 2 ** 24 + Math.max(a, b);
}
