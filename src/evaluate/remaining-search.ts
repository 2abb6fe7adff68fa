import { DiagramTooLarge } from './diagram.ts';
import { FamilyTooLarge } from './families.ts';
import { memo } from './memo.ts';
import type { State, States } from './remaining-states.ts';
import type { Questions } from './restrictions.ts';

/** A count of questions: the very least (or most), or a bound that is proven to lie below (or above) it. */
export interface Count {
  count: number;
  exact: boolean;
}

/** Thrown inside a search that has used up what it may. */
class Exhausted extends Error {}

/**
 * The fewest questions from the start to where nothing is left to ask, breadth first: while no state after n
 * answers is an end, at least n + 1 questions are asked. `budget` is counted in nodes looked at, not in time.
 */
export function fewest(states: States, budget: number): Count {
  if (!states.toAsk(states.start)) return { count: 0, exact: true };
  const seen = new Set<string>();
  let layer = [states.start];
  let count = 1;
  try {
    for (; ; count++) {
      const next: State[] = [];
      for (const state of layer) {
        for (const after of afterWithin(states, state, budget)) {
          if (!states.toAsk(after)) return { count, exact: true };
          const key = states.key(after);
          if (!seen.has(key)) next.push(after);
          seen.add(key);
        }
      }
      layer = next;
    }
  } catch (error) {
    if (!isTooMuch(error)) throw error;
    return { count, exact: false };
  }
}

/**
 * The most questions from the start on.
 *
 * Where no constraint is in play, and nothing waits for confirmation, this is the number of questions now open (that
 * the respondent may answer): to answer `unknown` changes no function, so all of them are asked; and a question
 * that is not open never becomes so, because two completions of a restriction that differ in it alone and
 * in the outcome are completions here too. In general `mayBeAsked` bounds it from above; the search goes
 * into those answers alone that the bound does not rule out, and ends at once when it meets the bound.
 */
export function most(states: States, budget: number): Count {
  const known = new Map<string, number>();
  const search = (state: State): number =>
    memo(known, states.key(state), () => {
      let found = 0;
      for (const { state: next, bound } of promising(states, state, budget)) {
        if (1 + bound <= found) break;
        found = Math.max(found, 1 + search(next));
      }
      return found;
    });
  try {
    return { count: search(states.start), exact: true };
  } catch (error) {
    if (!isTooMuch(error)) throw error;
    return { count: size(states.mayBeAsked(states.start)), exact: false };
  }
}

/** The states after the next answer, those first from which most may be asked. */
function promising(states: States, state: State, budget: number): { state: State; bound: number }[] {
  const next = afterWithin(states, state, budget).map((one) => ({
    state: one,
    bound: size(states.mayBeAsked(one)),
  }));
  // Of equals, those first in which less is hidden behind answers that may yet fall: a dispute before an `unknown`.
  return next.sort((a, b) => b.bound - a.bound || size(a.state.soft) - size(b.state.soft));
}

function afterWithin(states: States, state: State, budget: number): State[] {
  states.functions.spent += 1;
  if (states.functions.spent > budget) throw new Exhausted();
  return states.after(state);
}

function isTooMuch(error: unknown): boolean {
  return error instanceof Exhausted || error instanceof DiagramTooLarge || error instanceof FamilyTooLarge;
}

function size(questions: Questions): number {
  let count = 0;
  for (let left = questions; left; left &= left - 1n) count += 1;
  return count;
}
