import { execFileSync } from 'node:child_process';
import { readFile, symlink } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { batchFormatNames } from '../../src/report/batch/format-names.ts';
import { caseFormatNames } from '../../src/report/case-formats.ts';
import { caseText, World } from '../commands/world.ts';

let world: World;
afterEach(() => world.remove());

const aCase = caseText('forum', ['several-providers: yes']);
const wrong = 'format: iop-case/1\nquestionSet: forum\nanswers: { oficer: {} }\n';

/** Every command that has something to say on standard output, in each of its formats. */
const printing: readonly (readonly string[])[] = [
  ['--version'],
  ['--help'],
  ['-V'],
  ['screen', '--help'],
  [],
  ...batchFormatNames.map((format) => ['evaluate', 'a.yaml', '--format', format]),
  ['evaluate', 'a.yaml', '--update', '--dry-run'],
  ...caseFormatNames.map((format) => ['explain', 'a.yaml', '--format', format]),
  ...['text', 'json', 'csv', 'markdown'].map((format) => ['list', 'a.yaml', '--format', format]),
  ['merge', 'a.yaml', 'a.yaml', '--same-case'],
  ['questions', 'list'],
  ...['text', 'markdown', 'html', 'json'].map((format) => ['questions', 'show', 'forum', '--format', format]),
  ...['text', 'json', 'sarif', 'gitlab'].map((format) => ['questions', 'check', 'forum', '--format', format]),
  ['questions', 'test', 'forum'],
  ['questions', 'diff', 'forum', 'lund'],
  ...['mermaid', 'dot', 'svg'].map((format) => ['questions', 'graph', 'forum', '--format', format]),
  ...['case', 'questions', 'evaluation'].map((what) => ['schema', what]),
];

describe('output', () => {
  it.each(printing)('that nobody reads is no failure: %s %s %s %s %s', async (...args) => {
    world = await World.with({ 'a.yaml': aCase });
    expect(await world.run(args, { faults: { stdout: 'EPIPE' } })).toEqual({ code: 0, out: '', err: '' });
  });

  it.each(printing)('that finds the disk full is one line, and 2: %s %s %s %s %s', async (...args) => {
    world = await World.with({ 'a.yaml': aCase });
    const { code, err } = await world.run(args, { faults: { stdout: 'ENOSPC' } });
    expect([code, err.trimEnd().split('\n')]).toEqual([2, [expect.stringContaining('disken är full')]]);
  });

  it('that nobody reads does not keep an update from the rest, nor change how it ends', async () => {
    const names = Array.from({ length: 30 }, (_, i) => `${i}.yaml`);
    world = await World.with({
      ...Object.fromEntries(names.map((name) => [name, aCase])),
      'wrong.yaml': wrong,
    });
    const { code } = await world.run(
      ['evaluate', '.', '--update', '--format', 'text', '--format', 'json=a.json'],
      { faults: { stdout: 'EPIPE' } },
    );
    expect(code).toBe(2);
    for (const name of names)
      expect(parse(await world.read(name)).verdict, name).toMatchObject({ outcome: 'procurement' });
    expect(JSON.parse(await world.read('a.json')).summary).toMatchObject({ cases: 30, invalid: 1 });
  });

  it.each(['EPIPE', 'ENOSPC'])('of messages that fails (%s) changes nothing else', async (stderr) => {
    world = await World.with({ 'a.yaml': aCase, 'wrong.yaml': wrong });
    const usual = await world.run(['evaluate', '.', '--format', 'json']);
    expect(usual.err).not.toBe('');
    expect(await world.run(['evaluate', '.', '--format', 'json'], { faults: { stderr } })).toEqual({
      ...usual,
      err: '',
    });
    for (const args of [['evaluate', 'none.yaml'], ['--none'], ['questions'], ['explain', 'wrong.yaml']])
      expect((await world.run(args, { faults: { stderr } })).code, args.join(' ')).toBe(2);
  });
});

describe('a report', () => {
  const writing = (file: string): string[][] => [
    ...batchFormatNames.map((format) => ['--format', `${format}=${file}`]),
    ['--format', `blob=${file}`],
    ['--write-baseline', file],
    ['--cache', file],
  ];

  it.each(writing('a.yaml'))('is not written over a case: %s %s', async (...args) => {
    world = await World.with({ 'a.yaml': aCase, 'b.yaml': aCase });
    for (const named of ['a.yaml', 'b.yaml']) {
      const { code, err } = await world.run(['evaluate', named, ...args]);
      expect([code, err.trimEnd().split('\n')]).toEqual([2, [expect.stringContaining('a.yaml')]]);
      expect(await world.read('a.yaml')).toBe(aCase);
    }
  });

  it.each(writing('other'))('is not written over one of another name or form: %s %s', async (...args) => {
    for (const text of [
      `# Mitt\r\n${aCase}`,
      `\ufeff${aCase}`,
      '{ "format": "iop-case/1", "questionSet": "forum", "answers": {} }',
      "'format' : 'iop-questions/1'\n",
    ]) {
      world = await World.with({ real: text, 'b.yaml': aCase });
      await symlink('real', path.join(world.folder, 'other'));
      expect((await world.run(['evaluate', 'b.yaml', ...args])).code).toBe(2);
      expect(await world.read('real')).toBe(text);
      await world.remove();
    }
  });

  it('goes into a pipe that someone reads', async () => {
    world = await World.with({ 'a.yaml': aCase });
    const pipe = path.join(world.folder, 'pipe');
    execFileSync('mkfifo', [pipe]);
    const run = world.run(['evaluate', 'a.yaml', '--format', 'json=pipe']);
    expect(JSON.parse(await readFile(pipe, 'utf8')).summary).toMatchObject({ cases: 1 });
    expect((await run).code).toBe(0);
  });

  it('is written over an older one', async () => {
    world = await World.with({ 'a.yaml': aCase });
    for (const args of writing('report')) {
      await world.run(['evaluate', 'a.yaml', ...args]);
      expect((await world.run(['evaluate', 'a.yaml', ...args])).code, args.join(' ')).toBe(0);
      await world.forget(/^report$/);
    }
  });
});
