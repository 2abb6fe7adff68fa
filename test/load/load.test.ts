import { cpSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compiledFolder } from '../../src/load/compiled-code.ts';
import { CaseFolder } from '../batch/case-folder.ts';
import { Program } from '../faults/program.ts';

const noteLoaded = fileURLToPath(new URL('../platform/note-loaded.cjs', import.meta.url));
let program: Program;
let folder: CaseFolder;
let dist: string;
let compiled: string;

beforeAll(() => {
  program = new Program();
  folder = new CaseFolder();
  folder.fill(200);
  dist = path.join(path.dirname(program.bin), '../dist');
  compiled = path.join(dist, compiledFolder);
});
afterAll(() => {
  program.remove();
  folder.remove();
});

const asOf = ['--as-of', '2026-11-22'];
const facts = ['--title', 'T', '--public', 'N', '--association', 'F', '--reference', 'R'];
const commands = [
  ['--version'],
  ['--help'],
  ['evaluate', 'cases', ...asOf],
  ['evaluate', 'cases', '--format', 'ndjson', '--jobs', '3', ...asOf],
  ['evaluate', 'cases/1', '--format', 'github', ...asOf],
  ['evaluate', 'cases/1', '--cache', ...asOf],
  ['explain', 'cases/0/case-0001.yaml', ...asOf],
  ['list', 'cases/1', ...asOf],
  ['screen', '--plain', ...facts],
  ['questions', 'check', 'forum'],
  ['evaluate', 'nowhere'],
] as const;

interface Loaded {
  file: string;
  /** Undefined where Node itself has loaded it. */
  isTaken?: boolean;
}

/** What a run loads with the program's own loader. */
async function loadedBy(args: readonly string[], node: readonly string[] = []): Promise<Loaded[]> {
  const noted = path.join(folder.path, 'loaded.txt');
  rmSync(noted, { force: true });
  const options = { cwd: folder.path, env: { LOADED: noted }, node: ['--require', noteLoaded, ...node] };
  await program.run(args, options);
  const all = readFileSync(noted, 'utf8').trim().split('\n');
  return all.map((line): Loaded => JSON.parse(line)).filter(({ isTaken }) => isTaken !== undefined);
}

/** All that the commands say. */
function outputs() {
  // The case of an interview: another would be `t-2.yaml`.
  rmSync(path.join(folder.path, 't.yaml'), { force: true });
  return Promise.all(commands.map((args) => program.run(args, { cwd: folder.path })));
}

/** Has the commands run with other kept code, and then puts back what was there. */
async function withCode(change: (file: string) => void) {
  const whole = path.join(folder.path, 'whole');
  cpSync(compiled, whole, { recursive: true });
  for (const name of readdirSync(compiled)) change(path.join(compiled, name));
  try {
    return await outputs();
  } finally {
    rmSync(compiled, { recursive: true, force: true });
    cpSync(whole, compiled, { recursive: true });
  }
}

describe('the code that was compiled when the program was built', () => {
  it('does not tell where the program was built', () => {
    const root = fileURLToPath(new URL('../..', import.meta.url));
    const kept = readdirSync(compiled);
    expect(kept.length).toBeGreaterThan(50);
    for (const name of kept) {
      const code = readFileSync(path.join(compiled, name));
      expect([name, code.includes(root), code.includes(dist)]).toEqual([name, false, false]);
    }
  });

  it.each(commands.map((args) => [args]))('is taken for each file that is loaded: %j', async (args) => {
    const loaded = await loadedBy(args);
    expect(loaded.length).toBeGreaterThan(1);
    expect(loaded.filter(({ isTaken }) => !isTaken)).toEqual([]);
  });

  it('is taken by workers, too', async () => {
    const files = (await loadedBy(commands[3])).map(({ file }) => path.basename(file));
    expect(files.filter((file) => file === 'worker-program.cjs')).toHaveLength(2);
  });

  it('is not taken by a V8 with other options, which makes its own', async () => {
    const [usual] = await outputs();
    const loaded = await loadedBy(['--version'], ['--no-opt']);
    expect(loaded.map(({ isTaken }) => isTaken)).toEqual(loaded.map(() => false));
    expect(await program.run(['--version'], { cwd: folder.path, node: ['--no-opt'] })).toEqual(usual);
  });

  it('changes nothing where it is missing, damaged or of another V8', async () => {
    const usual = await outputs();
    expect(usual.map(({ code }) => code)).toEqual([0, 0, 2, 2, 2, 2, 0, 2, 130, 0, 2]);
    expect(await withCode((file) => rmSync(file))).toEqual(usual);
    expect(await withCode((file) => writeFileSync(file, readFileSync(file).subarray(0, -9)))).toEqual(usual);
    expect(await withCode(flipInside)).toEqual(usual);
    // Both copies: what V8 itself looks at is in the first bytes.
    expect(await withCode(ofAnotherV8)).toEqual(usual);
  });

  it('is not taken for another text of the same length; and what ends without an exit code is no success', async () => {
    const main = path.join(dist, 'main.cjs');
    const whole = readFileSync(main, 'utf8');
    writeFileSync(main, 'exports.main = () => new Promise(() => {});'.padEnd(whole.length));
    try {
      expect(await program.run(['--version'], { cwd: folder.path })).toMatchObject({ code: 2, out: '' });
    } finally {
      writeFileSync(main, whole);
    }
  });

  it('is only read', async () => {
    const before = stamps();
    expect(before.length).toBeGreaterThan(100);
    await outputs();
    expect(stamps()).toEqual(before);
  });
});

/** Changes a bit somewhere in the code. */
function flipInside(file: string): void {
  const bytes = readFileSync(file);
  bytes[Math.floor(bytes.length / 5)]! ^= 8;
  writeFileSync(file, bytes);
}

/** Changes V8's version in both copies of the code. */
function ofAnotherV8(file: string): void {
  const bytes = readFileSync(file);
  const size = (bytes.length - statSync(path.join(dist, path.basename(file))).size) / 2;
  for (const start of [0, bytes.length - size]) bytes[start + 4]! ^= 8;
  writeFileSync(file, bytes);
}

/** Each file of the program, and when it was written. */
function stamps(): string[] {
  return readdirSync(path.join(dist, '..'), { recursive: true, encoding: 'utf8' })
    .map((name) => `${name} ${statSync(path.join(dist, '..', name)).mtimeMs}`)
    .sort();
}
