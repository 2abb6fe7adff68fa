import type { Diagram, Node } from '../evaluate/diagram.ts';

/** What two terminals, met at the same answers, become. */
export type Combine = (a: Node, b: Node) => Node;

/** The function that has `value(a's terminal, b's terminal)` at every point. */
export function combined(diagram: Diagram, a: Node, b: Node, value: Combine): Node {
  const known = new Map<number, Node>();
  const walk = (one: Node, other: Node): Node => {
    if (diagram.isTerminal(one) && diagram.isTerminal(other)) return value(one, other);
    const key = one * 2 ** 26 + other;
    const before = known.get(key);
    if (before !== undefined) return before;
    const level = Math.min(diagram.level(one), diagram.level(other));
    const children = new Array<Node>(diagram.arities[level]!);
    for (let choice = 0; choice < children.length; choice++) {
      children[choice] = walk(diagram.along(one, level, choice), diagram.along(other, level, choice));
    }
    const made = diagram.make(level, children);
    known.set(key, made);
    return made;
  };
  return walk(a, b);
}

/** The function that has `value(terminal)` where `root` has `terminal`. */
export function relabelled(diagram: Diagram, root: Node, value: (terminal: Node) => Node): Node {
  // No node of `root` is newer than the diagram is now.
  const known = new Int32Array(diagram.size).fill(-1);
  const walk = (node: Node): Node => {
    if (diagram.isTerminal(node)) return value(node);
    if (known[node] !== -1) return known[node]!;
    const level = diagram.level(node);
    const children = new Array<Node>(diagram.arities[level]!);
    for (let choice = 0; choice < children.length; choice++)
      children[choice] = walk(diagram.child(node, choice));
    const made = diagram.make(level, children);
    known[node] = made;
    return made;
  };
  return walk(root);
}
