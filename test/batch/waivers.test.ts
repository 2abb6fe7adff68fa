import { afterEach, describe, expect, it } from 'vitest';
import { batchFormatNames } from '../../src/report/batch/format-names.ts';
import { caseText, World } from '../commands/world.ts';

let world: World;
afterEach(() => world.remove());

const waiver = (finding: string, until: string) => [
  `waivers: [{ finding: ${finding}, reason: Väntar på svar, until: ${until} }]`,
];
const run = (...flags: string[]) => world.run(['evaluate', 'a.yaml', '--fail-on', 'open', ...flags]);

describe('waivers in a case', () => {
  it.each(['open', 'case-open'])('keep a finding from failing until their last day: %s', async (name) => {
    world = await World.with({ 'a.yaml': caseText('forum', [], waiver(name, '2026-11-22')) });
    expect((await run()).code).toBe(0);
    expect((await run('--as-of', '2026-11-23')).code).toBe(1);
  });

  it('are reported apart', async () => {
    world = await World.with({ 'a.yaml': caseText('forum', [], waiver('open', '2026-12-31')) });
    const sarif = JSON.parse((await run('--format', 'sarif')).out);
    expect(sarif.runs[0].results.map((one: { suppressions?: unknown }) => one.suppressions)).toEqual([
      [
        {
          kind: 'inSource',
          justification: 'Undantaget till och med den 31 december 2026. Skäl: Väntar på svar.',
        },
      ],
    ]);
    const { cases } = JSON.parse((await run('--format', 'json')).out);
    expect(cases[0].findings).toEqual([
      {
        ...{ rule: 'case-open', level: 'error', line: 3, column: 1 },
        waived: { reason: 'Väntar på svar', until: '2026-12-31' },
      },
    ]);
  });

  it.each(batchFormatNames)('are repeated with reason, last day and who gave them: %s', async (format) => {
    const waivers = ['waivers: [{ finding: open, reason: Väntar på svar, by: juristen, until: 2026-12-31 }]'];
    world = await World.with({ 'a.yaml': caseText('forum', [], waivers) });
    const { code, out } = await run('--format', format);
    expect(code).toBe(0);
    expect(out).toContain('Väntar på svar');
    expect(out).toContain('juristen');
    expect(out).toMatch(/2026-12-31|31 december 2026/);
  });

  it('are repeated with their reason when they have expired', async () => {
    world = await World.with({ 'a.yaml': caseText('forum', [], waiver('open', '2026-01-01')) });
    const { out } = await run('--format', 'gitlab');
    expect(out).toContain('1 januari 2026. Skäl: Väntar på svar.');
  });

  it('fail when they waive nothing, or have expired', async () => {
    world = await World.with({
      'a.yaml': caseText('forum', ['several-providers: yes'], waiver('open', '2026-12-31')),
    });
    expect((await run()).code).toBe(1);
    await world.write('a.yaml', caseText('forum', ['several-providers: yes'], waiver('open', '2026-01-01')));
    expect((await run()).code).toBe(1);
    expect((await world.run(['evaluate', 'a.yaml', '--fail-on', 'never'])).code).toBe(0);
  });

  it('must name a finding', async () => {
    world = await World.with({ 'a.yaml': caseText('forum', [], waiver('opne', '2026-12-31')) });
    const { code, err } = await run();
    expect([code, err]).toEqual([2, expect.stringMatching(/^a\.yaml:4:\d+: .*opne.*open/)]);
  });
});
