import { describe, expect, it } from 'vitest';
import { extractOf } from '../../../src/files/cases/case-extract.ts';
import { ExtractedCase, NotExtracted } from '../../../src/files/cases/extracted-case.ts';
import { ownKeys, withoutOwnKeys } from '../../../src/files/cases/own-keys.ts';
import { MAX_BYTES } from '../../../src/files/read-bytes.ts';

const text = `# Ärende
x-först: { answers: { officer: { a: 1 } } }
format: iop-case/1
id: traffpunkt
title: Träffpunkt
agreement:
  responsibilities: { RSMH: lokal }
questionSet: forum
answers:
  officer:
    several-providers: no
    x-minne: { value: 1, note: 2 }
    makes-profit:
      value: unknown
      note: Enligt kartläggning.
      evidence: [kartläggning.pdf]
    no-market: { value: yes, by: juristen, overrules: Avtalet är läst. }
  association: { several-providers: yes }
  x-egna: { officer: nej }
decision: { body: Socialnämnden, date: 2026-11-22 }
handling: { unit: Socialförvaltningen }
`;

const of = (written: string) => extractOf(Buffer.from(written));

describe('the extract of a case', () => {
  it('is what a verdict and its findings depend on, and where keys stand', () => {
    expect(JSON.parse(JSON.stringify(of(text)))).toEqual({
      file: {
        format: 'iop-case/1',
        id: 'traffpunkt',
        title: 'Träffpunkt',
        questionSet: 'forum',
        answers: {
          officer: {
            'several-providers': 'no',
            'makes-profit': 'unknown',
            'no-market': { value: 'yes', overrules: 'Avtalet är läst.' },
          },
          association: { 'several-providers': 'yes' },
        },
        decision: { date: '2026-11-22' },
      },
      top: { questionSet: { line: 8, column: 1 }, answers: { line: 9, column: 1 } },
      answers: [11, 5, 13, 5, 17, 5, 18, 18],
    });
  });

  it('has a saved verdict whole, and where it stands', () => {
    const saved = of(`${text}verdict: { outcome: x, criteria: { a: met }, n: [0, 1.5, null] }\n`)!;
    expect(saved.file.verdict).toEqual({ outcome: 'x', criteria: { a: 'met' }, n: [0, 1.5, null] });
    expect(saved.top.verdict).toEqual({ line: 22, column: 1 });
  });

  it.each(['.nan', '-.inf', '-0', '[{ a: .inf }]', '{ a: [1, -0] }'])(
    'is not made of a verdict that JSON would change: %s',
    (value) => {
      expect(of(`${text}verdict: { a: 1, b: ${value} }\n`)).toBeUndefined();
    },
  );

  it('is not made of a case with waivers, of which more is needed', () => {
    expect(of(`${text}waivers: [{ finding: open, reason: r, until: 2027-01-01 }]\n`)).toBeUndefined();
    expect(of(`${text}waivers: []\n`)).toEqual(of(text));
  });

  it('is not made of what is not plainly a sound case', () => {
    expect(of('format: iop-case/2\nquestionSet: forum\nanswers: {}\n')).toBeUndefined();
    expect(of(text.replace('forum', '!!str forum'))).toBeUndefined();
    expect(of(`${text}unknown-key: 1\n`)).toBeUndefined();
    expect(extractOf(Buffer.from(text, 'latin1'))).toBeUndefined();
    const filled = (size: number) => `${text}#${'a'.repeat(size - Buffer.byteLength(text) - 2)}\n`;
    expect(of(filled(MAX_BYTES + 1))).toBeUndefined();
  });

  it('is made of a case without answers', () => {
    const extract = of('format: iop-case/1\nquestionSet: forum\nanswers:\n')!;
    expect([extract.file.answers, extract.answers]).toEqual([null, []]);
  });
});

describe('a case of which there is an extract', () => {
  const found = new ExtractedCase('a.yaml', of(text)!);

  it.each([
    [['questionSet'], 8, 1],
    [['answers'], 9, 1],
    [['answers', 'officer', 'several-providers'], 11, 5],
    [['answers', 'officer', 'no-market'], 17, 5],
    [['answers', 'association', 'several-providers'], 18, 18],
  ] as const)('says where the key of %j is', (path, line, column) => {
    expect(found.locate(path, 'key')).toEqual({ file: 'a.yaml', line, column });
  });

  it.each([
    ['verdict'],
    ['title'],
    ['answers', 'officer'],
    ['answers', 'officer', 'x-minne'],
    ['answers', 'association', 'no-market'],
    ['answers', 'officer', 'no-market', 'overrules'],
    ['history', 'officer', 'no-market'],
  ])('does not know where %j is', (...path) => {
    expect(() => found.locate(path, 'key')).toThrow(NotExtracted);
  });

  it('does not know where a value is', () => {
    expect(() => found.locate(['questionSet'])).toThrow(NotExtracted);
    expect(() => found.locate(['questionSet'], 'value')).toThrow(NotExtracted);
  });

  it('has the same data as file and as what is located', () => {
    expect([found.yaml.data, found.problems]).toEqual([found.file, []]);
  });
});

describe("the user's own keys", () => {
  it('are left out wherever they are, and data without any stays the very same', () => {
    const data = { a: [{ b: 1, 'x-b': 2 }, 3], 'x-a': {}, c: { 'x-d': 1, e: null } };
    expect(withoutOwnKeys(data)).toEqual({ a: [{ b: 1 }, 3], c: { e: null } });
    for (const same of [{ a: [{ b: 1 }, null], c: {} }, [1, 'x-a'], 'x-a', null])
      expect(withoutOwnKeys(same)).toBe(same);
  });

  it('are those of a map', () => {
    expect(ownKeys({ a: 1, 'x-a': 2, 'x-b': [3] })).toEqual({ 'x-a': 2, 'x-b': [3] });
    for (const none of [null, undefined, 'x-a', ['x-a'], 1]) expect(ownKeys(none)).toEqual({});
  });
});
