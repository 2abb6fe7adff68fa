import { describe, expect, it } from 'vitest';
import { checkSet } from '../../src/analysis/check.ts';
import { diffSets } from '../../src/analysis/diff.ts';
import type { QuestionSet } from '../../src/model/question-set.ts';
import { syntheticSet } from './synthetic-set.ts';

const asOf = '2026-11-22';
const large = { questions: 60, criteria: 40, rows: 25 };

function milliseconds(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

/** The set as it may be after an afternoon's work: two rows in the other order, one criterion stricter. */
function edited(set: QuestionSet): QuestionSet {
  const [first, second, ...rest] = set.rules;
  const criteria = set.criteria.map((one, i) => (i === 3 ? { ...one, met: set.criteria[4]!.met } : one));
  return { ...set, version: '2.0.0', rules: [second!, first!, ...rest], criteria };
}

// The limits are those of the contract's bench, with room for a slow and busy machine.
describe('a set with 60 questions, 40 criteria and 25 rows', () => {
  it.each([1, 2, 3, 12])('is checked in seconds (drawn from seed %i)', (seed) => {
    const set = syntheticSet(large, seed);
    const before = process.memoryUsage().rss;
    expect(milliseconds(() => checkSet(set, { asOf }))).toBeLessThan(5000);
    expect(process.memoryUsage().rss - before).toBeLessThan(300 * 2 ** 20);
  });

  it.each([1, 2, 3])('is compared with a later version in seconds (drawn from seed %i)', (seed) => {
    const set = syntheticSet(large, seed);
    expect(milliseconds(() => diffSets(set, edited(set), asOf))).toBeLessThan(5000);
  });

  it('is compared in seconds even with a set that has nothing in common with it', () => {
    const [one, other] = [1, 2].map((seed) => syntheticSet(large, seed));
    const before = process.memoryUsage().rss;
    expect(milliseconds(() => diffSets(one!, other!, asOf))).toBeLessThan(15_000);
    expect(process.memoryUsage().rss - before).toBeLessThan(400 * 2 ** 20);
  });
});

it('time grows with the set, not beyond it: 10, 20, 40 and 80 questions', () => {
  for (const questions of [10, 20, 40, 80]) {
    const set = syntheticSet({
      questions,
      criteria: Math.floor((questions * 2) / 3),
      rows: Math.floor(questions / 2.4),
    });
    expect(milliseconds(() => checkSet(set, { asOf }))).toBeLessThan(100 * questions);
  }
});
