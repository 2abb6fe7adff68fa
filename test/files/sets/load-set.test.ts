import { describe, expect, it } from 'vitest';
import { loadSet, type SetFiles } from '../../../src/files/sets/load-set.ts';
import { ProblemsFound } from '../../../src/model/diagnostic.ts';

const head = (id: string, base?: string) =>
  [
    `format: iop-questions/1`,
    `id: ${id}`,
    `version: 1.0.0`,
    ...(base ? [`base: ${base}`] : []),
    `languages: [sv]`,
    `title: { sv: Titel }`,
    `summary: { sv: Text }`,
  ].join('\n');

const small = `${head('bas')}
questions:
  marknad: { kind: yes-no, label: { sv: Marknad }, ask: { sv: Finns en marknad? } }
  belopp: { kind: number, unit: SEK, minimum: 0, label: { sv: Belopp }, ask: { sv: Hur mycket? } }
criteria:
  ingen-marknad: { name: { sv: Ingen marknad }, met: { marknad: no } }
rules:
  marknad: { when: { not-met: any-must }, outcome: upphandling, reason: { sv: Marknad finns } }
  annars: { when: otherwise, outcome: iop, reason: { sv: Annars } }
outcomes:
  upphandling: { name: { sv: Upphandling }, partnership: no, summary: { sv: Text } }
  iop: { name: { sv: IOP }, partnership: yes, summary: { sv: Text } }
`;

function filesOf(texts: Readonly<Record<string, string>>): SetFiles {
  return {
    known: new Map(Object.keys(texts).map((id) => [id, `${id}.yaml`])),
    read: async (file) => {
      const text = texts[file.replace('.yaml', '')];
      return text === undefined ? undefined : new TextEncoder().encode(text);
    },
  };
}

async function problems(texts: Readonly<Record<string, string>>, id: string) {
  const error = await loadSet(id, filesOf(texts)).then(
    () => undefined,
    (thrown) => thrown,
  );
  if (!(error instanceof ProblemsFound)) throw error ?? new Error('loaded without problems');
  return error.diagnostics.map(({ file, line, column, code, data }) => ({
    at: `${file}:${line}:${column}`,
    code,
    data,
  }));
}

describe('loading a question set', () => {
  it('reads questions, criteria and rules in order', async () => {
    const { set } = await loadSet('bas', filesOf({ bas: small }));
    expect(set.questions.map(({ id }) => id)).toEqual(['marknad', 'belopp']);
    expect(set.rules.map(({ id, otherwise }) => [id, otherwise])).toEqual([
      ['marknad', false],
      ['annars', true],
    ]);
  });

  it('says mistakes of form and of content at once, each with its place', async () => {
    const text = small
      .replace('criteria:', 'kriterier: {}\ncriteria:')
      .replace('{ marknad: no }', '{ marknaden: no }')
      .replace('outcome: iop,', 'outcome: ipo,');
    const found = await problems({ bas: text }, 'bas');
    expect(found.map(({ code, data }) => [code, data.found, data.suggestion])).toEqual([
      ['unknown-key', 'kriterier', 'criteria'],
      ['unknown-question', 'marknaden', 'marknad'],
      ['unknown-outcome', 'ipo', 'iop'],
    ]);
    expect(found[0]?.at).toBe('bas.yaml:10:1');
  });

  it('does not complain of what is missing because its own mistake was said', async () => {
    const found = await problems({ bas: small.replace('kind: yes-no', 'kind: yesno') }, 'bas');
    expect(found.map(({ code }) => code)).toEqual(['invalid-value']);
  });

  it('builds on another set: adds, rewords, replaces, removes and places by id', async () => {
    const local = `${head('lokal', 'bas')}
questions:
  forening: { before: marknad, kind: yes-no, label: { sv: F }, ask: { sv: Är det en förening? } }
reword:
  questions: { belopp: { label: { sv: Summa } } }
replace:
  criteria: { ingen-marknad: { name: { sv: Ny }, met: { forening: yes } } }
rules:
  stopp: { before: marknad, when: { forening: no }, outcome: upphandling, reason: { sv: Nej } }
`;
    const { set, composed } = await loadSet('lokal', filesOf({ bas: small, lokal: local }));
    expect(set.questions.map(({ id, label }) => [id, label.sv])).toEqual([
      ['forening', 'F'],
      ['marknad', 'Marknad'],
      ['belopp', 'Summa'],
    ]);
    expect(set.rules.map(({ id }) => id)).toEqual(['stopp', 'marknad', 'annars']);
    expect(set.criteria[0]?.name.sv).toBe('Ny');
    expect(composed.locate(['questions', 'belopp', 'label']).file).toBe('lokal.yaml');
    expect(composed.locate(['questions', 'belopp', 'ask']).file).toBe('bas.yaml');
  });

  it('moves an inherited part that is reworded with a place', async () => {
    const local = `${head('lokal', 'bas')}\nreword: { questions: { belopp: { before: marknad } } }\n`;
    const { set } = await loadSet('lokal', filesOf({ bas: small, lokal: local }));
    expect(set.questions.map(({ id }) => id)).toEqual(['belopp', 'marknad']);
  });

  it.each([
    ['asked for', 'annan', { annan: small }],
    ['built upon', 'lokal', { lokal: head('lokal', 'annan'), annan: small }],
  ])('says of a set that is %s by another name than its own where that stands', async (_what, id, texts) => {
    expect(await problems(texts, id)).toMatchObject([
      { at: 'annan.yaml:2:5', code: 'set-named-otherwise', data: { found: 'bas', set: 'annan' } },
    ]);
    expect((await loadSet('annan.yaml', filesOf({ annan: small }))).set.id).toBe('bas');
  });

  it('names every set in a circle of bases', async () => {
    const found = await problems({ a: head('a', 'b'), b: head('b', 'c'), c: head('c', 'a') }, 'a');
    expect(found).toMatchObject([{ code: 'base-circle', data: { path: 'a → b → c → a' } }]);
  });

  it.each([
    ['removing what is not inherited', 'remove: { questions: [marknd] }', 'nothing-inherited', 'marknad'],
    [
      'adding what is inherited',
      'questions: { marknad: { kind: yes-no, label: { sv: M }, ask: { sv: M } } }',
      'already-inherited',
      undefined,
    ],
    [
      'a rule without a place',
      'rules: { ny: { when: { marknad: yes }, outcome: iop, reason: { sv: N } } }',
      'rule-needs-place',
      undefined,
    ],
    ['an unknown base', 'x', 'unknown-set', 'bas'],
  ])('refuses %s', async (_what, lines, code, suggestion) => {
    const text = code === 'unknown-set' ? head('lokal', 'bass') : `${head('lokal', 'bas')}\n${lines}\n`;
    expect(await problems({ bas: small, lokal: text }, 'lokal')).toMatchObject([
      suggestion === undefined ? { code } : { code, data: { suggestion } },
    ]);
  });

  it.each([
    ['a value that the question does not have', '{ marknad: kanske }', 'value-outside-domain'],
    ['a text where a number belongs', '{ belopp: { atMost: mycket } }', 'not-a-number-bound'],
    ['an unknown comparison', '{ belopp: { atmost: 5 } }', 'unknown-comparison'],
    ['an unknown parameter', '{ belopp: { atMost: { parameter: tak } } }', 'unknown-parameter'],
    ['an empty list', '{ all: [] }', 'condition-list-empty'],
    ['a count without meaning', '{ at-least: 3, of: [{ marknad: no }] }', 'count-out-of-range'],
    ['an unknown criterion', '{ met: marknad }', 'unknown-criterion'],
    ['a condition that is a word', 'marknad', 'condition-not-a-map'],
  ])('refuses %s', async (_what, condition, code) => {
    const found = await problems({ bas: small.replace('{ marknad: no }', condition) }, 'bas');
    expect(found.map((one) => one.code)).toEqual([code]);
  });

  it('refuses two values of a parameter on one day, each with the one that it meets', async () => {
    const values = (...days: string[]) =>
      small.replace(
        'questions:',
        `parameters:\n  tak:\n    name: { sv: Tak }\n    unit: SEK\n    values:\n${days
          .map((one, i) => `      - { value: ${i}, ${one} }\n`)
          .join('')}questions:`,
      );
    const overlaps = async (...days: string[]) =>
      (await problems({ bas: values(...days) }, 'bas')).map(({ at, code, data }) => [
        ...[code, at, data.other, data.from, data.to],
      ]);
    const code = 'parameter-overlap';
    // One day, whichever is written first.
    expect(await overlaps('from: 2021-12-31', 'from: 2020-01-01, to: 2021-12-31')).toEqual([
      [code, 'bas.yaml:12:9', 'bas.yaml:13:9', '2021-12-31', '2021-12-31'],
    ]);
    // The second lies within the first, the third begins with it and does not end, the fourth lies in both.
    const long = 'from: 2020-01-01, to: 2022-12-31';
    const within = 'from: 2021-01-01, to: 2021-06-30';
    expect(await overlaps(long, within, 'from: 2020-01-01', 'from: 2022-01-01')).toEqual([
      [code, 'bas.yaml:13:9', 'bas.yaml:14:9', '2021-01-01', '2021-06-30'],
      [code, 'bas.yaml:14:9', 'bas.yaml:12:9', '2020-01-01', '2022-12-31'],
      [code, 'bas.yaml:15:9', 'bas.yaml:14:9', '2022-01-01', undefined],
    ]);
    const sound = values('from: 2022-01-01', 'from: 2020-01-01, to: 2021-12-31');
    expect((await loadSet('bas', filesOf({ bas: sound }))).set.parameters).toHaveLength(1);
    const only = await loadSet('bas', filesOf({ bas: values('from: 2021-12-31', long) }), [code]);
    expect(only.set.parameters[0]!.values).toHaveLength(2);
  });

  it('refuses a last day of validity before the first', async () => {
    const valid = (days: string) =>
      problems({ bas: small.replace('questions:', `valid: ${days}\nquestions:`) }, 'bas');
    const [found, ...others] = await valid('{ from: 2027-01-01, to: 2026-12-31 }');
    expect([found!.code, found!.data.found, found!.data.from]).toEqual([
      'dates-reversed',
      '2026-12-31',
      '2027-01-01',
    ]);
    expect(others).toEqual([]);
  });

  it('refuses names of a question that lead back to themselves', async () => {
    const earlier = (...names: [string, string][]) =>
      problems(
        {
          bas: `${small}earlier:\n${names.map(([was, is]) => `  - { renamed: ${was}, to: ${is}, since: 1.0.0 }\n`).join('')}`,
        },
        'bas',
      );
    const found = await earlier(['egen', 'forst'], ['forst', 'sedan'], ['sedan', 'forst']);
    expect(found.map(({ code, data }) => [code, data.found])).toEqual([
      ['unknown-question', 'forst'],
      ['unknown-question', 'sedan'],
      ['unknown-question', 'forst'],
    ]);
  });

  it('demands every text in each language of the set', async () => {
    const found = await problems(
      {
        bas: small
          .replace('languages: [sv]', 'languages: [sv, en]')
          .replaceAll('{ sv: Titel }', '{ sv: T, en: T }'),
      },
      'bas',
    );
    expect(new Set(found.map(({ code }) => code))).toEqual(new Set(['missing-translation']));
  });
});
