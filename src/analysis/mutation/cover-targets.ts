import { FALSE, TRUE } from '../../evaluate/diagram.ts';
import type { Board } from '../board.ts';
import type { Drawn } from '../draw-set.ts';
import { somePoint } from '../irreducible-cube.ts';
import type { Cube } from '../marks.ts';
import { draftOf, type ExampleDraft } from './example-draft.ts';
import type { Target } from './targets.ts';

/** An example, and the targets that it serves. */
export interface Serving {
  draft: ExampleDraft;
  serves: Target[];
}

/**
 * Examples that serve all targets, none of which can be left out. Targets that some combination serves together
 * share an example (greedily, in order), which then loses every answer that it can do without.
 */
export function servingExamples(board: Board, original: Drawn, targets: readonly Target[]): Serving[] {
  const found: Serving[] = [];
  for (let left = [...targets]; left.length > 0; ) {
    const draft = exampleFor(board, original, sharing(board, left));
    const serves = targets.filter((target) => target.servedBy(draft));
    const next = left.filter((target) => !serves.includes(target));
    // A complete case in a target's region serves it; anything else would go on for ever.
    if (next.length === left.length) throw new Error(`no example serves ${left[0]!.name}`);
    found.push({ draft, serves });
    left = next;
  }
  return withoutSpare(found, targets);
}

/** The first target and those after it that one combination serves together. */
function sharing({ diagram: d }: Board, targets: readonly Target[]): Target[] {
  let where = TRUE;
  return targets.filter((target) => {
    const both = d.and(where, target.where);
    if (both === FALSE) return false;
    where = both;
    return true;
  });
}

/** A case that serves the whole group, with as few answers as it can be cut down to. */
function exampleFor(board: Board, original: Drawn, group: readonly Target[]): ExampleDraft {
  const { diagram: d } = board;
  const criteria = [...original.set.criteria.keys()].filter((place) =>
    group.some((target) => target.criteria.includes(place)),
  );
  const point = somePoint(
    d,
    group.reduce((where, target) => d.and(where, target.where), TRUE),
    TRUE,
    board.valueOrder,
  )!;
  let cube: Cube = new Map(
    d.arities.map((_, level) => [level, point.get(level) ?? board.valueOrder[level]![0]!]),
  );
  let draft = draftOf(board, original, cube, criteria);
  // From the question asked last, so that the answers kept are those a reader meets first.
  const levels = board.domains.map((_, place) => board.levelOf[place]!).reverse();
  for (const level of levels) {
    const fewer = new Map(cube);
    fewer.delete(level);
    const candidate = draftOf(board, original, fewer, criteria);
    // What was settled stays so, and then with the same outcome.
    if (candidate.expect.status !== draft.expect.status) continue;
    if (!group.every((target) => target.servedBy(candidate))) continue;
    cube = fewer;
    draft = candidate;
  }
  return draft;
}

/** Without the examples whose targets others serve as well, from the first: later ones were made for what was left. */
function withoutSpare(examples: readonly Serving[], targets: readonly Target[]): Serving[] {
  let kept = [...examples];
  for (const one of examples) {
    const rest = kept.filter((other) => other !== one);
    if (targets.every((target) => rest.some(({ serves }) => serves.includes(target)))) kept = rest;
  }
  return kept;
}
