import { readdir } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
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

async function until(started: Started, said: RegExp): Promise<void> {
  for (let tries = 0; !said.test(started.said.out); tries++) {
    if (tries > 2000) throw new Error(`never said ${said}: ${JSON.stringify(started.said)}`);
    await wait(10);
  }
}

/** An interview that waits for the answer to its first question. */
async function openInterview(): Promise<Started> {
  const started = program.start(['screen', '--plain', 'a.yaml'], { cwd: world.folder });
  await until(started, /Fråga 1/);
  return started;
}

const aCase = caseText('forum', [], ['# mitt', 'x-eget: 1']);
const officer = async () => parse(await world.read('a.yaml')).answers.officer;

describe('while an interview is open', () => {
  it('a second interview and an update are told who works on the case and since when, and exit 2', async () => {
    world = await World.with({ 'a.yaml': aCase });
    const first = await openInterview();
    for (const args of [
      ['screen', '--plain', 'a.yaml'],
      ['evaluate', 'a.yaml', '--update'],
    ]) {
      const { code, err } = await program.run(args, { cwd: world.folder });
      expect(code).toBe(2);
      expect(err.trimEnd().split('\n')).toHaveLength(1);
      expect(err).toMatch(new RegExp(`^a\\.yaml: .*${first.child.pid}.*screen.*20\\d\\d-`));
    }
    expect(await world.read('a.yaml')).toBe(aCase);
    first.child.stdin.end('ja\n');
    expect((await first.ended).code).toBe(0);
    expect(await officer()).toMatchObject({ 'several-providers': { value: 'yes' } });
    expect(await readdir(world.folder)).toEqual(['a.yaml']);
  });

  it('what an editor saves is kept, and said', async () => {
    world = await World.with({ 'a.yaml': aCase });
    const started = await openInterview();
    await world.write(
      'a.yaml',
      aCase.replace('answers: {}', 'answers: { officer: { makes-profit: no } } # från en redigerare'),
    );
    started.child.stdin.write('nej\n');
    await until(started, /Fråga 2/);
    expect(started.said.out).toMatch(/annat program/);
    started.child.stdin.end('ja\n');
    expect((await started.ended).code).toBe(0);
    expect(await world.read('a.yaml')).toContain('# från en redigerare');
    expect(await officer()).toMatchObject({ 'makes-profit': 'no', 'several-providers': { value: 'no' } });
  });

  it('an editor that leaves the file broken is told of, with its place, and nothing is written over it', async () => {
    world = await World.with({ 'a.yaml': aCase });
    const started = await openInterview();
    await world.write('a.yaml', 'format: [\n');
    started.child.stdin.end('nej\n');
    const { code, err } = await started.ended;
    expect([code, err]).toEqual([2, expect.stringMatching(/^a\.yaml:\d+:\d+: /)]);
    expect(await world.read('a.yaml')).toBe('format: [\n');
  });

  it('a file or a folder that vanishes is told of, and not made again', async () => {
    world = await World.with({ 'sub/a.yaml': aCase });
    const started = program.start(['screen', '--plain', 'sub/a.yaml'], { cwd: world.folder });
    await until(started, /Fråga 1/);
    const { rm } = await import('node:fs/promises');
    await rm(`${world.folder}/sub`, { recursive: true });
    started.child.stdin.end('nej\n');
    const { code, err } = await started.ended;
    expect([code, err.trimEnd().split('\n')]).toEqual([2, [expect.stringMatching(/^sub\/a\.yaml: /)]]);
    expect(await readdir(world.folder)).toEqual([]);
  });
});

describe('an interview that was killed', () => {
  it('does not keep the next from the case', async () => {
    world = await World.with({ 'a.yaml': aCase });
    const killed = await openInterview();
    killed.child.kill('SIGKILL');
    await killed.ended;
    expect(await readdir(world.folder)).toContain('.a.yaml.iop-lock');
    const { code, err } = await program.run(['screen', '--plain', 'a.yaml'], {
      cwd: world.folder,
      input: 'ja\n',
    });
    expect([code, await readdir(world.folder)], err).toEqual([0, ['a.yaml']]);
  });
});

describe('two updates of one folder', () => {
  it('leave each case with one verdict, and no trace', async () => {
    const names = Array.from({ length: 40 }, (_, i) => `${i}.yaml`);
    world = await World.with(
      Object.fromEntries(names.map((name) => [name, caseText('forum', ['makes-profit: yes'])])),
    );
    const update = () => program.run(['evaluate', '.', '--update'], { cwd: world.folder });
    for (const { code, err } of await Promise.all([update(), update()])) {
      expect([0, 2], err).toContain(code);
      for (const line of err.split('\n').filter(Boolean)) expect(line).toMatch(/^\d+\.yaml: .*annat program/);
    }
    expect((await update()).code).toBe(0);
    for (const name of names) {
      const { verdict, history } = parse(await world.read(name));
      expect([verdict.outcome, history]).toEqual(['procurement', undefined]);
    }
    expect((await readdir(world.folder)).filter((name) => name.startsWith('.'))).toEqual([]);
  });
});
