import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { evaluationSchema } from '../../src/model/evaluation.ts';
import { evaluateFormatNames } from '../../src/report/batch/format-names.ts';
import { caseText, World } from './world.ts';

let world: World;
afterEach(() => world.remove());

async function evaluated(args: readonly string[], stdin?: string) {
  const run = await world.run(
    ['evaluate', ...args, '--format', 'json'],
    stdin === undefined ? {} : { stdin },
  );
  return { ...run, evaluation: evaluationSchema.parse(JSON.parse(run.out)) };
}

describe('iop evaluate', () => {
  it('gives the verdict of a new case as JSON and exits 0', async () => {
    world = await World.with({ 'cases/a.yaml': caseText('forum', ['several-providers: yes']) });
    const { code, evaluation } = await evaluated(['cases']);
    expect(code).toBe(0);
    expect(evaluation.summary).toMatchObject({
      cases: 1,
      new: 1,
      byStatus: { settled: 1 },
      byOutcome: { procurement: 1 },
    });
    expect(evaluation.cases[0]).toMatchObject({
      file: 'cases/a.yaml',
      id: 'a',
      asOf: '2026-11-22',
      outcome: 'procurement',
      grounds: [['several-providers']],
      counterfactuals: { 'iop-may-fit': [{ 'several-providers': 'no' }] },
      change: 'new',
      savedOutcome: null,
    });
  });

  it('reads a case from standard input', async () => {
    world = await World.with();
    const { evaluation } = await evaluated(['-'], caseText('forum', ['makes-profit: ja']));
    expect(evaluation.cases[0]).toMatchObject({ file: '-', outcome: 'procurement' });
  });

  it('says all that is wrong with a case, with places, and still evaluates the others', async () => {
    world = await World.with({
      'a.yaml': caseText('forum', ['several-provider: yes', 'makes-profit: kanske']),
      'b.yaml': caseText('forum'),
    });
    const { code, evaluation, err } = await evaluated(['a.yaml', 'b.yaml']);
    expect(code).toBe(2);
    expect(evaluation.summary).toMatchObject({ cases: 1, invalid: 1 });
    expect(evaluation.diagnostics.map(({ line, column, code: found }) => [line, column, found])).toEqual([
      [5, 5, 'unknown-question'],
      [6, 19, 'invalid-answer'],
    ]);
    expect(err).toMatch(/^a\.yaml:5:5: .*several-provider.*several-providers/m);
  });

  it('writes the verdict into new cases, and then finds them unchanged', async () => {
    const before = `# Eget ärende\n${caseText('forum', ['several-providers: yes # känt'], ['x-eget: { a: 1 }'])}`;
    world = await World.with({ 'a.yaml': before });
    expect((await evaluated(['a.yaml', '--update'])).code).toBe(0);
    const after = await world.read('a.yaml');
    expect(after.startsWith(before)).toBe(true);
    const { evaluation, code } = await evaluated(['a.yaml']);
    expect(code).toBe(0);
    expect(evaluation.cases[0]).toMatchObject({ change: 'unchanged', savedOutcome: 'procurement' });
    await evaluated(['a.yaml', '--update']);
    expect(await world.read('a.yaml')).toBe(after);
  });

  it('names a changed answer as the reason, and keeps the earlier verdict in the history', async () => {
    world = await World.with({ 'a.yaml': caseText('forum', ['several-providers: yes']) });
    await evaluated(['a.yaml', '--update']);
    await world.write(
      'a.yaml',
      (await world.read('a.yaml')).replace('several-providers: yes', 'several-providers: no'),
    );
    const first = await evaluated(['a.yaml']);
    expect([first.code, first.evaluation.cases[0]?.change]).toEqual([1, 'changed-by-answers']);
    expect((await evaluated(['a.yaml', '--update'])).code).toBe(0);
    expect(await world.read('a.yaml')).toMatch(
      /history:\n {2}- status: settled\n {4}outcome: procurement\n[\s\S]*reason: changed-by-answers/,
    );
  });

  it('sees a verdict that was edited by hand', async () => {
    world = await World.with({ 'a.yaml': caseText('forum', ['several-providers: yes']) });
    await evaluated(['a.yaml', '--update']);
    await world.write(
      'a.yaml',
      (await world.read('a.yaml')).replace('outcome: procurement', 'outcome: iop-may-fit'),
    );
    const { code, evaluation } = await evaluated(['a.yaml']);
    expect([code, evaluation.cases[0]?.change]).toEqual([1, 'does-not-reproduce']);
  });

  it('evaluates a decided case at the date of its decision', async () => {
    world = await World.with({ 'a.yaml': caseText('forum', [], ['decision: { date: 2025-03-01 }']) });
    expect((await evaluated(['a.yaml'])).evaluation.cases[0]?.asOf).toBe('2025-03-01');
    expect((await evaluated(['a.yaml', '--as-of', '2026-01-01'])).evaluation.cases[0]?.asOf).toBe(
      '2026-01-01',
    );
  });

  it('refuses a date at which a parameter has no value, for every case of the set', async () => {
    world = await World.with({ 'a.yaml': caseText('national-guidance', ['shared-need: no']) });
    const { code, evaluation } = await evaluated(['a.yaml', '--as-of', '2031-01-01']);
    expect(code).toBe(2);
    expect(evaluation.diagnostics.map((one) => one.code)).toEqual([
      'parameter-not-in-force',
      'parameter-not-in-force',
    ]);
  });

  it.each([
    ['open', 'no-market: yes', 1],
    ['open', 'several-providers: yes', 0],
    ['not-iop', 'several-providers: yes', 1],
    ['never', 'several-providers: yes', 0],
  ])('--fail-on %s with %s exits %i', async (condition, answer, code) => {
    world = await World.with({ 'a.yaml': caseText('forum', [answer]) });
    expect((await evaluated(['a.yaml', '--fail-on', condition])).code).toBe(code);
  });

  it('skips other YAML in a folder with a note, and refuses it when it is named', async () => {
    world = await World.with({
      'c/a.yaml': caseText('forum'),
      'c/other.yml': 'a: 1\n',
      'c/empty.yaml': '',
      'c/.hidden.yaml': 'x',
      'c/node_modules/b.yaml': 'x',
    });
    const folder = await evaluated(['c']);
    expect([folder.code, folder.evaluation.diagnostics.map(({ level, code }) => `${level} ${code}`)]).toEqual(
      [0, ['note skipped-not-a-case', 'note skipped-not-a-case']],
    );
    const named = await evaluated(['c/other.yml']);
    expect([named.code, named.evaluation.diagnostics.map(({ code }) => code)]).toEqual([2, ['not-a-case']]);
  });

  it.each([
    ['a NUL', Buffer.from('\ufeffformat: iop-case/1\r\n# å \0\n'), 'nul-byte'],
    [
      'what is not UTF-8',
      Buffer.concat([Buffer.from('format: iop-case/1\n# å '), Buffer.from([0xe5])]),
      'not-utf-8',
    ],
  ])('says where %s stands', async (_what, content, code) => {
    world = await World.with({ 'a.yaml': content });
    expect((await evaluated(['a.yaml'])).evaluation.diagnostics).toMatchObject([
      { code, line: 2, column: 5 },
    ]);
  });

  it('finds each case once where links lead back up, by folder and by glob alike', async () => {
    world = await World.with({ 'c/d/a.yaml': caseText('forum'), 'other/b.yaml': caseText('forum') });
    symlinkSync('..', path.join(world.folder, 'c/d/up'));
    symlinkSync('../../other/b.yaml', path.join(world.folder, 'c/d/linked.yaml'));
    symlinkSync('c', path.join(world.folder, 'named'));
    const filesOf = async (given: string) =>
      (await evaluated([given])).evaluation.cases.map(({ file }) => file);
    expect(await filesOf('c')).toEqual(['c/d/a.yaml', 'c/d/linked.yaml']);
    expect(await filesOf('c/**/*.yaml')).toEqual(['c/d/a.yaml', 'c/d/linked.yaml']);
    expect(await filesOf('named/**/a.yaml')).toEqual(['named/d/a.yaml']);
  });

  it('takes no path that is empty for the working folder', async () => {
    world = await World.with({ 'a.yaml': caseText('forum') });
    const { code, out } = await world.run(['evaluate', '', '--update']);
    expect([code, out, await world.read('a.yaml')]).toEqual([2, '', caseText('forum')]);
  });

  it('names every format there is where one is unknown', async () => {
    world = await World.with({ 'a.yaml': caseText('forum') });
    const { code, out, err } = await world.run(['evaluate', 'a.yaml', '--format', 'xml']);
    expect([code, out]).toEqual([2, '']);
    for (const name of evaluateFormatNames) expect(err).toContain(name);
  });

  it.each([
    ['two reports', ['--format', 'json=report', '--format', 'text=./report']],
    ['a report and a blob', ['--format', 'blob=report', '--format', 'json=report']],
    ['a report and the cache', ['--format', 'json=report', '--cache', 'report']],
  ])('does not write %s to the same file', async (_what, flags) => {
    world = await World.with({ 'a.yaml': caseText('forum'), report: 'as it was' });
    expect((await world.run(['evaluate', 'a.yaml', ...flags])).code).toBe(2);
    expect(await world.read('report')).toBe('as it was');
  });

  it('writes a report to standard output for =-, and not to a file of that name', async () => {
    world = await World.with({ 'a.yaml': caseText('forum') });
    const plain = await world.run(['evaluate', 'a.yaml', '--format', 'json']);
    expect(await world.run(['evaluate', 'a.yaml', '--format', 'json=-'])).toEqual(plain);
    expect((await world.run(['evaluate', '.', '--format', 'json=-', '--format', 'text'])).code).toBe(2);
    await expect(world.read('-')).rejects.toThrow('ENOENT');
  });

  it('says that a folder holds no cases, unless that is allowed', async () => {
    world = await World.with({ 'empty/readme.txt': '' });
    expect((await evaluated(['empty'])).code).toBe(2);
    expect((await evaluated(['empty', '--allow-empty'])).code).toBe(0);
  });

  it('says that a glob matches nothing, unless that is allowed', async () => {
    world = await World.with({ 'empty/readme.txt': '' });
    expect((await evaluated(['empty/*.yaml'])).code).toBe(2);
    expect((await evaluated(['empty/*.yaml', '--allow-empty'])).code).toBe(0);
    expect((await evaluated(['empty/a.yaml', '--allow-empty'])).code).toBe(2);
  });

  it.each([
    ['no such file', 'nothing.yaml', undefined, 'no-such-file'],
    ['not YAML', 'a.yaml', 'a: [', 'not-yaml'],
    ['empty', 'a.yaml', '', 'empty-file'],
    ['two documents', 'a.yaml', `${caseText('forum')}---\na: 1\n`, 'several-documents'],
    ['not UTF-8', 'a.yaml', Buffer.from([0x66, 0xff, 0xfe]), 'not-utf-8'],
    ['a NUL', 'a.yaml', 'format: "iop-case/1"\0', 'nul-byte'],
    ['another version', 'a.yaml', 'format: iop-case/2\n', 'unknown-format'],
    ['an unknown key', 'a.yaml', caseText('forum', [], ['titel: x']), 'unknown-key'],
    ['an unknown set', 'a.yaml', caseText('forumet'), 'unknown-set'],
    [
      'an unknown respondent',
      'a.yaml',
      'format: iop-case/1\nquestionSet: forum\nanswers: { oficer: {} }\n',
      'unknown-key',
    ],
    ['a key twice', 'a.yaml', caseText('forum', ['no-market: yes', 'no-market: no']), 'duplicate-key'],
    [
      'a value of another kind',
      'a.yaml',
      caseText('national-guidance', ['aid-three-years: mycket']),
      'answer-not-a-number',
    ],
    [
      'a value outside its domain',
      'a.yaml',
      caseText('national-guidance', ['aid-three-years: -1']),
      'answer-out-of-range',
    ],
    [
      'deep nesting',
      'a.yaml',
      `format: iop-case/1\nx-a: ${'['.repeat(5000)}${']'.repeat(5000)}\n`,
      'too-deep',
    ],
    ['over 1 MiB', 'a.yaml', `${caseText('forum')}# ${'x'.repeat(1024 * 1024)}\n`, 'file-too-large'],
    [
      'an alias bomb',
      'a.yaml',
      `format: iop-case/1\nx-a: &a [x,x,x,x,x,x,x,x,x]\nx-b: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nx-c: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nx-d: [*c,*c,*c,*c,*c,*c,*c,*c]\n`,
      'too-many-aliases',
    ],
  ])('says in one line: %s', async (_what, file, content, code) => {
    world = await World.with(content === undefined ? {} : { [file]: content });
    const run = await evaluated([file]);
    expect([run.code, run.evaluation.diagnostics.map((one) => one.code)]).toEqual([2, [code]]);
    expect(run.err.trimEnd().split('\n')).toHaveLength(1);
  });
});
