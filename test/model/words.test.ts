import { describe, expect, it } from 'vitest';
import { byPlace, compareText, diagnostic, ProblemsFound } from '../../src/model/diagnostic.ts';
import { digestOf } from '../../src/model/digest.ts';
import { nearest } from '../../src/model/nearest.ts';
import { textIn, wordingFor } from '../../src/model/text.ts';
import { isCalendarDate } from '../../src/model/vocabulary.ts';
import { dateSchema, digestSchema, idSchema, versionSchema } from '../../src/model/vocabulary-schemas.ts';
import { isYes, spelledAnswer, spellingsOf } from '../../src/model/yes-no.ts';

describe('yes, no and unknown', () => {
  it('are read in both languages and as YAML has them, and nothing else is', () => {
    const read = ['yes', ' JA ', 'true', true].map(spelledAnswer);
    expect(read).toEqual(['yes', 'yes', 'yes', 'yes']);
    expect(['no', 'Nej', 'false', false].map(spelledAnswer)).toEqual(['no', 'no', 'no', 'no']);
    expect(['unknown', 'vet ej'].map(spelledAnswer)).toEqual(['unknown', 'unknown']);
    expect(['', 'constructor', 'y', 1, null, undefined, ['ja']].map(spelledAnswer)).toEqual(
      new Array(7).fill(undefined),
    );
  });

  it('may be meant by all their spellings', () => {
    expect(spellingsOf(['yes', 'perhaps'])).toEqual(['yes', 'perhaps', 'yes', 'true', 'ja']);
  });

  it('set what a question set leaves open', () => {
    expect([isYes('ja', false), isYes(true, false), isYes('nej', true)]).toEqual([true, true, false]);
    expect([isYes(undefined, true), isYes(undefined, false)]).toEqual([true, false]);
  });
});

describe('the nearest word', () => {
  it('has at most a third of other letters, or two', () => {
    expect(nearest('oficer', ['association', 'officer'])).toBe('officer');
    expect(nearest('ofice', ['officer'])).toBe('officer');
    expect(nearest('ofic', ['officer'])).toBeUndefined();
    expect(nearest('several-provXXXX', ['several-providers'])).toBe('several-providers');
    expect(nearest('several-prXXXXXX', ['several-providers'])).toBeUndefined();
  });

  it('is the first of the nearest, whatever the case and the form of å, ä and ö', () => {
    expect(nearest('cot', ['dot', 'cat', 'cot!'])).toBe('dot');
    expect(nearest('KOMMUN', ['kommun'])).toBe('kommun');
    expect(nearest('a\u030Atga\u0308rd', ['åtgärd'])).toBe('åtgärd');
    expect(nearest('åtgärd', ['a\u030Atga\u0308rd'])).toBe('a\u030Atga\u0308rd');
  });

  it('is none that has no letter in common', () => {
    expect(nearest('no', ['ja'])).toBeUndefined();
    expect(nearest('', ['ja'])).toBeUndefined();
  });
});

describe('a text', () => {
  const text = { sv: 'Ja', en: 'Yes' };

  it("is never another language's", () => {
    expect([textIn(text, 'sv'), textIn(text, 'en')]).toEqual(['Ja', 'Yes']);
    expect(() => textIn({ sv: 'Ja' }, 'en')).toThrow('no en text: {"sv":"Ja"}');
  });

  it("may be worded for each respondent; the officer's wording stands in", () => {
    const [association, officer, legal] = ['A', 'O', 'L'].map((sv) => ({ sv }));
    expect(wordingFor(text, 'legal')).toBe(text);
    expect(wordingFor({ association, officer, legal } as never, 'association')).toBe(association);
    expect(wordingFor({ association, officer } as never, 'legal')).toBe(officer);
    expect(wordingFor({ association, legal } as never, 'officer')).toBe(legal);
    expect(wordingFor({ association } as never, 'officer')).toBe(association);
    expect(wordingFor({ legal } as never, 'officer')).toBe(legal);
    expect(wordingFor({ officer } as never, 'officer')).toBe(officer);
    expect(() => wordingFor({ officer: undefined } as never, 'officer')).toThrow('a wording without a text');
  });
});

describe('a digest', () => {
  it('is that of the data, whatever the order of the keys', () => {
    const known = 'sha256:43258cff783fe7036d8a43033f830adfc60ec037382473548ac742b888292777';
    expect(digestOf({ b: 2, a: 1 })).toBe(known);
    expect(digestOf({ a: 1, b: 2, c: undefined })).toBe(known);
    expect(() => digestOf(undefined)).toThrow('nothing to digest');
  });
});

describe('the order of problems', () => {
  const at = (file: string, line?: number, column?: number, code = 'b') =>
    diagnostic(code, { file, line, column });

  it('is by file, line, column and code', () => {
    const sorted = [
      at('a'),
      at('a', 1),
      at('a', 2),
      at('a', 2, 1),
      at('a', 2, 2, 'a'),
      at('a', 2, 2, 'b'),
      at('b'),
    ];
    expect([...sorted].reverse().sort(byPlace)).toEqual(sorted);
    expect(byPlace(at('a', 1, 1), at('a', 1, 1))).toBe(0);
    expect([compareText('a', 'b'), compareText('b', 'a'), compareText('a', 'a')]).toEqual([-1, 1, 0]);
  });

  it('is told to developers too', () => {
    const error = new ProblemsFound([at('a.yaml', 2, 3, 'nul-byte'), at('b.yaml')]);
    expect([error.name, error.message]).toEqual(['ProblemsFound', 'a.yaml:2:3 nul-byte; b.yaml:: b']);
    expect(diagnostic('x', { file: 'a' })).toEqual({
      file: 'a',
      line: undefined,
      column: undefined,
      level: 'error',
      code: 'x',
      data: {},
    });
  });
});

describe('the forms of words', () => {
  const refused = (
    schema: { safeParse(raw: unknown): { success: boolean; error?: { issues: { message: string }[] } } },
    words: unknown[],
  ) => words.map((word) => schema.safeParse(word).error?.issues[0]?.message);

  it('an id is of lower-case words joined by hyphens', () => {
    expect(['a', 'no-market', 'a1-2b', 'x'.repeat(80)].every((id) => idSchema.safeParse(id).success)).toBe(
      true,
    );
    const wrong = ['', 'A', '1a', '-a', 'a-', 'a--b', 'a_b', 'a b', 'å', ' a', 'a\n', 'x'.repeat(81)];
    expect(refused(idSchema, wrong)).toEqual(wrong.map(() => 'id'));
  });

  it('a day is one of the calendar', () => {
    expect(['2024-02-29', '0001-01-01'].every((day) => dateSchema.safeParse(day).success)).toBe(true);
    const wrong = [
      '2026-02-29',
      '2026-13-01',
      '2026-1-01',
      '2026-01-1',
      '2026-01-01 ',
      ' 2026-01-01',
      '12026-01-01',
    ];
    expect(refused(dateSchema, wrong)).toEqual(wrong.map(() => 'date'));
    expect(wrong.map(isCalendarDate)).toEqual(wrong.map(() => false));
    expect([isCalendarDate('2024-02-29'), isCalendarDate('2026-11-22')]).toEqual([true, true]);
  });

  it('a version is semantic', () => {
    const right = ['1.0.0', '10.20.30', '1.0.0-rc.1'];
    expect(right.every((version) => versionSchema.safeParse(version).success)).toBe(true);
    const wrong = ['1.0', 'v1.0.0', '1.0.0-', '1.0.0 ', '1.0.0-å', '1.a.0', 'a.0.0', '1.0.a'];
    expect(refused(versionSchema, wrong)).toEqual(wrong.map(() => 'version'));
  });

  it('a digest says its kind', () => {
    expect(digestSchema.safeParse(`sha256:${'0a'.repeat(32)}`).success).toBe(true);
    const wrong = [
      '0a'.repeat(32),
      `sha256:${'0a'.repeat(31)}`,
      `sha256:${'0g'.repeat(32)}`,
      ` sha256:${'0a'.repeat(32)}`,
      `sha256:${'0a'.repeat(32)}0`,
    ];
    expect(refused(digestSchema, wrong)).toEqual(wrong.map(() => 'digest'));
  });
});
