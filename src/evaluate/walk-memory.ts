import type { Node } from './diagram.ts';
import type { Masks } from './masks.ts';

/**
 * What a walk down a diagram has found at the nodes it has passed. As large as the diagram, so it is made once and serves one
 * walk after another: each begins with `clear`, and ends before the next one does so.
 */
export class WalkMemory {
  /** By node, the place among the families found; 0 where the walk has not been. */
  readonly #places: Int32Array;
  #found: Masks[] = [];

  /** `size`: how many nodes the diagram has. */
  constructor(size: number) {
    this.#places = new Int32Array(size);
  }

  clear(): void {
    this.#places.fill(0);
    this.#found = [];
  }

  get(node: Node): Masks | undefined {
    const place = this.#places[node]!;
    return place === 0 ? undefined : this.#found[place - 1];
  }

  set(node: Node, family: Masks): void {
    this.#places[node] = this.#found.push(family);
  }
}
