import { type Diagram, IMPOSSIBLE, type Node } from './diagram.ts';

/** For each level, the values (class indexes) that completions may take there. */
export type Allowed = readonly (readonly number[])[];

/** The terminals that `root` reaches over all completions, without IMPOSSIBLE; ascending. */
export function reachable(diagram: Diagram, root: Node, allowed: Allowed): Node[] {
  return nodesReached(diagram, root, allowed)
    .filter((node) => diagram.isTerminal(node) && node !== IMPOSSIBLE)
    .sort((a, b) => a - b);
}

/** All nodes that some allowed assignment passes, `root` first. */
export function nodesReached(diagram: Diagram, root: Node, allowed: Allowed): Node[] {
  const nodes = [root];
  const seen = new Set(nodes);
  // A list that grows while it is walked is walked to its end: this is the work list.
  for (let i = 0; i < nodes.length; i++) {
    if (diagram.isTerminal(nodes[i]!)) continue;
    const values = allowed[diagram.level(nodes[i]!)]!;
    for (let k = 0; k < values.length; k++) {
      const child = diagram.child(nodes[i]!, values[k]!);
      if (seen.has(child)) continue;
      seen.add(child);
      nodes.push(child);
    }
  }
  return nodes;
}

/** A bit for each terminal that a function can reach; the last one for all terminals from this number up. */
const LAST_BIT = 31;

/**
 * Where functions of one diagram end over all completions: as {@link reachable} says, but for many functions under the
 * same answers. Each goes straight down as far as the questions on its way have one value, and no node where they have
 * several is looked at twice.
 */
export class Ends {
  readonly #diagram: Diagram;
  readonly #allowed: Allowed;
  /** By node; made when it is needed: where everything is answered, every function is one way down. */
  #known: Int32Array | undefined;

  constructor(diagram: Diagram, allowed: Allowed) {
    this.#diagram = diagram;
    this.#allowed = allowed;
  }

  /** The terminals that `root` reaches, without IMPOSSIBLE; ascending. */
  of(root: Node): readonly Node[] {
    const mask = this.#mask(root);
    return mask < 0 ? reachable(this.#diagram, root, this.#allowed) : nodesOf(mask);
  }

  /** The terminal that `root` ends in over all completions; undefined where there are several, or no completion. */
  only(root: Node): Node | undefined {
    const node = this.#diagram.follow(root, this.#allowed);
    if (this.#diagram.isTerminal(node)) return node === IMPOSSIBLE ? undefined : node;
    const nodes = this.of(node);
    return nodes.length === 1 ? nodes[0] : undefined;
  }

  #mask(root: Node): number {
    return this.#below(root) & ~(1 << IMPOSSIBLE);
  }

  #below(from: Node): number {
    const diagram = this.#diagram;
    const node = diagram.follow(from, this.#allowed);
    if (diagram.isTerminal(node)) return 1 << Math.min(node, LAST_BIT);
    this.#known ??= new Int32Array(diagram.size);
    const before = this.#known[node]!;
    if (before !== 0) return before;
    let found = 0;
    for (const value of this.#allowed[diagram.level(node)]!) found |= this.#below(diagram.child(node, value));
    this.#known[node] = found;
    return found;
  }
}

const nodesByMask = new Map<number, readonly Node[]>();

function nodesOf(mask: number): readonly Node[] {
  const before = nodesByMask.get(mask);
  if (before) return before;
  const nodes: Node[] = [];
  for (let node = 0; node < LAST_BIT; node++) if ((mask >> node) & 1) nodes.push(node);
  nodesByMask.set(mask, nodes);
  return nodes;
}
