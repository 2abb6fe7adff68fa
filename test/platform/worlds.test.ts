import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caseText, World } from '../commands/world.ts';
import { Program } from '../faults/program.ts';

let program: Program;
let world: World;
beforeAll(async () => {
  program = new Program();
  world = await World.with({
    'a.yaml': caseText('forum', ['several-providers: yes'], ['title: Östra ängen']),
    'Zeta.yaml': caseText('lund', ['makes-profit: no'], ['title: Åre']),
    'mapp med å/b c.yaml': caseText('national-guidance', ['shared-need: yes', 'aid-three-years: 1000.5']),
    'trasig.yaml': 'format: iop-case/1\nquestionSet: forumm\nanswers: { oficer: {} }\n',
    'svar.yaml': 'several-providers: nej\nmakes-profit: ja\n',
  });
});
afterAll(async () => {
  program.remove();
  await world.remove();
});

const reading: readonly (readonly string[])[] = [
  ['evaluate', '.', '--format', 'json', '--as-of', '2026-11-22'],
  ['evaluate', '.', '--format', 'text', '--as-of', '2026-11-22'],
  ['evaluate', '.', '--format', 'html', '--as-of', '2026-11-22'],
  ['evaluate', '.', '--format', 'sarif', '--as-of', '2026-11-22', '--jobs', '3'],
  ['evaluate', '.', '--format', 'junit', '--as-of', '2026-11-22', '--lang', 'en'],
  ['evaluate', '.', '--update', '--dry-run', '--as-of', '2026-11-22'],
  ['explain', 'mapp med å/b c.yaml', '--as-of', '2026-11-22'],
  ['explain', 'a.yaml', '--as-of', '2026-11-22', '--format', 'html'],
  ['list', '.', '--as-of', '2026-11-22'],
  ['list', '.', '--as-of', '2026-11-22', '--format', 'csv'],
  ['merge', 'a.yaml', 'a.yaml', '--same-case'],
  ['questions', 'list'],
  ['questions', 'show', 'national-guidance'],
  ['schema', 'case'],
  ['--help'],
];

async function outputs(env: Record<string, string>, node: readonly string[] = []): Promise<string[]> {
  const one = async (args: readonly string[]) => {
    const { code, out, err } = await program.run(args, { cwd: world.folder, env, node });
    return `${args.join(' ')}\n${code}\n${out}\n${err}`;
  };
  return Promise.all(reading.map(one));
}

describe('the same files', () => {
  let usual: string[];
  beforeAll(async () => {
    usual = await outputs({ HOME: '/root', LANG: 'sv_SE.UTF-8' });
    expect(usual.join('\n')).not.toMatch(/\n {4}at |oväntat fel/);
  });

  it.each([
    ['LANG=C without a home', { LANG: 'C', LC_ALL: 'C', TZ: 'UTC' }],
    ['English, far east', { LANG: 'en_US.UTF-8', TZ: 'Pacific/Kiritimati' }],
    ['Turkish, far west', { LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8', TZ: 'Pacific/Pago_Pago' }],
    ['a terminal without anything', { TERM: 'dumb', HOME: '/proc/nowhere', TMPDIR: '/nowhere' }],
  ])('give the same bytes: %s', async (_what, env) => {
    const here = await outputs(env as Record<string, string>);
    for (const [i, run] of here.entries()) expect(run).toBe(usual[i]);
  });

  it('are dealt with without any network', async () => {
    const preload = fileURLToPath(new URL('no-network.mjs', import.meta.url));
    const here = await outputs({}, ['--import', preload]);
    for (const [i, run] of here.entries()) expect(run).toBe(usual[i]);
    const folder = path.join(world.folder, '.neww');
    await mkdir(folder);
    const facts = ['--title', 'T', '--public', 'N', '--association', 'F', '--reference', 'R'];
    for (const args of [
      ['screen', '--plain', ...facts],
      ['screen', '--answers', '../svar.yaml', '--report', 'html', ...facts],
      ['evaluate', '.', '--update'],
    ]) {
      const { code, err } = await program.run(args, {
        cwd: folder,
        node: ['--import', preload],
        input: 'ja\n',
      });
      expect(code, err).toBe(0);
    }
  });

  it('fit in 40 columns of a terminal that has nothing', async () => {
    const { out, code } = await program.run(['list', '.', '--plain'], {
      cwd: world.folder,
      env: { COLUMNS: '40' },
    });
    expect([code, out.includes('\u001b')]).toEqual([2, false]);
  });
});
