import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digestOf } from '../../src/model/digest.ts';

/** Data as files have it, with keys and numbers whose order and form are easily got wrong. */
const data = fc.jsonValue({ stringUnit: 'binary', maxDepth: 4 });

describe('a digest', () => {
  it('is of what another canonical JSON writes', () => {
    fc.assert(
      fc.property(data, (one) => {
        const json = canonicalize(one)!;
        expect(digestOf(one)).toBe(`sha256:${createHash('sha256').update(json).digest('hex')}`);
      }),
      { numRuns: 3000 },
    );
  });

  it('is of a text that RFC 8785 gives', () => {
    const example = {
      numbers: [Number('333333333.33333329'), 1e30, 4.5, 2e-3, 1e-27, -0],
      literals: [null, true, false],
      '\u20ac': 'Euro',
      '\ufb33': 'Hebrew',
      '\u{1f600}': 'Emoji',
      1: 'One',
      '\u0080': 'Control',
    };
    const json =
      '{"1":"One","literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27,0],' +
      '"\u0080":"Control","\u20ac":"Euro","\u{1f600}":"Emoji","\ufb33":"Hebrew"}';
    expect(digestOf(example)).toBe(`sha256:${createHash('sha256').update(json).digest('hex')}`);
  });

  it('does not depend on the order of keys, nor on keys without a value', () => {
    expect(digestOf({ b: 1, a: undefined, c: [2] })).toBe(digestOf({ c: [2], b: 1 }));
  });

  it.each([[Number.NaN], [Number.POSITIVE_INFINITY], [undefined], [10n]])('is not of %s', (one) => {
    expect(() => digestOf(one)).toThrow();
    if (one !== undefined) expect(() => digestOf({ one })).toThrow();
  });
});
