import { standings, UNKNOWN } from './answers.ts';
import type { CompiledSet } from './compile.ts';
import { type Count, fewest, most } from './remaining-search.ts';
import { type Asking, States } from './remaining-states.ts';
import { listed } from './restrictions.ts';

export type { Asking } from './remaining-states.ts';

/** How many questions are left, the one at hand included; not `exact`: a bound that is proven. */
export interface Left {
  atLeast: Count;
  atMost: Count;
}

/**
 * How many nodes of the diagram each of the two searches may look at. 2026-11-22: a fifth of this gave exact counts at
 * every step of random interviews under the shipped sets; sets of 60 questions that use it up take 0.1–0.4 s.
 */
const BUDGET = 60_000;

/**
 * The questions that this respondent is still to be asked, as ids in asking order (CONTRACT 5): those that
 * they may answer, have not answered in this run, and that
 * - are open in the verdict on all present answers, or
 * - wait for the officer to confirm them, and can change the outcome when all that is unconfirmed is taken as open: a
 *   confirmation that can no longer matter is needless.
 */
export function questionsToAsk(compiled: CompiledSet, asking: Asking): string[] {
  const states = new States(compiled, asking);
  return idsOf(compiled, listed(states.toAsk(states.start)));
}

/**
 * How many questions are left at least and at most over all that can be answered, `unknown` too. `atHand` is asked
 * first in any case; without it, the first question that is to be asked.
 */
export function questionsLeft(compiled: CompiledSet, asking: Asking, atHand?: string, budget = BUDGET): Left {
  const forced = atHand === undefined ? undefined : placeOf(compiled, atHand);
  const search = (find: (states: States, budget: number) => Count) =>
    find(new States(compiled, asking, forced), budget);
  return { atLeast: search(fewest), atMost: search(most) };
}

/**
 * The questions of a full record that are still to be asked: all that this respondent may answer and has not
 * answered in this or an earlier run, and those that are to be asked in any case.
 */
export function recordToAsk(compiled: CompiledSet, asking: Asking): string[] {
  const toAsk = new Set(questionsToAsk(compiled, asking));
  return mayAnswer(compiled, asking).filter(
    (id) => toAsk.has(id) || !asking.answers[asking.respondent]?.[id],
  );
}

/**
 * How many questions of a full record are left. Those without an answer are all asked, once each. Of those answered
 * in an earlier run some may come again, where they are disputed, unknown or unconfirmed: a bound.
 */
export function recordLeft(compiled: CompiledSet, asking: Asking, atHand?: string): Left {
  const own = asking.answers[asking.respondent] ?? {};
  const others = mayAnswer(compiled, asking).filter((id) => id !== atHand);
  const standing = standings(compiled.domains, asking.answers);
  const unanswered = others.filter((id) => !own[id]).length + (atHand === undefined ? 0 : 1);
  const mayComeAgain = others.filter((id) => {
    const { state, unconfirmed } = standing[placeOf(compiled, id)]!;
    return own[id] && (state === 'disputed' || unconfirmed || own[id].value === UNKNOWN);
  });
  const exact = mayComeAgain.length === 0;
  return {
    atLeast: { count: unanswered, exact },
    atMost: { count: unanswered + mayComeAgain.length, exact },
  };
}

function mayAnswer(compiled: CompiledSet, { respondent, asked }: Asking): string[] {
  const own = compiled.set.questions.filter(
    ({ id, answeredBy }) => answeredBy.includes(respondent) && !asked.has(id),
  );
  return own.map(({ id }) => id);
}

function placeOf(compiled: CompiledSet, id: string): number {
  const place = compiled.set.questions.findIndex((question) => question.id === id);
  if (place < 0) throw new Error(`no question ${id}`);
  return place;
}

function idsOf(compiled: CompiledSet, places: readonly number[]): string[] {
  return places.map((place) => compiled.set.questions[place]!.id);
}
