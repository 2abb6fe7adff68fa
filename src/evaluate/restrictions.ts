import type { CompiledSet } from './compile.ts';
import { Diagram, IMPOSSIBLE, type Node } from './diagram.ts';
import { memo } from './memo.ts';
import { openQuestions } from './switches.ts';

/** A set of questions: bit i is the question at place i in asking order. */
export type Questions = bigint;

/** The empty set of questions. */
export const NO_QUESTIONS: Questions = 0n;

/** Most nodes that one search may add to those of the set; a set that needs more gets proven bounds. */
const ADDED_LIMIT = 1 << 18;

/** What looking at pairs of nodes costs, in nodes: about what it takes. */
const PAIRS = 8;

/** The question's bit. */
export function bit(question: number): Questions {
  return 1n << BigInt(question);
}

/** The questions of a set, in asking order. */
export function listed(questions: Questions): number[] {
  const found: number[] = [];
  for (let left = questions; left; left &= left - 1n) found.push(lowest(left)!);
  return found;
}

/** The first question of a set in asking order. */
export function lowest(questions: Questions): number | undefined {
  return questions ? (questions & -questions).toString(2).length - 1 : undefined;
}

/** What one function of the diagram depends on, and where it leads. */
interface Reach {
  support: Questions;
  /** How many nodes it has. */
  size: number;
  /** Whether some assignments break a constraint. */
  constrained: boolean;
  outcomes: number;
}

/**
 * The outcome of a set under ever more answers, in a diagram of its own: equal functions are one node, however they
 * came about. What is known of a node is remembered.
 */
export class Restrictions {
  /** The outcome where nothing is answered. */
  readonly root: Node;
  /** Nodes looked at so far: what a search is charged by, so that equal input always gets equally far. */
  spent = 0;
  readonly #set: CompiledSet;
  readonly #diagram: Diagram;
  readonly #reach = new Map<Node, Reach>();
  readonly #open = new Map<Node, Questions>();
  readonly #potential = new Map<Node, Questions>();
  readonly #restricted = new Map<string, Map<Node, Node>>();

  constructor(compiled: CompiledSet) {
    const { arities, terminals, size } = compiled.diagram;
    this.#diagram = new Diagram(arities, terminals, size + ADDED_LIMIT);
    this.#set = { ...compiled, diagram: this.#diagram };
    this.root = this.#copied(compiled.diagram, compiled.outcome);
  }

  /**
   * Where only these classes of the question are left. The branches of the others do as the first of these does: of
   * two completions that differ by such a copy, the smaller difference without it is a switch too.
   */
  restrict(root: Node, question: number, classes: readonly number[]): Node {
    const level = this.#set.levelOf[question]!;
    if (classes.length === this.#diagram.arities[level]!) return root;
    const known = memo(this.#restricted, `${question} ${classes.join()}`, () => new Map<Node, Node>());
    const restrict = (node: Node): Node => {
      const at = this.#diagram.level(node);
      if (at > level) return node;
      return memo(known, node, () => {
        this.spent += 1;
        const children = this.#diagram.children(node);
        if (at < level) return this.#diagram.make(at, children.map(restrict));
        return this.#diagram.make(
          at,
          children.map((child, i) => (classes.includes(i) ? child : children[classes[0]!]!)),
        );
      });
    };
    return restrict(root);
  }

  /** The questions that the function depends on. */
  support(root: Node): Questions {
    return this.#reachOf(root).support;
  }

  /** How many outcomes are possible. */
  outcomes(root: Node): number {
    return this.#reachOf(root).outcomes;
  }

  /** The questions that can change the outcome, as a verdict lists them (CONTRACT 3). */
  open(root: Node): Questions {
    return memo(this.#open, root, () => {
      const { support, size, constrained, outcomes } = this.#reachOf(root);
      if (outcomes < 2) return NO_QUESTIONS;
      // Where all assignments are completions, whatever a reduced diagram tests changes the outcome of some.
      if (!constrained) return support;
      this.spent += PAIRS * size;
      const allowed = this.#diagram.arities.map((arity, level) =>
        upTo(support & bit(this.#set.questionAt[level]!) ? arity : 1),
      );
      return openQuestions(this.#set, allowed, root).reduce(
        (found, question) => found | bit(question),
        NO_QUESTIONS,
      );
    });
  }

  /**
   * All questions that can be open in some restriction of this function. Restricting takes completions away and
   * adds none, so a switch of a restriction is a switch here; but it may be a smallest one there and not here, if
   * a constraint ties its questions together. Then completions differ in that group alone and in the outcome:
   * where none do, or where a question has one value left, it will never be open.
   */
  potential(root: Node): Questions {
    return memo(this.#potential, root, () => {
      let found = this.open(root);
      if (!found) return found;
      const { support } = this.#reachOf(root);
      for (const group of this.#set.tied) {
        const mayTurn = group.filter((one) => support & ~found & bit(one) && this.#values(root, one) > 1);
        if (mayTurn.length > 0 && this.#decides(root, group)) for (const one of mayTurn) found |= bit(one);
      }
      return found;
    });
  }

  #reachOf(root: Node): Reach {
    return memo(this.#reach, root, () => {
      const seen = new Set<Node>([root]);
      let support = NO_QUESTIONS;
      let terminals = 0;
      for (const node of seen) {
        if (this.#diagram.isTerminal(node)) {
          terminals += 1;
          continue;
        }
        support |= bit(this.#set.questionAt[this.#diagram.level(node)]!);
        for (const child of this.#diagram.children(node)) seen.add(child);
      }
      this.spent += seen.size;
      const constrained = seen.has(IMPOSSIBLE);
      return { support, size: seen.size, constrained, outcomes: terminals - (constrained ? 1 : 0) };
    });
  }

  /** How many values of the question some completion has. */
  #values(root: Node, question: number): number {
    const each = upTo(this.#diagram.arities[this.#set.levelOf[question]!]!).map((value) =>
      this.restrict(root, question, [value]),
    );
    return each.filter((node) => node !== IMPOSSIBLE).length;
  }

  /** Whether two completions differ in questions of the group alone, and in the outcome. */
  #decides(root: Node, group: readonly number[]): boolean {
    const levels = new Set(group.map((question) => this.#set.levelOf[question]!));
    const known = new Map<string, boolean>();
    const differ = (a: Node, b: Node): boolean => {
      if (a === IMPOSSIBLE || b === IMPOSSIBLE) return false;
      const level = Math.min(this.#diagram.level(a), this.#diagram.level(b));
      if (this.#diagram.isTerminal(a) && this.#diagram.isTerminal(b)) return a !== b;
      return memo(known, `${a} ${b}`, () => {
        this.spent += 1;
        const values = upTo(this.#diagram.arities[level]!);
        const pairs = values.flatMap((one) =>
          (levels.has(level) ? values : [one]).map((two) => [one, two] as const),
        );
        return pairs.some(([one, two]) =>
          differ(this.#diagram.along(a, level, one), this.#diagram.along(b, level, two)),
        );
      });
    };
    return differ(root, root);
  }

  #copied(from: Diagram, root: Node): Node {
    const known = new Map<Node, Node>();
    const copy = (node: Node): Node => {
      if (from.isTerminal(node)) return node;
      return memo(known, node, () => this.#diagram.make(from.level(node), from.children(node).map(copy)));
    };
    return copy(root);
  }
}

function upTo(count: number): number[] {
  return Array.from({ length: count }, (_, i) => i);
}
