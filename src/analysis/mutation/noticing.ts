import { FALSE, FIRST_VALUE, IMPOSSIBLE, type Node, TRUE } from '../../evaluate/diagram.ts';
import type { Board } from '../board.ts';
import type { CriterionNodes } from '../condition-nodes.ts';
import type { Drawn } from '../draw-set.ts';
import { type Cube, marked, SPOILS } from '../marks.ts';
import { smallestCube } from '../smallest-cube.ts';
import { combined } from '../terminal-maps.ts';

/** Terminals of a criterion's state; IMPOSSIBLE stays. */
export const MET: Node = FIRST_VALUE;
export const NOT_MET: Node = FIRST_VALUE + 1;
export const NOT_APPLICABLE: Node = FIRST_VALUE + 2;

/** What examples can look at: the outcome, or the state of the n:th criterion. */
export type Aspect = 'outcome' | number;

/** The function of answers that an aspect is; two sets that agree in all aspects are equivalent. */
export function aspectOf(drawn: Drawn, aspect: Aspect): Node {
  return aspect === 'outcome' ? drawn.outcome : stateOf(drawn, drawn.criteria[aspect]!);
}

function stateOf({ diagram }: Drawn, { met, applies }: CriterionNodes): Node {
  return combined(diagram, met, applies, (is, applicable) => {
    if (is === IMPOSSIBLE) return IMPOSSIBLE;
    if (applicable === FALSE) return NOT_APPLICABLE;
    return is === TRUE ? MET : NOT_MET;
  });
}

/** Whether what was expected is still so: who expects "met" also accepts "met, since it does not apply". */
function stillSo(expected: Node, found: Node, aspect: Aspect): boolean {
  return expected === found || (aspect !== 'outcome' && expected === MET && found === NOT_APPLICABLE);
}

/** Where a complete case would notice that `other` stands for `one`: TRUE and FALSE only. */
export function difference({ diagram }: Board, one: Drawn, other: Drawn, aspect: Aspect): Node {
  if (sameNodes(one, other, aspect)) return FALSE;
  const value = (a: Node, b: Node) => (stillSo(a, b, aspect) ? FALSE : TRUE);
  return combined(diagram, aspectOf(one, aspect), aspectOf(other, aspect), value);
}

/** The aspect in which two versions of a set differ: the outcome, or else the first such criterion. */
export function differingAspect(board: Board, one: Drawn, other: Drawn): Aspect | undefined {
  const aspects: Aspect[] = ['outcome', ...one.criteria.keys()];
  return aspects.find((aspect) => difference(board, one, other, aspect) !== FALSE);
}

/** Spares walks: most mutants leave most of a set as it is. */
function sameNodes(one: Drawn, other: Drawn, aspect: Aspect): boolean {
  if (aspect === 'outcome') return one.outcome === other.outcome;
  const [a, b] = [one.criteria[aspect]!, other.criteria[aspect]!];
  return a.met === b.met && a.applies === b.applies;
}

/** A case that shows that two sets differ: what is settled under the one, and not the same under the other. */
export interface Notice {
  aspect: Aspect;
  cube: Cube;
}

/** What the first function has where the other has something else; ascending. */
function differingTerminals({ diagram: d }: Board, a: Node, b: Node, aspect: Aspect): Node[] {
  const found = new Set<Node>();
  combined(d, a, b, (x, y) => {
    if (!stillSo(x, y, aspect)) found.add(x);
    return FALSE;
  });
  return [...found].sort((x, y) => x - y);
}

/**
 * The case with the fewest answers for which the first set settles the aspect, and the other says otherwise. Where the
 * two differ in it there is one: some complete case shows it.
 */
export function smallestNotice(board: Board, one: Drawn, other: Drawn, aspect: Aspect): Notice {
  const a = aspectOf(one, aspect);
  const b = aspectOf(other, aspect);
  const reached = differingTerminals(board, a, b, aspect);
  let best: Notice | undefined;
  const consider = (wanted: Node, mark: (x: Node, y: Node) => Node): void => {
    const cube = smallestCube(board.diagram, combined(board.diagram, a, b, mark), wanted, {
      order: board.valueOrder,
    });
    if (cube && (!best || cube.size < best.cube.size)) best = { aspect, cube };
  };
  for (const settled of reached) {
    if (settled === IMPOSSIBLE) {
      // No completion under the first set, and some under the other.
      consider(marked(1), (x, y) => (x !== IMPOSSIBLE ? SPOILS : marked(y === IMPOSSIBLE ? 0 : 1)));
      continue;
    }
    const isSettled = (x: Node) => x === IMPOSSIBLE || x === settled;
    const otherwise = (y: Node) => y !== IMPOSSIBLE && !stillSo(settled, y, aspect);
    // Something else is possible under the other set …
    consider(marked(3), (x, y) =>
      isSettled(x) ? marked((x === settled ? 1 : 0) | (otherwise(y) ? 2 : 0)) : SPOILS,
    );
    // … or nothing of what was expected is.
    consider(marked(1), (x, y) =>
      isSettled(x) && (y === IMPOSSIBLE || otherwise(y)) ? marked(x === settled ? 1 : 0) : SPOILS,
    );
  }
  return best!;
}
