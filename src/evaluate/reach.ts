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

/**
 * Finds the terminals that functions reach over all completions, without IMPOSSIBLE, ascending: as {@link reachable}
 * does, but for many functions of one diagram under the same answers, of which every node is looked at once.
 */
export function endsFinder(diagram: Diagram, allowed: Allowed): (root: Node) => readonly Node[] {
  // A bit for each terminal; where there are more than a number has, each function is walked by itself.
  if (diagram.terminals > 31) return (root) => reachable(diagram, root, allowed);
  const known = new Int32Array(diagram.size);
  const ends = (node: Node): number => {
    if (diagram.isTerminal(node)) return 1 << node;
    if (known[node] !== 0) return known[node]!;
    let found = 0;
    for (const value of allowed[diagram.level(node)]!) found |= ends(diagram.child(node, value));
    known[node] = found;
    return found;
  };
  return (root) => nodesOf(ends(root) & ~(1 << IMPOSSIBLE));
}

const nodesByMask = new Map<number, readonly Node[]>();

function nodesOf(mask: number): readonly Node[] {
  const before = nodesByMask.get(mask);
  if (before) return before;
  const nodes: Node[] = [];
  for (let node = 0; node < 31; node++) if ((mask >> node) & 1) nodes.push(node);
  nodesByMask.set(mask, nodes);
  return nodes;
}
