import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { diagnostic } from '../../../src/model/diagnostic.ts';
import { type DomElement, readXml } from './dom.ts';
import { hostilePieces } from './hostile-cases.ts';
import { type Piece, report } from './run-report.ts';
import { everyKind, forumCase, reported, reportedDiagnostic } from './sample-cases.ts';

const schema = await readFile(new URL('../../fixtures/schemas/jenkins-junit.xsd', import.meta.url), 'utf8');
/** Suites as an independent reader finds them. */
function suitesIn(xml: string) {
  return [...readXml(xml).querySelectorAll('testsuite')].map((suite) => {
    const attributes = (element: DomElement | null) =>
      Object.fromEntries([...(element?.attributes ?? [])].map(({ name, value }) => [name, value]));
    const within = (name: string) => suite.querySelector(name);
    return {
      ...(attributes(suite) as Record<'name' | 'tests' | 'failures' | 'errors' | 'skipped', string>),
      testcase: attributes(within('testcase')),
      failure: { ...attributes(within('failure')), text: within('failure')?.textContent ?? '' },
      output: within('system-out')?.textContent ?? '',
    };
  });
}

const broken = (file: string): Piece => ({
  diagnostic: reportedDiagnostic(
    diagnostic('unknown-question', { file, line: 5, column: 5 }, { found: 'several-provider', set: 'forum' }),
  ),
});

describe('JUnit', () => {
  it.each([0, 1, 3, 300])('fits the schema that Jenkins publishes, with %i hostile cases', async (count) => {
    const { text } = report('junit', await hostilePieces(count, 'sv'));
    const { valid, errors } = await validateXML({
      xml: [{ fileName: 'report.xml', contents: text }],
      schema: [schema],
    });
    expect(errors).toEqual([]);
    expect(valid).toBe(true);
  });

  it('has one test a file, under the file’s name and the case’s id', async () => {
    const cases = Object.values(await everyKind());
    const suites = suitesIn(
      report(
        'junit',
        cases.map((one) => ({ case: one })),
      ).text,
    );
    expect(suites.map(({ name }) => name)).toEqual(cases.map(({ result }) => result.file));
    expect(suites[0]?.testcase).toMatchObject({ name: 'traffpunkt-2026', classname: 'cases/new.yaml' });
  });

  it('fails a case once for all that --fail-on names, with its place', async () => {
    const { answers } = await everyKind({ failing: ['changed', 'not-iop'] });
    const [suite] = suitesIn(report('junit', [{ case: answers! }]).text);
    expect(suite).toMatchObject({ tests: '1', failures: '1', errors: '0' });
    expect(suite?.failure).toMatchObject({ type: 'verdict-changed-by-answers' });
    expect(suite?.failure.text).toContain('cases/answers.yaml:19:1: Nya svar ger en annan bedömning');
    expect(suite?.failure.text).toContain('cases/answers.yaml:4:1: Utfallet är ”Upphandling”');
  });

  it('has an invalid file as an error, and something that is no case as skipped', async () => {
    const skipped = reportedDiagnostic(
      diagnostic('skipped-not-a-case', { file: 'cases/z.yaml', line: 1, column: 1 }, {}, 'note'),
    );
    const suites = suitesIn(report('junit', [broken('cases/b.yaml'), { diagnostic: skipped }]).text);
    expect(suites).toMatchObject([
      { name: 'cases/b.yaml', errors: '1', failures: '0', skipped: '0' },
      { name: 'cases/z.yaml', errors: '0', failures: '0', skipped: '1' },
    ]);
  });

  it('puts all that was said of one file into one test', async () => {
    const file = 'cases/traffpunkt.yaml';
    const warning = reportedDiagnostic(
      diagnostic('set-not-in-force', { file, line: 4 }, { set: 'forum', asOf: '2026-11-22' }, 'warning'),
    );
    const pieces = [{ diagnostic: warning }, { case: await reported(forumCase()) }, broken('cases/x.yaml')];
    expect(suitesIn(report('junit', pieces).text)).toHaveLength(2);
  });

  it('does not fail for what is waived, and says that it is', async () => {
    const { waived } = await everyKind();
    const [suite] = suitesIn(report('junit', [{ case: waived! }]).text);
    expect(suite).toMatchObject({ failures: '0', errors: '0' });
    expect(suite?.output).toContain(
      'Undantaget till och med den 31 december 2026 av juristen. Skäl: Nämnden tar upp det i januari. Nya svar ger en annan bedömning',
    );
  });

  it('gives file names back exactly', async () => {
    const file = 'cases/å  b\n"<&>\'\u202e\t.yaml';
    const one = await reported(forumCase());
    const [suite] = suitesIn(report('junit', [{ case: { ...one, result: { ...one.result, file } } }]).text);
    expect(suite?.name).toBe(file);
  });
});
