import type { Node } from '../../evaluate/diagram.ts';
import type { Board } from '../board.ts';
import type { Drawn } from '../draw-set.ts';
import type { Witness } from '../finding.ts';
import { marked, NEUTRAL, SPOILS } from '../marks.ts';
import { smallestCube } from '../smallest-cube.ts';
import { witnessOf } from '../witness.ts';

/** What proofs at one evaluation date stand on. */
export interface ProofGround {
  board: Board;
  drawn: Drawn;
}

/** The smallest case all of whose completions lie in `region`; undefined when no completion does. */
export function caseWithin({ board, drawn }: ProofGround, region: Node): Witness | undefined {
  const { diagram: d } = board;
  const root = d.choose(drawn.valid, d.choose(region, marked(1), SPOILS), NEUTRAL);
  return caseFor(board, root);
}

/** The smallest case for which `region` holds whatever else is answered, constraints or not. */
export function caseRegardless(board: Board, region: Node): Witness | undefined {
  return caseFor(board, board.diagram.choose(region, marked(1), SPOILS));
}

/** A case without answers: what holds of it holds of all. */
export function emptyCase(board: Board): Witness {
  return witnessOf(board, new Map());
}

function caseFor(board: Board, root: Node): Witness | undefined {
  const cube = smallestCube(board.diagram, root, marked(1), { order: board.valueOrder });
  return cube && witnessOf(board, cube);
}

/**
 * The parts that are needed, none of which can be left out: from the last to the first, each is left out if the rest still
 * `suffices`. What suffices does so with more parts too, so the next that is needed is found by halves: a set may have
 * thousands of rules.
 */
export function needed<T>(parts: readonly T[], suffices: (rest: readonly T[]) => boolean): T[] {
  let kept: T[] = [];
  for (let end = parts.length; end > 0; ) {
    let enough = end;
    for (let tooFew = -1; enough - tooFew > 1; ) {
      const middle = (enough + tooFew) >> 1;
      if (suffices([...parts.slice(0, middle), ...kept])) enough = middle;
      else tooFew = middle;
    }
    if (enough > 0) kept = [parts[enough - 1]!, ...kept];
    end = enough - 1;
  }
  return kept;
}
