import type { Diagram, Node } from './diagram.ts';

/** Questions that constraints tie together, directly or in a chain, by their place in asking order; the rest are free. */
export function tiedQuestions(
  diagram: Diagram,
  constraints: readonly Node[],
  questionAt: readonly number[],
): number[][] {
  let groups: Set<number>[] = [];
  for (const constraint of constraints) {
    const merged = new Set(supportOf(diagram, constraint).map((level) => questionAt[level]!));
    groups = groups.filter((group) => {
      const touches = [...group].some((question) => merged.has(question));
      if (touches) for (const question of group) merged.add(question);
      return !touches;
    });
    if (merged.size > 0) groups.push(merged);
  }
  return groups.map((group) => [...group].sort((a, b) => a - b));
}

/** The levels that a function depends on, ascending. */
export function supportOf(diagram: Diagram, root: Node): number[] {
  const seen = new Set<Node>([root]);
  const levels = new Set<number>();
  for (const node of seen) {
    if (diagram.isTerminal(node)) continue;
    levels.add(diagram.level(node));
    for (const child of diagram.children(node)) seen.add(child);
  }
  return [...levels].sort((a, b) => a - b);
}
