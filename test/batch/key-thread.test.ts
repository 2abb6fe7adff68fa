import { execFile, execFileSync } from 'node:child_process';
import { readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
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
  await evaluate('cases', '--jobs', '1');
  // Some that the cache does not know.
  for (let i = 0; i < 30; i++) folder.write(`cases/4/case-${i}.yaml`, answersText(10_000 + i));
}, 60_000);
afterAll(() => {
  program.remove();
  folder.remove();
});

const cached = ['--format', 'ndjson', '--cache', '--as-of', '2026-11-22'];

/** Leaves the cache as it was: all runs are to find the same in it. */
async function evaluate(...args: string[]) {
  const cache = path.join(folder.path, '.iop-cache');
  const before = read(cache);
  const run = await program.run(['evaluate', ...args, ...cached], { cwd: folder.path });
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

/** The program with another one for its thread. */
async function withThread(text: string, act: () => Promise<void>): Promise<void> {
  const file = path.join(path.dirname(program.bin), '../dist/key-thread.js');
  const whole = readFileSync(file);
  writeFileSync(file, text);
  try {
    await act();
  } finally {
    writeFileSync(file, whole);
  }
}

describe('a thread that looks at files ahead', () => {
  it('changes nothing of what is said of them', async () => {
    const alone = await evaluate('cases', '--jobs', '1');
    expect(alone.out.split('\n').length).toBeGreaterThan(FILES);
    expect([alone.code, alone.err.includes('leads-nowhere.yaml')]).toEqual([2, true]);
    expect(await evaluate('cases', '--jobs', '2')).toEqual(alone);
  });

  it.each([
    ['ends', 'process.exit(1)'],
    ['fails', 'throw new Error("no such luck")'],
    ['never ends', 'for (;;) {}'],
    ['cannot be read', 'import "./nothing-there.js"'],
  ])('loses no file when it %s', async (_, text) => {
    const alone = await evaluate('cases', '--jobs', '1');
    await withThread(text, async () => expect(await evaluate('cases', '--jobs', '2')).toEqual(alone));
  });

  it('is started for many files and a cache that is there, where there are to be two jobs', async () => {
    const mark = path.join(folder.path, 'started');
    const marking = `import { writeFileSync } from 'node:fs'; writeFileSync(${JSON.stringify(mark)}, '')`;
    await withThread(marking, async () => {
      await evaluate('cases', '--jobs', '1');
      await evaluate('cases/1', '--jobs', '2');
      await program.run(['evaluate', 'cases', '--jobs', '2', '--cache', 'other'], { cwd: folder.path });
      expect(read(mark)).toBeUndefined();
    });
    // The run is not over before there is a mark: it waits for what comes from a pipe.
    const piped = pipe('waits.yaml', `until [ -e started ]; do sleep 0.05; done; cat cases/0/case-0002.yaml`);
    await withThread(marking, async () => void (await evaluate('cases', 'waits.yaml', '--jobs', '2')));
    await piped;
    expect(read(mark)).toBeDefined();
  });

  it('leaves pipes alone, which say what they hold once', async () => {
    // What gives it is read once: a second reader would wait for ever.
    const piped = pipe('cases-of-today.yaml', 'cat cases/0/case-0001.yaml');
    const run = await evaluate('cases', 'cases-of-today.yaml', '--jobs', '2');
    await piped;
    expect(run.out).toContain('"file":"cases-of-today.yaml","id":"case-1"');
  });
});
