import { afterEach, describe, expect, it } from 'vitest';
import { batchFormatNames } from '../../src/report/batch/format-names.ts';
import { caseText, World } from '../commands/world.ts';

let world: World;
afterEach(() => world.remove());

const run = (...flags: string[]) => world.run(['evaluate', 'cases', '--fail-on', 'open', ...flags]);

describe('a baseline', () => {
  it('holds what a folder is known to have, so that only what is new fails', async () => {
    world = await World.with({
      'cases/a.yaml': caseText('forum'),
      'cases/b.yaml': caseText('forum', ['makes-profit: yes']),
    });
    expect((await run()).code).toBe(1);
    expect((await run('--write-baseline', 'known.json')).code).toBe(0);
    expect(JSON.parse(await world.read('known.json'))).toEqual({
      format: 'iop-baseline/1',
      findings: [{ file: 'cases/a.yaml', rule: 'case-open' }],
    });
    expect((await run('--baseline', 'known.json')).code).toBe(0);
    await world.write('cases/c.yaml', caseText('forum'));
    expect((await run('--baseline', 'known.json')).code).toBe(1);
  });

  it('fails when it holds what is no longer found', async () => {
    world = await World.with({ 'cases/a.yaml': caseText('forum') });
    await run('--write-baseline', 'known.json');
    await world.write('cases/a.yaml', caseText('forum', ['makes-profit: yes']));
    const { code, err } = await run('--baseline', 'known.json');
    expect([code, err]).toEqual([1, expect.stringContaining('case-open')]);
  });

  it('fails when it holds what a file had that there is no more', async () => {
    world = await World.with({ 'cases/a.yaml': caseText('forum'), 'cases/b.yaml': caseText('forum') });
    await run('--write-baseline', 'known.json');
    await world.discard('cases/b.yaml');
    const { code, err } = await run('--baseline', 'known.json');
    expect([code, err]).toEqual([1, expect.stringMatching(/^known\.json: .*cases\/b\.yaml.*\n$/)]);
    expect(
      (await world.run(['evaluate', 'cases', '--baseline', 'known.json', '--fail-on', 'never'])).code,
    ).toBe(0);
  });

  it('is told of as an error by the report of a run that fails because of it', async () => {
    world = await World.with({ 'cases/a.yaml': caseText('forum') });
    await run('--write-baseline', 'known.json');
    await world.write('cases/a.yaml', caseText('forum', ['makes-profit: yes']));
    const { out } = await run('--baseline', 'known.json', '--format', 'json');
    const { summary, diagnostics } = JSON.parse(out);
    expect([summary.invalid, diagnostics]).toEqual([
      0,
      [expect.objectContaining({ file: 'known.json', level: 'error', code: 'baseline-unused' })],
    ]);
  });

  it.each(batchFormatNames)('is named by what it waives: %s', async (format) => {
    world = await World.with({ 'cases/a.yaml': caseText('forum') });
    await run('--write-baseline', 'known.json');
    expect((await run('--baseline', 'known.json', '--format', format)).out).toContain('known.json');
  });

  it.each(['--shard=1/2', '--changed-since=HEAD'])(
    'is not written from some of the cases: %s',
    async (part) => {
      world = await World.with({ 'cases/a.yaml': caseText('forum') });
      const { code, err } = await run('--write-baseline', 'known.json', part);
      expect([code, err]).toEqual([2, expect.stringContaining('--write-baseline')]);
    },
  );

  it.each(['{', '{"format":"iop-baseline/2","findings":[]}'])('must be one: %s', async (text) => {
    world = await World.with({ 'cases/a.yaml': caseText('forum'), 'known.json': text });
    const { code, err } = await run('--baseline', 'known.json');
    expect([code, err.trimEnd().split('\n').length]).toEqual([2, 1]);
  });
});
