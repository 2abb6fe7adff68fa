import { DiagramTooLarge } from '../../evaluate/diagram.ts';
import type { QuestionSet } from '../../model/question-set.ts';
import { Board } from '../board.ts';
import { inForce, turningDates } from '../dates.ts';
import { coverageItems } from '../examples/coverage.ts';
import { type Covered, coverageName } from '../examples/run-examples.ts';
import { servingExamples } from './cover-targets.ts';
import type { ExampleDraft } from './example-draft.ts';
import type { Survivor } from './mutation.ts';
import { tellingConditions } from './mutation-boards.ts';
import { coverageTarget, mutantTarget, type Target } from './targets.ts';

/** An example to add, and what it is for. */
export interface Suggestion extends ExampleDraft {
  id: string;
  /** Surviving mutants that it kills, by id. */
  kills: string[];
  /** What it exercises that no example did, by name (`coverageName`). */
  covers: string[];
}

/**
 * Examples that kill every surviving mutant and exercise all that is not covered; none of them can be left out.
 * Those wanted at the evaluation date come first, and need no date of their own.
 */
export function suggestExamples(
  set: QuestionSet,
  survivors: readonly Survivor[],
  coverage: readonly Covered[],
  asOf: string,
): Suggestion[] {
  const wanted = new Set([
    ...survivors.map(({ mutant }) => mutant.id),
    ...coverage.filter(({ by }) => by.length === 0).map(coverageName),
  ]);
  const dates = [...new Set([asOf, ...survivors.map((one) => one.asOf), ...turningDates([set])])];
  const drafts: { draft: ExampleDraft; serves: Target[] }[] = [];
  for (const date of dates.filter((one) => inForce(set, one))) {
    if (wanted.size === 0) break;
    const made = suggestAt(set, survivors, wanted, date);
    for (const { serves } of made) for (const { name } of serves) wanted.delete(name);
    drafts.push(...made);
  }
  return named(drafts, set);
}

function suggestAt(
  set: QuestionSet,
  survivors: readonly Survivor[],
  wanted: ReadonlySet<string>,
  asOf: string,
) {
  const mutants = survivors.map(({ mutant }) => mutant).filter(({ id }) => wanted.has(id));
  const board = Board.for({ sets: [set], asOf, further: tellingConditions(set, asOf, mutants) });
  const original = board.draw(set);
  const targets: Target[] = [];
  for (const mutant of mutants) {
    try {
      const target = mutantTarget(board, original, board.draw(mutant.set), mutant.id);
      if (target) targets.push(target);
    } catch (error) {
      // What does not fit beside the others is shown by its own smallest case.
      if (!(error instanceof DiagramTooLarge)) throw error;
    }
  }
  for (const item of coverageItems(board, original)) {
    if (wanted.has(coverageName(item))) targets.push(coverageTarget(original, item));
  }
  return servingExamples(board, original, targets);
}

/** Named after the rule that decides, or what else they show; never as an example that is there already. */
function named(drafts: readonly { draft: ExampleDraft; serves: Target[] }[], set: QuestionSet): Suggestion[] {
  const taken = new Set(set.examples.map(({ id }) => id));
  return drafts.map(({ draft, serves }) => {
    const stem = stemOf(draft);
    let id = stem;
    for (let n = 2; taken.has(id); n++) id = `${stem}-${n}`;
    taken.add(id);
    const names = (mutants: boolean) =>
      serves.filter(({ isMutant }) => isMutant === mutants).map(({ name }) => name);
    return { ...draft, id, kills: names(true), covers: names(false) };
  });
}

/** What an example is named after. */
export function stemOf({ expect }: ExampleDraft): string {
  return expect.rule ?? expect.outcome ?? expect.status ?? Object.keys(expect.criteria ?? {})[0] ?? 'example';
}
