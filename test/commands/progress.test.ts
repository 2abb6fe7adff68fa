import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caseText, type RunOptions, World } from './world.ts';

const MANY = 150;
const ERASE = '\u001b[K';

let world: World;
beforeAll(async () => {
  const names = Array.from({ length: MANY }, (_, i) => `många/${String(i).padStart(3, '0')}.yaml`);
  const files = Object.fromEntries(names.map((name) => [name, caseText('forum', ['makes-profit: yes'])]));
  world = await World.with({
    ...files,
    'många/075.yaml': caseText('forum', ['makes-profitt: yes']),
    'få/a.yaml': caseText('forum'),
  });
});
afterAll(() => world.remove());

/** Evaluates cases with a clock that goes on by so many milliseconds whenever someone looks at it. */
function evaluate(
  step: number | ((looks: number) => number),
  options: RunOptions,
  args: readonly string[] = ['många'],
) {
  let moment = Date.UTC(2026, 10, 22, 10, 15);
  let looks = 0;
  const now = () => {
    moment += typeof step === 'number' ? step : step(++looks);
    return new Date(moment);
  };
  return world.run(['evaluate', ...args], { ...options, now });
}

/** What is seen in the end where all this was written: lines may have been gone back in, and erased. */
function seen(written: string): string {
  const lines = written.split('\n').map((line) => {
    let shown = '';
    for (const part of line.split('\r')) {
      const [over = '', ...erased] = part.split(ERASE);
      shown = erased.length > 0 ? `${over}${erased.join('')}` : `${over}${shown.slice(over.length)}`;
    }
    return shown;
  });
  return lines.join('\n');
}

describe('progress of a long run', () => {
  it('is a bar on a terminal, gone in the end, and never in the report', async () => {
    const quiet = await evaluate(0, {}, ['många', '--format', 'json']);
    const { out, err } = await evaluate(50, { terminal: { stderr: 60 } }, ['många', '--format', 'json']);
    expect(out).toBe(quiet.out);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: what redraws the line.
    expect(err).toMatch(/\r█+░+ 1\d\d\/150 · \d+\/s · 1 s kvar\u001b\[K/);
    expect(seen(err)).toBe(quiet.err);
  });

  it('tells how fast it goes by now, not how slowly it began', async () => {
    const { err } = await evaluate((looks) => (looks < 60 ? 10_000 : 100), { terminal: { stderr: 80 } });
    expect(err).toMatch(/ 150\/150 · 10\/s · 0 s kvar/);
  });

  it('leaves a report on the same terminal whole', async () => {
    const quiet = await evaluate(0, { screen: 80 });
    const { out } = await evaluate(50, { screen: 80 });
    expect(out).toContain('█');
    expect(seen(out)).toBe(quiet.out);
  });

  it.each<[string, RunOptions, string[]]>([
    ['what a build service keeps', { env: { CI: 'true' } }, []],
    ['a terminal that is to be plain', { terminal: { stderr: 80 } }, ['--plain']],
    ['a terminal that can redraw nothing', { terminal: { stderr: 80 }, env: { TERM: 'dumb' } }, []],
  ])('is a line now and then in a log: %s', async (_, options, args) => {
    const { err } = await evaluate(200, options, ['många', ...args]);
    const lines = err
      .split('\n')
      .filter((line) => /^\d+ av 150 filer \(\d+.%\), \d+ per sekund, cirka \d+ s kvar$/.test(line));
    expect(lines.length).toBeGreaterThanOrEqual(3);
    expect(lines.length).toBeLessThanOrEqual(5);
    expect(err).not.toContain('\r');
  });

  it.each<[string, RunOptions, string]>([
    ['into a pipe', {}, 'många'],
    ['into a pipe, where CI is off', { env: { CI: 'false' } }, 'många'],
    ['of few files', { terminal: { stderr: 80 } }, 'få'],
    ['of few files in a log', { env: { CI: 'true' } }, 'få'],
  ])('is not shown %s', async (_, options, folder) => {
    const quiet = await evaluate(0, {}, [folder]);
    expect((await evaluate(60_000, options, [folder])).err).toBe(quiet.err);
  });

  it('is not shown before the run is long', async () => {
    const { err } = await evaluate(1, { terminal: { stderr: 80 } });
    expect(err).not.toContain('/150');
  });

  it('counts the files of a part', async () => {
    const { err } = await evaluate(200, { env: { CI: '1' } }, [
      'många',
      'få',
      '--shard',
      '1/1',
      '--lang',
      'en',
    ]);
    expect(err).toMatch(/ of 151 files /);
  });
});
