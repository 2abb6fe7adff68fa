import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSameJson } from '../../src/batch/same-json.ts';

/** Few, so that two are often the same, or nearly. */
const leaf = fc.constantFrom<unknown>(0, 1, '0', '', null);
const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 2 },
    leaf,
    fc.array(tie('value'), { maxLength: 2 }),
    fc
      .array(fc.tuple(fc.constantFrom('0', 'a', 'b'), tie('value')), { maxLength: 2 })
      .map(Object.fromEntries),
  ),
}));

describe('the same JSON', () => {
  it('is what two values give that are the same, and no others', () => {
    let same = 0;
    fc.assert(
      fc.property(value, value, (one, other) => {
        expect(isSameJson(one, other)).toBe(JSON.stringify(one) === JSON.stringify(other));
        if (typeof one === 'object' && one !== null && isSameJson(one, other)) same++;
      }),
      { numRuns: 2000 },
    );
    expect(same).toBeGreaterThan(0);
  });
});
