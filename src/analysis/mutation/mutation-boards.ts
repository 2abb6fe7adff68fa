import type { Condition } from '../../model/condition.ts';
import { walkCondition } from '../../model/condition.ts';
import { type Parameter, parameterAt, type QuestionSet } from '../../model/question-set.ts';
import { Board } from '../board.ts';
import { everyCondition } from '../check/usage.ts';
import { inForce, turningDates } from '../dates.ts';
import type { Drawn } from '../draw-set.ts';
import type { TestCase } from '../examples/test-case.ts';
import type { Mutant } from './mutant.ts';

/** Share of its nodes after which a board is exchanged for a fresh one: nothing on it is ever thrown away. */
const FULL = 1 / 5;

/**
 * Dates that tell mutants apart, of those at which all parameters have a value: the evaluation date first, since a
 * case of that day needs no date of its own; then each at which a parameter changes and those of the cases, ascending.
 */
export function testDates(set: QuestionSet, asOf: string, cases: readonly TestCase[]): string[] {
  const others = [...turningDates([set]), ...cases.map((one) => one.asOf)].sort();
  return [...new Set([asOf, ...others])].filter((date) => inForce(set, date));
}

/** A set and its mutants at one date. */
export class MutationBoard {
  #board: Board;
  #original: Drawn;

  constructor(
    readonly set: QuestionSet,
    readonly asOf: string,
    mutants: readonly Mutant[],
    readonly limit: number,
  ) {
    this.#board = Board.for({ sets: [set], asOf, further: tellingConditions(set, asOf, mutants) }, limit);
    this.#original = this.#board.draw(set);
  }

  get board(): Board {
    return this.#board;
  }

  get original(): Drawn {
    return this.#original;
  }

  /** The mutant beside the original; what was drawn before may be gone afterwards. */
  draw(mutant: Mutant): Drawn {
    if (this.#board.diagram.size > FULL * this.limit) {
      this.#board = this.#board.fresh(this.limit);
      this.#original = this.#board.draw(this.set);
    }
    return this.#board.draw(mutant.set);
  }
}

/** What mutants compare with and the set does not, so that the domains are cut for them too. */
export function tellingConditions(set: QuestionSet, asOf: string, mutants: readonly Mutant[]): Condition[] {
  return mutants.flatMap((mutant) => {
    if (mutant.kind === 'change-parameter') return comparisonsWith(set, asOf, mutant);
    const telling = ['change-constant', 'change-comparison', 'change-values'].includes(mutant.kind);
    return telling && typeof mutant.after === 'object' ? [mutant.after] : [];
  });
}

/** The set's comparisons with a parameter, as they stand with the mutant's value for it. */
function comparisonsWith(set: QuestionSet, asOf: string, mutant: Mutant): Condition[] {
  const parameter: Parameter = mutant.set.parameters.find(({ id }) => id === mutant.part[1])!;
  const value = parameterAt(parameter, asOf)!.value;
  const found: Condition[] = [];
  for (const { condition } of everyCondition(set)) {
    walkCondition(condition, (leaf) => {
      if (leaf.type !== 'compare' || leaf.bound.type !== 'parameter' || leaf.bound.id !== parameter.id)
        return;
      found.push({
        ...leaf,
        bound: typeof value === 'string' ? { type: 'date', value } : { type: 'number', value },
      });
    });
  }
  return found;
}
