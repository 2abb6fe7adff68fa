import { describe, expect, it } from 'vitest';
import { codeOf, keptCode } from '../../src/load/compiled-code.ts';

const text = Buffer.from('exports.outcome = "iop";\n');
const code = Buffer.from([0xc0, 0xde, 0, 1, 2, 3, 250, 251]);
const kept = keptCode(text, code);

describe('compiled code', () => {
  it('is taken from what was kept of the same text', () => {
    expect(codeOf(kept, text)).toEqual(code);
  });

  it('is not taken where one bit of it is another', () => {
    for (let bit = 0; bit < kept.length * 8; bit += 1) {
      const damaged = Buffer.from(kept);
      damaged[bit >> 3]! ^= 1 << (bit & 7);
      expect(codeOf(damaged, text), `bit ${bit}`).toBeUndefined();
    }
  });

  it('is not taken where some of it is missing, or more is there', () => {
    for (let length = 0; length < kept.length; length += 1)
      expect(codeOf(kept.subarray(0, length), text), `${length} bytes`).toBeUndefined();
    expect(codeOf(Buffer.concat([kept, code]), text)).toBeUndefined();
  });

  it('is not taken for another text, as long or not', () => {
    for (const other of ['exports.outcome = "oip";\n', 'exports.outcome = "grant";\n', ''])
      expect(codeOf(kept, Buffer.from(other))).toBeUndefined();
  });
});
