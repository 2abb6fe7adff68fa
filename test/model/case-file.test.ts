import { describe, expect, it } from 'vitest';
import { caseFileSchema, instantSchema } from '../../src/model/case-file.ts';

const least = { format: 'iop-case/1', questionSet: 'forum', answers: {} };

/** Where a case with these parts is wrong: each place as a path. */
function wrongAt(parts: object): string[] {
  const read = caseFileSchema.safeParse({ ...least, ...parts });
  return read.success ? [] : read.error.issues.map(({ path }) => path.join('.'));
}

describe('a case file', () => {
  it('needs its format, its set and a place for answers', () => {
    expect(wrongAt({})).toEqual([]);
    expect(wrongAt({ format: 'iop-case/2', questionSet: undefined, answers: undefined })).toEqual([
      'format',
      'questionSet',
      'answers',
    ]);
  });

  it('may have every part, full or empty', () => {
    const full = {
      parties: { public: ['Nämnden'], associations: ['Föreningen'] },
      handling: { unit: 'Förvaltningen', officer: 'handläggare 3', partnerChosen: 'Förslag 2026-03-02' },
      answers: {
        association: { 'no-market': { value: true, note: '', evidence: ['a.pdf'], by: 'ordföranden' } },
        officer: { 'no-market': 'nej' },
        legal: { 'no-market': { value: 1, at: '2026-11-22T10:15:00Z', overrules: 'Nya uppgifter' } },
      },
      earlier: [{ question: 'bank', respondent: 'officer', answer: 'ja', since: '1.1.0' }],
      agreement: {
        purpose: 'Möten',
        contributions: [{ party: 'Nämnden', contribution: 'Lokal' }],
        responsibilities: [{ party: 'Nämnden', responsibility: 'Städning' }],
        period: { from: '2026-01-01', to: '2026-12-31' },
        conditions: ['Öppet för alla'],
      },
      review: { by: 'jurist', date: '2026-11-22', note: 'Granskat' },
      decision: { body: 'Nämnden', date: '2026-11-22', reference: 'SN 1', outcome: 'IOP' },
      waivers: [{ finding: 'open-questions', reason: 'Väntar', by: 'chef', until: '2026-12-31' }],
      verdict: { anything: 1 },
      history: [{ anything: 1 }],
    };
    expect(wrongAt(full)).toEqual([]);
    expect(wrongAt(Object.fromEntries(Object.keys(full).map((key) => [key, null])))).toEqual([]);
    expect(wrongAt({ answers: { association: null, officer: null, legal: null } })).toEqual([]);
    expect(
      wrongAt({ questionSet: { id: 'forum', version: '1.0.0', digest: `sha256:${'0'.repeat(64)}` } }),
    ).toEqual([]);
  });

  it.each(['parties', 'handling', 'answers', 'agreement', 'review', 'decision', 'questionSet'])(
    'knows what may stand in %s',
    (part) => {
      expect(wrongAt({ [part]: { id: 'forum', annat: 1 } })).toContain(part);
    },
  );

  it('knows what may stand in the parts of its parts', () => {
    expect(wrongAt({ agreement: { period: { until: '2026-01-01' } } })).toEqual(['agreement.period']);
    expect(wrongAt({ agreement: { contributions: [{ party: 'A', contribution: 'B', sum: 1 }] } })).toEqual([
      'agreement.contributions.0',
    ]);
    expect(
      wrongAt({ agreement: { responsibilities: [{ party: 'A', responsibility: 'B', sum: 1 }] } }),
    ).toEqual(['agreement.responsibilities.0']);
    expect(wrongAt({ waivers: [{ finding: 'a', reason: 'b', until: '2026-01-01', from: 1 }] })).toEqual([
      'waivers.0',
    ]);
    expect(wrongAt({ earlier: [{ question: 'a', respondent: 'officer', answer: 1, why: 1 }] })).toEqual([
      'earlier.0',
    ]);
    expect(wrongAt({ earlier: [{ question: 'a', respondent: 'officer', answer: null }] })).toEqual([
      'earlier.0.answer',
    ]);
    expect(wrongAt({ answers: { officer: { a: { value: 1, why: 1 } } } })).toEqual(['answers.officer.a']);
  });

  it('has texts that say something', () => {
    expect(wrongAt({ title: ' ', handling: { unit: '' }, parties: { public: [' '] } })).toEqual([
      'title',
      'parties.public.0',
      'handling.unit',
    ]);
    expect(caseFileSchema.parse({ ...least, title: ' Träffpunkt ' }).title).toBe('Träffpunkt');
  });
});

describe('a time', () => {
  it.each([
    '2026-11-22T10:15:00Z',
    '2026-11-22t10:15:00z',
    '2026-11-22 10:15Z',
    '2026-11-22T10:15:00.5Z',
    '2026-11-22T23:59:60.123456+01:00',
    '2024-02-29T00:00-12:30',
  ])('is %s', (at) => {
    expect(instantSchema.safeParse(at).success).toBe(true);
  });

  it.each([
    '2026-11-22',
    '2026-11-22T10:15:00',
    'den 2026-11-22T10:15:00Z',
    '2026-11-22T10:15:00Z ',
    '2026-11-22T10:15:00.Z',
    '2026-11-22T10:15:00.xZ',
    '2026-11-22T10Z',
    '2026-11-22T10:15:00+1:00',
    '2026-02-29T10:15:00Z',
    '2026-13-01T10:15:00Z',
    '2026-11-22T24:00:00Z',
    '2026-11-22T10:60:00Z',
    '2026-11-22T10:15:61Z',
    '2026-11-22T10:15:00+24:00',
  ])('is not %s', (at) => {
    const [issue] = instantSchema.safeParse(at).error?.issues ?? [];
    expect(issue?.message).toBe('instant');
  });
});
