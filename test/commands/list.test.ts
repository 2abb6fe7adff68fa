import { afterEach, describe, expect, it } from 'vitest';
import { caseText, World } from './world.ts';

let world: World;
afterEach(() => world.remove());

const cases = {
  'cases/ost.yaml': caseText(
    'forum',
    ['several-providers: yes'],
    ['title: Östra huset', 'agreement: { period: { from: 2024-01-01, to: 2026-06-30 } }'],
  ),
  'cases/ar.yaml': caseText(
    'forum',
    ['several-providers: no'],
    ['title: Åre', 'parties: { public: ["=1+1"], associations: [Å] }'],
  ),
  'cases/zeta.yaml': caseText(
    'forum',
    ['makes-profit: yes'],
    ['title: Zeta', 'decision: { date: 2026-01-01 }'],
  ),
};

describe('iop list', () => {
  it('sorts by title as Swedish does', async () => {
    world = await World.with(cases);
    const { out } = await world.run(['list', 'cases', '--format', 'json']);
    expect(JSON.parse(out).map((row: { title: string }) => row.title)).toEqual([
      'Zeta',
      'Åre',
      'Östra huset',
    ]);
  });

  it('says whom each case waits for', async () => {
    world = await World.with(cases);
    const { out } = await world.run(['list', 'cases', '--format', 'json']);
    expect(JSON.parse(out).map((row: { waitingFor: string[] }) => row.waitingFor)).toEqual([
      [],
      ['association', 'officer'],
      ['decision'],
    ]);
  });

  it.each([
    [
      ['--outcome', 'procurement'],
      ['Zeta', 'Östra huset'],
    ],
    [['--outcome', 'no-form-indicated'], []],
    [['--waiting-for', 'decision'], ['Östra huset']],
    [['--ends-before', '2026-07-01'], ['Östra huset']],
    [['--ends-before', '2026-06-30'], []],
  ])('filters with %j', async (flags, titles) => {
    world = await World.with(cases);
    const { out, code } = await world.run(['list', 'cases', '--format', 'json', ...flags]);
    expect([code, JSON.parse(out).map((row: { title: string }) => row.title)]).toEqual([0, titles]);
  });

  it('refuses an outcome that no question set has, and names the nearest', async () => {
    world = await World.with(cases);
    const { out, code, err } = await world.run(['list', 'cases', '--outcome', 'procurment']);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(
      /^iop: ”procurment” går inte att ange för --outcome; .*menade du ”procurement”\?\)\n$/,
    );
  });

  it('writes CSV that a spreadsheet opens as text, with Swedish characters', async () => {
    world = await World.with(cases);
    const { out } = await world.run(['list', 'cases', '--format', 'csv']);
    expect(out.startsWith('\uFEFFId;Ärende;')).toBe(true);
    expect(out).toContain(";'=1+1;");
    expect(out.split('\r\n')).toHaveLength(5);
  });

  it('fits 40 columns and says everything in English too', async () => {
    world = await World.with(cases);
    const { out } = await world.run(['list', 'cases', '--lang', 'en']);
    expect(out).toContain('Procurement');
    expect(out).not.toContain('Upphandling');
  });
});
