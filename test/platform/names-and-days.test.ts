import { readdir } from 'node:fs/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { dayInStockholm } from '../../src/commands/settings.ts';
import { isPath } from '../../src/files/sets/load-set.ts';
import { caseText, World } from '../commands/world.ts';

let world: World | undefined;
afterEach(() => world?.remove());

describe('today', () => {
  it.each([
    ['2026-11-22T22:59:59Z', '2026-11-22'],
    ['2026-11-22T23:00:00Z', '2026-11-23'],
    ['2026-07-01T21:59:59Z', '2026-07-01'],
    ['2026-07-01T22:00:00Z', '2026-07-02'],
    ['2026-03-28T22:59:59Z', '2026-03-28'],
    ['2026-03-29T00:59:59Z', '2026-03-29'],
    ['2026-03-29T21:59:59Z', '2026-03-29'],
    ['2026-03-29T22:00:00Z', '2026-03-30'],
    ['2026-10-25T21:59:59Z', '2026-10-25'],
    ['2026-10-25T22:59:59Z', '2026-10-25'],
    ['2026-10-25T23:00:00Z', '2026-10-26'],
    ['2027-12-31T23:00:00Z', '2028-01-01'],
    ['2028-02-28T23:00:00Z', '2028-02-29'],
  ])('is the day in Sweden: %s is %s', (moment, day) => {
    expect(dayInStockholm(new Date(moment))).toBe(day);
  });
});

describe('names', () => {
  it.each(['sets\\egen.yaml', 'C:\\sets\\egen', './egen', 'egen.YAML', '../å/ö'])(
    'with a slash of either kind or an ending are files: %s',
    (name) => {
      expect(isPath(name)).toBe(true);
    },
  );

  it.each(['forum', 'region-skane', 'CON', 'a b'])('without are ids: %s', (name) => {
    expect(isPath(name)).toBe(false);
  });

  it('with spaces and å ä ö, composed or not, are found, updated and shown', async () => {
    const [composed, apart] = ['mapp å', 'mapp ö'.normalize('NFD')];
    world = await World.with({
      [`${composed}/ärende ett.yaml`]: caseText('forum', ['makes-profit: ja']),
      [`${apart}/${'ärende två'.normalize('NFD')}.yaml`]: caseText('forum', ['makes-profit: ja']),
    });
    const { code, out } = await world.run(['evaluate', composed, apart, '--update', '--format', 'json']);
    expect([code, JSON.parse(out).summary.new]).toEqual([0, 2]);
    const again = await world.run(['evaluate', '.', '--format', 'json']);
    expect(JSON.parse(again.out).summary).toMatchObject({ cases: 2, unchanged: 2 });
    for (const folder of [composed, apart])
      expect(await readdir(`${world.folder}/${folder}`)).toHaveLength(1);
  });

  it('of cases end the same whether the title is composed or not', async () => {
    world = await World.with();
    const facts = ['--public', 'N', '--association', 'F', '--reference', 'R'];
    for (const form of ['NFC', 'NFD'])
      await world.run(['screen', '--plain', '--title', 'Träffpunkt Åre'.normalize(form), ...facts], {
        stdin: 'ja\n',
      });
    expect(await readdir(world.folder)).toEqual(['traffpunkt-are-2.yaml', 'traffpunkt-are.yaml']);
  });
});

describe('line ends of Windows', () => {
  it('are read like others, and kept in all that the program adds', async () => {
    const text = caseText('forum', ['makes-profit: ja']).replaceAll('\n', '\r\n');
    world = await World.with({ 'a.yaml': `\ufeff${text}` });
    expect((await world.run(['evaluate', 'a.yaml', '--update'])).code).toBe(0);
    const after = await world.read('a.yaml');
    expect([after.startsWith(`\ufeff${text}`), /[^\r]\n/.test(after)]).toEqual([true, false]);
    expect((await world.run(['evaluate', 'a.yaml'])).code).toBe(0);
  });
});
