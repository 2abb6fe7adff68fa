import { execFileSync } from 'node:child_process';
import { renameSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { caseText, World } from '../commands/world.ts';

let world: World;
afterEach(() => world.remove());

function git(...args: string[]): string {
  const settings = [
    'user.name=Test',
    'user.email=test@example.org',
    'init.defaultBranch=main',
    'commit.gpgsign=false',
  ];
  return execFileSync('git', [...settings.flatMap((one) => ['-c', one]), ...args], {
    cwd: world.folder,
    encoding: 'utf8',
  });
}

function commit(message = 'x'): void {
  git('add', '-A');
  git('commit', '-qm', message);
}

const set = (title: string) =>
  `format: iop-questions/1\nid: own\nversion: 1.0.0\nbase: forum\ntitle: { sv: ${title}, en: Own }\nsummary: { sv: Egen, en: Own }\n`;

async function start(more: Record<string, string> = {}) {
  const cases = Object.fromEntries(
    ['a', 'b', 'c', 'd'].map((name) => [
      `cases/${name}.yaml`,
      caseText('forum', [], [`title: Ärende ${name}`]),
    ]),
  );
  world = await World.with({ ...cases, 'sets/own.yaml': set('Egen'), '.gitignore': 'ignored/\n', ...more });
  git('init', '-q');
  commit();
}

async function evaluated(...args: string[]) {
  const run = await world.run(['evaluate', 'cases', '--format', 'json', '--changed-since', ...args]);
  const files = run.code === 2 ? [] : JSON.parse(run.out).cases.map(({ file }: { file: string }) => file);
  return { ...run, files };
}

describe('--changed-since', () => {
  it('says in the merge of its parts too that a set has changed', async () => {
    await start({ 'cases/own.yaml': caseText('own') });
    await world.write('sets/own.yaml', set('Annan'));
    const flags = ['cases', '--questions', 'sets', '--changed-since', 'HEAD'];
    const whole = await world.run(['evaluate', ...flags]);
    expect(whole.err).toContain('sets/own.yaml');
    for (const part of ['1', '2'])
      await world.run(['evaluate', ...flags, '--shard', `${part}/2`, '--format', `blob=${part}.blob`]);
    expect(await world.run(['evaluate', '--merge', '1.blob', '2.blob'])).toEqual(whole);
  });

  it('evaluates only cases that were changed, added, renamed or are new, and exits 0 for none', async () => {
    await start();
    expect(await evaluated('HEAD')).toMatchObject({ code: 0, files: [] });
    await world.write('cases/b.yaml', caseText('forum', ['makes-profit: yes']));
    commit();
    await world.write('cases/c.yaml', caseText('forum', ['no-market: yes']));
    renameSync(path.join(world.folder, 'cases/d.yaml'), path.join(world.folder, 'cases/e.yaml'));
    await world.write('cases/new.yaml', caseText('forum'));
    git('add', 'cases/new.yaml');
    await world.write('cases/untracked.yaml', caseText('forum'));
    expect((await evaluated('HEAD~1')).files).toEqual(
      ['b', 'c', 'e', 'new', 'untracked'].map((name) => `cases/${name}.yaml`),
    );
    expect((await evaluated('HEAD')).files).toEqual(
      ['c', 'e', 'new', 'untracked'].map((name) => `cases/${name}.yaml`),
    );
  });

  it('knows names with spaces, å, quotes and line breaks', async () => {
    const odd = [
      'cases/med mellanslag.yaml',
      'cases/åäö.yaml',
      'cases/"citat".yaml',
      "cases/'enkelt'.yaml",
      'cases/rad\nbryt.yaml',
      'cases/-.yaml',
    ];
    await start(Object.fromEntries(odd.map((name) => [name, caseText('forum')])));
    expect((await evaluated('HEAD')).files).toEqual([]);
    for (const name of odd) await world.write(name, caseText('forum', ['no-market: yes']));
    expect((await evaluated('HEAD')).files).toEqual([...odd].sort());
  });

  it('evaluates what git does not know', async () => {
    await start();
    await world.write('cases/ignored/x.yaml', caseText('forum'));
    expect((await evaluated('HEAD')).files).toEqual(['cases/ignored/x.yaml']);
  });

  it('evaluates a case that git knows as a link: what it leads to may have changed', async () => {
    await start();
    symlinkSync('a.yaml', path.join(world.folder, 'cases/link.yaml'));
    commit();
    await world.write('cases/a.yaml', caseText('forum', ['no-market: yes']));
    expect((await evaluated('HEAD')).files).toEqual(['cases/a.yaml', 'cases/link.yaml']);
  });

  it.each([
    ['changed', () => world.write('sets/own.yaml', set('Ny'))],
    ['added', () => world.write('sets/other.yaml', set('Ny').replace('id: own', 'id: other'))],
    [
      'removed, the last in its folder',
      async () => {
        git('mv', 'sets/own.yaml', 'own.txt');
        await world.write('sets/.keep', '');
      },
    ],
    [
      'removed',
      async () => {
        git('rm', '-q', 'sets/own.yaml');
        await world.write('sets/rest.yaml', set('Ny').replace('id: own', 'id: rest'));
      },
    ],
  ])('evaluates all when a set was %s, and says why', async (_what, change) => {
    await start();
    expect((await evaluated('HEAD', '--questions', 'sets')).files).toEqual([]);
    await change();
    const { files, err } = await evaluated('HEAD', '--questions', 'sets');
    expect([files.length, err]).toEqual([4, expect.stringContaining('sets/')]);
  });

  it('evaluates all where git does not know a set', async () => {
    await start({ 'ignored/kept.yaml': set('Egen').replace('id: own', 'id: kept') });
    const { files, err } = await evaluated('HEAD', '--questions', 'ignored');
    expect([files.length, err]).toEqual([4, expect.stringContaining('ignored/kept.yaml')]);
  });

  it('looks at one’s own changes since the branches parted, not at those of others', async () => {
    await start();
    git('checkout', '-qb', 'mine');
    await world.write('cases/a.yaml', caseText('forum', ['no-market: yes']));
    commit();
    git('checkout', '-q', 'main');
    await world.write('cases/b.yaml', caseText('forum', ['no-market: yes']));
    commit();
    git('checkout', '-q', 'mine');
    expect((await evaluated('main')).files).toEqual(['cases/a.yaml']);
  });

  it('works in a folder of the repository', async () => {
    await start({ 'deep/cases/x.yaml': caseText('forum'), 'deep/cases/y.yaml': caseText('forum') });
    await world.write('deep/cases/y.yaml', caseText('forum', ['no-market: yes']));
    const inner = await World.with();
    const run = await world.run(['evaluate', 'deep', 'cases', '--format', 'json', '--changed-since', 'HEAD']);
    expect(JSON.parse(run.out).cases.map(({ file }: { file: string }) => file)).toEqual([
      'deep/cases/y.yaml',
    ]);
    await inner.remove();
  });

  it('says that there is no such revision, no repository, no git', async () => {
    await start();
    for (const revision of ['no-such', '--all', 'HEAD; touch x', '']) {
      const { code, err } = await world.run(['evaluate', 'cases', `--changed-since=${revision}`]);
      expect([code, err.trimEnd().split('\n').length], revision).toEqual([2, 1]);
    }
    await world.remove();
    world = await World.with({ 'cases/a.yaml': caseText('forum') });
    const { code, err } = await world.run(['evaluate', 'cases', '--changed-since', 'HEAD']);
    expect([code, err]).toEqual([2, expect.stringContaining('git')]);
  });
});
