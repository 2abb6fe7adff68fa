import { describe, expect, it } from 'vitest';
import { setFileSchema } from '../../src/model/set-file.ts';

const text = { sv: 'Text', en: 'Text' };
const least = { format: 'iop-questions/1', id: 'egen', version: '1.0.0', title: text, summary: text };
const asked = { kind: 'yes-no', label: text, ask: text };

/** Where a question set's file with these parts is wrong. */
function wrongAt(parts: object): string[] {
  const read = setFileSchema.safeParse({ ...least, ...parts });
  return read.success ? [] : read.error.issues.map(({ path }) => path.join('.'));
}

describe("a question set's file", () => {
  it('may say yes and no in both languages, and maybe', () => {
    for (const changeable of [true, false, 'yes', 'no', 'ja', 'nej'])
      expect(wrongAt({ questions: { a: { ...asked, changeable } } })).toEqual([]);
    expect(wrongAt({ questions: { a: { ...asked, changeable: 'maybe' } } })).toEqual([
      'questions.a.changeable',
    ]);
    for (const partnership of ['yes', 'nej', 'maybe', 'kanske'])
      expect(wrongAt({ reword: { outcomes: { a: { partnership } } } })).toEqual([]);
  });

  it('limits numbers and dates', () => {
    for (const limit of [0, '2026-01-01']) {
      expect(
        wrongAt({ questions: { a: { ...asked, kind: 'number', minimum: limit, maximum: limit } } }),
      ).toEqual([]);
    }
    expect(wrongAt({ questions: { a: { ...asked, kind: 'number', minimum: 'one' } } })).toContain(
      'questions.a.minimum',
    );
  });

  it('knows how much a criterion weighs', () => {
    for (const level of ['must', 'should'])
      expect(wrongAt({ reword: { criteria: { a: { level } } } })).toEqual([]);
    expect(wrongAt({ reword: { criteria: { a: { level: '' } } } })).not.toEqual([]);
  });

  it('has texts that say something', () => {
    expect(wrongAt({ title: { sv: ' ' } })).toEqual(['title.sv']);
    expect(wrongAt({ title: { en: '' } })).toEqual(['title.en']);
  });

  it('is valid from a day to a day', () => {
    expect(wrongAt({ valid: { from: '2026-01-01', to: '2026-12-31' } })).toEqual([]);
    expect(wrongAt({ valid: { until: '2026-12-31' } })).toEqual(['valid']);
  });

  it('names what it leaves out, by the ids of the parts or the headings of the process', () => {
    expect(
      wrongAt({ remove: { process: ['handles', 'reviews', 'decides', 'contact'], rules: ['a'] } }),
    ).toEqual([]);
    expect(wrongAt({ remove: { process: ['pays'] } })).toEqual(['remove.process.0']);
  });

  it('says what became of the questions of earlier versions', () => {
    const since = '1.1.0';
    expect(
      wrongAt({
        earlier: [
          { renamed: 'a', to: 'b', since },
          { removed: 'c', since, reason: text },
        ],
      }),
    ).toEqual([]);
    for (const wrong of [
      {},
      { renamed: 'a', since },
      { removed: 'c', since },
      { renamed: 'a', to: 'b', since, more: 1 },
    ])
      expect(wrongAt({ earlier: [wrong] })).not.toEqual([]);
  });

  it('has examples that expect something', () => {
    expect(wrongAt({ examples: { a: { answers: {}, expect: { status: 'open' } } } })).toEqual([]);
    const { error } = setFileSchema.safeParse({ ...least, examples: { a: { answers: {}, expect: {} } } });
    expect(error?.issues).toMatchObject([
      { path: ['examples', 'a', 'expect'], params: { code: 'empty-expectation' } },
    ]);
  });

  it('has waivers with a reason and a last day', () => {
    const waiver = {
      finding: 'unused-source',
      part: 'sources/forum',
      reason: 'Behövs sedan',
      until: '2026-12-31',
    };
    expect(wrongAt({ waivers: [waiver, { ...waiver, part: undefined }] })).toEqual([]);
    expect(wrongAt({ waivers: [{ ...waiver, reason: '', part: '' }] })).toEqual([
      'waivers.0.part',
      'waivers.0.reason',
    ]);
  });
});
