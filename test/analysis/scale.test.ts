import { describe, expect, it } from 'vitest';
import { Board } from '../../src/analysis/board.ts';
import { checkSet } from '../../src/analysis/check.ts';
import { diffSets } from '../../src/analysis/diff.ts';
import { edited, syntheticSet } from './synthetic-set.ts';

const asOf = '2026-11-22';
const large = { questions: 60, criteria: 40, rows: 25 };
const mebibyte = 2 ** 20;

/** How much more memory the process holds after something than before it. */
function memoryOf(run: () => unknown): number {
  const before = process.memoryUsage().rss;
  run();
  return process.memoryUsage().rss - before;
}

// How long it takes is for the bench to say, on a computer that does nothing else.
describe('a set with 60 questions, 40 criteria and 25 rows', () => {
  it.each([1, 2, 3, 12])('is not too large to prove everything of (drawn from seed %i)', (seed) => {
    const set = syntheticSet(large, seed);
    const used = memoryOf(() => {
      expect(checkSet(set, { asOf }).map(({ id }) => id)).not.toContain('set-too-large');
    });
    expect(used).toBeLessThan(300 * mebibyte);
  });

  it.each([1, 2, 3])(
    'is compared with a later version, every change described (drawn from seed %i)',
    (seed) => {
      const set = syntheticSet(large, seed);
      const { transitions } = diffSets(set, edited(set), asOf).meaning[0]!;
      expect(transitions.length).toBeGreaterThan(0);
      expect(transitions.filter(({ parts }) => parts.length === 0)).toEqual([]);
    },
  );

  it('is compared even with a set that has nothing in common with it', () => {
    const [one, other] = [1, 2].map((seed) => syntheticSet(large, seed));
    const used = memoryOf(() => {
      expect(diffSets(one!, other!, asOf).meaning[0]!.transitions.length).toBeGreaterThan(16);
    });
    expect(used).toBeLessThan(400 * mebibyte);
  });
});

it('what is drawn of a set grows with it, and not as the answers multiply: 10, 20, 40 and 80 questions', () => {
  const sizes = [10, 20, 40, 80].map((questions) => {
    const rest = { criteria: Math.floor((questions * 2) / 3), rows: Math.floor(questions / 2.4) };
    const set = syntheticSet({ questions, ...rest });
    const board = Board.for({ sets: [set], asOf });
    board.draw(set);
    return board.diagram.size;
  });
  for (const [i, size] of sizes.slice(1).entries()) expect(size).toBeLessThan(8 * sizes[i]!);
});
