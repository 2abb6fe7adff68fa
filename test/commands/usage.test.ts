import { symlink } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { caseText, World } from './world.ts';

let world: World;
afterEach(() => world.remove());

describe('the command line', () => {
  it.each([
    ['sv', 'Användning: iop'],
    ['en', 'Usage: iop'],
  ])('helps in %s, on standard output, and exits 0', async (lang, text) => {
    world = await World.with();
    const { code, out, err } = await world.run(['--help'], { env: { IOP_LANG: lang } });
    expect([code, out.includes(text), err]).toEqual([0, true, '']);
  });

  it.each(['screen', 'evaluate', 'explain', 'merge', 'list', 'schema', 'questions list', 'questions show'])(
    'shows an example in the help of %s, without an English word in the Swedish one',
    async (command) => {
      world = await World.with();
      const { code, out } = await world.run([...command.split(' '), '--help']);
      expect([code, out.includes('Exempel:')]).toEqual([0, true]);
      expect(out).not.toMatch(/Usage|Options|Arguments|Commands|default:|choices|Example/);
    },
  );

  it.each([
    [['evalate'], 'evaluate'],
    [['evaluate', '--fromat', 'json', 'x'], '--format'],
    [['evaluate', 'x', '--format', 'jsno'], 'json'],
    [['evaluate', 'x', '--fail-on', 'change'], 'changed'],
    [['evaluate', 'x', '--lang', 'se'], 'sv'],
    [['screen', '--as', 'oficer'], 'officer'],
    [['evaluate'], ''],
    [['schema'], ''],
  ])('says in one line what is wrong with %j and what is right, and exits 2', async (argv, right) => {
    world = await World.with();
    const { code, out, err } = await world.run(argv);
    expect([code, out, err.trimEnd().split('\n').length]).toEqual([2, '', 1]);
    expect(err).toMatch(/^iop: /);
    expect(err).toContain(right);
  });

  it.each([
    [['evaluate'], '”path” saknas; se --help'],
    [['evaluate', ''], '”path” saknas; se --help'],
    [['list', ''], '”path” saknas; se --help'],
    [['list', '.', '--questions', ''], 'efter ”--questions” saknas ett värde; se --help'],
    [['questions', 'test', '--cases', ''], 'efter ”--cases” saknas ett värde; se --help'],
    [['questions', 'diff', 'forum', 'lund', '--cases', ''], 'efter ”--cases” saknas ett värde; se --help'],
    [['schema'], '”what” saknas; se --help'],
    [['merge', 'a.yaml'], '”case” saknas; se --help'],
    [['evaluate', 'x', '--as-of'], 'efter ”--as-of <date>” saknas ett värde; se --help'],
    [['evaluate', 'x', '--format', 'json='], 'efter ”--format json=” saknas ett värde; se --help'],
    [['evaluate', 'x', '--format', 'blob=-'], 'efter ”--format blob=” saknas ett värde; se --help'],
    [
      ['evaluate', 'x', '--as-of', '2026-13-01'],
      '”2026-13-01” går inte att ange för --as-of; skriv ett datum som finns, åååå-mm-dd',
    ],
    [
      ['list', 'x', '--ends-before', '2026'],
      '”2026” går inte att ange för --ends-before; skriv ett datum som finns, åååå-mm-dd',
    ],
    [
      ['evaluate', 'x', '--shard', '5/4'],
      '”5/4” går inte att ange för --shard; skriv vilken del av hur många, till exempel 1/4',
    ],
  ])('names what is missing or misshapen in %j', async (argv, line) => {
    world = await World.with();
    expect(await world.run(argv)).toEqual({ code: 2, out: '', err: `iop: ${line}\n` });
  });

  it.each([
    [['--lang', 'en', 'questions', 'list']],
    [['questions', '--lang', 'en', 'list']],
    [['questions', 'list', '--lang', 'en']],
    [['--lang', 'sv', 'questions', '--lang', 'sv', 'list', '--lang', 'en']],
  ])('takes a common option before a command and after it, the last one counting: %j', async (argv) => {
    world = await World.with();
    const { code, out } = await world.run(argv);
    expect([code, out]).toEqual([0, expect.stringContaining('the right form?')]);
  });

  it('adds up the folders of question sets, wherever they are named', async () => {
    world = await World.with();
    for (const argv of [
      ['--questions', 'a', 'questions', '--questions', 'b', 'list'],
      ['questions', '--questions', 'a', 'list', '--questions', 'b'],
    ]) {
      const { code, err } = await world.run(argv);
      expect([code, err]).toEqual([2, expect.stringMatching(/^a: .*\nb: /m)]);
    }
  });

  it('needs a terminal for the interview, or --plain', async () => {
    world = await World.with();
    const { code, err } = await world.run(['screen']);
    expect([code, err]).toEqual([2, expect.stringContaining('--plain')]);
  });

  it('shows the version', async () => {
    world = await World.with();
    expect(await world.run(['--version'])).toEqual({ code: 0, out: '1.0.0\n', err: '' });
  });
});

describe('a question set behind links that go round in a circle', () => {
  it.each([
    ['evaluate', 'a.yaml', '--set', './loop.yaml'],
    ['questions', 'show', './loop.yaml'],
    ['questions', 'diff', './loop.yaml', 'forum'],
  ])('is told of in one line: %s %s %s', async (...args) => {
    world = await World.with({ 'a.yaml': caseText('forum') });
    await symlink('loop.yaml', path.join(world.folder, 'loop.yaml'));
    const { code, err } = await world.run(args);
    expect([code, err]).toEqual([2, './loop.yaml: filen går inte att läsa: länkarna går i en cirkel\n']);
  });
});
