import { afterEach, describe, expect, it } from 'vitest';
import { caseText, World } from '../commands/world.ts';
import { answersText } from './case-folder.ts';

let world: World;
afterEach(() => world.remove());

const files = () =>
  Object.fromEntries([
    ...Array.from({ length: 11 }, (_, i) => [`cases/${i % 3}/case-${i}.yaml`, answersText(i)]),
    ['cases/broken.yaml', 'format: iop-case/1\n'],
    ['cases/other.yaml', 'a: 1\n'],
    ['cases/region.yaml', caseText('region-skane', ['area: other'])],
  ]);

async function evaluate(...args: string[]) {
  return world.run(['evaluate', ...args]);
}

/** Evaluates all parts; their blobs are `1.blob`, `2.blob` … */
async function parts(of: number, ...args: string[]) {
  const codes: number[] = [];
  for (let index = 1; index <= of; index++) {
    const run = await evaluate(
      'cases',
      '--shard',
      `${index}/${of}`,
      '--format',
      `blob=${index}.blob`,
      ...args,
    );
    codes.push(run.code);
  }
  return codes;
}

const codes = (err: string) => err.trimEnd().split('\n');

describe('--shard and --merge', () => {
  it.each([
    'text',
    'json',
    'ndjson',
    'sarif',
    'junit',
    'markdown',
    'tap',
    'html',
    'github',
    'azure',
    'gitlab',
  ])('give the report of the whole run, in any order of the parts: %s', async (format) => {
    world = await World.with(files());
    await world.write(
      'known.json',
      '{"format":"iop-baseline/1","findings":[{"file":"cases/0/case-0.yaml","rule":"case-not-iop"},{"file":"cases/gone.yaml","rule":"case-open"}]}',
    );
    const flags = ['--baseline', 'known.json', '--fail-on', 'not-iop'];
    const whole = await evaluate('cases', '--format', format, ...flags);
    expect(await parts(4, ...flags)).toContain(2);
    // The merge is often on a machine that has the blobs alone.
    await world.discard('known.json');
    await world.discard('cases');
    const merged = await evaluate('--merge', '3.blob', '1.blob', '4.blob', '2.blob', '--format', format);
    expect(merged).toEqual(whole);
  });

  it('tell of a set with mistakes once, and of each case that is invalid because of it', async () => {
    const names = ['a', 'b', 'c', 'd'].map((name) => `cases/${name}.yaml`);
    world = await World.with({
      ...Object.fromEntries(names.map((name) => [name, caseText('own')])),
      'sets/own.yaml':
        'format: iop-questions/1\nid: own\nversion: 1.0.0\nbase: forum\ntitle: Egen\nsumary: Egen\n',
    });
    const whole = await evaluate('cases', '--questions', 'sets', '--format', 'json');
    const { diagnostics, summary } = JSON.parse(whole.out) as {
      diagnostics: { file: string; code: string }[];
      summary: { invalid: number };
    };
    const ofCases = diagnostics.filter(({ code }) => code === 'set-unusable').map(({ file }) => file);
    expect([ofCases, summary.invalid]).toEqual([names, 4]);
    const ofSet = diagnostics.filter(({ file }) => file === 'sets/own.yaml').map(({ code }) => code);
    expect(ofSet).toContain('unknown-key');
    expect(new Set(ofSet).size).toBe(ofSet.length);
    await parts(2, '--questions', 'sets');
    expect(await evaluate('--merge', '2.blob', '1.blob', '--format', 'json')).toEqual(whole);
    const listed = await world.run(['list', 'cases', '--questions', 'sets']);
    expect(listed.err).toBe(whole.err);
  });

  it('give it in the language of the merge', async () => {
    world = await World.with(files());
    const whole = await evaluate('cases', '--lang', 'en');
    await parts(2);
    expect(await evaluate('--merge', '2.blob', '1.blob', '--lang', 'en')).toEqual(whole);
  });

  it('exit as the whole run would', async () => {
    world = await World.with({
      'cases/a.yaml': caseText('forum', ['makes-profit: yes']),
      'cases/b.yaml': caseText('forum'),
    });
    expect(await parts(2, '--fail-on', 'not-iop')).toEqual([1, 0]);
    expect((await evaluate('--merge', '1.blob', '2.blob')).code).toBe(1);
  });

  it('let a part be empty, and exit 0 for it', async () => {
    world = await World.with({ 'cases/a.yaml': caseText('forum') });
    expect(await parts(3)).toEqual([0, 0, 0]);
    const merged = await evaluate('--merge', '1.blob', '2.blob', '3.blob', '--format', 'json');
    expect([merged.code, JSON.parse(merged.out).summary.cases]).toEqual([0, 1]);
  });

  it('say that there was no case at all', async () => {
    world = await World.with({ 'cases/readme.txt': '' });
    expect(await parts(2)).toEqual([0, 0]);
    const whole = await evaluate('cases');
    expect(whole.code).toBe(2);
    expect(await evaluate('--merge', '1.blob', '2.blob')).toEqual(whole);
    expect((await evaluate('--merge', '1.blob', '2.blob', '--allow-empty')).code).toBe(0);
  });

  it('take a baseline at the merge too', async () => {
    world = await World.with({ 'cases/a.yaml': caseText('forum'), 'cases/b.yaml': caseText('forum') });
    await evaluate('cases', '--fail-on', 'open', '--write-baseline', 'known.json');
    expect(await parts(2, '--fail-on', 'open')).toEqual([1, 1]);
    await world.discard('cases');
    expect((await evaluate('--merge', '1.blob', '2.blob', '--baseline', 'known.json')).code).toBe(0);
  });

  it('keep a blob of the whole run as one part', async () => {
    world = await World.with(files());
    const whole = await evaluate('cases');
    await evaluate('cases', '--format', 'blob=all.blob');
    expect(await evaluate('--merge', 'all.blob')).toEqual(whole);
  });

  it('make no blob of the merge, and say so', async () => {
    world = await World.with({ 'cases/a.yaml': caseText('forum') });
    await parts(2);
    const merged = await evaluate('--merge', '1.blob', '2.blob', '--format', 'blob=all.blob');
    expect([merged.code, merged.out, merged.err]).toEqual([2, '', expect.stringMatching(/--merge.*blob/)]);
  });

  it('refuse a missing and a doubled part', async () => {
    world = await World.with(files());
    await parts(3);
    const missing = await evaluate('--merge', '1.blob', '3.blob');
    expect([missing.code, missing.out, codes(missing.err)]).toEqual([
      2,
      '',
      [expect.stringContaining('2/3')],
    ]);
    const doubled = await evaluate('--merge', '1.blob', '3.blob', '2.blob', '3.blob');
    expect([doubled.code, codes(doubled.err)]).toEqual([2, [expect.stringMatching(/^3\.blob: .*3\/3/)]]);
  });

  it.each([
    ['another evaluation date', ['--as-of', '2026-01-01']],
    ['other conditions of failure', ['--fail-on', 'open']],
    ['another set', ['--set', 'lund']],
  ])('refuse a part with %s', async (_what, args) => {
    world = await World.with(files());
    await parts(2);
    await evaluate('cases', '--shard', '2/2', '--format', 'blob=2.blob', ...args);
    const { code, err } = await evaluate('--merge', '1.blob', '2.blob');
    expect([code, codes(err)]).toEqual([2, [expect.stringMatching(/^2\.blob: /)]]);
  });

  it('refuse a part of another number of parts, of other files, or with another version of a set', async () => {
    world = await World.with({
      ...files(),
      'sets/own.yaml': ownSet('1.0.0'),
      'cases/x.yaml': caseText('own'),
      'cases/y.yaml': caseText('own'),
    });
    await parts(2, '--questions', 'sets');
    await evaluate('cases', '--shard', '2/3', '--format', 'blob=other.blob', '--questions', 'sets');
    expect((await evaluate('--merge', '1.blob', 'other.blob')).code).toBe(2);
    await world.write('sets/own.yaml', ownSet('1.0.1'));
    await evaluate('cases', '--shard', '2/2', '--format', 'blob=other.blob', '--questions', 'sets');
    const set = await evaluate('--merge', '1.blob', 'other.blob');
    expect([set.code, set.err]).toEqual([2, expect.stringContaining('frågesamling')]);
    await world.write('cases/new.yaml', caseText('forum'));
    await evaluate('cases', '--shard', '2/2', '--format', 'blob=other.blob', '--questions', 'sets');
    expect((await evaluate('--merge', '1.blob', 'other.blob')).code).toBe(2);
  });

  it.each([
    ['cut off', (text: string) => text.slice(0, -30)],
    ['without its end', (text: string) => text.slice(0, text.lastIndexOf('\n', text.length - 2) + 1)],
    ['with a line less', (text: string) => text.split('\n').toSpliced(2, 1).join('\n')],
    ['changed by hand', (text: string) => text.replace('case-0', 'case-9')],
    ['of another program', (text: string) => text.replace('"engine":"1.0.0"', '"engine":"0.9.0"')],
    ['that is something else', () => 'a: 1\n'],
    ['that is empty', () => ''],
  ])('refuse a blob %s', async (_what, damage) => {
    world = await World.with(files());
    await parts(2);
    await world.write('1.blob', damage(await world.read('1.blob')));
    const { code, out, err } = await evaluate('--merge', '1.blob', '2.blob');
    expect([code, out, codes(err)]).toEqual([2, '', [expect.stringMatching(/^1\.blob: /)]]);
  });

  it.each([
    [['cases', '--merge', '1.blob']],
    [['--merge', '1.blob', '--update']],
    [['--merge', '1.blob', '--shard', '1/2']],
    [['cases', '--shard', '0/2']],
    [['cases', '--shard', '3/2']],
    [['cases', '--shard', 'half']],
    [['cases', '--format', 'blob']],
    [['--merge', 'none.blob']],
    [[]],
  ])('refuse options that do not go together: %s', async (args) => {
    world = await World.with(files());
    const { code, err } = await evaluate(...args);
    expect([code, codes(err).length]).toEqual([2, 1]);
  });
});

function ownSet(version: string): string {
  return `format: iop-questions/1\nid: own\nversion: ${version}\nbase: forum\ntitle: { sv: Egen, en: Own }\nsummary: { sv: Egen, en: Own }\n`;
}
