import { execFile } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { caseText, World } from '../commands/world.ts';
import { Program, type Started } from './program.ts';

let program: Program;
let world: World;
beforeAll(() => {
  program = new Program();
});
afterAll(() => program.remove());
afterEach(() => world.remove());

const facts = ['--title', 'Prov', '--public', 'N', '--association', 'F', '--reference', 'R'];
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

async function until(started: Started, said: RegExp): Promise<void> {
  for (let tries = 0; !said.test(started.said.out); tries++) {
    if (tries > 2000) throw new Error(`never said ${said}: ${JSON.stringify(started.said)}`);
    await wait(10);
  }
}

describe('an interview line by line', () => {
  it.each(signals)('that gets %s keeps what was answered, says where, and exits 130', async (signal) => {
    world = await World.with();
    const started = program.start(['screen', '--plain', ...facts], { cwd: world.folder });
    await until(started, /Fråga 1/);
    started.child.stdin.write('nej\n');
    await until(started, /Fråga 2/);
    started.child.kill(signal);
    const { code, err } = await started.ended;
    expect([code, err.trimEnd().split('\n')]).toEqual([130, [expect.stringContaining('prov.yaml')]]);
    expect(Object.keys(parse(await world.read('prov.yaml')).answers.officer)).toEqual(['several-providers']);
    expect(await readdir(world.folder)).toEqual(['prov.yaml']);
  });

  it('that gets a signal before there is a case says that nothing was saved', async () => {
    world = await World.with();
    const started = program.start(['screen', '--plain'], { cwd: world.folder });
    await until(started, /\n/);
    started.child.kill('SIGTERM');
    const { code, err } = await started.ended;
    expect([code, err.trimEnd().split('\n')]).toEqual([130, [expect.stringMatching(/inget|inte/i)]]);
    expect(await readdir(world.folder)).toEqual([]);
  });
});

describe('an evaluation', () => {
  it.each(signals)('that gets %s ends in order, says so, and exits 130', async (signal) => {
    const cases = Object.fromEntries(
      Array.from({ length: 400 }, (_, i) => [`${i}.yaml`, caseText('forum', ['several-providers: yes'])]),
    );
    world = await World.with(cases);
    const started = program.start(['evaluate', '.', '--update', '--jobs', '1'], { cwd: world.folder });
    while (!/^verdict:/m.test(await world.read('0.yaml'))) await wait(5);
    started.child.kill(signal);
    const { code, err } = await started.ended;
    expect([code, err]).toEqual([130, expect.stringMatching(/^iop: .*avbrutet/m)]);
    expect((await readdir(world.folder)).filter((name) => name.startsWith('.'))).toEqual([]);
    for (const name of await readdir(world.folder))
      expect((await world.read(name)).startsWith(cases[name]!), name).toBe(true);
  });
});

describe('what is signalled over and over', () => {
  const answered = caseText('forum', ['several-providers: yes']);
  const many = (count: number) =>
    Object.fromEntries(Array.from({ length: count }, (_, i) => [`cases/${i}.yaml`, answered]));

  /** Sends a signal time and again until the program has ended, from the moment that `begun` is true. */
  async function bombard(started: Started, signal: NodeJS.Signals, begun: () => Promise<boolean>) {
    let over = false;
    const end = started.ended.finally(() => {
      over = true;
    });
    while (!over && !(await begun())) await wait(1);
    for (; !over; await wait(1)) started.child.kill(signal);
    return end;
  }

  const hidden = async () =>
    (await readdir(world.folder, { recursive: true })).filter((name) => /(^|\/)\./.test(name));

  it.each(signals)('by %s, an update leaves whole cases, no locks and no other files', async (signal) => {
    const cases = many(400);
    world = await World.with(cases);
    const before = new Set(await readdir(world.folder, { recursive: true }));
    const args = ['--update', '--jobs', '2', '--cache', 'cache', '--format', 'json=report', '--format'];
    const started = program.start(['evaluate', 'cases', ...args, 'blob=part'], { cwd: world.folder });
    await bombard(started, signal, async () => (await hidden()).some((name) => name.includes('iop-lock')));
    expect(await hidden()).toEqual([]);
    for (const name of Object.keys(cases)) {
      const text = await world.read(name);
      expect(text.startsWith(answered), name).toBe(true);
      if (text !== answered) expect(parse(text).verdict.digest, name).toMatch(/^sha256:/);
    }
    const made = (await readdir(world.folder)).filter((name) => !before.has(name));
    expect(['cache', 'part', 'report']).toEqual(expect.arrayContaining(made));
    if (made.includes('report')) JSON.parse(await world.read('report'));
  });

  it.each(signals)('by %s, what writes one file leaves it whole or not at all', async (signal) => {
    const long = `${answered}id: prov\n# ${'x'.repeat(900_000)}\n`;
    world = await World.with({ 'a.yaml': long, 'b.yaml': long });
    for (let round = 0; round < 2; round++) {
      const started = program.start(['merge', 'a.yaml', 'b.yaml', '--out', 'c.yaml'], { cwd: world.folder });
      await bombard(started, signal, async () => (await readdir(world.folder)).length > 2);
      expect(await readdir(world.folder)).toEqual(['a.yaml', 'b.yaml', 'c.yaml']);
      expect(await world.read('c.yaml')).toBe(long);
      await world.discard('c.yaml');
    }
  });
});

describe('signals that come together, as from a terminal and a shell,', () => {
  const all = (started: Started) => {
    for (const signal of signals) started.child.kill(signal);
    return started.ended;
  };

  it.each([
    'a.yaml --format json=pipe',
    'a.yaml --format blob=pipe',
    'a.yaml --write-baseline pipe',
    '--merge part --format json=pipe',
  ])('end the wait for the reader of a pipe: evaluate %s', async (args) => {
    world = await World.with({ 'a.yaml': caseText('forum') });
    await world.run(['evaluate', 'a.yaml', '--format', 'blob=part']);
    await promisify(execFile)('mkfifo', ['pipe'], { cwd: world.folder });
    const reports = ['--format', 'tap=report'];
    const started = program.start(['evaluate', ...args.split(' '), ...reports], { cwd: world.folder });
    while (!(await readdir(world.folder)).some((name) => name.endsWith('.iop-tmp'))) await wait(5);
    expect(await all(started)).toMatchObject({ code: 130, err: expect.stringMatching(/avbrutet/) });
    expect(await readdir(world.folder)).toEqual(['a.yaml', 'part', 'pipe', 'report']);
  });

  it('end the questions about a new set, and nothing is written', async () => {
    world = await World.with();
    const started = program.start(['questions', 'new'], { cwd: world.folder });
    await until(started, /\n/);
    expect((await all(started)).code).toBe(130);
    expect(await readdir(world.folder)).toEqual([]);
  });
});

describe('a reader that leaves', () => {
  it.each([
    ['evaluate . --format json'],
    ['evaluate . --format ndjson'],
    ['evaluate .'],
    ['list . --format json'],
    ['list .'],
    ['explain 1.yaml'],
    ['questions show forum'],
    ['schema case'],
    ['--help'],
  ])('is no failure: %s', async (command) => {
    world = await World.with(
      Object.fromEntries(
        Array.from({ length: 300 }, (_, i) => [`${i}.yaml`, caseText('forum', ['makes-profit: yes'])]),
      ),
    );
    const script = `node ${program.bin} ${command} | head -c 20 >/dev/null; echo "\${PIPESTATUS[0]}"`;
    const run = promisify(execFile);
    const { stdout, stderr } = await run('bash', ['-c', script], { cwd: world.folder });
    expect([stdout, stderr]).toEqual(['0\n', '']);
  });

  it('leaves an interview with what was answered', async () => {
    world = await World.with();
    const script = `printf 'nej\\nnej\\nja\\n' | node ${program.bin} screen --plain ${facts.join(' ')} | head -1 >/dev/null; echo "\${PIPESTATUS[1]}"`;
    const { stdout, stderr } = await promisify(execFile)('bash', ['-c', script], { cwd: world.folder });
    expect([stdout, stderr]).toEqual(['0\n', '']);
    expect(await readdir(world.folder)).toEqual(['prov.yaml']);
  });
});
