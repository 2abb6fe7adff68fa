import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answers } from '../../src/evaluate/answers.ts';
import { compileSet } from '../../src/evaluate/compile.ts';
import { evaluate } from '../../src/evaluate/verdict.ts';
import { setsIn } from '../../src/files/set-folders.ts';
import { loadSet } from '../../src/files/sets/load-set.ts';
import { type ByHand, byHand, type Complete } from './by-hand.ts';

const shipped = fileURLToPath(new URL('../../questions', import.meta.url));
const files = await setsIn(shipped, [], shipped);
const dates = ['2014-01-01', '2023-12-31', '2024-01-01', '2026-11-22', '2030-12-31'];
/** At most this many questions are left open, so that every completion can be looked at. */
const MOST_OPEN = 6;

/** Every way to complete `given` within the constraints. */
function completions(
  { questions, holds }: ByHand,
  given: Readonly<Record<string, string | number>>,
): Complete[] {
  let found: Record<string, string | number>[] = [{}];
  for (const [id, values] of Object.entries(questions)) {
    const left = given[id] === undefined ? values : [given[id]];
    found = found.flatMap((answers) => left.map((value) => ({ ...answers, [id]: value })));
  }
  return found.filter(holds);
}

describe.each(Object.entries(byHand))('%s, written by hand from the contract', (id, hand) => {
  it('has the same questions in the same order', async () => {
    const { set } = await loadSet(id, files);
    expect(set.questions.map((question) => question.id)).toEqual(Object.keys(hand.questions));
  });

  it('gives the same outcomes, criteria and status for whatever is answered', async () => {
    const { set } = await loadSet(id, files);
    const ids = Object.keys(hand.questions);
    const answersArbitrary = fc.record({
      values: fc.tuple(...ids.map((question) => fc.constantFrom(...hand.questions[question]!))),
      open: fc.uniqueArray(fc.nat(ids.length - 1), { maxLength: MOST_OPEN }),
      asOf: fc.constantFrom(...dates),
    });
    const compiled = new Map(dates.map((date) => [date, compileSet(set, date)]));
    const seen = new Set<string>();
    fc.assert(
      fc.property(answersArbitrary, ({ values, open, asOf }) => {
        const given = Object.fromEntries(
          ids.flatMap((question, i) => (open.includes(i) ? [] : [[question, values[i]!]])),
        );
        const answers: Answers = {};
        for (const question of set.questions) {
          const value = given[question.id];
          const who = question.answeredBy[0]!;
          if (value !== undefined) answers[who] = { ...answers[who], [question.id]: { value } };
        }
        const verdict = evaluate(compiled.get(asOf)!, answers);
        const all = completions(hand, given);
        const outcomes = [...new Set(all.map((one) => hand.outcome(one, asOf)))].sort();
        expect(verdict.possibleOutcomes).toEqual(outcomes);
        for (const outcome of outcomes) seen.add(outcome);
        for (const criterion of Object.keys(verdict.criteria)) {
          const states = new Set(all.map((one) => hand.criteria(one, asOf)[criterion]));
          const state = states.size === 1 ? (states.has(true) ? 'met' : 'not-met') : 'open';
          expect([criterion, verdict.criteria[criterion]]).toEqual([criterion, state]);
        }
      }),
      { numRuns: 300, seed: 20261122 },
    );
    // The comparison means something only if the answers led to more than one place.
    expect(seen.size).toBeGreaterThan(1);
  });
});
