/** A node of a diagram: a small number. Numbers below the count of terminals are terminals. */
export type Node = number;

/** Boolean terminals. Functions with other terminals (outcomes, rules) use numbers from 2 up. */
export const FALSE: Node = 0;
export const TRUE: Node = 1;
/** Terminal of assignments that break a constraint: they complete nothing. */
export const IMPOSSIBLE: Node = 2;
/** Terminal of assignments for which no rule of the table applies. */
export const NO_RULE: Node = 3;
/** The first terminal that a caller may give a meaning of its own (an outcome, a rule). */
export const FIRST_VALUE: Node = 4;

const TERMINAL_LEVEL = 0x7fffffff;
/** Room to begin with: a verdict makes a few diagrams, most of them tiny. */
const SMALLEST = 64;
/** The memory of what was computed grows with the diagram, up to this many results. */
const MOST_REMEMBERED = 1 << 18;

/** Thrown when a diagram would hold more nodes than it was allowed. */
export class DiagramTooLarge extends Error {
  readonly limit: number;
  constructor(limit: number) {
    super(`decision diagram over ${limit} nodes`);
    this.name = 'DiagramTooLarge';
    this.limit = limit;
  }
}

/**
 * A reduced, ordered, multi-valued decision diagram with shared nodes: two functions are equal exactly
 * when their nodes are the same number. Level 0 is tested first; a node at level `l` has `arities[l]` children.
 */
export class Diagram {
  readonly arities: readonly number[];
  readonly terminals: number;
  readonly #limit: number;
  #levels: Int32Array;
  #first: Int32Array;
  #edges: Int32Array;
  #count: number;
  #edgeCount = 0;
  #table: Int32Array;
  /** Results of `choose`, four numbers each: its arguments and what came of them. Later ones overwrite. */
  #cache: Int32Array;

  /** `arities`: number of values a level; `terminals`: how many numbers are terminals; `limit`: most nodes. */
  constructor(arities: readonly number[], terminals: number, limit: number) {
    this.arities = arities;
    this.terminals = terminals;
    this.#limit = limit;
    this.#count = terminals;
    this.#levels = new Int32Array(Math.max(SMALLEST, terminals * 2)).fill(TERMINAL_LEVEL, 0, terminals);
    this.#first = new Int32Array(this.#levels.length);
    this.#edges = new Int32Array(SMALLEST * 4);
    this.#table = new Int32Array(SMALLEST);
    this.#cache = new Int32Array(SMALLEST * 4).fill(-1);
  }

  /** How many nodes there are, terminals included. */
  get size(): number {
    return this.#count;
  }

  /** The level that `node` tests; larger than any level for a terminal. */
  level(node: Node): number {
    return this.#levels[node]!;
  }

  /** The child of a non-terminal `node` for value `value`. */
  child(node: Node, value: number): Node {
    return this.#edges[this.#first[node]! + value]!;
  }

  /** The children of a non-terminal `node`, value by value. */
  children(node: Node): Node[] {
    const first = this.#first[node]!;
    return Array.from(this.#edges.subarray(first, first + this.arities[this.level(node)]!));
  }

  isTerminal(node: Node): boolean {
    return node < this.terminals;
  }

  /** The node that tests `level` and has these children; one child where all are the same. */
  make(level: number, children: readonly Node[]): Node {
    const head = children[0]!;
    if (children.every((child) => child === head)) return head;
    const mask = this.#table.length - 1;
    let slot = hash(level, children) & mask;
    for (let found = this.#table[slot]!; found !== 0; found = this.#table[slot]!) {
      if (this.#is(found, level, children)) return found;
      slot = (slot + 1) & mask;
    }
    return this.#add(level, children, slot);
  }

  /** `condition` ? `yes` : `no`, where `condition` has boolean terminals and the others any. */
  choose(condition: Node, yes: Node, no: Node): Node {
    if (condition === TRUE || yes === no) return yes;
    if (condition === FALSE) return no;
    if (yes === TRUE && no === FALSE) return condition;
    const known = this.#remembered(condition, yes, no);
    if (known !== undefined) return known;
    const level = Math.min(this.level(condition), this.level(yes), this.level(no));
    const children: Node[] = new Array(this.arities[level]!);
    for (let value = 0; value < children.length; value++) {
      children[value] = this.choose(
        this.along(condition, level, value),
        this.along(yes, level, value),
        this.along(no, level, value),
      );
    }
    const result = this.make(level, children);
    this.#remember(condition, yes, no, result);
    return result;
  }

  and(a: Node, b: Node): Node {
    return this.choose(a, b, FALSE);
  }

  or(a: Node, b: Node): Node {
    return this.choose(a, TRUE, b);
  }

  not(a: Node): Node {
    return this.choose(a, FALSE, TRUE);
  }

  /** At least `count` of `nodes`. */
  atLeast(count: number, nodes: readonly Node[]): Node {
    // reached[k]: at least k of the nodes that were folded in so far, last node first.
    let reached: Node[] = [TRUE, ...new Array<Node>(count).fill(FALSE)];
    for (const node of [...nodes].reverse()) {
      reached = reached.map((same, k) => (k === 0 ? TRUE : this.choose(node, reached[k - 1]!, same)));
    }
    return reached[count]!;
  }

  /** Where `node` leads for `value` at `level`: itself when it does not test that level. */
  along(node: Node, level: number, value: number): Node {
    return this.#levels[node] === level ? this.#edges[this.#first[node]! + value]! : node;
  }

  /** Down from `node` along the only value that each level has, to a terminal or to a level that has several. */
  follow(node: Node, values: readonly (readonly number[])[]): Node {
    let at = node;
    while (at >= this.terminals) {
      const own = values[this.#levels[at]!]!;
      if (own.length !== 1) return at;
      at = this.#edges[this.#first[at]! + own[0]!]!;
    }
    return at;
  }

  #remembered(condition: Node, yes: Node, no: Node): Node | undefined {
    const cache = this.#cache;
    const at = place(condition, yes, no) & (cache.length - 1);
    const same = cache[at] === condition && cache[at + 1] === yes && cache[at + 2] === no;
    return same ? cache[at + 3] : undefined;
  }

  #remember(condition: Node, yes: Node, no: Node, result: Node): void {
    const cache = this.#cache;
    const at = place(condition, yes, no) & (cache.length - 1);
    cache[at] = condition;
    cache[at + 1] = yes;
    cache[at + 2] = no;
    cache[at + 3] = result;
  }

  #is(node: Node, level: number, children: readonly Node[]): boolean {
    if (this.#levels[node] !== level) return false;
    const first = this.#first[node]!;
    return children.every((child, value) => this.#edges[first + value] === child);
  }

  #add(level: number, children: readonly Node[], slot: number): Node {
    const node = this.#count++;
    if (node >= this.#limit) throw new DiagramTooLarge(this.#limit);
    if (node >= this.#levels.length) {
      this.#levels = grown(this.#levels);
      this.#first = grown(this.#first);
    }
    while (this.#edgeCount + children.length > this.#edges.length) this.#edges = grown(this.#edges);
    this.#levels[node] = level;
    this.#first[node] = this.#edgeCount;
    for (const child of children) this.#edges[this.#edgeCount++] = child;
    this.#table[slot] = node;
    if ((this.#count - this.terminals) * 2 > this.#table.length) this.#rehash();
    return node;
  }

  #rehash(): void {
    this.#table = new Int32Array(this.#table.length * 2);
    const remembered = Math.min(this.#table.length, MOST_REMEMBERED);
    if (remembered * 4 > this.#cache.length) this.#cache = new Int32Array(remembered * 4).fill(-1);
    const mask = this.#table.length - 1;
    for (let node = this.terminals; node < this.#count; node++) {
      let slot = hash(this.level(node), this.children(node)) & mask;
      while (this.#table[slot] !== 0) slot = (slot + 1) & mask;
      this.#table[slot] = node;
    }
  }
}

/** Where in a memory of any size a result belongs; a multiple of the four numbers that it takes. */
function place(condition: Node, yes: Node, no: Node): number {
  const mixed = Math.imul(condition, 0x9e3779b1) ^ Math.imul(yes, 0x85ebca6b) ^ Math.imul(no, 0xc2b2ae35);
  // The low bits of a product know the low bits of its factors alone.
  return ((mixed >>> 15) ^ mixed) << 2;
}

function hash(level: number, children: readonly number[]): number {
  let mixed = Math.imul(level + 1, 0x9e3779b1);
  for (let i = 0; i < children.length; i++) {
    mixed = Math.imul(mixed ^ children[i]!, 0x85ebca6b);
    mixed ^= mixed >>> 13;
  }
  return mixed >>> 0;
}

function grown(array: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
}
