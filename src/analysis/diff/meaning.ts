import { type Node, TRUE } from '../../evaluate/diagram.ts';
import { Board } from '../board.ts';
import type { Budget } from '../smallest-cube.ts';
import { type CriterionChange, criteriaChanges } from './criteria-changes.ts';
import type { JoinedSets } from './joined-sets.ts';
import { type Transition, transitionsOf } from './transitions.ts';

/** The difference of two sets at one date, over all complete answers. */
export interface MeaningDiff {
  asOf: string;
  /**
   * How many ways there are to answer all questions of both sets, constraints or not. A number or date counts as
   * many answers as there are stretches that one of the sets tells apart. Counts are exact, and may be far
   * beyond what a number holds: they are written out.
   */
  combinations: string;
  /** Of these, what each set allows, and both. */
  allowed: { before: string; after: string; both: string };
  /** Combinations that come to something else. */
  changed: string;
  transitions: Transition[];
  criteria: CriterionChange[];
  /** Questions about numbers or dates, whose stretches are counted. */
  stretches: string[];
}

/** Steps that all searches of one comparison share; about a second. */
const STEPS = 200_000;

/** What the two sets make differently of the same answers, at `asOf`. */
export function meaningAt(joined: JoinedSets, asOf: string): MeaningDiff {
  const board = Board.for({ sets: [joined.before, joined.after], asOf });
  const { counter, diagram: d } = board;
  const before = board.draw(joined.before);
  const after = board.draw(joined.after);
  const count = (node: Node) => String(counter.of(node, TRUE));
  const allowed = {
    before: count(before.valid),
    after: count(after.valid),
    both: count(d.and(before.valid, after.valid)),
  };
  const budget = { steps: STEPS };
  const transitions = transitionsOf(board, before, after, budget);
  const changed = transitions.reduce((sum, one) => sum + BigInt(one.count), 0n);
  return {
    asOf,
    combinations: String(counter.total),
    allowed,
    changed: String(changed),
    transitions,
    criteria: criteriaOn(board.fresh(), joined, budget),
    stretches: board.domains
      .filter(({ classes, question }) => question.kind !== 'text' && classes.some(({ interval }) => interval))
      .map(({ question }) => question.id),
  };
}

/** On a board of its own: what describing the transitions took is not in its way. */
function criteriaOn(board: Board, joined: JoinedSets, budget: Budget): CriterionChange[] {
  return criteriaChanges(board, board.draw(joined.before), board.draw(joined.after), budget);
}
