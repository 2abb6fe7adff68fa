import { execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFile, symlink } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { withinBounds } from '../../src/batch/cache-bounds.ts';
import type { CacheEntry } from '../../src/files/cache-body.ts';
import { readCacheFile, writeCacheFile } from '../../src/files/cache-file.ts';
import { caseText, World } from '../commands/world.ts';

let world: World;
afterEach(() => world.remove());

const cacheFile = () => path.join(world.folder, '.iop-cache');

async function evaluated(...args: string[]) {
  const run = await world.run(['evaluate', 'cases', '--format', 'json', '--cache', ...args]);
  const { cases, diagnostics, summary } = JSON.parse(run.out);
  return { ...run, cases, diagnostics, summary };
}

/** Changes what a cache says, as no run would: so that what comes from it can be told from what is evaluated. */
async function forge(change: (own: string) => string): Promise<void> {
  const content = await readCacheFile(cacheFile());
  if (typeof content === 'string') throw new Error(content);
  const entries = content.entries.map(({ key, used, words, own }) => ({
    key,
    used,
    words,
    own: change(own),
  }));
  await writeCacheFile(cacheFile(), { ...content, entries });
}

/** The title is the last text of an entry in short. */
const forgeTitle = () =>
  forge((own) =>
    own.replace(/\t.*$/, '\t"from the cache"').replace('"title":null', '"title":"from the cache"'),
  );
const isFromCache = ({ title }: { title: string | null }) => title === 'from the cache';

const two = {
  'cases/a.yaml': caseText('forum', ['several-providers: yes']),
  'cases/b.yaml': caseText('national-guidance', ['shared-need: no']),
};

describe('--cache', () => {
  it('gives the same report with and without, and takes what it knows from the cache', async () => {
    world = await World.with(two);
    const without = await world.run(['evaluate', 'cases', '--format', 'json']);
    const first = await evaluated();
    const second = await evaluated();
    expect(first.out).toBe(without.out);
    expect(second).toEqual(first);
    await forgeTitle();
    expect((await evaluated()).cases.map(isFromCache)).toEqual([true, true]);
  });

  it.each(['"Träffpunkt"', '"Łódź → 東京 🐦"', '"\\x85\\u0100\\t\\n\\\\"'])(
    'keeps a title as it is: %s',
    async (title) => {
      world = await World.with({
        'cases/a.yaml': caseText('forum', [], [`title: ${title}`]),
        'cases/b.yaml': caseText('forum', [], [`title: ${title}`, 'verdict: { outcome: iop-may-fit }']),
      });
      const first = await evaluated();
      expect(await evaluated()).toEqual(first);
      const content = await readCacheFile(cacheFile());
      expect(typeof content === 'object' && content.entries.length).toBe(2);
    },
  );

  it('looks at the content alone: a changed case is evaluated, a moved one is not', async () => {
    world = await World.with(two);
    await evaluated();
    await forgeTitle();
    await world.write('cases/b.yaml', caseText('national-guidance', ['shared-need: yes']));
    await world.write('cases/c/moved.yaml', two['cases/a.yaml']);
    const { cases } = await evaluated();
    expect(cases.map((one: { id: string; title: string | null }) => [one.id, isFromCache(one)])).toEqual([
      ['a', true],
      ['b', false],
      ['moved', true],
    ]);
  });

  it('keeps no invalid files, and says the same of them again', async () => {
    world = await World.with({ ...two, 'cases/broken.yaml': 'format: iop-case/1\n' });
    const first = await evaluated();
    const second = await evaluated();
    expect([second.code, second.out, second.err]).toEqual([2, first.out, first.err]);
  });

  it('evaluates again when the question set has changed', async () => {
    const set = (text: string) =>
      `format: iop-questions/1\nid: own\nversion: 1.0.0\nbase: forum\ntitle: { sv: Egen, en: Own }\nsummary: { sv: ${text}, en: Own }\n`;
    world = await World.with({ 'sets/own.yaml': set('En'), 'cases/a.yaml': caseText('own') });
    await evaluated('--questions', 'sets');
    await forgeTitle();
    expect((await evaluated('--questions', 'sets')).cases.map(isFromCache)).toEqual([true]);
    await world.write('sets/own.yaml', set('Två'));
    expect((await evaluated('--questions', 'sets')).cases.map(isFromCache)).toEqual([false]);
  });

  it('takes another date for the same where the set does not tell them apart, and says the new one', async () => {
    world = await World.with(two);
    await evaluated('--as-of', '2026-11-20');
    await forgeTitle();
    const { cases } = await evaluated('--as-of', '2026-11-21');
    expect(cases.map(isFromCache)).toEqual([true, true]);
    expect(cases.map(({ asOf }: { asOf: string }) => asOf)).toEqual(['2026-11-21', '2026-11-21']);
  });

  it('evaluates a decided case at its decision date, cached or not', async () => {
    world = await World.with({ 'cases/a.yaml': caseText('forum', [], ['decision: { date: 2025-03-01 }']) });
    await evaluated();
    await forgeTitle();
    const { cases } = await evaluated();
    expect([cases[0].asOf, isFromCache(cases[0])]).toEqual(['2025-03-01', true]);
  });

  it('tells other conditions of failure apart', async () => {
    world = await World.with(two);
    await evaluated();
    expect((await evaluated('--fail-on', 'not-iop')).code).toBe(1);
    expect((await evaluated()).code).toBe(0);
  });

  it('knows what has more to it as well: another verdict than the saved one, a warning, a date', async () => {
    const saved = ['verdict: { outcome: iop-may-fit }'];
    world = await World.with({
      'cases/changed.yaml': caseText('forum', ['several-providers: yes'], saved),
      'cases/own.yaml': caseText('own', []),
      'sets/own.yaml':
        'format: iop-questions/1\nid: own\nversion: 1.0.0\nbase: forum\ntitle: { sv: Egen, en: Own }\nsummary: { sv: En, en: One }\nvalid: { to: 2020-01-01 }\n',
    });
    const options = ['--questions', 'sets', '--as-of', '2026-11-20'];
    const first = await evaluated(...options);
    expect(first.diagnostics.map(({ code }: { code: string }) => code)).toEqual(['set-not-in-force']);
    expect(await evaluated(...options)).toEqual(first);
    await forge((text) => text.replace(/"title":null/g, '"title":"from the cache"'));
    expect((await evaluated(...options)).cases.map(isFromCache)).toEqual([true, true]);
    const other = ['--set', 'lund', ...options];
    const under = await evaluated(...other);
    expect(await evaluated(...other)).toEqual(under);
  });

  it('leaves a pipe to whoever reads it once', async () => {
    world = await World.with(two);
    await evaluated();
    const pipe = path.join(world.folder, 'pipe');
    execFileSync('mkfifo', [pipe]);
    // Another process: this one reads it in one go.
    const writer = spawn('sh', ['-c', 'cat cases/b.yaml > pipe'], { cwd: world.folder });
    const { out } = await world.run(['evaluate', 'pipe', '--format', 'json', '--cache']);
    writer.kill();
    expect(JSON.parse(out).summary.cases).toBe(1);
  });

  it('leaves what cannot be looked at to whoever says why', async () => {
    world = await World.with(two);
    await evaluated();
    await symlink('loop.yaml', path.join(world.folder, 'loop.yaml'));
    const wrong = ['loop.yaml', 'cases/a.yaml/b.yaml', `${'a'.repeat(300)}.yaml`, 'gone.yaml', 'lost.yaml'];
    const args = ['evaluate', ...wrong, 'cases/b.yaml', '--format', 'json'];
    const plain = await world.run(args);
    expect(await world.run([...args, '--cache'])).toEqual(plain);
    expect(JSON.parse(plain.out).summary).toMatchObject({ cases: 1, invalid: wrong.length });
    expect(plain.err.trimEnd().split('\n')).toHaveLength(wrong.length);
  });

  it('still updates what is to be updated', async () => {
    world = await World.with(two);
    await evaluated();
    await evaluated('--update');
    expect(await world.read('cases/a.yaml')).toContain('verdict:');
    await evaluated();
    expect((await evaluated('--update')).summary).toMatchObject({ unchanged: 2 });
  });

  it.each([
    ['cut off', (bytes: Buffer) => bytes.subarray(0, bytes.length - 7)],
    [
      'with a byte changed',
      (bytes: Buffer) => Buffer.concat([bytes.subarray(0, -20), Buffer.from('x'), bytes.subarray(-19)]),
    ],
    ['with another head', () => Buffer.from('iop-cache/3 nothing\n')],
    ['in an older form', () => Buffer.from('iop-cache/2 nothing\n')],
    ['with a head alone', (bytes: Buffer) => bytes.subarray(0, 12)],
    ['empty', () => Buffer.alloc(0)],
    ['of random bytes', () => createHash('sha512').update('x').digest()],
    ['of an older program', (bytes: Buffer) => older(bytes)],
  ])('ignores a cache %s with a note, and writes it anew', async (_what, damage) => {
    world = await World.with(two);
    const first = await evaluated();
    await world.write('.iop-cache', damage(await readFile(cacheFile())));
    const second = await evaluated();
    expect(second.cases).toEqual(first.cases);
    expect(second.code).toBe(0);
    expect(second.diagnostics.map((one: { level: string; code: string }) => [one.level, one.code])).toEqual([
      ['note', 'cache-ignored'],
    ]);
    await forgeTitle();
    expect((await evaluated()).cases.map(isFromCache)).toEqual([true, true]);
  });

  it('leaves a file alone that is no cache, and refuses a case as one', async () => {
    world = await World.with({ ...two, 'README.md': '# Ärenden\n' });
    const { code, diagnostics } = await evaluated('README.md');
    expect([code, diagnostics[0].code]).toEqual([0, 'cache-ignored']);
    expect(await world.read('README.md')).toBe('# Ärenden\n');
    const refused = await world.run(['evaluate', '--cache', 'cases/a.yaml', 'cases/b.yaml']);
    expect(refused.code).toBe(2);
    expect(await world.read('cases/a.yaml')).toBe(two['cases/a.yaml']);
  });

  it('keeps what both of two runs at once have found', async () => {
    world = await World.with({ ...two, 'more/c.yaml': caseText('forum', ['makes-profit: yes']) });
    await Promise.all(
      ['cases', 'more', 'cases', 'more'].map((folder) => world.run(['evaluate', folder, '--cache'])),
    );
    expect(typeof (await readCacheFile(cacheFile()))).toBe('object');
    await evaluated();
    const content = await readCacheFile(cacheFile());
    expect(typeof content === 'object' && content.entries.length).toBeGreaterThanOrEqual(2);
  });

  it('drops what has not been used for longest when it is full', () => {
    const entry = (key: string, used: number): CacheEntry => ({
      ...{ key, used },
      ...{ words: ['often'], own: 'so' },
    });
    const all = [entry('old', 1), entry('new', 3), entry('middle', 2)];
    const keys = (most: number, bytes: number) => withinBounds(all, most, bytes).map(({ key }) => key);
    expect(keys(2, 1000)).toEqual(['middle', 'new']);
    expect(keys(9, 25)).toEqual(['middle', 'new']);
    expect(keys(9, 1000)).toEqual(['old', 'middle', 'new']);
  });
});

function older(bytes: Buffer): Buffer {
  const text = bytes
    .subarray(bytes.indexOf('\n') + 1)
    .toString('utf8')
    .replace(/"engine":"[^"]*"/, '"engine":"0.1.0"');
  const digest = createHash('sha256').update(text).digest('hex');
  return Buffer.from(`iop-cache/3 ${digest}\n${text}`);
}
