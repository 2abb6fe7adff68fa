import type { CompiledSet } from '../evaluate/compile.ts';
import { FIRST_VALUE, IMPOSSIBLE, NO_RULE, type Node, TRUE } from '../evaluate/diagram.ts';
import { tiedQuestions } from '../evaluate/tied.ts';
import type { QuestionSet } from '../model/question-set.ts';
import type { Board } from './board.ts';
import type { CriterionNodes, SetNodes } from './condition-nodes.ts';

/** A set on a board: what the evaluator compiles, and its conditions without regard to the constraints. */
export interface Drawn extends CompiledSet {
  /** Where each rule's condition holds; TRUE and FALSE only. */
  conditions: Node[];
  /** Where each criterion is met, and applies; TRUE and FALSE only. */
  requirements: CriterionNodes[];
}

/** All functions of `set` on `board`. */
export function drawSet(set: QuestionSet, board: Board, nodes: SetNodes): Drawn {
  const { diagram: d, domains, questionAt, levelOf, outcomes, asOf } = board;
  const constraints = set.constraints.map(({ holds }) => nodes.condition(holds));
  const valid = constraints.reduce((all, one) => d.and(all, one), TRUE);
  const within = (node: Node) => d.choose(valid, node, IMPOSSIBLE);
  const conditions = set.rules.map(({ when }) => nodes.condition(when));
  const requirements = set.criteria.map(({ id }) => nodes.criterion(id));
  const table = (terminal: (rule: number) => Node) =>
    within(
      conditions.reduceRight((rest, when, i) => d.choose(when, FIRST_VALUE + terminal(i), rest), NO_RULE),
    );
  return {
    ...{
      set,
      asOf,
      domains,
      levelOf,
      questionAt,
      diagram: d,
      valid,
      outcomes,
      outcomesById: [...outcomes].sort(),
      constraints,
      conditions,
      requirements,
    },
    outcome: table((i) => outcomes.indexOf(set.rules[i]!.outcome)),
    firstRule: table((i) => i),
    criteria: requirements.map(({ met, applies }, i) => ({
      id: set.criteria[i]!.id,
      met: within(met),
      applies: within(applies),
    })),
    rules: conditions.map(within),
    // Few need it, and it takes a walk for every constraint.
    get tied() {
      return tiedQuestions(d, constraints, questionAt);
    },
  };
}
