import { type Diagram, IMPOSSIBLE, type Node } from './diagram.ts';

/** For each level, the values (class indexes) that completions may take there. */
export type Allowed = readonly (readonly number[])[];

/** The terminals that `root` reaches over all completions, without IMPOSSIBLE; ascending. */
export function reachable(diagram: Diagram, root: Node, allowed: Allowed): Node[] {
  const found = new Set<Node>();
  for (const node of nodesReached(diagram, root, allowed)) {
    if (diagram.isTerminal(node) && node !== IMPOSSIBLE) found.add(node);
  }
  return [...found].sort((a, b) => a - b);
}

/** All nodes that some allowed assignment passes, `root` first. */
export function nodesReached(diagram: Diagram, root: Node, allowed: Allowed): Set<Node> {
  const seen = new Set<Node>([root]);
  for (const node of seen) {
    if (diagram.isTerminal(node)) continue;
    // A set that grows while it is walked is walked to its end: this is the work list.
    for (const value of allowed[diagram.level(node)]!) seen.add(diagram.child(node, value));
  }
  return seen;
}
