import type { Respondent } from '../model/vocabulary.ts';
import { type Answers, type Standing, standings } from './answers.ts';
import type { CompiledSet } from './compile.ts';
import { Diagram, IMPOSSIBLE, type Node } from './diagram.ts';
import { type Reply, repliesTo } from './replies.ts';
import { openQuestions } from './switches.ts';

/** A set of questions: bit i is the question at place i in asking order. */
export type Questions = bigint;

/** Where an interview stands, as far as what it still asks depends on it. */
export interface State {
  /** The outcome, restricted by what is answered for good. Questions in `soft` are free in it. */
  base: Node;
  /** Questions whose present answers may still be replaced, or are looked away from while they are unconfirmed. */
  soft: Questions;
  asked: Questions;
  /** A question that is asked next whether or not it matters (the person went back to it). */
  forced?: number | undefined;
}

/** What is asked of whom. */
export interface Asking {
  answers: Answers;
  respondent: Respondent;
  /** Ids of the questions that this respondent has answered in this run. */
  asked: ReadonlySet<string>;
}

/** What one function of the diagram depends on. */
interface Reach {
  support: Questions;
  /** How many nodes it has. */
  size: number;
  /** Whether some assignments break a constraint. */
  constrained: boolean;
  outcomes: number;
}

/** Most nodes that the search may add; a set that needs more gets proven bounds. */
const NODE_LIMIT = 1 << 18;
const NOBODY: Questions = 0n;

/** The question's bit. */
export function bit(question: number): Questions {
  return 1n << BigInt(question);
}

/**
 * The states that an interview can pass through. Two ways of answering that leave the same function of the
 * same questions are one state: a diagram of its own, in which equal functions are one node, sees to that.
 */
export class States {
  readonly start: State;
  /** Nodes looked at so far: what the search is charged by, so that equal input always gets as far. */
  spent = 0;
  readonly #set: CompiledSet;
  readonly #diagram: Diagram;
  readonly #mine: Questions;
  readonly #standing: readonly Standing[];
  readonly #askedBefore: Questions;
  readonly #replies: Reply[][] = [];
  readonly #reach = new Map<Node, Reach>();
  readonly #open = new Map<Node, Questions>();
  readonly #potential = new Map<Node, Questions>();
  readonly #restricted = new Map<string, Map<Node, Node>>();

  constructor(
    compiled: CompiledSet,
    readonly asking: Asking,
    forced?: number,
  ) {
    this.#diagram = new Diagram(compiled.diagram.arities, compiled.diagram.terminals, NODE_LIMIT);
    this.#set = { ...compiled, diagram: this.#diagram };
    const { questions } = compiled.set;
    this.#standing = standings(compiled.domains, asking.answers);
    const where = (holds: (question: number) => boolean) =>
      questions.reduce((found, _, i) => (holds(i) ? found | bit(i) : found), NOBODY);
    this.#askedBefore = where((i) => i !== forced && asking.asked.has(questions[i]!.id));
    this.#mine = where(
      (i) => questions[i]!.answeredBy.includes(asking.respondent) && questions[i]!.kind !== 'text',
    );
    const mayBeReplaced = (i: number) => i === forced || this.#standing[i]!.state === 'disputed';
    const soft = where((i) => this.#confirms(this.#standing[i]!) || (this.#may(i) && mayBeReplaced(i)));
    let base = this.#copied(compiled.diagram, compiled.outcome);
    questions.forEach((_, i) => {
      if (!(soft & bit(i))) base = this.#restrict(base, i, this.#standing[i]!.classes);
    });
    this.start = { base, soft, asked: this.#askedBefore, forced };
  }

  /** The questions that are to be asked in this state. */
  toAsk(state: State): Questions {
    if (state.forced !== undefined) return bit(state.forced);
    const left = this.#mine & ~state.asked;
    const unconfirmed = this.#unconfirmed(state) & left;
    const open = this.open(this.#present(state)) & left;
    if (!unconfirmed) return open;
    return open | (this.open(this.#present(state, true)) & unconfirmed);
  }

  /** The states after each way to answer the first question that is to be asked, `unknown` first. */
  after(state: State): State[] {
    const question = lowest(this.toAsk(state));
    if (question === undefined) return [];
    this.spent += 1;
    const contradictory = this.#present(state) === IMPOSSIBLE;
    const found: State[] = [];
    for (const reply of this.#repliesTo(question)) {
      const next = this.#answered(state, question, reply);
      // An answer that cannot hold beside the earlier ones is no way to go on; `unknown` always is.
      if (reply.unknown || contradictory || this.#present(next) !== IMPOSSIBLE) found.push(next);
    }
    return found;
  }

  /** Equal for states from which the same questions can follow. */
  key({ base, soft, asked }: State): string {
    const { support } = this.#reachOf(base);
    return `${base} ${soft & support} ${asked & support & this.#mine}`;
  }

  /** No more than these can be asked from this state on, whatever is answered. */
  mayBeAsked(state: State): Questions {
    const forced = state.forced === undefined ? NOBODY : bit(state.forced);
    return (this.potential(state.base) & this.#mine & ~state.asked) | forced;
  }

  /** The questions that can change the outcome of this function, as a verdict would list them. */
  open(root: Node): Questions {
    return memo(this.#open, root, () => {
      const { support, constrained, outcomes } = this.#reachOf(root);
      if (outcomes < 2) return NOBODY;
      // Every node of a reduced diagram makes a difference to some completion where all are completions.
      if (!constrained) return support;
      const found = openQuestions(this.#set, this.#allowed(support), root);
      return found.reduce((all, question) => all | bit(question), NOBODY);
    });
  }

  /**
   * The questions that can be open in some restriction of this function. Restricting takes switches away; it adds
   * none, but where a constraint ties questions together one of several may become a smallest switch when
   * smaller ones are gone. Then some completions differ in that group alone and in the outcome: where none do,
   * or where a question has one value left, it can never be open.
   */
  potential(root: Node): Questions {
    return memo(this.#potential, root, () => {
      const { support, constrained, outcomes } = this.#reachOf(root);
      if (outcomes < 2) return NOBODY;
      if (!constrained) return support;
      let found = this.open(root);
      for (const group of this.#set.tied) {
        const mayTurn = group.filter(
          (question) => support & bit(question) & ~found && this.#values(root, question) > 1,
        );
        if (mayTurn.length > 0 && this.#groupMatters(root, group))
          for (const one of mayTurn) found |= bit(one);
      }
      return found;
    });
  }

  #answered(state: State, question: number, { unknown, standing }: Reply): State {
    const asked = state.asked | bit(question);
    // Still on the association's word alone: it counts, and is looked away from when confirmations are weighed.
    if (unknown && this.#confirms(standing))
      return { base: state.base, soft: state.soft | bit(question), asked };
    return {
      base: this.#restrict(state.base, question, standing.classes),
      soft: state.soft & ~bit(question),
      asked,
    };
  }

  /** The function under all present answers; or under those that are not unconfirmed. */
  #present(state: State, withoutUnconfirmed = false): Node {
    let root = state.base;
    for (let left = state.soft; left; left &= left - 1n) {
      const question = lowest(left)!;
      const standing = this.#standingIn(state, question);
      if (!(withoutUnconfirmed && this.#confirms(standing)))
        root = this.#restrict(root, question, standing.classes);
    }
    return root;
  }

  #unconfirmed(state: State): Questions {
    let found = NOBODY;
    for (let left = state.soft; left; left &= left - 1n) {
      const question = lowest(left)!;
      if (this.#confirms(this.#standingIn(state, question))) found |= bit(question);
    }
    return found;
  }

  /** What a soft question stands at: as it was, or as an `unknown` in this run left it. */
  #standingIn(state: State, question: number): Standing {
    const askedSince = state.asked & ~this.#askedBefore & bit(question);
    return askedSince
      ? this.#repliesTo(question).find(({ unknown }) => unknown)!.standing
      : this.#standing[question]!;
  }

  #confirms({ unconfirmed }: Standing): boolean {
    return unconfirmed && this.asking.respondent === 'officer';
  }

  #may(question: number): boolean {
    return (this.#mine & ~this.#askedBefore & bit(question)) !== NOBODY;
  }

  #repliesTo(question: number): Reply[] {
    this.#replies[question] ??= repliesTo(
      this.#set.domains[question]!,
      this.asking.answers,
      this.asking.respondent,
    );
    return this.#replies[question]!;
  }

  /** Where only these classes of the question are left; the others do as the first of these, which adds no switch. */
  #restrict(root: Node, question: number, classes: readonly number[]): Node {
    const level = this.#set.levelOf[question]!;
    const arity = this.#diagram.arities[level]!;
    if (classes.length === arity) return root;
    const known = memo(this.#restricted, `${question} ${classes.join()}`, () => new Map<Node, Node>());
    const restrict = (node: Node): Node => {
      if (this.#diagram.level(node) > level) return node;
      return memo(known, node, () => {
        this.spent += 1;
        const at = this.#diagram.level(node);
        if (at < level) return this.#diagram.make(at, this.#children(node, at).map(restrict));
        const children = this.#children(node, at);
        return this.#diagram.make(
          at,
          children.map((child, i) => (classes.includes(i) ? child : children[classes[0]!]!)),
        );
      });
    };
    return restrict(root);
  }

  #children(node: Node, level: number): Node[] {
    return Array.from({ length: this.#diagram.arities[level]! }, (_, value) =>
      this.#diagram.child(node, value),
    );
  }

  #reachOf(root: Node): Reach {
    return memo(this.#reach, root, () => {
      const seen = new Set<Node>([root]);
      let support = NOBODY;
      for (const node of seen) {
        if (this.#diagram.isTerminal(node)) continue;
        const level = this.#diagram.level(node);
        support |= bit(this.#set.questionAt[level]!);
        for (const child of this.#children(node, level)) seen.add(child);
      }
      const terminals = [...seen].filter((node) => this.#diagram.isTerminal(node));
      this.spent += seen.size;
      const constrained = seen.has(IMPOSSIBLE);
      return { support, size: seen.size, constrained, outcomes: terminals.length - (constrained ? 1 : 0) };
    });
  }

  /** Every value where the function depends on the question, one where it does not. */
  #allowed(support: Questions): number[][] {
    return this.#diagram.arities.map((arity, level) => {
      const matters = support & bit(this.#set.questionAt[level]!);
      return Array.from({ length: matters ? arity : 1 }, (_, value) => value);
    });
  }

  /** How many values of the question some completion has. */
  #values(root: Node, question: number): number {
    const arity = this.#diagram.arities[this.#set.levelOf[question]!]!;
    const each = Array.from({ length: arity }, (_, value) => this.#restrict(root, question, [value]));
    return each.filter((node) => node !== IMPOSSIBLE).length;
  }

  /** Whether two completions differ in questions of the group alone, and in the outcome. */
  #groupMatters(root: Node, group: readonly number[]): boolean {
    const levels = new Set(group.map((question) => this.#set.levelOf[question]!));
    const known = new Map<string, boolean>();
    const differ = (a: Node, b: Node): boolean => {
      if (a === IMPOSSIBLE || b === IMPOSSIBLE) return false;
      const level = Math.min(this.#diagram.level(a), this.#diagram.level(b));
      if (this.#diagram.isTerminal(a) && this.#diagram.isTerminal(b)) return a !== b;
      return memo(known, `${a} ${b}`, () => {
        this.spent += 1;
        const values = Array.from({ length: this.#diagram.arities[level]! }, (_, value) => value);
        return values.some((one) =>
          (levels.has(level) ? values : [one]).some((two) =>
            differ(this.#diagram.along(a, level, one), this.#diagram.along(b, level, two)),
          ),
        );
      });
    };
    return differ(root, root);
  }

  #copied(from: Diagram, root: Node): Node {
    const known = new Map<Node, Node>();
    const copy = (node: Node): Node => {
      if (from.isTerminal(node)) return node;
      return memo(known, node, () => {
        const level = from.level(node);
        const children = Array.from({ length: from.arities[level]! }, (_, value) =>
          copy(from.child(node, value)),
        );
        return this.#diagram.make(level, children);
      });
    };
    return copy(root);
  }
}

/** The first question of the set in asking order. */
export function lowest(questions: Questions): number | undefined {
  if (!questions) return undefined;
  return (questions & -questions).toString(2).length - 1;
}

function memo<K, V>(known: Map<K, V>, key: K, make: () => V): V {
  const found = known.get(key);
  if (found !== undefined) return found;
  const made = make();
  known.set(key, made);
  return made;
}
