import { type Answers, standings } from '../../evaluate/answers.ts';
import { FALSE, FIRST_VALUE, type Node, TRUE } from '../../evaluate/diagram.ts';
import { type Allowed, reachable } from '../../evaluate/reach.ts';
import { openQuestions } from '../../evaluate/switches.ts';
import { allowedBy } from '../../evaluate/verdict.ts';
import type { Status } from '../../model/vocabulary.ts';
import type { Drawn } from '../draw-set.ts';

/** The state of a criterion, `not-applicable` told apart from `met`. */
export type ShownState = 'met' | 'not-met' | 'open' | 'not-applicable';

/**
 * What examples look at in the verdict on some answers, each part worked out when it is asked for. Unlike
 * `evaluate` it also speaks of sets in which some answers meet no rule: mutants may be such sets.
 */
export class Observation {
  readonly allowed: Allowed;
  readonly #possible: Node[];

  constructor(
    readonly drawn: Drawn,
    answers: Answers,
  ) {
    this.allowed = allowedBy(drawn, standings(drawn.domains, answers));
    this.#possible = reachable(drawn.diagram, drawn.outcome, this.allowed);
  }

  get status(): Status {
    return this.#possible.length === 0 ? 'contradictory' : this.#possible.length === 1 ? 'settled' : 'open';
  }

  get possibleOutcomes(): string[] {
    return this.#possible.map((node) => this.drawn.outcomes[node - FIRST_VALUE] ?? '').sort();
  }

  get outcome(): string | null {
    return this.#possible.length === 1
      ? (this.drawn.outcomes[this.#possible[0]! - FIRST_VALUE] ?? null)
      : null;
  }

  /** The rule that is the first to apply in all completions; undefined while several may be. */
  get rule(): string | undefined {
    const first = this.#reach(this.drawn.firstRule);
    return first.length === 1 ? this.drawn.set.rules[first[0]! - FIRST_VALUE]?.id : undefined;
  }

  /** The state of the set's `place`:th criterion; open where the answers contradict each other. */
  stateOf(place: number): ShownState {
    const { met, applies } = this.drawn.criteria[place]!;
    if (isOnly(FALSE, this.#reach(applies))) return 'not-applicable';
    const reached = this.#reach(met);
    if (isOnly(TRUE, reached)) return 'met';
    return isOnly(FALSE, reached) ? 'not-met' : 'open';
  }

  get openQuestions(): string[] {
    const places = openQuestions(this.drawn, this.allowed);
    return places.map((place) => this.drawn.domains[place]!.question.id);
  }

  /** Whether a condition (a node without regard to constraints) holds in all combinations with these answers. */
  certain(condition: Node): boolean {
    return isOnly(TRUE, this.#reach(condition));
  }

  #reach(root: Node): Node[] {
    return reachable(this.drawn.diagram, root, this.allowed);
  }
}

function isOnly(node: Node, reached: readonly Node[]): boolean {
  return reached.length === 1 && reached[0] === node;
}
