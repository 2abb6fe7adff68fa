import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { World } from './world.ts';

/** A sound set: whatever `check` finds in a copy was planted there. */
const sound = `format: iop-questions/1
id: garden
version: 1.0.0
languages: [en]
title: { en: A garden for all }
summary: { en: The questions show which form fits. }
valid: { from: 2026-01-01, to: 2027-12-31 }
sources:
  guideline: { title: { en: Guideline } }
parameters:
  ceiling:
    name: { en: Ceiling }
    unit: SEK
    values:
      - { value: 1000, from: 2026-01-01, to: 2026-12-31, source: guideline }
      - { value: 2000, from: 2027-01-01, source: guideline }
questions:
  profit:
    { kind: yes-no, label: { en: Profit }, ask: { en: A profit? }, help: { en: See the accounts. }, source: guideline }
  open-to-all:
    { kind: yes-no, label: { en: Open }, ask: { en: Open to all? }, help: { en: Not members alone. }, source: guideline }
  form:
    kind: choice
    label: { en: Form }
    ask: { en: Which form? }
    help: { en: See the statutes. }
    options: { club: { en: Club }, trust: { en: Trust }, company: { en: Company } }
    source: guideline
  support:
    kind: number
    unit: SEK
    minimum: 0
    label: { en: Support }
    ask: { en: How much? }
    help: { en: A year. }
    source: guideline
  founded:
    kind: date
    label: { en: Founded }
    ask: { en: When was it founded? }
    help: { en: See the minutes. }
    source: guideline
criteria:
  open-to-all:
    name: { en: Open to all }
    met: { open-to-all: yes }
    notMet: { en: It is not. }
    source: guideline
  within-ceiling:
    name: { en: Within the ceiling }
    met:
      all:
        - support: { atMost: { parameter: ceiling } }
    notMet: { en: It is above. }
    source: guideline
  established:
    name: { en: Two years old }
    applies: { form: club }
    met: { founded: { atMost: { fromAsOf: { years: -2 } } } }
    notMet: { en: Too young. }
    source: guideline
constraints:
  companies: { if: { form: company }, then: { profit: yes }, reason: { en: They make one. } }
rules:
  profit: { when: { profit: yes }, outcome: buy, reason: { en: Profit. }, source: guideline }
  unmet: { when: { not-met: any-must }, outcome: stop, reason: { en: Unmet. }, source: guideline }
  trusts:
    when:
      form: trust
      support: { above: 500 }
    outcome: look
    reason: { en: A trust. }
    source: guideline
  otherwise: { when: otherwise, outcome: go, reason: { en: Nothing hinders. } }
outcomes:
  buy: { name: { en: Buy }, partnership: no, summary: { en: Buy. } }
  stop: { name: { en: Stop }, partnership: no, summary: { en: Stop. } }
  look: { name: { en: Look }, partnership: maybe, summary: { en: Look. } }
  go:
    name: { en: Go }
    partnership: yes
    summary: { en: Go on. }
    nextSteps: { large: { when: { support: { above: 800 } }, text: { en: Ask the board. } } }
`;

const rule = (id: string, when: string, outcome: string) =>
  `  ${id}: { when: ${when}, outcome: ${outcome}, reason: { en: So. }, source: guideline }\n`;
const added = (part: string, text: string): [string, string] => [part, `${text}${part}`];

interface Case {
  status: string;
  outcome: string | null;
  possibleOutcomes: string[];
  openQuestions: string[];
  criteria: Record<string, string>;
}
interface Found {
  id: string;
  severity: string;
  file: string;
  line: number;
  column: number;
  data: Record<string, unknown>;
  witness?: object;
}

let world: World;
beforeAll(async () => {
  world = await World.with({ 'sets/garden.yaml': sound });
});
afterAll(() => world.remove());

async function check(file: string, ...more: string[]) {
  const { code, out } = await world.run([
    'questions',
    'check',
    file,
    '--format',
    'json',
    '--lang',
    'en',
    ...more,
  ]);
  return { code, found: JSON.parse(out).sets[0].findings as Found[] };
}

/** The case that a finding shows, evaluated years later: a witness says itself on which day it holds. */
async function evaluated({ witness }: Found) {
  await world.write('witness.yaml', JSON.stringify(witness));
  const { code, out } = await world.run([
    'evaluate',
    'witness.yaml',
    '--questions',
    'sets',
    '--format',
    'json',
  ]);
  return { code, case: JSON.parse(out).cases[0] as Case | undefined, out };
}

describe('a set with one mistake in it', () => {
  it('has none when it is sound', async () => {
    const { code, found } = await check('sets/garden.yaml');
    expect(code).toBe(0);
    expect([...new Set(found.map(({ id }) => id))]).toEqual(['rules-overlap']);
  });

  const open = { status: 'open' };
  it.each<[string, [string, string], string, string, string, (one: Case) => void]>([
    [
      'answers without an outcome',
      ['  otherwise: { when: otherwise,', '  clubs: { when: { form: club }, source: guideline,'],
      'error no-outcome',
      'rules:',
      'table-incomplete',
      () => {},
    ],
    [
      'a rule that two others mask together',
      added(
        '  otherwise:',
        rule('clubs', '{ form: club, support: { below: 300 } }', 'go') +
          rule('rest', '{ form: trust, support: { below: 300 } }', 'go') +
          rule('late', '{ support: { below: 300 } }', 'look'),
      ),
      'error rule-masked',
      'late:',
      '',
      (one) => expect(one).toMatchObject({ possibleOutcomes: ['buy', 'go', 'stop'] }),
    ],
    [
      'a rule that contradicts a constraint',
      added('  unmet: { when', rule('impossible', '{ form: company, profit: no }', 'look')),
      'error rule-never-applies',
      'impossible:',
      '',
      (one) => expect(one.status).toBe('contradictory'),
    ],
    [
      'a rule that contradicts itself',
      added('  unmet: { when', rule('impossible', '{ all: [{ profit: yes }, { profit: no }] }', 'look')),
      'error rule-never-applies',
      'impossible:',
      '',
      (one) => expect(one).toMatchObject(open),
    ],
    [
      'an outcome that no rule names',
      added('  look: { name', '  wait: { name: { en: Wait }, partnership: no, summary: { en: Wait. } }\n'),
      'error outcome-unreachable',
      'wait:',
      '',
      (one) => expect(one.possibleOutcomes).toEqual(['buy', 'go', 'look', 'stop']),
    ],
    [
      'a criterion that no rule tests',
      ['not-met: any-must', 'not-met: [within-ceiling, established]'],
      'warning criterion-unused',
      'open-to-all:',
      '',
      (one) => expect(one).toMatchObject({ criteria: { 'open-to-all': 'not-met' }, outcome: null }),
    ],
    [
      'a constraint that follows from another',
      added(
        'rules:\n',
        '  clear: { never: [{ form: company }, { profit: no }, { open-to-all: no }], reason: { en: So. } }\n',
      ),
      'warning constraint-without-effect',
      'clear:',
      '',
      (one) => expect(one.status).toBe('contradictory'),
    ],
    [
      'a next step that is never shown',
      ['large: { when: { support: { above: 800 } }', 'large: { when: { profit: yes }'],
      'warning text-unused',
      'large:',
      '',
      (one) => expect(one).toMatchObject({ status: 'settled', outcome: 'go' }),
    ],
    [
      'a question that decides nothing',
      added(
        'criteria:\n',
        '  idle: { kind: yes-no, label: { en: I }, ask: { en: Idle? }, help: { en: So. }, source: guideline }\n',
      ),
      'warning question-without-effect',
      'idle:',
      '',
      (one) => expect(one.openQuestions).toEqual(['profit', 'open-to-all', 'form', 'support', 'founded']),
    ],
    [
      'constraints that no answers satisfy',
      added(
        'rules:\n',
        '  a: { never: [{ profit: yes }], reason: { en: So. } }\n  b: { never: [{ profit: no }], reason: { en: So. } }\n',
      ),
      'error constraints-unsatisfiable',
      'b:',
      '',
      (one) => expect(one.status).toBe('contradictory'),
    ],
    [
      'a comparison that every answer passes, in the middle of a condition',
      ['support: { above: 500 }', 'support: { above: -5 }'],
      'error condition-outside-domain',
      'above: -5',
      '',
      (one) => expect(one).toMatchObject(open),
    ],
    [
      'days without a value',
      ['to: 2026-12-31, source', 'to: 2026-11-30, source'],
      'error parameter-gap',
      '{ value: 2000',
      'parameter-not-in-force',
      () => {},
    ],
    [
      'days with two values',
      ['to: 2026-12-31, source', 'to: 2027-01-31, source'],
      'error parameter-overlap',
      '{ value: 2000',
      'parameter-overlap',
      () => {},
    ],
  ])('has it found, placed and shown: %s', async (_what, [from, to], expected, at, cannotRun, shows) => {
    const text = sound.replace(from, to);
    expect(text).not.toBe(sound);
    await world.write('sets/garden.yaml', text);
    const { code, found } = await check('sets/garden.yaml');
    const named = found.filter(({ severity, id }) => `${severity} ${id}` === expected);
    expect([code, named.length], JSON.stringify(found, null, 1)).toEqual([1, 1]);
    const { line, column, file } = named[0]!;
    expect(file).toBe('sets/garden.yaml');
    expect(text.split('\n')[line - 1]!.slice(column - 1)).toMatch(new RegExp(`^${at}`));
    const shown = await evaluated(named[0]!);
    if (cannotRun) expect([shown.code, shown.out]).toEqual([2, expect.stringContaining(`"${cannotRun}"`)]);
    else shows(shown.case!);
  });

  it('is told in which unit and kind it compares', async () => {
    for (const [from, to, code] of [
      ['unit: SEK\n    minimum', 'unit: EUR\n    minimum', 'units-differ'],
      ['{ fromAsOf: { years: -2 } }', '{ parameter: ceiling }', 'kinds-differ'],
    ] as const) {
      await world.write('sets/garden.yaml', sound.replace(from, to));
      expect((await check('sets/garden.yaml')).found.map(({ id }) => id)).toEqual([code]);
    }
  });
});

it.each([
  [['missing.yaml']],
  [['no-such-set']],
  [['main:questions/forum.yaml']],
  [['garden', '--format', 'junit']],
])('could not run, and says so in one line: %j', async (args) => {
  const { code, out, err } = await world.run(['questions', 'check', ...args]);
  expect([code, out]).toEqual([2, '']);
  expect(err).toMatch(/^[^\n]+\n$/);
});

it('says two values on one day beside all else, and no case is evaluated with the first of them', async () => {
  const text = sound
    .replace('to: 2026-12-31, source', 'to: 2027-01-31, source')
    .replace('not-met: any-must', 'not-met: [within-ceiling, established]');
  await world.write('sets/garden.yaml', text);
  const { code, found } = await check('sets/garden.yaml');
  const worse = found.filter(({ severity }) => severity !== 'information').map(({ id }) => id);
  expect([code, worse]).toEqual([1, ['parameter-overlap', 'question-without-effect', 'criterion-unused']]);
  await world.write('case.yaml', 'format: iop-case/1\nquestionSet: garden\nanswers: {}\n');
  const shared = ['--questions', 'sets', '--lang', 'en'];
  for (const args of [
    ['evaluate', 'case.yaml'],
    ['explain', 'case.yaml'],
    ['questions', 'test', 'garden'],
  ]) {
    const { code: refused, err } = await world.run([...args, ...shared, '--as-of', '2026-03-01']);
    expect([args, refused]).toEqual([args, 2]);
    expect(err).toContain(
      'sets/garden.yaml:16:9: the parameter ‘ceiling’ has two values from 1 January 2027 to 31 January 2027, this one and the one at sets/garden.yaml:15:9; let one end on the day before the other begins',
    );
  }
});

it('shows a mistake in dates by a case that still shows it on any later day', async () => {
  const text = sound.replace('not-met: any-must', 'not-met: [open-to-all, within-ceiling]');
  await world.write('sets/garden.yaml', text);
  const { found } = await check('sets/garden.yaml', '--as-of', '2026-03-01');
  const unused = found.find(({ id }) => id === 'criterion-unused')!;
  expect((await evaluated(unused)).case!.criteria).toMatchObject({ established: 'not-met' });
});

it('writes the cases as files that can be run, each with what it shows in its first line', async () => {
  const text = sound.replace('  unmet: { when', `${rule('again', '{ profit: yes }', 'look')}  unmet: { when`);
  await world.write('sets/garden.yaml', text);
  const args = ['questions', 'check', 'garden', '--questions', 'sets', '--lang', 'en'];
  const { code, err } = await world.run([...args, '--write-cases', 'shown/here']);
  expect([code, err]).toEqual([1, '6 cases in shown/here\n']);
  expect(await world.read('shown/here/garden-rule-masked-1.yaml')).toBe(
    `# sets/garden.yaml:66:3: the rule ‘again’ never decides: where it applies, ‘profit’ has decided already [rule-masked]
format: iop-case/1
questionSet: garden
answers: { officer: { form: company } }
decision: { date: "2026-11-22" }
`,
  );
  const run = await world.run(['evaluate', 'shown/here', '--questions', 'sets', '--format', 'json']);
  expect(JSON.parse(run.out).summary).toMatchObject({ cases: 6, invalid: 0 });
});

it('places what a set inherits in the file where it stands, beside what the set rewords', async () => {
  await world.write(
    'sets/garden.yaml',
    sound.replace('large: { when: { support: { above: 800 } }', 'large: { when: { profit: yes }'),
  );
  await world.write(
    'sets/allotment.yaml',
    `format: iop-questions/1
id: allotment
version: 1.0.0
base: garden
languages: [en]
title: { en: An allotment }
summary: { en: Shows which form fits. }
reword:
  outcomes:
    go: { nextSteps: { start: { text: { en: Dig. }, when: { profit: yes } } } }
`,
  );
  const { found } = await check('sets/allotment.yaml', '--questions', 'sets');
  const unused = found.filter(({ id }) => id === 'text-unused');
  expect(unused.map(({ file, line }) => `${file}:${line}`)).toEqual([
    'sets/garden.yaml:83',
    'sets/allotment.yaml:10',
  ]);
});
