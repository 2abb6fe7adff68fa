import { DiagramTooLarge } from '../../evaluate/diagram.ts';
import type { QuestionSet } from '../../model/question-set.ts';
import { BOARD_LIMIT } from '../board.ts';
import type { Drawn } from '../draw-set.ts';
import { mismatches } from '../examples/mismatches.ts';
import { Observation } from '../examples/observation.ts';
import type { TestCase } from '../examples/test-case.ts';
import { draftFor, type ExampleDraft } from './example-draft.ts';
import type { Mutant } from './mutant.ts';
import { mutantsOf } from './mutants.ts';
import { MutationBoard, testDates } from './mutation-boards.ts';
import { type Aspect, differingAspect, smallestNotice } from './noticing.ts';

/** A mutant that no example notices, and the smallest case that would. */
export interface Survivor {
  mutant: Mutant;
  /** A date at which it differs from the set, and in what. */
  asOf: string;
  aspect: Aspect;
  example: ExampleDraft;
}

/** What became of a set's mutants. */
export interface MutationReport {
  /** Mutants that differ from the set at some date: killed and surviving. */
  counted: number;
  /** Mutants with the same outcomes and criteria for all answers at all dates, by id: nothing can notice them. */
  equivalent: string[];
  /** By id, with the first case that notices each. */
  killed: Record<string, string>;
  survivors: Survivor[];
  /** Mutants too large to draw, by id. */
  tooLarge: string[];
}

/**
 * Runs all mutants of `set` against `cases`, which must hold for the set itself.
 * @param limit most nodes of one diagram
 * @throws DiagramTooLarge when the set itself is too large
 */
export function runMutants(
  set: QuestionSet,
  cases: readonly TestCase[],
  asOf: string,
  limit = BOARD_LIMIT,
): MutationReport {
  const mutants = mutantsOf(set);
  const fates = new Map<string, Fate>(mutants.map(({ id }) => [id, { tooLarge: false }]));
  for (const date of testDates(set, asOf, cases)) {
    const board = new MutationBoard(set, date, mutants, limit);
    const here = cases.filter((one) => one.asOf === date);
    for (const mutant of mutants) {
      const fate = fates.get(mutant.id)!;
      if (fate.killedBy === undefined) tryMutant(board, mutant, here, fate);
    }
  }
  return report(set, mutants, fates, limit);
}

interface Fate {
  killedBy?: string | undefined;
  /** The first date at which it differs, and in what. */
  differs?: { asOf: string; aspect: Aspect };
  tooLarge: boolean;
}

function tryMutant(board: MutationBoard, mutant: Mutant, cases: readonly TestCase[], fate: Fate): void {
  const fits = unlessTooLarge(() => {
    const drawn = board.draw(mutant);
    fate.killedBy = killerOf(drawn, cases);
    if (fate.differs) return true;
    const aspect = differingAspect(board.board, board.original, drawn);
    if (aspect !== undefined) fate.differs = { asOf: board.asOf, aspect };
    return true;
  }, false);
  fate.tooLarge ||= !fits;
}

/** The first case that fails for the mutant. */
function killerOf(mutant: Drawn, cases: readonly TestCase[]): string | undefined {
  return cases.find(({ answers, expect }) => mismatches(expect, new Observation(mutant, answers)).length > 0)
    ?.id;
}

type End = 'equivalent' | 'killed' | 'too-large' | 'alive';

function endOf({ killedBy, differs, tooLarge }: Fate): End {
  // A case may tell by the rule alone, though outcome and criteria are the same: that is not held against the others.
  if (!differs && !tooLarge) return 'equivalent';
  if (killedBy !== undefined) return 'killed';
  return tooLarge ? 'too-large' : 'alive';
}

function report(
  set: QuestionSet,
  mutants: readonly Mutant[],
  fates: ReadonlyMap<string, Fate>,
  limit: number,
): MutationReport {
  const those = (end: End) => mutants.filter(({ id }) => endOf(fates.get(id)!) === end);
  const [killed, alive] = [those('killed'), those('alive')];
  const survivors = survivorsOf(set, alive, fates, limit);
  const shown = new Set(survivors.map(({ mutant }) => mutant));
  const tooLarge = [...those('too-large'), ...alive.filter((mutant) => !shown.has(mutant))];
  return {
    counted: killed.length + survivors.length,
    equivalent: those('equivalent').map(({ id }) => id),
    killed: Object.fromEntries(killed.map(({ id }) => [id, fates.get(id)!.killedBy!])),
    survivors,
    tooLarge: tooLarge.map(({ id }) => id),
  };
}

/** The survivors, without those that take too much to show. */
function survivorsOf(
  set: QuestionSet,
  alive: readonly Mutant[],
  fates: ReadonlyMap<string, Fate>,
  limit: number,
): Survivor[] {
  const boards = new Map<string, MutationBoard>();
  return alive.flatMap((mutant) => {
    const { asOf, aspect } = fates.get(mutant.id)!.differs!;
    const board = boards.get(asOf) ?? new MutationBoard(set, asOf, alive, limit);
    boards.set(asOf, board);
    return unlessTooLarge(() => {
      const drawn = board.draw(mutant);
      const notice = smallestNotice(board.board, board.original, drawn, aspect);
      return [{ mutant, asOf, aspect, example: draftFor(board.board, board.original, notice) }];
    }, []);
  });
}

/** What `run` gives, or `otherwise` where that does not fit a diagram. */
function unlessTooLarge<T>(run: () => T, otherwise: T): T {
  try {
    return run();
  } catch (error) {
    if (!(error instanceof DiagramTooLarge)) throw error;
    return otherwise;
  }
}
