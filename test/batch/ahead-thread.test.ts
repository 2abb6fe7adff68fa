import { execFile, execFileSync } from 'node:child_process';
import { readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Program } from '../faults/program.ts';
import { answersText, CaseFolder } from './case-folder.ts';

let program: Program;
let folder: CaseFolder;
const FILES = 2500;

beforeAll(async () => {
  program = new Program();
  folder = new CaseFolder();
  folder.fill(FILES);
  symlinkSync('nowhere.yaml', path.join(folder.path, 'cases/3/leads-nowhere.yaml'));
  // Sound, but not for the quick eye of the thread, or for more than it sees.
  folder.write('cases/5/tagged.yaml', answersText(7).replace('forum', '!!str forum'));
  folder.write(
    'cases/5/waived.yaml',
    `${answersText(8)}waivers: [{ finding: open, reason: r, until: 2030-01-01 }]\n`,
  );
  folder.write('cases/5/lost.yaml', answersText(9).replace('forum', 'no-such-set'));
  folder.write('sets/forum.yaml', readFileSync(forum, 'utf8').replace('version: 1.0.0', 'version: 1.0.1'));
  await evaluate('cases', '--jobs', '1', '--cache');
  // Some that the cache does not know.
  for (let i = 0; i < 30; i++) folder.write(`cases/4/case-${i}.yaml`, answersText(10_000 + i));
}, 60_000);
afterAll(() => {
  program.remove();
  folder.remove();
});

const forum = fileURLToPath(new URL('../../questions/forum.yaml', import.meta.url));

/** Leaves the cache as it was: all runs are to find the same in it. */
async function evaluate(...args: string[]) {
  const cache = path.join(folder.path, '.iop-cache');
  const before = read(cache);
  const day = ['--format', 'ndjson', '--as-of', '2026-11-22'];
  const run = await program.run(['evaluate', ...args, ...day], { cwd: folder.path });
  if (before) writeFileSync(cache, before);
  return run;
}

/** A pipe that gives, once, what a command writes. */
function pipe(name: string, command: string): Promise<unknown> {
  execFileSync('mkfifo', [path.join(folder.path, name)]);
  return promisify(execFile)('sh', ['-c', `{ ${command}; } > ${name}`], { cwd: folder.path });
}

function read(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

/** The program with another one for its thread. @param made makes that from the real one */
async function withThread(made: (whole: string) => string, act: () => Promise<void>): Promise<void> {
  const file = path.join(path.dirname(program.bin), '../dist/ahead-thread.cjs');
  const whole = readFileSync(file, 'utf8');
  writeFileSync(file, made(whole));
  try {
    await act();
  } finally {
    writeFileSync(file, whole);
  }
}

/** Whether a thread is started in a run. */
async function startsThread(...args: string[]): Promise<boolean> {
  const mark = path.join(folder.path, 'started');
  rmSync(mark, { force: true });
  const marking = `require('node:fs').writeFileSync(${JSON.stringify(mark)}, '');\n`;
  await withThread(
    (whole) => marking + whole,
    async () => void (await evaluate(...args)),
  );
  return read(mark) !== undefined;
}

describe('a thread that looks at files ahead', () => {
  it.each([
    [[]],
    [['--cache']],
    [['--cache', 'of-this-run']],
    [['--set', 'sets/forum.yaml']],
    [['--set', 'sets/forum.yaml', '--cache']],
    [['--as-of', '2031-02-03', '--fail-on', 'open', '--fail-on', 'not-iop', '--format', 'sarif=report']],
    [['--shard', '1/2', '--format', 'blob=report']],
  ])('changes nothing of what is said of them: %j', async (args) => {
    const runs = [];
    for (const jobs of ['1', '2']) {
      for (const name of ['of-this-run', 'report']) rmSync(path.join(folder.path, name), { force: true });
      const run = await evaluate('cases', '--jobs', jobs, ...args);
      runs.push({ ...run, report: read(path.join(folder.path, 'report'))?.toString() });
    }
    const [alone, two] = runs;
    expect(alone!.out.split('\n').length).toBeGreaterThan(FILES / 3);
    expect([alone!.code, alone!.err.includes('leads-nowhere.yaml')]).toEqual([2, true]);
    expect(two).toEqual(alone);
  });

  it('fills a cache as one does that reads for itself', async () => {
    const caches = [];
    for (const jobs of ['1', '2']) {
      const name = `filled-by-${jobs}`;
      await evaluate('cases', '--jobs', jobs, '--cache', name);
      caches.push(read(path.join(folder.path, name))?.toString());
    }
    expect(caches[0]!.length).toBeGreaterThan(100_000);
    expect(caches[1]).toBe(caches[0]);
  });

  it.each([
    ['ends', 'process.exit(1)', []],
    ['fails', 'throw new Error("no such luck")', ['--cache']],
    ['never ends', 'for (;;) {}', []],
    ['cannot be read', 'require("./nothing-there.cjs")', ['--cache']],
  ])('loses no file when it %s', async (_, text, args) => {
    const alone = await evaluate('cases', '--jobs', '1', ...args);
    await withThread(
      () => text,
      async () => expect(await evaluate('cases', '--jobs', '2', ...args)).toEqual(alone),
    );
  });

  it('runs code that was compiled when the program was built', async () => {
    const noted = path.join(folder.path, 'loaded.txt');
    const node = ['--require', fileURLToPath(new URL('../platform/note-loaded.cjs', import.meta.url))];
    const args = ['evaluate', 'cases', '--jobs', '2', '--as-of', '2026-11-22'];
    await program.run(args, { cwd: folder.path, env: { LOADED: noted }, node });
    const loaded = readFileSync(noted, 'utf8').trim().split('\n');
    const own = loaded
      .map((line): { file: string; isTaken?: boolean } => JSON.parse(line))
      .filter(({ file }) => /\/(?:ahead-thread-program|case-extract-\w+)\.cjs$/.test(file));
    expect(own.map(({ isTaken }) => isTaken)).toEqual([true, true]);
  });

  it('is started for many files, where there are to be two jobs and what it finds is of use', async () => {
    const started = [];
    for (const args of [['cases'], ['cases', '--cache']])
      started.push(await startsThread(...args, '--jobs', '2'));
    started.push(await startsThread('cases', '--cache', '--jobs', '3'));
    expect(started).toEqual([true, true, true]);
    const not = [];
    for (const args of [['cases'], ['cases', '--cache']])
      not.push(await startsThread(...args, '--jobs', '1'));
    not.push(await startsThread('cases/1', '--jobs', '2'));
    not.push(await startsThread('cases', '--jobs', '3'));
    not.push(await startsThread('cases', '--jobs', '2', '--update', '--dry-run'));
    expect(not).toEqual([false, false, false, false, false]);
  }, 60_000);

  it.each([[[]], [['--cache']]])('leaves pipes alone, which say what they hold once: %j', async (args) => {
    const name = `cases-of-today-${args.length}.yaml`;
    // What gives it is read once: a second reader would wait for ever.
    const piped = pipe(name, 'cat cases/0/case-0001.yaml');
    const run = await evaluate('cases', name, '--jobs', '2', ...args);
    await piped;
    expect(run.out).toContain(`"file":"${name}","id":"case-1"`);
  });
});
