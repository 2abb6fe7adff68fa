import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digestOf } from '../../src/model/digest.ts';
import { isSameData } from '../../src/model/same-data.ts';

/** Small data, so that two of them are often the same or nearly so. */
const { data } = fc.letrec((tie) => ({
  data: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    fc.constantFrom(null, true, false, '', 'ja', 0, -0, 1, '0'),
    fc.array(tie('data'), { maxLength: 2 }),
    fc.dictionary(fc.constantFrom('a', 'b', 'constructor', '0'), fc.option(tie('data'), { nil: undefined }), {
      maxKeys: 2,
      noNullPrototype: true,
    }),
  ),
}));

describe('the same data', () => {
  it('is what has the same digest', () => {
    let same = 0;
    fc.assert(
      fc.property(data, data, (one, other) => {
        const isSame = isSameData(one, other);
        if (isSame) same++;
        expect(isSame).toBe(digestOf(one) === digestOf(other));
      }),
      { numRuns: 5000 },
    );
    expect(same).toBeGreaterThan(100);
  });

  it.each([
    [{ ja: undefined }, {}],
    [{}, { ja: undefined }],
    [
      { a: 1, b: [2, { c: 3 }] },
      { b: [2, { c: 3 }], a: 1 },
    ],
    [-0, 0],
  ])('%j is %j', (one, other) => {
    expect(isSameData(one, other)).toBe(true);
  });

  it.each([
    [[], {}],
    [{}, []],
    [null, {}],
    [undefined, {}],
    [[1], [1, 2]],
    [{ a: 1 }, { a: 1, b: 2 }],
    [{ a: 1, b: 2 }, { a: 1 }],
    [{ constructor: 1 }, {}],
    [{}, { constructor: 1 }],
    ['1', 1],
  ])('%j is not %j', (one, other) => {
    expect(isSameData(one, other)).toBe(false);
  });
});
