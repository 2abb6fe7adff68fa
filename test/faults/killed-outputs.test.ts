import { watch } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { caseText, World } from '../commands/world.ts';
import { Program } from './program.ts';
import { randomFrom, runs } from './random.ts';

let program: Program;
let world: World;
beforeAll(() => {
  program = new Program();
});
afterAll(() => program.remove());
afterEach(() => world.remove());

const preload = ['--import', fileURLToPath(new URL('fault-at-call.mjs', import.meta.url))];

/** As many as make a report that is written in several pieces. */
const COUNT = 16;
const casesWith = (answer: string, count = COUNT) =>
  Object.fromEntries(
    Array.from({ length: count }, (_, i) => [
      `f/${i}.yaml`,
      caseText('forum', [answer], ['verdict: { outcome: iop-may-fit }', `title: ${'Ett fall '.repeat(600)}`]),
    ]),
  );
const parts = {
  'a.yaml': `${caseText('forum', ['makes-profit: no'], ['id: prov'])}# ${'x'.repeat(200_000)}\n`,
  'b.yaml': caseText('forum', ['no-market: yes'], ['id: prov']),
};
const evaluate = (...args: string[]) => ['evaluate', 'f', '--as-of', '2026-11-22', ...args];

/** What writes the file `ut`; where there may be an older one, of fewer cases and other answers, it is made first. */
const writers: readonly (readonly string[])[] = [
  ['merge', 'a.yaml', 'b.yaml', '--out', 'ut'],
  evaluate('--format', 'json=ut'),
  evaluate('--format', 'blob=ut'),
  evaluate('--write-baseline', 'ut'),
  evaluate('--cache', 'ut'),
];
const isNew = (args: readonly string[]) => args[0] === 'merge';

const run = (args: readonly string[]) => program.run(args, { cwd: world.folder });

async function output(): Promise<string | undefined> {
  return readFile(path.join(world.folder, 'ut'), 'utf8').catch(() => undefined);
}

async function prepare(args: readonly string[]): Promise<string | undefined> {
  world = await World.with({ ...casesWith('makes-profit: no', COUNT / 2), ...parts });
  if (!isNew(args)) await world.run(args);
  const before = await output();
  for (const [name, text] of Object.entries(casesWith('several-providers: yes')))
    await world.write(name, text);
  return before;
}

/** Runs to the end what was killed, and sees that all is as if it had not been. */
async function goOn(
  args: readonly string[],
  after: string | undefined,
  usual: { code: number | null; out: string },
) {
  const isDone = isNew(args) && (await output()) !== undefined;
  const { code, out, err } = await run(args);
  // What is there is not written over: so it is told.
  expect([code, out], err).toEqual(isDone ? [2, ''] : [usual.code, usual.out]);
  // A cache counts the runs.
  if (!args.includes('--cache')) expect(await output()).toBe(after);
  expect((await readdir(world.folder)).sort()).toEqual(['a.yaml', 'b.yaml', 'f', 'ut']);
}

describe('an output whose writer is killed', () => {
  it.each(writers.map((args) => [args.join(' '), args] as const))(
    'at any call that changes a file is the old one or the new one: %s',
    { timeout: 600_000 },
    async (_shown, args) => {
      const before = await prepare(args);
      const usual = await run(args);
      const after = await output();
      expect(after).not.toBe(before);
      await world.remove();
      const seen = new Set<string | undefined>();
      for (let at = 0; ; at++) {
        expect(await prepare(args)).toBe(before);
        const env = { FAULT: 'SIGKILL', FAULT_AT: String(at) };
        const { signal } = await program.run(args, { cwd: world.folder, node: preload, env });
        const now = await output();
        expect([before, after], `call ${at}`).toContain(now);
        if (signal) seen.add(now);
        await goOn(args, after, usual);
        await world.remove();
        if (!signal) break;
      }
      expect(seen.has(before)).toBe(true);
    },
  );

  it('at any instant is the old one or the new one', { timeout: 3_600_000 }, async () => {
    const random = randomFrom(11);
    let killed = 0;
    for (let turn = 0; turn < runs(5); turn++) {
      const args = writers[turn % writers.length]!;
      const before = await prepare(args);
      const usual = await run(args);
      const after = await output();
      await world.remove();
      await prepare(args);
      // The first before it has changed anything: that one cannot be over already, however busy the computer.
      let changes = turn === 0 ? 0 : 1 + Math.floor(random() * 6);
      const watcher = watch(world.folder, () => changes--);
      const options = { cwd: world.folder, input: '' };
      const { signal } = await program.kill(args, options, () => changes <= 0, random());
      watcher.close();
      if (signal) killed++;
      expect([before, after], `run ${turn}`).toContain(await output());
      await goOn(args, after, usual);
      await world.remove();
    }
    expect(killed).toBeGreaterThan(0);
  });
});
