import type { Diagram, Node } from '../evaluate/diagram.ts';
import type { Domain } from '../evaluate/domain.ts';

/**
 * How many answers a class of a domain stands for: yes and no one each, a choice as many as it has options; of
 * a number or date all values that nothing tells apart are one answer (a stretch of the line).
 */
export function weightsOf({ classes }: Domain): bigint[] {
  return classes.map((group, i) => {
    if (group.values) return group.values.length === 0 ? 1n : BigInt(group.values.length);
    return group.twin === i ? 1n : 0n;
  });
}

/**
 * Counts complete answer combinations, exactly. `weights[level][value]` is how many answers a value stands
 * for.
 */
export class Counter {
  /** `below[l]`: how many ways there are to answer the levels from `l` on. */
  readonly #below: bigint[] = [1n];

  constructor(
    readonly diagram: Diagram,
    readonly weights: readonly (readonly bigint[])[],
  ) {
    for (const own of [...weights].reverse()) {
      const here = own.reduce((sum, weight) => sum + weight, 0n);
      this.#below.unshift(here * this.#below[0]!);
    }
  }

  /** How many combinations there are in all. */
  get total(): bigint {
    return this.#below[0]!;
  }

  /** How many combinations lead from `root` to `terminal`. */
  of(root: Node, terminal: Node): bigint {
    return this.byTerminal(root).get(terminal) ?? 0n;
  }

  /**
   * How many combinations lead from `root` to each terminal. They are handed down level by level, so that only one
   * number a node is held, however many terminals there are.
   */
  byTerminal(root: Node): Map<Node, bigint> {
    const { diagram } = this;
    const counts = new Map<Node, bigint>([[root, this.#between(0, root)]]);
    for (const nodes of this.#byLevel(root)) {
      for (const node of nodes) {
        const level = diagram.level(node);
        const count = counts.get(node)!;
        counts.delete(node);
        this.weights[level]!.forEach((weight, value) => {
          const child = diagram.child(node, value);
          const more = count * weight * this.#between(level + 1, child);
          counts.set(child, (counts.get(child) ?? 0n) + more);
        });
      }
    }
    return counts;
  }

  /** How many ways there are to answer the levels from `level` on that lie above `node`. */
  #between(level: number, node: Node): bigint {
    const to = Math.min(this.diagram.level(node), this.weights.length);
    return to === level ? 1n : this.#below[level]! / this.#below[to]!;
  }

  /** The nodes below `root` that are not terminals, the uppermost first. */
  #byLevel(root: Node): Node[][] {
    const { diagram } = this;
    const levels: Node[][] = this.weights.map(() => []);
    const seen = new Set<Node>([root]);
    for (const node of seen) {
      if (diagram.isTerminal(node)) continue;
      const level = diagram.level(node);
      levels[level]!.push(node);
      for (let value = 0; value < this.weights[level]!.length; value++) seen.add(diagram.child(node, value));
    }
    return levels;
  }
}
