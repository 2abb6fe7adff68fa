import type { Diagram, Node } from '../evaluate/diagram.ts';
import { type Cube, joinedMarks, NEUTRAL, SPOILS, type ValueOrder } from './marks.ts';

/** All that the combinations show that agree with `cube`. */
export function shownBy(diagram: Diagram, root: Node, cube: Cube): Node {
  let shown = NEUTRAL;
  const seen = new Set<Node>([root]);
  for (const node of seen) {
    if (diagram.isTerminal(node)) {
      shown = joinedMarks(shown, node);
      if (shown === SPOILS) return SPOILS;
      continue;
    }
    const level = diagram.level(node);
    const answer = cube.get(level);
    if (answer !== undefined) seen.add(diagram.child(node, answer));
    else for (let value = 0; value < diagram.arities[level]!; value++) seen.add(diagram.child(node, value));
  }
  return shown;
}

/** One combination that shows all of `wanted` by itself, less every answer that can be left out. */
export function irreducibleCube(
  diagram: Diagram,
  root: Node,
  wanted: Node,
  order?: ValueOrder,
): Cube | undefined {
  const cube = somePoint(diagram, root, wanted, order);
  if (!cube) return undefined;
  for (const level of [...cube.keys()].reverse()) {
    const without = new Map(cube);
    without.delete(level);
    if (shownBy(diagram, root, without) === wanted) cube.delete(level);
  }
  return cube;
}

/** The answers on one path from `root` to `terminal`. */
export function somePoint(
  diagram: Diagram,
  root: Node,
  terminal: Node,
  order?: ValueOrder,
): Map<number, number> | undefined {
  const dead = new Set<Node>();
  const path: [number, number][] = [];
  const walk = (node: Node): boolean => {
    if (diagram.isTerminal(node)) return node === terminal;
    if (dead.has(node)) return false;
    const level = diagram.level(node);
    const values = order?.[level] ?? Array.from({ length: diagram.arities[level]! }, (_, value) => value);
    for (const value of values) {
      path.push([level, value]);
      if (walk(diagram.child(node, value))) return true;
      path.pop();
    }
    dead.add(node);
    return false;
  };
  return walk(root) ? new Map(path) : undefined;
}
