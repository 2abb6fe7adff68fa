import type { QuestionSet } from '../model/question-set.ts';
import { turningDates } from './dates.ts';
import { type JoinedSets, joinedSets } from './diff/joined-sets.ts';
import { type LostAnswers, lostAnswers, lostQuestions, type Refusal } from './diff/lost-questions.ts';
import { type MeaningDiff, meaningAt } from './diff/meaning.ts';
import { type WordChange, wordChanges } from './diff/word-changes.ts';

/** What differs between two sets. */
export interface SetDiff {
  before: { id: string; version: string };
  after: { id: string; version: string };
  /** Why the new set may not take the old one's place as it stands. */
  refusals: Refusal[];
  /** Saved answers that it does not take, though it keeps their questions. */
  lostAnswers: LostAnswers[];
  words: WordChange[];
  /**
   * What differs in meaning, at the evaluation date first and then at each other date from which a parameter has
   * another value; dates at which nothing else differs than at the first are left out.
   */
  meaning: MeaningDiff[];
  /** All dates that were compared. */
  dates: string[];
  proved: Proved;
  /** The two sets on the same questions; under the one that does not ask it, a question may be answered in any way. */
  joined: JoinedSets;
}

/**
 * What is proved for all answers, at all dates compared: that no case can change (the same answers are taken,
 * with the same outcome and the same state of each criterion, of those that only inform too: CONTRACT 6), that no
 * outcome can, or nothing.
 */
export type Proved = 'no-case-can-change' | 'no-outcome-can-change' | 'nothing';

/**
 * The difference of two sets in words and in meaning.
 * @throws ParameterNotInForce when a parameter of either has no value at `asOf`
 * @throws DiagramTooLarge when the two are too large to compare
 */
export function diffSets(before: QuestionSet, after: QuestionSet, asOf: string): SetDiff {
  const joined = joinedSets(before, after);
  const versions = areVersions(before, after);
  const refusals = versions ? lostQuestions(before, after) : [];
  const lost = versions ? lostAnswers(before, after) : [];
  const dates = comparedDates(before, after, asOf);
  const [first, ...others] = dates.map((date) => meaningAt(joined, date)) as [MeaningDiff, ...MeaningDiff[]];
  const meaning = [first, ...others.filter((one) => gist(one) !== gist(first))];
  return {
    before: { id: before.id, version: before.version },
    after: { id: after.id, version: after.version },
    refusals,
    lostAnswers: lost,
    words: wordChanges(before, after),
    meaning,
    dates,
    // A case whose answers are not taken changes, whatever the answers that are taken come to.
    proved: refusals.length + lost.length > 0 ? 'nothing' : provedBy(meaning, before, after),
    joined,
  };
}

/**
 * Whether the new set is to take the old one's place. Sets that build on each other or on the same base, under names
 * of their own, stand side by side: what the one asks and the other does not is then no loss.
 */
function areVersions(before: QuestionSet, after: QuestionSet): boolean {
  if (before.id === after.id) return true;
  const family = new Set([before.id, ...before.base]);
  return ![after.id, ...after.base].some((id) => family.has(id));
}

/** The evaluation date, and the first day of every other stretch in which all parameters of both keep their values. */
function comparedDates(before: QuestionSet, after: QuestionSet, asOf: string): string[] {
  const turns = turningDates([before, after]);
  const current = turns.filter((date) => date <= asOf).at(-1);
  return [asOf, ...turns.filter((date) => date !== current && date !== asOf)];
}

function provedBy(meaning: readonly MeaningDiff[], before: QuestionSet, after: QuestionSet): Proved {
  if (meaning.some(({ transitions }) => transitions.length > 0)) return 'nothing';
  const idsOf = ({ criteria }: QuestionSet) => criteria.map(({ id }) => id).sort();
  const sameCriteria =
    idsOf(before).join() === idsOf(after).join() && meaning.every(({ criteria }) => criteria.length === 0);
  return sameCriteria ? 'no-case-can-change' : 'no-outcome-can-change';
}

/** A difference without the date that it was found at. */
function gist({ transitions, criteria }: MeaningDiff): string {
  const dateless = (key: string, value: unknown) => (key === 'asOf' ? undefined : value);
  return JSON.stringify([transitions, criteria], dateless);
}
