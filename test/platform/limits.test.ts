import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { LONGEST_LINE } from '../../src/batch/read-blob.ts';
import { NODE_LIMIT } from '../../src/evaluate/compile.ts';
import { COUNTERFACTUAL_LIMIT } from '../../src/evaluate/counterfactuals.ts';
import { FORCING_LIMIT } from '../../src/evaluate/forcing.ts';
import { MOST_FILE_BYTES } from '../../src/files/cache-file.ts';
import { MAX_ALIASES } from '../../src/files/exact-yaml.ts';
import { MAX_DEPTH, MAX_PARTS } from '../../src/files/fast/cursor.ts';
import { MAX_BYTES } from '../../src/files/read-bytes.ts';
import { MAX_ANCHORS } from '../../src/files/yaml-tokens.ts';
import { LINE_LIMIT } from '../../src/interview/plain/line-reader.ts';
import { TEXT_LIMIT } from '../../src/interview/typed/understand.ts';
import { MAX_PROBLEMS } from '../../src/model/few-problems.ts';
import { caseText, World } from '../commands/world.ts';

let world: World;
afterEach(() => world?.remove());

describe('the limits', () => {
  it('stand in the README as they are', () => {
    const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
    const section = /\n## Limits\n([\s\S]*?)\n## /.exec(readme)?.[1] ?? '';
    const stated = [...section.matchAll(/^\| [^|]+ \| ([\d ]+)(?: bytes)? \|/gm)].map(([, number]) =>
      Number(number!.replaceAll(' ', '')),
    );
    const actual = [
      MAX_BYTES,
      MAX_DEPTH,
      MAX_PARTS,
      MAX_ANCHORS,
      MAX_ALIASES,
      MAX_PROBLEMS,
      TEXT_LIMIT,
      LINE_LIMIT,
      LONGEST_LINE,
      MOST_FILE_BYTES,
      NODE_LIMIT,
      FORCING_LIMIT,
      COUNTERFACTUAL_LIMIT,
    ];
    expect(stated).toEqual(actual);
  });

  it('let a case of exactly the largest size through, and not one byte more', async () => {
    const head = caseText('forum', ['makes-profit: yes']);
    const text = `${head}# ${'x'.repeat(MAX_BYTES - head.length - 3)}\n`;
    world = await World.with({ 'a.yaml': text, 'b.yaml': `${text}\n` });
    expect((await world.run(['evaluate', 'a.yaml'])).code).toBe(0);
    expect(await world.run(['evaluate', 'b.yaml'])).toMatchObject({
      code: 2,
      err: expect.stringMatching(/^b\.yaml: .*[^\n]*\n$/),
    });
  });

  it('are not passed by what the program adds: then nothing is written', async () => {
    const head = caseText('forum', ['makes-profit: no']);
    const text = `${head}# ${'x'.repeat(MAX_BYTES - head.length - 3)}\n`;
    world = await World.with({ 'a.yaml': text });
    for (const args of [
      ['evaluate', 'a.yaml', '--update'],
      ['screen', '--plain', 'a.yaml'],
    ]) {
      const { code, err } = await world.run(args, { stdin: 'ja\n' });
      expect([code, err.trimEnd().split('\n')]).toEqual([2, [expect.stringMatching(/^a\.yaml: /)]]);
      expect(await world.read('a.yaml')).toBe(text);
    }
  });

  it('of a note are told where it is written', async () => {
    world = await World.with({ 'a.yaml': caseText('forum') });
    const { out } = await world.run(['screen', '--plain', 'a.yaml'], {
      stdin: `+ ${'x'.repeat(TEXT_LIMIT + 1)}\nja\n`,
    });
    expect(out).toMatch(/10.000/);
    expect(await world.read('a.yaml')).not.toContain('xxx');
  });
});
