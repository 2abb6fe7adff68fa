import { DiagramTooLarge } from '../../evaluate/diagram.ts';
import type { QuestionSet } from '../../model/question-set.ts';
import type { Drawn } from '../draw-set.ts';
import { mismatches } from '../examples/mismatches.ts';
import { Observation } from '../examples/observation.ts';
import type { TestCase } from '../examples/test-case.ts';
import { draftFor, type ExampleDraft } from './example-draft.ts';
import type { Mutant } from './mutant.ts';
import { mutantsOf } from './mutants.ts';
import { MutationBoard, testDates } from './mutation-boards.ts';
import { type Aspect, differingAspects, smallestNotice } from './noticing.ts';

/** A mutant that no example notices, and the smallest case that would. */
export interface Survivor {
  mutant: Mutant;
  /** A date at which it differs from the set, and in what. */
  asOf: string;
  aspects: readonly Aspect[];
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

/** Runs all mutants of `set` against `cases`, which must hold for the set itself. */
export function runMutants(set: QuestionSet, cases: readonly TestCase[], asOf: string): MutationReport {
  const mutants = mutantsOf(set);
  const fates = new Map<string, Fate>(mutants.map(({ id }) => [id, { tooLarge: false }]));
  for (const date of testDates(set, asOf, cases)) {
    const board = new MutationBoard(set, date, mutants);
    const here = cases.filter((one) => one.asOf === date);
    for (const mutant of mutants) {
      const fate = fates.get(mutant.id)!;
      if (fate.killedBy === undefined) tryMutant(board, mutant, here, fate);
    }
  }
  return report(set, mutants, fates);
}

interface Fate {
  killedBy?: string;
  /** The first date at which it differs, and in what. */
  differs?: { asOf: string; aspects: Aspect[] };
  tooLarge: boolean;
}

function tryMutant(board: MutationBoard, mutant: Mutant, cases: readonly TestCase[], fate: Fate): void {
  try {
    const drawn = board.draw(mutant);
    const killer = killerOf(board.original, drawn, cases);
    if (killer !== undefined) fate.killedBy = killer;
    if (fate.differs) return;
    const aspects = differingAspects(board.board, board.original, drawn);
    if (aspects.length > 0) fate.differs = { asOf: board.asOf, aspects };
  } catch (error) {
    if (!(error instanceof DiagramTooLarge)) throw error;
    fate.tooLarge = true;
  }
}

/** The first case that fails for the mutant. */
export function killerOf(original: Drawn, mutant: Drawn, cases: readonly TestCase[]): string | undefined {
  if (sameFunctions(original, mutant)) return undefined;
  return cases.find(({ answers, expect }) => mismatches(expect, new Observation(mutant, answers)).length > 0)
    ?.id;
}

function sameFunctions(a: Drawn, b: Drawn): boolean {
  return (
    a.outcome === b.outcome &&
    a.firstRule === b.firstRule &&
    a.set.rules.every(({ id }, i) => b.set.rules[i]?.id === id) &&
    a.criteria.every(
      ({ met, applies }, i) => met === b.criteria[i]!.met && applies === b.criteria[i]!.applies,
    )
  );
}

function report(
  set: QuestionSet,
  mutants: readonly Mutant[],
  fates: ReadonlyMap<string, Fate>,
): MutationReport {
  const of = (holds: (fate: Fate) => boolean) => mutants.filter(({ id }) => holds(fates.get(id)!));
  const tooLarge = of((fate) => fate.tooLarge && fate.killedBy === undefined);
  // A case may tell by the rule alone, though outcome and criteria are the same: that is not held against the others.
  const equivalent = of((fate) => !fate.tooLarge && !fate.differs);
  const killed = of((fate) => fate.killedBy !== undefined && fate.differs !== undefined);
  const alive = of((fate) => !fate.tooLarge && fate.killedBy === undefined && fate.differs !== undefined);
  return {
    counted: killed.length + alive.length,
    equivalent: equivalent.map(({ id }) => id),
    killed: Object.fromEntries(killed.map(({ id }) => [id, fates.get(id)!.killedBy!])),
    survivors: survivorsOf(set, alive, fates),
    tooLarge: tooLarge.map(({ id }) => id),
  };
}

function survivorsOf(
  set: QuestionSet,
  alive: readonly Mutant[],
  fates: ReadonlyMap<string, Fate>,
): Survivor[] {
  const boards = new Map<string, MutationBoard>();
  return alive.map((mutant) => {
    const { asOf, aspects } = fates.get(mutant.id)!.differs!;
    const board = boards.get(asOf) ?? new MutationBoard(set, asOf, alive);
    boards.set(asOf, board);
    const drawn = board.draw(mutant);
    const notice = aspects
      .map((aspect) => smallestNotice(board.board, board.original, drawn, aspect))
      .find((found) => found !== undefined);
    // Where the two differ, a complete case shows it; so there is a smallest.
    if (!notice) throw new Error(`no case shows the mutant ${mutant.id}`);
    return { mutant, asOf, aspects, example: draftFor(board.board, board.original, notice) };
  });
}
