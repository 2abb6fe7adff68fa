import { describe, expect, it } from 'vitest';
import { changeInWords, valueInWords, valuesInWords } from '../../src/report/answer-words.ts';
import * as build from '../evaluate/set-builder.ts';

const aid = build.question('aid', { kind: 'number', unit: 'EUR' });
const start = build.question('start', { kind: 'date' });
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('an answer in words', () => {
  it('is in the language of the reader', () => {
    const market = build.question('no-market');
    expect(['yes', 'no', 'unknown'].map((value) => valueInWords(market, value, 'sv'))).toEqual([
      'ja',
      'nej',
      'vet ej',
    ]);
    expect(valuesInWords(market, ['no', 'yes'], 'en')).toBe('no or yes');
    expect(valueInWords(start, '2026-11-22', 'sv')).toBe('22 november 2026');
    expect(plain(valueInWords(aid, 1234567.5, 'sv'))).toBe('1 234 567,5 EUR');
    expect(plain(valueInWords(aid, 1234567.5, 'en'))).toBe('1,234,567.5 EUR');
  });

  it('keeps a number and its unit on one line', () => {
    expect(valueInWords(aid, 5, 'sv')).toBe('5\u00a0EUR');
  });
});

describe('a change in words', () => {
  it('names the bounds that a number would have to keep, the lower first', () => {
    expect(plain(changeInWords(aid, { atMost: 750000, above: 300000 }, 'sv'))).toBe(
      'mer än 300 000 EUR och högst 750 000 EUR',
    );
    expect(plain(changeInWords(aid, { below: 10, atLeast: 5 }, 'en'))).toBe(
      'at least 5 EUR and less than 10 EUR',
    );
    expect(plain(changeInWords(aid, { is: 5 }, 'sv'))).toBe('5 EUR');
  });

  it('names the days that a date would have to keep', () => {
    expect(changeInWords(start, { above: '2026-12-31' }, 'sv')).toBe('efter den 31 december 2026');
    expect(changeInWords(start, { atLeast: '2026-01-01', atMost: '2026-12-31' }, 'en')).toBe(
      'from 1 January 2026 and no later than 31 December 2026',
    );
  });
});
