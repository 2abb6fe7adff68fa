import { FALSE, TRUE } from '../../evaluate/diagram.ts';
import type { Board } from '../board.ts';
import type { Drawn } from '../draw-set.ts';
import type { Witness } from '../finding.ts';
import { marked, NEUTRAL, SPOILS } from '../marks.ts';
import { type Budget, smallestCube } from '../smallest-cube.ts';
import { witnessOf } from '../witness.ts';
import { type Cover, coverOf } from './cover.ts';

/** A criterion of both sets that some answers (allowed by both) meet under the one and not under the other. */
export interface CriterionChange {
  criterion: string;
  from: 'met' | 'not-met';
  to: 'met' | 'not-met';
  count: string;
  witness: Witness;
  cover: Cover;
}

/** All such changes, in the order of the old set's criteria. */
export function criteriaChanges(
  board: Board,
  before: Drawn,
  after: Drawn,
  budget: Budget,
): CriterionChange[] {
  const { diagram: d, counter } = board;
  const both = d.and(before.valid, after.valid);
  return before.set.criteria.flatMap(({ id }, i) => {
    const j = after.set.criteria.findIndex((criterion) => criterion.id === id);
    if (j < 0) return [];
    const met = before.requirements[i]!.met;
    const metAfter = after.requirements[j]!.met;
    return (['met', 'not-met'] as const).flatMap((from): CriterionChange[] => {
      const region = d.and(both, from === 'met' ? d.and(met, d.not(metAfter)) : d.and(metAfter, d.not(met)));
      if (region === FALSE) return [];
      const marks = d.choose(both, d.choose(region, marked(1), SPOILS), NEUTRAL);
      return [
        {
          criterion: id,
          from,
          to: from === 'met' ? 'not-met' : 'met',
          count: String(counter.of(region, TRUE)),
          witness: witnessOf(board, smallestCube(d, marks, marked(1), { budget, order: board.valueOrder })!),
          cover: coverOf(board, region, d.not(both), budget),
        },
      ];
    });
  });
}
