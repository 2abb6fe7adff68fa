import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { needed } from '../../src/analysis/check/proof-ground.ts';

/** One at a time from the last to the first, as it is defined. */
function oneByOne(parts: readonly number[], suffices: (rest: readonly number[]) => boolean): number[] {
  let kept = [...parts];
  for (const part of [...parts].reverse()) {
    const rest = kept.filter((one) => one !== part);
    if (suffices(rest)) kept = rest;
  }
  return kept;
}

describe('the parts that are needed', () => {
  it('are those that are left when each is left out that can be', () => {
    const sets = fc.array(fc.uniqueArray(fc.nat(11), { maxLength: 5 }), { maxLength: 6 });
    fc.assert(
      fc.property(fc.nat(12), sets, (count, enough) => {
        const parts = Array.from({ length: count }, (_, i) => i);
        const suffices = (rest: readonly number[]) =>
          rest.length === count || enough.some((set) => set.every((one) => rest.includes(one)));
        expect(needed(parts, suffices)).toEqual(oneByOne(parts, suffices));
      }),
      { seed: 20261127, numRuns: 1000 },
    );
  });

  it('are found among thousands with few questions', () => {
    const parts = Array.from({ length: 4000 }, (_, i) => i);
    let asked = 0;
    const suffices = (rest: readonly number[]) => {
      asked++;
      return rest.includes(7) && rest.includes(3210);
    };
    expect(needed(parts, suffices)).toEqual([7, 3210]);
    expect(asked).toBeLessThan(60);
  });
});
