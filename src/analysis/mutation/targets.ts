import { FALSE, type Node } from '../../evaluate/diagram.ts';
import type { Board } from '../board.ts';
import type { Drawn } from '../draw-set.ts';
import type { CoverageItem } from '../examples/coverage.ts';
import { mismatches } from '../examples/mismatches.ts';
import { Observation } from '../examples/observation.ts';
import { coverageName } from '../examples/run-examples.ts';
import { answersOf, criteriaToState, type ExampleDraft } from './example-draft.ts';
import { difference, differingAspect } from './noticing.ts';

/** Something that an example is wanted for. */
export interface Target {
  /** The mutant's id, or the name of what is to be exercised. */
  name: string;
  isMutant: boolean;
  /** Places of criteria whose states the example must state to notice it. */
  criteria: number[];
  /** Complete combinations that serve it: TRUE and FALSE only, never empty. */
  where: Node;
  /** Whether an example serves it. */
  servedBy(draft: ExampleDraft): boolean;
}

/** A mutant to be noticed; undefined when it is the same as the set at this date. */
export function mutantTarget(board: Board, original: Drawn, mutant: Drawn, name: string): Target | undefined {
  const aspect = differingAspect(board, original, mutant);
  if (aspect === undefined) return undefined;
  const { diagram: d } = board;
  const differs = difference(board, original, mutant, aspect);
  const possible = d.and(original.valid, differs);
  return {
    name,
    isMutant: true,
    criteria: criteriaToState(aspect),
    where: possible === FALSE ? differs : possible,
    servedBy: (draft) => mismatches(draft.expect, new Observation(mutant, answersOf(draft))).length > 0,
  };
}

/** Something to be exercised. */
export function coverageTarget(original: Drawn, item: CoverageItem): Target {
  return {
    name: coverageName(item),
    isMutant: false,
    criteria: [],
    where: original.diagram.and(original.valid, item.where),
    servedBy: (draft) => item.seenIn(new Observation(original, answersOf(draft))),
  };
}
