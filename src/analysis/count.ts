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
  readonly #known = new Map<Node, Map<Node, bigint>>();
  /** `all[l]`: how many ways there are to answer the levels from `l` on. */
  readonly #all: bigint[];

  constructor(
    readonly diagram: Diagram,
    readonly weights: readonly (readonly bigint[])[],
  ) {
    this.#all = [1n];
    for (const own of [...weights].reverse()) {
      const here = own.reduce((sum, weight) => sum + weight, 0n);
      this.#all.unshift(here * this.#all[0]!);
    }
  }

  /** How many combinations there are in all. */
  get total(): bigint {
    return this.#all[0]!;
  }

  /** How many combinations lead from `root` to each terminal. */
  byTerminal(root: Node): Map<Node, bigint> {
    const above = this.#all[0]! / this.#all[this.#levelOf(root)]!;
    return new Map([...this.#below(root)].map(([terminal, count]) => [terminal, count * above]));
  }

  /** How many combinations lead from `root` to `terminal`. */
  of(root: Node, terminal: Node): bigint {
    return this.byTerminal(root).get(terminal) ?? 0n;
  }

  #levelOf(node: Node): number {
    return Math.min(this.diagram.level(node), this.weights.length);
  }

  /** Over the answers to the levels from the node's own on. */
  #below(node: Node): Map<Node, bigint> {
    if (this.diagram.isTerminal(node)) return new Map([[node, 1n]]);
    const before = this.#known.get(node);
    if (before) return before;
    const counts = new Map<Node, bigint>();
    const level = this.diagram.level(node);
    this.weights[level]!.forEach((weight, value) => {
      const child = this.diagram.child(node, value);
      const skipped = this.#all[level + 1]! / this.#all[this.#levelOf(child)]!;
      for (const [terminal, count] of this.#below(child)) {
        counts.set(terminal, (counts.get(terminal) ?? 0n) + weight * skipped * count);
      }
    });
    this.#known.set(node, counts);
    return counts;
  }
}
