import { FALSE, FIRST_VALUE, type Node, TRUE } from '../../evaluate/diagram.ts';
import type { Condition } from '../../model/condition.ts';
import type { Constraint } from '../../model/question-set.ts';
import type { Board } from '../board.ts';
import type { Drawn } from '../draw-set.ts';
import type { PartPath } from '../finding.ts';
import { relabelled } from '../terminal-maps.ts';
import type { Observation } from './observation.ts';

/** Something of a set that an example can exercise. */
export interface CoverageItem {
  kind: 'rule' | 'outcome' | 'criterion' | 'constraint';
  id: string;
  /** Of a criterion: the state in which it is to be seen. */
  state?: 'met' | 'not-met' | 'not-applicable';
  part: PartPath;
  /** Complete combinations that exercise it, without regard to constraints: TRUE and FALSE only. */
  where: Node;
  /** Whether a case with this verdict exercises it. */
  seenIn(observation: Observation): boolean;
}

/**
 * What can be exercised of a set on its board: each rule that can be the first to apply, each outcome, each
 * criterion in each state that it can have, each constraint whose answers can come up. What no answers reach is
 * for `check` to find, and not for examples to cover.
 */
export function coverageItems(board: Board, drawn: Drawn): CoverageItem[] {
  const { diagram: d } = board;
  const items = [...rules(drawn), ...outcomes(drawn), ...criteria(drawn), ...constraints(board, drawn)];
  return items.filter(({ where }) => d.and(drawn.valid, where) !== FALSE);
}

function rules(drawn: Drawn): CoverageItem[] {
  return drawn.set.rules.map(({ id }, place) => ({
    kind: 'rule',
    id,
    part: ['rules', id],
    where: whereIs(drawn, drawn.firstRule, FIRST_VALUE + place),
    seenIn: (seen) => seen.rule === id,
  }));
}

function outcomes(drawn: Drawn): CoverageItem[] {
  return drawn.set.outcomes.map(({ id }) => ({
    kind: 'outcome',
    id,
    part: ['outcomes', id],
    where: whereIs(drawn, drawn.outcome, FIRST_VALUE + drawn.outcomes.indexOf(id)),
    seenIn: (seen) => seen.outcome === id,
  }));
}

function criteria(drawn: Drawn): CoverageItem[] {
  const { diagram: d } = drawn;
  return drawn.set.criteria.flatMap(({ id }, place) => {
    const { met, applies } = drawn.requirements[place]!;
    const states = { met: d.and(applies, met), 'not-met': d.not(met), 'not-applicable': d.not(applies) };
    return (['met', 'not-met', 'not-applicable'] as const).map(
      (state): CoverageItem => ({
        kind: 'criterion',
        id,
        state,
        part: ['criteria', id],
        where: states[state],
        seenIn: (seen) => seen.stateOf(place) === state,
      }),
    );
  });
}

function constraints(board: Board, drawn: Drawn): CoverageItem[] {
  const { diagram: d } = board;
  return drawn.set.constraints.map((constraint) => {
    const premises = premisesOf(constraint).map((condition) => board.holds(drawn.set, condition));
    // Of answers that cannot hold together, all but one must be there for the constraint to say something; of one alone, none.
    const enough = 'premise' in constraint.form ? 1 : premises.length - 1;
    return {
      kind: 'constraint',
      id: constraint.id,
      part: ['constraints', constraint.id],
      where: d.atLeast(enough, premises),
      seenIn: (seen) => premises.filter((premise) => seen.certain(premise)).length >= enough,
    };
  });
}

function premisesOf({ form }: Constraint): Condition[] {
  return 'premise' in form ? [form.premise] : form.never;
}

function whereIs(drawn: Drawn, root: Node, terminal: Node): Node {
  return relabelled(drawn.diagram, root, (found) => (found === terminal ? TRUE : FALSE));
}
