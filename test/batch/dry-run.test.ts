import { execFileSync } from 'node:child_process';
import { afterEach, describe, expect, it } from 'vitest';
import { caseText, World } from '../commands/world.ts';

let world: World;
afterEach(() => world.remove());

const files = {
  'ärenden/a b.yaml': `# Eget\r\n${caseText('forum', ['makes-profit: ja # känt']).replaceAll('\n', '\r\n')}`,
  'ärenden/c.yaml': caseText('forum', [], ['x-eget: 1']),
};

describe('--update --dry-run', () => {
  it('writes nothing, and prints a diff that git applies to what --update writes', async () => {
    world = await World.with(files);
    const { code, out } = await world.run(['evaluate', 'ärenden', '--update', '--dry-run']);
    expect(code).toBe(0);
    for (const [name, text] of Object.entries(files)) expect(await world.read(name)).toBe(text);
    execFileSync('git', ['apply', '-'], { cwd: world.folder, input: out });
    const applied = await Promise.all(Object.keys(files).map((name) => world.read(name)));
    for (const [name, text] of Object.entries(files)) await world.write(name, text);
    await world.run(['evaluate', 'ärenden', '--update']);
    expect(await Promise.all(Object.keys(files).map((name) => world.read(name)))).toEqual(applied);
  });

  it('ends a name with spaces as git does: without the tab, patch loses those at its ends', async () => {
    world = await World.with({ 'a .yaml': caseText('forum'), 'b.yaml': caseText('forum') });
    const { out } = await world.run(['evaluate', '.', '--update', '--dry-run']);
    const names = ['--- a/a .yaml\t', '+++ b/a .yaml\t', '--- a/b.yaml', '+++ b/b.yaml'];
    expect(out.match(/^(---|\+\+\+) .*$/gm)).toEqual(names);
    execFileSync('git', ['apply', '--check', '-'], { cwd: world.folder, input: out });
  });

  it('shows what a terminal or a build log would obey, and commands neither', async () => {
    const own = [
      'x-eget: |',
      '  ::warning::c',
      '# \u202e ##[error]k',
      '# \u2066 \u2028 ##vso[task.complete]',
    ];
    world = await World.with({ 'a.yaml': caseText('forum', [], own) });
    const { code, out } = await world.run(['evaluate', 'a.yaml', '--update', '--dry-run']);
    expect(code).toBe(0);
    expect(out).not.toMatch(/[\u202e\u2066\u2028]|##(vso)?\[|^\s*::/m);
    expect(out).toContain('# \\u202e \\u0023#[error]k');
    expect(out).toContain('\\u003a:warning::c');
  });

  it('prints no diff for what is unchanged, and exits 1 where a verdict no longer follows', async () => {
    world = await World.with(files);
    await world.run(['evaluate', 'ärenden', '--update']);
    expect((await world.run(['evaluate', 'ärenden', '--update', '--dry-run'])).out).not.toContain('---');
    const before = await world.read('ärenden/c.yaml');
    await world.write(
      'ärenden/c.yaml',
      before.replace('answers: {}', 'answers: { officer: { public-idea: yes } }'),
    );
    const { code, out } = await world.run(['evaluate', 'ärenden', '--update', '--dry-run']);
    expect([code, out.match(/^--- .*/gm)]).toEqual([1, [expect.stringContaining('c.yaml')]]);
  });

  it('keeps a report for programs free of it', async () => {
    world = await World.with(files);
    const { out, err } = await world.run([
      'evaluate',
      'ärenden',
      '--update',
      '--dry-run',
      '--format',
      'json',
    ]);
    expect(JSON.parse(out).summary.new).toBe(2);
    expect(err).toContain('+verdict:');
  });
});
