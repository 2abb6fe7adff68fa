import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { progressBar, progressLine } from '../../../src/report/batch/progress.ts';

const advance = { done: 3412, total: 10_000, rate: 1249.8 };

/** No-break spaces as spaces, so that they can be read here. */
const spaced = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

describe('progress', () => {
  it('in a log is a line', () => {
    expect(spaced(progressLine(advance, 'sv'))).toBe(
      '3 412 av 10 000 filer (34 %), 1 250 per sekund, cirka 6 s kvar',
    );
    expect(progressLine(advance, 'en')).toBe('3,412 of 10,000 files (34%), 1,250 a second, about 6 s left');
  });

  it.each([
    [80, '██████████░░░░░░░░░░░░░░░░░░░░ 3 412/10 000 · 1 250/s · 6 s kvar'],
    [40, '██░░░░ 3 412/10 000 · 1 250/s · 6 s kvar'],
    [36, '3 412/10 000 · 1 250/s · 6 s kvar'],
    [30, '██░░░░ 3 412/10 000 · 6 s kvar'],
    [12, '3 412/10 000'],
  ])('on a terminal of %i columns is what there is room for', (columns, bar) => {
    expect(spaced(progressBar(advance, 'sv', columns, false))).toBe(bar);
  });

  it('is drawn with ASCII where the terminal has no more', () => {
    expect(progressBar(advance, 'en', 42, true)).toBe('###------- 3,412/10,000, 1,250/s, 6 s left');
  });

  it.each([
    [1, 100, 2, '50 s'],
    [1, 1000, 2, '8 min 20 s'],
    [1, 100_000, 2, '13 tim 53 min'],
    [100, 100, 2, '0 s'],
  ])('after %i of %i files, at %i a second, says that %s are left', (done, total, rate, left) => {
    expect(progressLine({ done, total, rate }, 'sv')).toContain(`cirka ${left} kvar`);
  });

  it('keeps within any width, and is full when all is done and only then', () => {
    const files = fc.integer({ min: 1, max: 1e9 });
    fc.assert(
      fc.property(files, files, files, fc.integer({ min: 40, max: 200 }), (a, b, rate, columns) => {
        const [done, total] = [Math.min(a, b), Math.max(a, b)];
        const bar = progressBar({ done, total, rate }, 'sv', columns, false);
        expect(stringWidth(bar)).toBeLessThanOrEqual(columns);
        if (/[█░]/.test(bar)) expect(bar.includes('░')).toBe(done < total);
      }),
    );
  });
});
