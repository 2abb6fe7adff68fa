import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Program } from '../faults/program.ts';

const noteLoaded = fileURLToPath(new URL('note-loaded.cjs', import.meta.url));
let program: Program;
let folder: string;
beforeAll(() => {
  program = new Program();
  folder = mkdtempSync(path.join(tmpdir(), 'iop-loaded-'));
  const text = 'format: iop-case/1\nquestionSet: forum\nanswers: { officer: { several-providers: no } }\n';
  writeFileSync(path.join(folder, 'traffpunkt.yaml'), text);
});
afterAll(() => {
  program.remove();
  rmSync(folder, { recursive: true });
});

/** The files of the bundle that a run loads. */
async function filesOf(args: readonly string[]): Promise<string[]> {
  const noted = path.join(folder, 'loaded.txt');
  rmSync(noted, { force: true });
  const { err } = await program.run(args, {
    cwd: folder,
    env: { LOADED: noted },
    node: ['--require', noteLoaded],
  });
  expect(err).not.toContain('Error');
  const files = readFileSync(noted, 'utf8')
    .trim()
    .split('\n')
    .map((line): string => JSON.parse(line).file);
  return [...new Set(files)].filter((file) => path.basename(path.dirname(file)) === 'dist');
}

/** The modules that these files are made of, and libraries by their names. */
function sourcesOf(files: readonly string[]): string[] {
  return files.flatMap((file) => {
    const { sources } = JSON.parse(readFileSync(`${file}.map`, 'utf8')) as { sources: string[] };
    return sources.map((source) => source.replace(/^.*\/node_modules\/((?:@[^/]+\/)?[^/]+).*$/, '$1'));
  });
}

describe('what a run loads', () => {
  it.each([
    [['--version'], 4],
    [['--help'], 8],
    [['screen', '--plain'], 16],
    [['evaluate', 'traffpunkt.yaml'], 24],
    [['evaluate', '.', '--format', 'ndjson'], 20],
    [['evaluate', '.', '--format', 'github'], 20],
    [['explain', 'traffpunkt.yaml'], 22],
    [['list', '.'], 18],
  ])('%j is a few files', async (args, most) => {
    const files = await filesOf(args);
    expect(files.length).toBeGreaterThan(2);
    expect(files.length).toBeLessThanOrEqual(most);
  });

  it('is no library that is not needed, and no program of another process', async () => {
    const rare = ['docx', 'fflate', 'csv-stringify', 'diff'];
    const help = sourcesOf(await filesOf(['--help']));
    expect(help).toContain('commander');
    expect(help.filter((source) => [...rare, 'yaml', 'zod'].includes(source))).toEqual([]);
    const evaluate = sourcesOf(await filesOf(['evaluate', '.']));
    expect(evaluate).toEqual(expect.arrayContaining(['commander', 'yaml', 'zod']));
    expect(evaluate.filter((source) => [...rare, '@inquirer/core'].includes(source))).toEqual([]);
    // What a worker does when it is loaded, taking signals for one, is not for the main process.
    expect(evaluate.filter((source) => source.endsWith('/batch/worker.ts'))).toEqual([]);
    const screen = sourcesOf(await filesOf(['screen', '--plain']));
    expect(screen.filter((source) => [...rare, 'yaml', 'zod', '@inquirer/core'].includes(source))).toEqual(
      [],
    );
  });
});

describe('a stack', () => {
  it('leads to the sources', () => {
    const loader = path.join(path.dirname(program.bin), '../dist/load.cjs');
    const script = `const out = { on() {}, write: (text, ...rest) => (process.stdout.write(text), rest.at(-1)?.(), true) };
      const env = new Proxy({}, { get(_, name) { if (name === 'IOP_QUESTIONS') throw new Error('no variables'); } });
      const { main } = require(${JSON.stringify(loader)}).load('main.cjs');
      main(['questions', 'list'], { stdout: out, stderr: out, env, cwd: '.' });`;
    const said = execFileSync(process.execPath, ['--enable-source-maps', '-e', script], { encoding: 'utf8' });
    expect(said).toMatch(
      /Error: no variables\n[\s\S]*at readSettings \(.*src\/commands\/settings\.ts:\d+:\d+\)/,
    );
  });
});
