import type { Respondent } from '../model/vocabulary.ts';
import { type Answers, type Standing, standings } from './answers.ts';
import type { CompiledSet } from './compile.ts';
import { IMPOSSIBLE, type Node } from './diagram.ts';
import { type Reply, repliesTo } from './replies.ts';
import { bit, listed, lowest, NO_QUESTIONS, type Questions, Restrictions } from './restrictions.ts';

/** What is asked of whom. */
export interface Asking {
  answers: Answers;
  respondent: Respondent;
  /** Ids of the questions that this respondent has answered in this run. */
  asked: ReadonlySet<string>;
}

/** Where an interview stands, as far as what it will ask depends on it. */
export interface State {
  /** The outcome, restricted by what is answered for good. Questions in `soft` are free in it. */
  base: Node;
  /** Questions whose present answers may be replaced, or that are unconfirmed. */
  soft: Questions;
  asked: Questions;
  /** A question that is asked next whether or not it matters (the person went back to it). */
  forced?: number | undefined;
}

/**
 * The states that an interview can pass through. Ways of answering that leave the same function of the same
 * questions are one state, which keeps them few.
 */
export class States {
  readonly start: State;
  readonly functions: Restrictions;
  readonly #set: CompiledSet;
  readonly #asking: Asking;
  readonly #mine: Questions;
  readonly #askedBefore: Questions;
  readonly #standing: readonly Standing[];
  readonly #replies: Reply[][] = [];

  constructor(compiled: CompiledSet, asking: Asking, forced?: number) {
    this.functions = new Restrictions(compiled);
    this.#set = compiled;
    this.#asking = asking;
    this.#standing = standings(compiled.domains, asking.answers);
    this.#mine = this.#where((i) => compiled.set.questions[i]!.answeredBy.includes(asking.respondent));
    this.#askedBefore = this.#where((i) => i !== forced && asking.asked.has(compiled.set.questions[i]!.id));
    const mayBeAsked = this.#mine & ~this.#askedBefore;
    const replaceable = this.#where((i) => i === forced || this.#standing[i]!.state === 'disputed');
    const soft = this.#where((i) => this.#isUnconfirmed(this.#standing[i]!)) | (replaceable & mayBeAsked);
    const answered = listed(this.#where((i) => !(soft & bit(i))));
    const base = answered.reduce(
      (root, i) => this.functions.restrict(root, i, this.#standing[i]!.classes),
      this.functions.root,
    );
    this.start = { base, soft, asked: this.#askedBefore, forced };
  }

  /** The questions that are to be asked in this state: see `questionsToAsk`. */
  toAsk(state: State): Questions {
    if (state.forced !== undefined) return bit(state.forced);
    const left = this.#mine & ~state.asked;
    const open = this.functions.open(this.#present(state)) & left;
    const unconfirmed = this.#unconfirmed(state) & left;
    const confirmed = this.#restricted(state, state.soft & ~this.#unconfirmed(state));
    return open | (this.functions.open(confirmed) & unconfirmed);
  }

  /** The states after each way to answer the first question that is to be asked, `unknown` first. */
  after(state: State): State[] {
    const question = lowest(this.toAsk(state));
    if (question === undefined) return [];
    const contradictory = this.#present(state) === IMPOSSIBLE;
    const found: State[] = [];
    for (const reply of this.#repliesTo(question)) {
      const next = this.#answered(state, question, reply);
      // A value that cannot hold beside the earlier ones is no way to go on; `unknown` always is.
      if (reply.unknown || contradictory || this.#present(next) !== IMPOSSIBLE) found.push(next);
    }
    return found;
  }

  /** Equal for states from which the same can follow. */
  key({ base, soft, asked }: State): string {
    const support = this.functions.support(base) & this.#mine;
    return `${base} ${soft & support} ${asked & support}`;
  }

  /** All that can still be asked from this state on, whatever is answered. */
  mayBeAsked(state: State): Questions {
    const first = state.forced === undefined ? NO_QUESTIONS : bit(state.forced);
    // What was asked stays as it stands; it is looked away from only where confirmations are weighed.
    const settled = this.#restricted(state, state.soft & state.asked);
    const open =
      this.functions.potential(settled) | (this.functions.potential(state.base) & this.#unconfirmed(state));
    return (open & this.#mine & ~state.asked) | first;
  }

  #answered(state: State, question: number, { unknown, standing }: Reply): State {
    const asked = state.asked | bit(question);
    // Still on the association's word alone: it counts, and yet is looked away from when confirmations are weighed.
    if (unknown && this.#isUnconfirmed(standing))
      return { ...state, asked, soft: state.soft | bit(question), forced: undefined };
    const base = this.functions.restrict(state.base, question, standing.classes);
    return { base, soft: state.soft & ~bit(question), asked };
  }

  /** The function under all present answers. */
  #present(state: State): Node {
    return this.#restricted(state, state.soft);
  }

  /** The base under the present answers to these of its soft questions. */
  #restricted(state: State, questions: Questions): Node {
    return listed(questions).reduce(
      (root, question) => this.functions.restrict(root, question, this.#standingIn(state, question).classes),
      state.base,
    );
  }

  #unconfirmed(state: State): Questions {
    const found = listed(state.soft).filter((question) =>
      this.#isUnconfirmed(this.#standingIn(state, question)),
    );
    return found.reduce((all, question) => all | bit(question), NO_QUESTIONS);
  }

  /** What a soft question stands at: as it was, or as an `unknown` in this run left it. */
  #standingIn({ asked }: State, question: number): Standing {
    if (!(asked & ~this.#askedBefore & bit(question))) return this.#standing[question]!;
    return this.#repliesTo(question).find(({ unknown }) => unknown)!.standing;
  }

  #isUnconfirmed({ unconfirmed }: Standing): boolean {
    return unconfirmed && this.#asking.respondent === 'officer';
  }

  #repliesTo(question: number): Reply[] {
    this.#replies[question] ??= repliesTo(
      this.#set.domains[question]!,
      this.#asking.answers,
      this.#asking.respondent,
    );
    return this.#replies[question]!;
  }

  #where(holds: (question: number) => boolean): Questions {
    return this.#set.domains.reduce((found, _, i) => (holds(i) ? found | bit(i) : found), NO_QUESTIONS);
  }
}
