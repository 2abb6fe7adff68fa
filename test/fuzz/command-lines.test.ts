import { rm } from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caseText, World } from '../commands/world.ts';
import { runs, seed } from '../faults/random.ts';
import { hostileNames } from './hostile.ts';
import { contents, expectOrderlyEnd } from './oracle.ts';

let world: World;
beforeAll(async () => {
  world = await World.with({
    'work/a.yaml': caseText('forum', ['makes-profit: yes']),
    'work/b.yaml': caseText('lund'),
    'outside.txt': 'mine',
  });
});
afterAll(() => world.remove());

const commands = [
  ['screen'],
  ['evaluate'],
  ['explain'],
  ['merge'],
  ['list'],
  ['schema'],
  ['questions', 'list'],
  ['questions', 'show'],
  ['questions', 'check'],
  ['questions', 'diff'],
  ['questions', 'graph'],
  ['questions', 'test'],
  ['questions'],
  [],
];
const options = [
  '--lang',
  '--questions',
  '--as-of',
  '--plain',
  '--no-color',
  '--set',
  '--as',
  '--all',
  '--answers',
  '--report',
  '--title',
  '--reference',
  '--public',
  '--association',
  '--format',
  '--fail-on',
  '--allow-empty',
  '--jobs',
  '--dry-run',
  '--update',
  '--shard',
  '--merge',
  '--baseline',
  '--changed-since',
  '--outcome',
  '--waiting-for',
  '--ends-before',
  '--same-case',
  '--help',
  '--version',
  '-V',
  '-h',
  '--',
  '-',
  '--nonsense',
  '-x',
  '--cache',
];
const values = [
  'a.yaml',
  'b.yaml',
  '.',
  '*.yaml',
  '**',
  '[',
  '{a,b}',
  'nothing',
  'forum',
  'lund',
  'sv',
  'en',
  'text',
  'json',
  'html',
  'markdown',
  'csv',
  'case',
  'open',
  'never',
  'officer',
  '2026-11-22',
  '2026-02-30',
  '9999-12-31',
  '0000-00-00',
  '1/2',
  '0/0',
  '2147483648',
  '-1',
  'x'.repeat(5000),
  ...hostileNames,
];

const word = fc.oneof(
  fc.constantFrom(...options),
  fc.constantFrom(...values),
  fc.string({ unit: 'binary', maxLength: 10 }),
);
const line = fc
  .tuple(fc.constantFrom(...commands), fc.array(word, { maxLength: 6 }))
  // No system can hand a NUL over in a word, nor half a surrogate pair.
  .map(([command, words]) => [
    ...command,
    ...words.map((one) => Buffer.from(one.replaceAll('\0', '')).toString()),
  ]);

describe('command lines', () => {
  it('of any kind end in order, and nothing outside the working folder is written', {
    timeout: 600_000,
  }, async () => {
    const inside = world.within('work');
    const before = await contents(world.folder);
    await fc.assert(
      fc.asyncProperty(line, async (args) => {
        // A path that stands for an output may be any that the user names: those outside are for another test.
        const run = await inside.run(args, { stdin: 'ja\n' });
        expectOrderlyEnd(run, args);
        for (const file of (await contents(world.folder)).keys())
          if (!before.has(file)) {
            expect(file.startsWith(inside.folder + path.sep), `${args} wrote ${file}`).toBe(true);
            await rm(file);
          }
        for (const [name, text] of before) if (name.endsWith('.txt')) expect(text).toBe('mine');
      }),
      { numRuns: runs(400), seed: seed(20261122) },
    );
  });
});
