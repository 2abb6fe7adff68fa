import { type Diagram, DiagramTooLarge, type Node } from '../evaluate/diagram.ts';

import { irreducibleCube } from './irreducible-cube.ts';
import { type Cube, joinedMarks, NEUTRAL, SPOILS, type ValueOrder } from './marks.ts';

/** Most steps of one exact search; after these, answers are found of which none can be left out. */
const STEPS = 30_000;

/** How a search is done. */
export interface SearchOptions {
  budget?: Budget | undefined;
  order?: ValueOrder | undefined;
}

/** Steps that several searches share, so that many hard ones do not take for ever. */
export interface Budget {
  steps: number;
}

const NONE = Number.POSITIVE_INFINITY;

/**
 * The fewest answers that together show `wanted` (and so exclude all that spoils it), or undefined when there
 * are none. At every question there is the choice to leave it open, which joins its branches, or to answer it;
 * joined branches are functions in the same diagram, so equal subproblems are met once. Should that take more
 * than {@link STEPS} steps, or than are left of the budget, the answers are those of one combination, less each
 * that can be left out.
 */
export function smallestCube(
  diagram: Diagram,
  root: Node,
  wanted: Node,
  { budget = { steps: STEPS }, order }: SearchOptions = {},
): Cube | undefined {
  const search = new Search(diagram, wanted, Math.min(STEPS, budget.steps));
  try {
    return search.length(root) === NONE ? undefined : search.cube(root, order);
  } catch (error) {
    if (!(error instanceof TooManySteps || error instanceof DiagramTooLarge)) throw error;
    return irreducibleCube(diagram, root, wanted, order);
  } finally {
    budget.steps -= search.steps;
  }
}

/**
 * Whether some answers to `own` levels alone show `wanted`. Also true where that would take too many steps to tell:
 * who asks wants to know that it is impossible.
 */
export function settles(diagram: Diagram, root: Node, wanted: Node, own: ReadonlySet<number>): boolean {
  try {
    return new Search(diagram, wanted, STEPS, own).length(root) !== NONE;
  } catch (error) {
    if (!(error instanceof TooManySteps)) throw error;
    return true;
  }
}

class TooManySteps extends Error {}

class Search {
  steps = 0;
  readonly #lengths = new Map<Node, number>();
  readonly #opened = new Map<Node, Node>();
  readonly #joins = new Map<number, Node>();

  constructor(
    readonly diagram: Diagram,
    readonly wanted: Node,
    readonly limit: number,
    /** Levels that may be answered; all unless given. */
    readonly own?: ReadonlySet<number>,
  ) {}

  /** The least number of answers from this node on. */
  length(node: Node): number {
    if (this.diagram.isTerminal(node)) return node === this.wanted ? 0 : NONE;
    const before = this.#lengths.get(node);
    if (before !== undefined) return before;
    let least = this.length(this.#open(node));
    const level = this.diagram.level(node);
    const values = this.own?.has(level) === false ? 0 : this.diagram.arities[level]!;
    for (let value = 0; value < values && least > 1; value++) {
      least = Math.min(least, 1 + this.length(this.diagram.child(node, value)));
    }
    this.#lengths.set(node, least);
    return least;
  }

  cube(root: Node, order?: ValueOrder): Cube {
    const found = new Map<number, number>();
    for (let node = root; !this.diagram.isTerminal(node); ) {
      const open = this.#open(node);
      const length = this.length(node);
      if (this.length(open) === length) {
        node = open;
        continue;
      }
      const level = this.diagram.level(node);
      const values =
        order?.[level] ?? Array.from({ length: this.diagram.arities[level]! }, (_, value) => value);
      const value = values.find((one) => this.length(this.diagram.child(node, one)) === length - 1)!;
      found.set(level, value);
      node = this.diagram.child(node, value);
    }
    return found;
  }

  /** The function with this node's question left open. */
  #open(node: Node): Node {
    const before = this.#opened.get(node);
    if (before !== undefined) return before;
    let open = NEUTRAL;
    for (let value = 0; value < this.diagram.arities[this.diagram.level(node)]! && open !== SPOILS; value++) {
      open = this.#join(open, this.diagram.child(node, value));
    }
    this.#opened.set(node, open);
    return open;
  }

  #join(a: Node, b: Node): Node {
    if (a === b || b === NEUTRAL) return a;
    if (a === NEUTRAL) return b;
    if (a === SPOILS || b === SPOILS) return SPOILS;
    if (this.diagram.isTerminal(a) && this.diagram.isTerminal(b)) return joinedMarks(a, b);
    const key = a < b ? a * 2 ** 26 + b : b * 2 ** 26 + a;
    const before = this.#joins.get(key);
    if (before !== undefined) return before;
    if (++this.steps > this.limit) throw new TooManySteps();
    const level = Math.min(this.diagram.level(a), this.diagram.level(b));
    const children = Array.from({ length: this.diagram.arities[level]! }, (_, value) =>
      this.#join(this.diagram.along(a, level, value), this.diagram.along(b, level, value)),
    );
    const made = this.diagram.make(level, children);
    this.#joins.set(key, made);
    return made;
  }
}
