import { stripVTControlCharacters } from 'node:util';
import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { paintFor, unpainted } from '../../../src/report/paint.ts';
import { columnsOf } from '../../../src/report/text/columns.ts';
import { measured, wrapped } from '../../../src/report/text/wrap.ts';

const colours = paintFor({ colour: true, links: false });
const letters = fc.constantFrom('a', 'å', 'Ö', '–', '”', '個', '👩‍🔬', 'e\u0301', '-', '.');
const word = fc.array(letters, { minLength: 1, maxLength: 30 }).map((parts) => parts.join(''));
const texts = fc.array(word, { maxLength: 30 }).map((words) => words.join(' '));
const pieces = fc.array(
  fc.record({ text: texts, role: fc.constantFrom('strong' as const, 'bad' as const, undefined) }),
  { maxLength: 5 },
);

describe('wrapping', () => {
  it('keeps every character in order and every line within the width', () => {
    fc.assert(
      fc.property(pieces, fc.integer({ min: 4, max: 60 }), (given, width) => {
        const lines = wrapped(given, width, unpainted);
        const squeezed = (text: string) => text.replaceAll(' ', '');
        expect(squeezed(lines.map(({ printed }) => printed).join(''))).toBe(
          squeezed(given.map(({ text }) => text).join('')),
        );
        for (const { printed, columns } of lines) {
          expect(columns).toBeLessThanOrEqual(width);
          expect(columns).toBe(columnsOf(printed));
        }
      }),
    );
  });

  it('breaks at the same places with looks as without, and closes each look on its line', () => {
    fc.assert(
      fc.property(pieces, fc.integer({ min: 4, max: 60 }), (given, width) => {
        const plain = wrapped(given, width, unpainted).map(({ printed }) => printed);
        const painted = wrapped(given, width, colours).map(({ printed }) => printed);
        expect(painted.map(stripVTControlCharacters)).toEqual(plain);
        for (const line of painted) {
          expect(line.split('\u001b[1m').length).toBe(line.split('\u001b[22m').length);
        }
      }),
    );
  });

  it('breaks a word only where it is longer than a line', () => {
    const lines = wrapped([{ text: 'en upphandlingsskyldighetsfråga till' }], 12, unpainted);
    expect(lines.map(({ printed }) => printed)).toEqual(['en', 'upphandlings', 'skyldighetsf', 'råga till']);
  });

  it('knows how wide text is', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(columnsOf(text)).toBe(stringWidth(text));
      }),
    );
    expect(measured([{ text: 'vet ej' }, { text: ', tror jag' }])).toEqual({ whole: 16, longestWord: 4 });
  });

  it('is quick for a text as long as a case file may be', () => {
    const started = performance.now();
    wrapped([{ text: 'Föreningen äger verksamheten. '.repeat(30_000) }], 76, unpainted);
    wrapped([{ text: '個'.repeat(20_000) }], 76, unpainted);
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});
