import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { batchFormatNames } from '../../src/report/batch/format-names.ts';
import { caseText, World } from '../commands/world.ts';
import { runs, seed } from '../faults/random.ts';
import { hostileNames } from './hostile.ts';
import { changedJson, type JsonChange, jsonChange } from './mutated-json.ts';
import { contents, expectOrderlyEnd } from './oracle.ts';

/** The files that runs leave for others: blobs, caches, baselines. They come by artifact and by e-mail, from anyone. */

let world: World;
beforeAll(async () => {
  world = await World.with({
    'a.yaml': caseText('forum', ['several-providers: yes'], ['verdict: { outcome: iop-may-fit }']),
    'b.yaml': caseText('national-guidance', ['aid-three-years: 1', 'shared-need: { value: yes }']),
    'c.yaml': caseText('lund', ['makes-profitt: no']),
    'd.yaml': caseText('lund', [], ['waivers: [{ finding: open, reason: r, until: 2020-01-01 }]']),
  });
  const args = ['--format', 'blob=part', '--cache', 'q.cache', '--write-baseline', 'base'];
  await world.run(['evaluate', '.', ...args]);
});
afterAll(() => world.remove());

const digestOf = (lines: readonly string[]) =>
  createHash('sha256')
    .update(lines.map((line) => `${line}\n`).join(''))
    .digest('hex');

/** Changes of lines, counted around; how often is small, so that what is changed is reached. */
const changes = fc.array(fc.record({ line: fc.nat(), change: jsonChange }), { minLength: 1, maxLength: 3 });
type LineChanges = readonly { line: number; change: JsonChange }[];

function withChanges(
  lines: readonly string[],
  made: LineChanges,
  part: (line: string, nth: number) => readonly string[] = (line) => ['', line, ''],
): string[] {
  const changed = [...lines];
  for (const { line, change } of made) {
    const at = line % changed.length;
    const [head = '', json = '', tail = ''] = part(changed[at]!, line);
    changed[at] = head + changedJson(json, change) + tail;
  }
  return changed;
}

/** A file with bytes of it changed, for which no digest fits any more. */
const damage = fc.array(
  fc.record({ at: fc.nat(), piece: fc.constantFrom('', '\n', '\0', ...hostileNames) }),
  {
    minLength: 1,
    maxLength: 3,
  },
);
const damaged = (text: string, edits: readonly { at: number; piece: string }[]) =>
  edits.reduce((now, { at, piece }) => {
    const place = at % (now.length + 1);
    return now.slice(0, place) + piece + now.slice(place + 3);
  }, text);

async function ends(args: readonly string[], what: unknown): Promise<number> {
  const run = await world.run(args);
  expectOrderlyEnd(run, what);
  return run.code;
}

/** Runs a property over changed files, and makes sure that no other file was touched. */
async function check<T>(made: fc.Arbitrary<T>, usual: number, predicate: (made: T) => Promise<void>) {
  await world.forget(/^own\b/);
  const before = await contents(world.folder);
  await fc.assert(fc.asyncProperty(made, predicate), {
    numRuns: runs(usual),
    seed: seed(20261127),
    endOnFailure: true,
  });
  await world.forget(/^own\b/);
  expect(await contents(world.folder)).toEqual(before);
}

/** What is said of the cases; a cache that is not used is told of beside it. */
const casesIn = (json: string) => JSON.parse(json).cases;

const format = fc.constantFrom(...batchFormatNames);

describe('blobs from anyone', () => {
  it('whose digest fits are merged or refused, in any format', { timeout: 600_000 }, async () => {
    const lines = (await world.read('part')).trimEnd().split('\n');
    let merged = 0;
    await check(fc.tuple(changes, format), 60, async ([made, name]) => {
      const changed = withChanges(lines, made);
      const end = changedJson(changed.pop()!, { at: 0 });
      const whole = JSON.stringify({
        ...JSON.parse(lines.at(-1)!),
        ...JSON.parse(end),
        digest: digestOf(changed),
      });
      await world.write('own-blob', `${[...changed, whole].join('\n')}\n`);
      if ((await ends(['evaluate', '--merge', 'own-blob', '--format', name], made)) !== 2) merged++;
    });
    expect(merged).toBeLessThan(runs(60));
  });

  it('that are damaged are refused', { timeout: 600_000 }, async () => {
    const text = await world.read('part');
    await check(damage, 60, async (made) => {
      await world.write('own-blob', damaged(text, made));
      if (damaged(text, made) !== text) expect(await ends(['evaluate', '--merge', 'own-blob'], made)).toBe(2);
    });
  });

  it('and any file that is named as one say so', async () => {
    await world.write('own-file', Buffer.alloc(40 * 1024 * 1024, 'a'));
    for (const name of ['own-file', 'a.yaml', '.', 'none', '/dev/null', '/dev/zero'])
      expect(await ends(['evaluate', '--merge', name], name), name).toBe(2);
    await world.write('own-file', `{"format":"iop-blob/1"${' '.repeat(40 * 1024 * 1024)}`);
    expect(await ends(['evaluate', '--merge', 'own-file'], 'a long line')).toBe(2);
  });
});

describe('caches from anyone', () => {
  const evaluate = ['evaluate', 'a.yaml', 'b.yaml', 'd.yaml', '--format', 'json', '--cache', 'own.cache'];

  it('whose digest fits change nothing but the results that are sound', { timeout: 600_000 }, async () => {
    const [, ...lines] = (await world.read('q.cache')).trimEnd().split('\n');
    // Words and what entries have of their own are JSON; the places of words are numbers, which are JSON too.
    const part = (line: string, nth: number) => {
      const texts = line.split(/(\t|(?<=\d) )/);
      const places = texts.flatMap((text, at) => (/^([[{"].*|\d+)$/.test(text) ? [at] : []));
      if (places.length === 0) return [line, 'null', ''];
      const at = places[nth % places.length]!;
      return [texts.slice(0, at), [texts[at]!], texts.slice(at + 1)].map((some) => some.join(''));
    };
    await check(changes, 60, async (made) => {
      const changed = withChanges(lines, made, part);
      await world.write('own.cache', [`iop-cache/3 ${digestOf(changed)}`, ...changed, ''].join('\n'));
      await ends(evaluate, made);
    });
  });

  it('that are damaged change nothing', { timeout: 600_000 }, async () => {
    const text = await world.read('q.cache');
    const usual = await world.run(evaluate.slice(0, -2));
    await check(damage, 60, async (made) => {
      await world.write('own.cache', damaged(text, made));
      const { code, out, err } = await world.run(evaluate);
      expectOrderlyEnd({ code, out, err }, made);
      expect([code, casesIn(out)]).toEqual([usual.code, casesIn(usual.out)]);
    });
  });

  it.each(['/dev/zero', '/dev/null', 'own-pipe'])('that are no files are let be: %s', async (name) => {
    if (name === 'own-pipe') execFileSync('mkfifo', [path.join(world.folder, name)]);
    const { code, err } = await world.run([...evaluate.slice(0, -1), name]);
    expect([code, err]).toEqual([1, expect.stringContaining('cache')]);
  });
});

describe('baselines from anyone', () => {
  it('are read or refused', { timeout: 600_000 }, async () => {
    const text = await world.read('base');
    await check(fc.oneof(jsonChange, damage), 60, async (made) => {
      await writeFile(
        path.join(world.folder, 'own-base'),
        Array.isArray(made) ? damaged(text, made) : changedJson(text, made),
      );
      await ends(['evaluate', 'a.yaml', '--baseline', 'own-base'], made);
    });
  });
});
