import { readdir, readFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { caseText, World } from '../commands/world.ts';
import { Program } from '../faults/program.ts';
import { RealTerminal, type RealTerminalOptions } from './real-terminal.ts';

let program: Program;
let world: World;
let running: RealTerminal | undefined;
beforeAll(() => {
  program = new Program();
});
afterAll(() => program.remove());
afterEach(async () => {
  running?.kill('SIGKILL');
  running = undefined;
  await world.remove();
});

const facts = ['--title', 'Prov', '--public', 'N', '--association', 'F', '--reference', 'R'];
const enter = '\r';

function start(args: readonly string[], options: Partial<RealTerminalOptions> = {}): RealTerminal {
  running = new RealTerminal(program.bin, args, { cwd: world.folder, ...options });
  return running;
}

/** As JSON, which is YAML. */
const quoted = (value: unknown) => JSON.stringify(value).replaceAll('\u009b', '\\u009b');

async function answers(file = 'prov.yaml') {
  return parse(await world.read(file)).answers.officer;
}

/** Answers all questions with the same key, until no more need be asked. */
async function answerAll(terminal: RealTerminal, key: string): Promise<void> {
  for (let number = 1; !terminal.text.includes('Utfallet är avgjort'); number++) {
    await terminal.at(`Fråga ${number} `, key);
    while (!terminal.text.includes('Utfallet är avgjort') && !terminal.text.includes(`Fråga ${number + 1} `))
      await wait(5);
  }
}

describe('a whole interview in Swedish', () => {
  it('asks for the facts, takes notes, helps, goes back, quits, resumes and ends with the report', async () => {
    world = await World.with();
    const first = start(['screen']);
    await first.at('Vad ska ärendet heta?', `Träffpunkt Åre${enter}`);
    await first.at('Vilket diarienummer har ärendet?', `SN 2026/1${enter}`);
    await first.at('Vilken nämnd, kommun eller region är part?', `Socialnämnden${enter}`);
    await first.at('Vilken förening är part?', `Åre IK; Röda korset${enter}`);
    await first.at('Fråga 1 ·', '?');
    await first.at('Frågan ställs nu', 'n');
    await first.at('Fråga 2 ·', 'b');
    await first.at('Fråga 1 ·', enter);
    await first.at('Fråga 2 ·', 'm');
    await first.at('Anteckning:', `Enligt budgeten${enter}`);
    await first.at('Underlag:', `budget.pdf${enter}`);
    await first.at('Fråga 2 ·', '\u001b[B\r');
    await first.at('Fråga 3 ·', 'q');
    await first.sees('Ärendet är sparat i traffpunkt-are.yaml.');
    expect([await first.ended, first.screen.cursor]).toEqual([{ code: 130, signal: 0 }, true]);
    expect(parse(await world.read('traffpunkt-are.yaml'))).toMatchObject({
      title: 'Träffpunkt Åre',
      reference: 'SN 2026/1',
      parties: { public: ['Socialnämnden'], associations: ['Åre IK', 'Röda korset'] },
      answers: {
        officer: {
          'several-providers': { value: 'no' },
          'makes-profit': { value: 'no', note: 'Enligt budgeten', evidence: ['budget.pdf'] },
        },
      },
    });

    const second = start(['screen', 'traffpunkt-are.yaml']);
    await second.at('Fråga 1 ·', 'j');
    await second.at('Utfallet är avgjort: Marknadsundersökning', enter);
    expect(await second.ended).toEqual({ code: 0, signal: 0 });
    expect(parse(await world.read('traffpunkt-are.yaml')).verdict).toMatchObject({
      outcome: 'market-investigation',
    });
    expect(await readdir(world.folder)).toEqual(['traffpunkt-are.yaml']);
  });
});

describe('a terminal', () => {
  it.each(['linux', 'vt100', 'xterm'])(
    'of 40 columns and 12 rows that is %s shows all of it',
    async (TERM) => {
      world = await World.with();
      const terminal = start(['screen', ...facts], { columns: 40, rows: 12, env: { TERM } });
      await answerAll(terminal, 'n');
      await terminal.at('Utfallet är avgjort', enter);
      expect(await terminal.ended).toEqual({ code: 0, signal: 0 });
      expect(terminal.screen.overflows).toBe(0);
      if (TERM === 'linux') expect(terminal.text).not.toMatch(/[\u2500-\u259f\u25cf]/);
      expect((await answers())['several-providers']).toMatchObject({ value: 'no' });
    },
  );

  it('that cannot move its cursor gets the interview line by line', async () => {
    world = await World.with();
    const terminal = start(['screen', ...facts], { env: { TERM: 'dumb' } });
    await terminal.at('1 Ja', `ja${enter}`);
    await terminal.at('Skriv klar', `klar${enter}`);
    expect((await terminal.ended).code).toBe(0);
    expect(terminal.raw).not.toContain('\u001b');
    expect(terminal.text).not.toMatch(/[\u2500-\u259f]/);
  });

  it('that is resized in the middle of a question goes on', async () => {
    world = await World.with();
    const terminal = start(['screen', ...facts], { columns: 100, rows: 40 });
    for (const [question, columns, rows] of [
      [1, 40, 12],
      [2, 100, 40],
      [3, 20, 5],
      [4, 200, 60],
    ] as const) {
      await terminal.sees(`Fråga ${question} ·`);
      terminal.resize(columns, rows);
      await terminal.at(`Fråga ${question} ·`, '\u001b[B');
      terminal.resize(columns + 3, rows);
      await terminal.at('Nej', enter);
    }
    await terminal.at('Fråga 5 ·', 'q');
    expect((await terminal.ended).code).toBe(130);
    expect(Object.values(await answers())).toEqual(
      Array.from({ length: 4 }, () => expect.objectContaining({ value: 'no' })),
    );
  });

  it.each([
    ['LANG=C', { LANG: 'C', LC_ALL: 'C' }],
    ['no home', { HOME: '' }],
    ['a home that cannot be written', { HOME: '/proc' }],
  ])('with %s takes the same answers, å ä ö among them', async (_what, env) => {
    world = await World.with();
    const terminal = start(['screen', ...facts], { env });
    await terminal.at('Fråga 1 ·', 'm');
    await terminal.at('Anteckning:', `Å Ä Ö${enter}`);
    await terminal.at('Underlag:', enter);
    await terminal.at('Fråga 1 ·', 'j');
    await terminal.at('Utfallet är avgjort', enter);
    expect((await terminal.ended).code).toBe(0);
    expect((await answers())['several-providers']).toMatchObject({ value: 'yes', note: 'Å Ä Ö' });
  });
});

describe('a note in a case', () => {
  it('is written into the line without commanding the terminal or pressing keys, and is kept as it was', async () => {
    const note = 'a\u001b]0;pwned\u0007\u001b[2Jb\u0003\r\u009b2Jc  d';
    const evidence = ['e\u001b[31m; f', 'g\u0004'];
    const answer = `several-providers: { value: yes, note: ${quoted(note)}, evidence: ${quoted(evidence)} }`;
    world = await World.with({ 'a.yaml': caseText('forum', [answer]) });
    const terminal = start(['screen', 'a.yaml']);
    await terminal.at('Utfallet är avgjort', '2');
    await terminal.at('Vilket svar', '1');
    await terminal.at('Ditt svar nu: Ja', 'm');
    await terminal.at('Anteckning: a', enter);
    await terminal.at('Underlag: e', enter);
    await terminal.at('Ditt svar nu: Ja', 'q');
    expect((await terminal.ended).code).toBe(130);
    expect((await answers('a.yaml'))['several-providers']).toMatchObject({ note, evidence });
    for (const command of ['\u001b]0;', '\u001b[2J', '\u001b[31m', '\u0007', '\u009b'])
      expect(terminal.raw).not.toContain(command);
  });
});

describe('an interview on a terminal that is ended', () => {
  const ends: readonly [string, (terminal: RealTerminal) => unknown][] = [
    ['Ctrl-C', (terminal) => terminal.at('Fråga 2 ·', '\u0003')],
    ['Ctrl-D', (terminal) => terminal.at('Fråga 2 ·', '\u0004')],
    ['SIGINT', (terminal) => terminal.kill('SIGINT')],
    ['SIGTERM', (terminal) => terminal.kill('SIGTERM')],
    ['SIGHUP', (terminal) => terminal.kill('SIGHUP')],
  ];

  it.each(ends)(
    'by %s says where it is saved, gives the terminal back, and exits 130',
    async (_what, end) => {
      world = await World.with();
      const terminal = start(['screen', ...facts]);
      await terminal.at('Fråga 1 ·', 'n');
      await terminal.sees('Fråga 2 ·');
      await end(terminal);
      expect(await terminal.ended).toEqual({ code: 130, signal: 0 });
      expect(terminal.text).toContain('Ärendet är sparat i prov.yaml.');
      expect(terminal.screen.cursor).toBe(true);
      expect(Object.keys(await answers())).toEqual(['several-providers']);
      expect(await readdir(world.folder)).toEqual(['prov.yaml']);
    },
  );

  it('by a terminal that goes away has kept every answer, and leaves no lock', async () => {
    world = await World.with({ 'a.yaml': caseText('forum') });
    const terminal = start(['screen', 'a.yaml']);
    await terminal.at('Fråga 1 ·', 'n');
    await terminal.sees('Fråga 2 ·');
    const { pid } = terminal;
    terminal.hangUp();
    while (await isRunning(pid)) await wait(10);
    expect(Object.keys(await answers('a.yaml'))).toEqual(['several-providers']);
    expect(await readdir(world.folder)).toEqual(['a.yaml']);
  });
});

describe('an interview that is signalled over and over', () => {
  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('by %s leaves no lock', async (signal) => {
    world = await World.with({ 'a.yaml': caseText('forum') });
    const terminal = start(['screen', 'a.yaml']);
    await terminal.at('Fråga 1 ·', 'n');
    await terminal.sees('Fråga 2 ·');
    const { pid } = terminal;
    while (await isRunning(pid)) terminal.kill(signal);
    expect(Object.keys(await answers('a.yaml'))).toEqual(['several-providers']);
    expect(await readdir(world.folder)).toEqual(['a.yaml']);
  });
});

/** Whether a process is there and has not ended; whoever started it may not have been told yet. */
async function isRunning(pid: number): Promise<boolean> {
  const stat = await readFile(`/proc/${pid}/stat`, 'latin1').catch(() => '');
  return stat !== '' && !/\) [ZX] /.test(stat);
}
