import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caseText, World } from '../commands/world.ts';
import { runs, seed } from '../faults/random.ts';
import { hostileFile } from './hostile.ts';
import { contents, expectOrderlyEnd } from './oracle.ts';

let world: World;
beforeAll(async () => {
  world = await World.with({ 'good.yaml': caseText('forum', ['makes-profit: yes']) });
});
afterAll(() => world.remove());

/** Commands that read a case, an answers file or a set, and which of their files they may change. */
const commands: readonly { kind: 'case' | 'set'; args: readonly string[]; writes?: RegExp }[] = [
  { kind: 'case', args: ['evaluate', 'a.yaml', '--format', 'json'] },
  { kind: 'case', args: ['evaluate', 'a.yaml', '--update', '--format', 'sarif'], writes: /a\.yaml$/ },
  {
    kind: 'case',
    args: ['evaluate', 'a.yaml', '--format', 'html', '--format', 'junit=b.xml'],
    writes: /b\.xml$/,
  },
  { kind: 'case', args: ['explain', 'a.yaml'] },
  { kind: 'case', args: ['explain', 'a.yaml', '--format', 'json', '--lang', 'en'] },
  { kind: 'case', args: ['list', '.', '--format', 'csv'] },
  { kind: 'case', args: ['merge', 'good.yaml', 'a.yaml', '--same-case'] },
  { kind: 'case', args: ['screen', '--plain', 'a.yaml'], writes: /a\.yaml$/ },
  { kind: 'case', args: ['screen', '--answers', 'a.yaml', '--out', 'new.yaml'], writes: /new\.yaml$/ },
  { kind: 'set', args: ['questions', 'show', './a.yaml'] },
  { kind: 'set', args: ['evaluate', 'good.yaml', '--set', './a.yaml', '--format', 'json'] },
];

describe('files from anyone', () => {
  it.each(commands)('never upset $args', { timeout: 600_000 }, async ({ kind, args, writes }) => {
    const before = await contents(world.folder);
    await fc.assert(
      fc.asyncProperty(hostileFile(kind), async (bytes) => {
        await world.write('a.yaml', bytes);
        const run = await world.run(args, { stdin: 'ja\n<\n+ not\u001b[2J\nnej\n?\n' });
        expectOrderlyEnd(run, Buffer.from(bytes).toString());
        await world.forget(/^(a|b|new)\./);
      }),
      { numRuns: runs(60), seed: seed(20261122) },
    );
    const after = await contents(world.folder);
    expect([...after.keys()].filter((name) => !writes?.test(name))).toEqual([...before.keys()]);
    expect(after).toEqual(before);
  });
});
