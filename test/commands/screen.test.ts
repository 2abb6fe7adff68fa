import { afterEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { caseText, World } from './world.ts';

let world: World;
afterEach(() => world.remove());

const facts = [
  '--title',
  'Träffpunkt för unga',
  '--reference',
  'SN 2026/1',
  '--public',
  'Nämnden',
  '--association',
  'Föreningen',
];
const questionLines = (out: string) => out.split('\n').filter((line) => /^(Fråga|Question) \d+/.test(line));
const saved = async (name: string) => parse(await world.read(name));

describe('iop screen --plain', () => {
  it('asks until the outcome is settled, and ends with verdict and report', async () => {
    world = await World.with();
    const { code, out, err } = await world.run(['screen', '--plain', ...facts], { stdin: 'nej\n1\n' });
    expect([code, questionLines(out).length]).toEqual([0, 2]);
    expect(out).toContain('Upphandling');
    expect(err).toContain('traffpunkt-for-unga.yaml');
    expect(await saved('traffpunkt-for-unga.yaml')).toMatchObject({
      id: 'traffpunkt-for-unga',
      reference: 'SN 2026/1',
      parties: { public: ['Nämnden'], associations: ['Föreningen'] },
      answers: { officer: { 'several-providers': { value: 'no' }, 'makes-profit': { value: 'yes' } } },
      verdict: { status: 'settled', outcome: 'procurement', grounds: [['makes-profit']] },
    });
  });

  it('takes the names of several parties after one option, or each after its own', async () => {
    world = await World.with();
    const parties = [
      '--public',
      'Nämnden',
      'Regionen',
      '--association',
      'Jouren',
      '--association',
      'Kyrkan',
      'ABF',
    ];
    const argv = ['screen', '--plain', '--title', 'Jour', '--reference', 'R', ...parties];
    expect((await world.run(argv, { stdin: 'ja\n' })).code).toBe(0);
    expect((await saved('jour.yaml')).parties).toEqual({
      public: ['Nämnden', 'Regionen'],
      associations: ['Jouren', 'Kyrkan', 'ABF'],
    });
  });

  it('saves and exits 130 when input ends before the outcome is settled, and goes on from there', async () => {
    world = await World.with();
    const first = await world.run(['screen', '--plain', ...facts], { stdin: 'nej\nnej\n' });
    expect(first.code).toBe(130);
    expect((await saved('traffpunkt-for-unga.yaml')).verdict).toEqual({});
    const second = await world.run(['screen', '--plain', 'traffpunkt-for-unga.yaml'], { stdin: 'ja\n' });
    expect([second.code, questionLines(second.out).length]).toEqual([0, 1]);
    expect((await saved('traffpunkt-for-unga.yaml')).verdict.outcome).toBe('market-investigation');
  });

  it('lets the officer agree to what the association answered', async () => {
    world = await World.with();
    await world.run(['screen', '--plain', '--as', 'association', ...facts], { stdin: 'ja\n' });
    const file = 'traffpunkt-for-unga.yaml';
    expect((await saved(file)).verdict.unconfirmed).toEqual(['several-providers']);
    const { code, out } = await world.run(['screen', '--plain', file], { stdin: 'ja\n' });
    expect([code, questionLines(out).length]).toEqual([0, 1]);
    const { verdict, history, answers } = await saved(file);
    expect([verdict.unconfirmed, history.length, Object.keys(answers)]).toEqual([
      [],
      1,
      ['association', 'officer'],
    ]);
  });

  it('numbers the file when its name is taken, and never overwrites --out', async () => {
    world = await World.with({ 'traffpunkt-for-unga.yaml': 'annat' });
    await world.run(['screen', '--plain', ...facts], { stdin: 'ja\n' });
    expect((await saved('traffpunkt-for-unga-2.yaml')).id).toBe('traffpunkt-for-unga-2');
    const out = await world.run(['screen', '--plain', '--out', 'traffpunkt-for-unga.yaml', ...facts], {
      stdin: 'ja\n',
    });
    expect([out.code, out.out]).toEqual([2, '']);
    expect(await world.read('traffpunkt-for-unga.yaml')).toBe('annat');
  });

  it('takes the answers from a file without asking', async () => {
    world = await World.with({ 'svar.yaml': 'several-providers: nej\nmakes-profit: ja\n' });
    const { code, out } = await world.run([
      'screen',
      '--answers',
      'svar.yaml',
      '--report',
      'markdown',
      ...facts,
    ]);
    expect([code, questionLines(out)]).toEqual([0, []]);
    expect((await saved('traffpunkt-for-unga.yaml')).verdict.outcome).toBe('procurement');
    expect(await world.read('traffpunkt-for-unga.md')).toMatch(/^# Träffpunkt för unga\n/);
  });

  it('says what an answers file has wrong, and writes nothing', async () => {
    world = await World.with({ 'svar.yaml': 'several-provider: nej\nmakes-profit: kanske\n' });
    const { code, err } = await world.run(['screen', '--answers', 'svar.yaml', ...facts]);
    expect(code).toBe(2);
    expect(
      err
        .trimEnd()
        .split('\n')
        .map((line) => line.split(': ')[0]),
    ).toEqual(['svar.yaml:1:1', 'svar.yaml:2:15']);
    await expect(world.read('traffpunkt-for-unga.yaml')).rejects.toThrow();
  });

  it('keeps comments and layout of a case that is resumed', async () => {
    const text = `# Min fil\r\n${caseText('forum', ['several-providers:   nej # kollat']).replaceAll('\n', '\r\n')}`;
    world = await World.with({ 'a.yaml': text });
    const { code } = await world.run(['screen', '--plain', 'a.yaml'], { stdin: 'ja\n' });
    expect(code).toBe(0);
    const after = await world.read('a.yaml');
    expect(after.startsWith(`${text.slice(0, text.indexOf('questionSet'))}`)).toBe(true);
    expect(after).toContain('    several-providers:   nej # kollat\r\n    makes-profit:\r\n');
    expect(after.replaceAll('\r\n', '')).not.toContain('\n');
  });

  it('asks in English, and tells of options that only new cases have', async () => {
    world = await World.with({ 'a.yaml': caseText('forum') });
    const { out } = await world.run(['screen', '--plain', '--lang', 'en', 'a.yaml'], { stdin: 'q\n' });
    expect(questionLines(out)[0]).toMatch(/^Question 1 /);
    expect((await world.run(['screen', '--plain', 'a.yaml', '--title', 'x'])).code).toBe(2);
  });
});
