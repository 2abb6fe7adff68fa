import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { evaluationSchema } from '../../src/model/evaluation.ts';
import { caseText, World } from '../commands/world.ts';

let world: World;
afterEach(() => world.remove());

/** A set on top of `forum`: with `lenient`, no-market does not decide any more. */
const set = (lenient: boolean) =>
  [
    'format: iop-questions/1',
    'id: own',
    'version: 1.0.0',
    'base: forum',
    'title: { sv: Egen, en: Own }',
    'summary: { sv: Egen, en: Own }',
    ...(lenient ? ['remove: { criteria: [no-market] }'] : []),
    '',
  ].join('\n');

const answered = [
  'several-providers: no',
  'makes-profit: no',
  'public-idea: no',
  'supports-general-work: no',
  'no-suitable-form: yes',
  'association-developed: yes',
  'association-initiative: yes',
  'political-programme: yes',
  'outside-standard-grant: yes',
  'co-financing: yes',
  'not-detail-regulated: yes',
  'long-term: yes',
];

const files = {
  'sets/own.yaml': set(false),
  'sets/proposed.yaml': set(true).replace('id: own', 'id: proposed'),
  'cases/a.yaml': caseText('own', [...answered, 'no-market: no']),
  'cases/b.yaml': caseText('own', [...answered, 'no-market: yes']),
  'cases/c.yaml': caseText('own', ['several-providers: yes']),
};

async function impact(name: string, ...args: string[]) {
  const run = await world.run([
    'evaluate',
    'cases',
    '--questions',
    'sets',
    '--set',
    name,
    '--format',
    'json',
    ...args,
  ]);
  return { ...run, evaluation: evaluationSchema.parse(JSON.parse(run.out)) };
}

describe('the impact of a rule change (--set)', () => {
  it('is each case’s verdict under its own set beside that under the other, with the rule and criterion that differ', async () => {
    world = await World.with(files);
    const { code, evaluation } = await impact('proposed');
    expect(code).toBe(0);
    expect(evaluation.cases.map((one) => one.impact)).toMatchObject([
      {
        from: { status: 'settled', outcome: 'iop-not-possible', questionSet: { id: 'own' } },
        to: { status: 'settled', outcome: 'iop-may-fit', questionSet: { id: 'proposed' } },
        rules: { from: ['criterion-not-met'], to: ['association-developed'] },
        criteria: { 'no-market': ['not-met', null] },
      },
      { from: { outcome: 'iop-may-fit' }, to: { outcome: 'iop-may-fit' }, rules: { from: [], to: [] } },
      { from: { outcome: 'procurement' }, to: { outcome: 'procurement' } },
    ]);
    expect(evaluation.summary.impact).toEqual([
      { from: 'iop-may-fit', to: 'iop-may-fit', cases: 1 },
      { from: 'iop-not-possible', to: 'iop-may-fit', cases: 1 },
      { from: 'procurement', to: 'procurement', cases: 1 },
    ]);
  });

  it.each(['text', 'markdown', 'html', 'junit', 'sarif', 'github', 'azure', 'gitlab', 'tap'])(
    'is in the report: %s',
    async (format) => {
      world = await World.with(files);
      const { code, out } = await world.run([
        'evaluate',
        'cases',
        '--questions',
        'sets',
        '--set',
        'proposed',
        '--format',
        format,
        '--lang',
        'en',
      ]);
      expect(code).toBe(0);
      expect(out).toMatch(/IOP is not possible|iop-not-possible/i);
      expect(out).toMatch(/may fit/i);
    },
  );

  it('names the rule too that decides as before and gives another outcome', async () => {
    world = await World.with({
      'cases/a.yaml': caseText('forum', ['several-providers: yes']),
      'sets/own.yaml': set(false),
    });
    const forum = await readFile(new URL('../../questions/forum.yaml', import.meta.url), 'utf8');
    await world.write('forum.yaml', forum.replace('outcome: procurement', 'outcome: market-investigation'));
    const { evaluation } = await impact('forum.yaml');
    expect(evaluation.cases[0]!.impact).toMatchObject({
      from: { outcome: 'procurement' },
      to: { outcome: 'market-investigation' },
      rules: { from: ['several-providers'], to: ['several-providers'] },
    });
    const { out } = await world.run(['evaluate', 'cases', '--set', 'forum.yaml']);
    expect(out).toContain('Avgörande regel: 1\n');
  });

  it.each(['text', 'markdown', 'html', 'junit', 'sarif', 'github', 'azure', 'tap', 'json', 'ndjson'])(
    'is counted by from and to: %s',
    async (format) => {
      world = await World.with({ ...files, 'cases/a2.yaml': files['cases/a.yaml'] });
      await world.run(['evaluate', 'cases', '--questions', 'sets', '--update']);
      // Edited by hand: something else than what the set makes of it.
      const byHand = (await world.read('cases/b.yaml')).replace(
        'outcome: iop-may-fit',
        'outcome: procurement',
      );
      await world.write('cases/b.yaml', byHand);
      const { out } = await world.run([
        'evaluate',
        'cases',
        '--questions',
        'sets',
        '--set',
        'proposed',
        '--format',
        format,
        '--lang',
        'en',
      ]);
      const text = out.replace(/<[^>]*>|[|\s"]+/g, ' ').replace(/ +/g, ' ');
      expect(text).toMatch(
        /An IOP is not possible (→ )?An IOP may fit 2|from ?: ?iop-not-possible ?, ?to ?: ?iop-may-fit ?, ?cases ?: ?2/,
      );
      expect(text).not.toMatch(/Procurement (→ )?An IOP may fit 1/);
    },
  );

  it('takes a set from a git revision, with its base from the same revision', async () => {
    world = await World.with(files);
    const git = (...args: string[]) =>
      execFileSync('git', ['-c', 'user.name=T', '-c', 'user.email=t@example.org', ...args], {
        cwd: world.folder,
      });
    await world.write(
      'sets/top.yaml',
      set(false).replace('id: own', 'id: top').replace('base: forum', 'base: own'),
    );
    git('init', '-q');
    git('add', '-A');
    git('commit', '-qm', 'x');
    await world.write('sets/own.yaml', set(true));
    // The case's own set is the lenient one now; the revision's own set, and what builds on it, is not.
    for (const name of ['HEAD:sets/own.yaml', 'HEAD:sets/top.yaml']) {
      const { evaluation } = await impact(name);
      expect([evaluation.cases[0]!.impact!.from.outcome, evaluation.cases[0]!.outcome], name).toEqual([
        'iop-may-fit',
        'iop-not-possible',
      ]);
    }
    const { code, err } = await world.run(['evaluate', 'cases', '--set', 'HEAD:sets/none.yaml']);
    expect([code, err.trimEnd().split('\n').length]).toEqual([2, 1]);
  });

  it('says of a case with questions that the other set lacks that it cannot be evaluated, and goes on', async () => {
    world = await World.with({ ...files, 'cases/d.yaml': caseText('region-skane', ['area: other']) });
    const { code, evaluation } = await impact('proposed');
    expect(code).toBe(2);
    expect(evaluation.diagnostics.map(({ file, code: found }) => [file, found])).toEqual([
      ['cases/d.yaml', 'unknown-question'],
    ]);
    expect(evaluation.summary).toMatchObject({ cases: 3, invalid: 1 });
  });

  it('is the same from several processes and from the cache', async () => {
    world = await World.with(files);
    const first = await impact('proposed', '--cache');
    const second = await impact('proposed', '--cache');
    expect(second).toEqual(first);
  });
});
