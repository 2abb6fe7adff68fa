import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { mergeCases } from '../../../src/files/cases/merge-cases.ts';
import { readCase, soundCase } from '../../../src/files/cases/read-case.ts';
import { loadSet } from '../../../src/files/sets/load-set.ts';
import type { QuestionSet } from '../../../src/model/question-set.ts';

let forum: QuestionSet;
beforeAll(async () => {
  const file = path.resolve(import.meta.dirname, '../../../questions/forum.yaml');
  ({ set: forum } = await loadSet('forum', {
    known: new Map([['forum', file]]),
    read: (at) => readFile(at),
  }));
});

const head = 'format: iop-case/1\nquestionSet: forum\n';
const caseOf = (rest: string, name: string) => soundCase(readCase(Buffer.from(head + rest), name));

function merged(first: string, second: string) {
  return mergeCases(caseOf(first, 'a.yaml'), caseOf(second, 'b.yaml'), forum);
}

/** What the joined file says, without the head. */
function joined(first: string, second: string): Record<string, unknown> {
  const result = merged(first, second);
  if ('problems' in result) throw new Error(JSON.stringify(result.problems));
  const { format, questionSet, ...rest } = parse(result.text) as Record<string, unknown>;
  expect([format, questionSet]).toEqual(['iop-case/1', 'forum']);
  return rest;
}

function conflicts(first: string, second: string): Record<string, unknown>[] {
  const result = merged(first, second);
  if (!('problems' in result)) throw new Error(result.text);
  return result.problems.map(({ code, file, line, data }) => ({
    code,
    file,
    line,
    ...(data as Record<string, string>),
  }));
}

/** One answer of the officer, as a case file. */
const answer = (fields: string) => `answers:\n  officer:\n    no-market: ${fields}\n`;
const noMarket = (first: string, second: string) =>
  (joined(answer(first), answer(second)).answers as { officer: Record<string, unknown> }).officer[
    'no-market'
  ];

describe('one answer in two files', () => {
  it('keeps both notes, and the longer where one says what the other does', () => {
    expect(noMarket('{ value: yes, note: Ett }', '{ value: yes, note: Två }')).toMatchObject({
      note: 'Ett\n\nTvå',
    });
    expect(noMarket('{ value: yes, note: Ett }', '{ value: yes, note: Ett och två }')).toMatchObject({
      note: 'Ett och två',
    });
    expect(noMarket('{ value: yes, note: Ett och två }', '{ value: yes, note: två }')).toMatchObject({
      note: 'Ett och två',
    });
    expect(noMarket('ja', '{ value: yes, note: Två }')).toEqual({ value: 'yes', note: 'Två' });
    expect(noMarket('{ value: yes, note: Ett }', 'ja')).toEqual({ value: 'yes', note: 'Ett' });
  });

  it('names all who gave it, and all that backs it once', () => {
    expect(
      noMarket(
        '{ value: yes, by: A, evidence: [p.pdf, q.pdf] }',
        '{ value: yes, by: B, evidence: [q.pdf, r.pdf] }',
      ),
    ).toEqual({ value: 'yes', by: 'A; B', evidence: ['p.pdf', 'q.pdf', 'r.pdf'] });
  });

  it('has been given since the first of two times', () => {
    const early = '2026-03-02T09:00:00+01:00';
    const late = '2026-03-02T08:30:00Z';
    const at = (first: string, second: string) =>
      (noMarket(`{ value: yes, at: "${first}" }`, `{ value: yes, at: "${second}" }`) as { at: string }).at;
    expect([at(early, late), at(late, early)]).toEqual([early, early]);
    expect(at('2026-03-02T08:00:00Z', early)).toBe('2026-03-02T08:00:00Z');
    expect(noMarket('ja', `{ value: yes, at: "${early}" }`)).toEqual({ value: 'yes', at: early });
  });

  it('overrules for the reason that one of them gives; two reasons are a conflict', () => {
    const because = (reason: string) => `{ value: yes, overrules: ${reason} }`;
    expect(noMarket('ja', because('Nytt bud'))).toEqual({ value: 'yes', overrules: 'Nytt bud' });
    expect(noMarket(because('Nytt bud'), 'ja')).toEqual({ value: 'yes', overrules: 'Nytt bud' });
    expect(noMarket(because('Nytt bud'), because('Nytt bud'))).toEqual({
      value: 'yes',
      overrules: 'Nytt bud',
    });
    expect(conflicts(answer(because('Nytt bud')), answer(because('Annat')))).toEqual([
      {
        code: 'merge-conflict',
        file: 'b.yaml',
        line: 5,
        path: 'answers.officer.no-market.overrules',
        first: 'Nytt bud',
        second: 'Annat',
        other: 'a.yaml:5:41',
      },
    ]);
  });

  it('is not to be had of an answer that the set does not know, in either file', () => {
    expect(conflicts(answer('maybe'), 'answers: {}\n').map(({ file }) => file)).toEqual(['a.yaml']);
    expect(conflicts('answers: {}\n', answer('maybe')).map(({ file }) => file)).toEqual(['b.yaml']);
  });
});

describe('the rest of two files', () => {
  const none = 'answers: {}\n';

  it('is joined field by field, and what is empty says nothing', () => {
    expect(
      joined(
        `${none}title: Träffpunkt\nagreement: {}\nreview: { by: jurist }\ndecision:\n`,
        `${none}reference: SN 1\nagreement: { purpose: Möten }\nreview: { note: Granskat }\ndecision: { body: Nämnden }\nhandling: {}\n`,
      ),
    ).toEqual({
      answers: {},
      title: 'Träffpunkt',
      reference: 'SN 1',
      agreement: { purpose: 'Möten' },
      review: { by: 'jurist', note: 'Granskat' },
      decision: { body: 'Nämnden' },
    });
  });

  it('keeps the id and the set of the first file, and names like them further in are like any other', () => {
    const set = 'questionSet: { id: forum, version: 1.0.0 }\n';
    const second = soundCase(
      readCase(Buffer.from(`format: iop-case/1\n${set}answers: {}\nid: annat\n`), 'b.yaml'),
    );
    const first = caseOf(`${none}id: traffpunkt\n`, 'a.yaml');
    expect(mergeCases(first, second, forum)).toEqual({ text: first.yaml.text });
    expect(joined(`${none}x-a: { n: 1 }\n`, `${none}x-a: { id: 2, created: 2020-01-01 }\n`)).toEqual({
      answers: {},
      'x-a': { n: 1, id: 2, created: '2020-01-01' },
    });
  });

  it('has each item of a list once', () => {
    const waiver = (finding: string) => `{ finding: ${finding}, reason: Skäl, until: 2026-12-31 }`;
    expect(
      joined(`${none}waivers: [${waiver('one')}]\n`, `${none}waivers: [${waiver('one')}, ${waiver('two')}]\n`)
        .waivers,
    ).toEqual(['one', 'two'].map((finding) => ({ finding, reason: 'Skäl', until: '2026-12-31' })));
    const longer = joined(
      `${none}x-n: [[1, 2], { a: 1 }]\n`,
      `${none}x-n: [[1], [1, 2], [1, 3], { a: 1, b: 2 }, { b: 1 }]\n`,
    );
    expect(longer['x-n']).toEqual([[1, 2], { a: 1 }, [1], [1, 3], { a: 1, b: 2 }, { b: 1 }]);
  });

  it('is a conflict where both say different things, named with both places', () => {
    expect(
      conflicts(`${none}title: Ett\nreview: { by: A }\n`, `${none}review: { by: B }\ntitle: Två\n`),
    ).toEqual([
      {
        code: 'merge-conflict',
        file: 'b.yaml',
        line: 4,
        path: 'review.by',
        first: 'A',
        second: 'B',
        other: 'a.yaml:5:15',
      },
      {
        code: 'merge-conflict',
        file: 'b.yaml',
        line: 5,
        path: 'title',
        first: 'Ett',
        second: 'Två',
        other: 'a.yaml:4:8',
      },
    ]);
    expect(
      conflicts(`${none}x-a: [1]\nx-b: 1\n`, `${none}x-a: { b: 1 }\nx-b: [1]\n`).map(({ path: at }) => at),
    ).toEqual(['x-a', 'x-b']);
  });

  it('was created when the first of them was', () => {
    const created = (first: string, second: string) => joined(none + first, none + second).created;
    expect(created('created: 2026-03-02\n', 'created: 2026-01-01\n')).toBe('2026-01-01');
    expect(created('created: 2026-01-01\n', 'created: 2026-03-02\n')).toBe('2026-01-01');
    expect(created('', 'created: 2026-03-02\n')).toBe('2026-03-02');
    expect(created('created: 2026-03-02\n', '')).toBe('2026-03-02');
    const within = joined(`${none}x-a: { created: b }\n`, `${none}x-a: { created: b, n: 1 }\n`);
    expect(within).toEqual({ answers: {}, 'x-a': { created: 'b', n: 1 } });
  });

  it('is untouched where the second file says nothing new', () => {
    const first = `${none}title:   Träffpunkt # namn\nparties: { public: [Nämnden] }\n`;
    expect(merged(first, `${none}title: Träffpunkt\nparties: { public: [Nämnden] }\n`)).toEqual({
      text: head + first,
    });
  });
});

describe('verdicts of two files', () => {
  const none = 'answers: {}\n';
  const verdict = (digest: string, outcome = 'procurement') =>
    `{ outcome: ${outcome}, note: x, digest: "${digest}" }`;

  it('keep the one of the first file; the core of the other goes to the history', () => {
    expect(
      joined(`${none}verdict: ${verdict('1')}\n`, `${none}verdict: ${verdict('2', 'iop-may-fit')}\n`),
    ).toEqual({
      answers: {},
      verdict: { outcome: 'procurement', note: 'x', digest: '1' },
      history: [{ outcome: 'iop-may-fit', digest: '2', reason: 'changed-by-answers' }],
    });
  });

  it('are the one of the second file where the first has none', () => {
    expect(joined(`${none}verdict: {}\n`, `${none}verdict: ${verdict('2')}\n`)).toEqual({
      answers: {},
      verdict: { outcome: 'procurement', note: 'x', digest: '2' },
    });
  });

  it('are there once, told by their digests', () => {
    const own = `verdict: ${verdict('1')}\nhistory: [{ outcome: null, digest: "0" }]\n`;
    const theirs = `verdict: ${verdict('0')}\nhistory: [{ outcome: null, digest: "1" }, { outcome: iop-may-fit, digest: "5" }]\n`;
    expect(joined(none + own, none + theirs).history).toEqual([
      { outcome: null, digest: '0' },
      { outcome: 'iop-may-fit', digest: '5' },
    ]);
    const undated = 'history: [{ outcome: null }]\n';
    expect(joined(none + undated, none + undated).history).toEqual([{ outcome: null }, { outcome: null }]);
  });
});
