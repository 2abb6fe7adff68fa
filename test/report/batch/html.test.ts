import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { diagnostic } from '../../../src/model/diagnostic.ts';
import { type DomWindow, openPage } from './dom.ts';
import { hostilePieces } from './hostile-cases.ts';
import { type Piece, report } from './run-report.ts';
import { everyKind, reportedDiagnostic } from './sample-cases.ts';

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  id: string;
  nodes: { html: string }[];
}

/** What axe has against the page. Contrast needs a browser that draws: `html-style.test.ts` measures it. */
async function violationsIn(page: DomWindow): Promise<string[]> {
  page.eval(axe);
  const options = JSON.stringify({ rules: { 'color-contrast': { enabled: false } } });
  const { violations } = (await page.eval(`axe.run(document, ${options})`)) as { violations: Violation[] };
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

const broken = (i: number): Piece => ({
  diagnostic: reportedDiagnostic(
    diagnostic('unknown-key', { file: `cases/b${i}.yaml`, line: 7, column: 5 }, { found: 'titel' }),
  ),
});

async function everything(): Promise<Piece[]> {
  const note = diagnostic('skipped-not-a-case', { file: 'cases/z.yaml', line: 1, column: 1 }, {}, 'note');
  const cases = Object.values(await everyKind()).map((one): Piece => ({ case: one }));
  return [...cases, broken(0), { diagnostic: reportedDiagnostic(note) }];
}

/** The rows of the table with this caption, cell by cell. */
function rowsOf({ document }: DomWindow, caption: string): string[][] {
  const table = [...document.querySelectorAll('caption')].find((one) => one.textContent === caption);
  return [...(table?.closest('table')?.querySelectorAll('tbody tr') ?? [])].map((row) =>
    [...row.querySelectorAll('th,td')].map((cell) => cell.textContent),
  );
}

describe('HTML overview', () => {
  it.each(['sv', 'en'] as const)('is accessible, in %s', async (language) => {
    const page = openPage(report('html', await everything(), { language }).text);
    expect(await violationsIn(page)).toEqual([]);
    expect(page.document.documentElement.getAttribute('lang')).toBe(language);
  });

  it.each([0, 1])('is accessible with %i cases', async (count) => {
    expect(await violationsIn(openPage(report('html', await hostilePieces(count, 'sv')).text))).toEqual([]);
  });

  it('has one place for each case, one click from its file', async () => {
    const pieces = await everything();
    const { document } = openPage(report('html', pieces).text);
    const links = [...document.querySelectorAll('table th a')].map((one) => one.getAttribute('href'));
    const files = pieces.map((one) => ('case' in one ? one.case.result.file : one.diagnostic.result.file));
    expect([...links].sort()).toEqual([...files].sort());
  });

  it('links from the folder that the report stands in', async () => {
    const { answers } = await everyKind();
    const { document } = openPage(report('html', [{ case: answers! }], { toWorkingFolder: '../../' }).text);
    expect(document.querySelector('table.cases a')?.getAttribute('href')).toBe('../../cases/answers.yaml');
  });

  it('has counts with shares in words beside the bars', async () => {
    const page = openPage(report('html', await everything()).text);
    expect(rowsOf(page, 'Ärenden efter utfall')[0]).toEqual(['Upphandling', '6 (55\u00a0%)']);
    expect(rowsOf(page, 'Ändrade bedömningar efter utfall före och nu')).toEqual([
      ['IOP kan passa', 'Upphandling', '6 (100\u00a0%)'],
    ]);
    const bars = [...page.document.querySelectorAll('.bar')];
    expect(bars.filter(({ textContent }) => textContent !== '')).toEqual([]);
  });

  it('has every count after its heading where there is no room for columns, and is a table all the same', async () => {
    const { document } = openPage(report('html', await everything()).text);
    for (const table of document.querySelectorAll('table.counts,table.findings')) {
      const heads = [...table.querySelectorAll('thead th')].map((one) => one.textContent);
      for (const row of table.querySelectorAll('tbody tr'))
        expect([...row.querySelectorAll('th,td')].map((cell) => cell.getAttribute('data-label'))).toEqual(
          heads,
        );
      for (const part of table.querySelectorAll('thead,tbody,tr,th,td'))
        expect(part.getAttribute('role')).toBeTruthy();
      expect(table.getAttribute('role')).toBe('table');
    }
  });

  it('says what changed and why, and whom a case waits for', async () => {
    const { rules, open } = await everyKind();
    const { document } = openPage(report('html', [{ case: rules! }, { case: open! }]).text);
    const texts = (selector: string) =>
      [...document.querySelectorAll(`table.cases ${selector}`)].map((one) => one.textContent);
    expect(texts('.why')[0]).toBe(
      'Ändrad av nya regler. Kriterier: Verksamheten är tänkt att pågå länge: öppet → uppfyllt. Avgörande regel: 6 → 2.',
    );
    expect(texts('td')).toEqual([
      'Att åtgärda. Inte IOP. Väntar på beslut.',
      'Öppet. Väntar på föreningen, handläggaren.',
    ]);
  });

  it('has files with errors with their place, and what is waived apart', async () => {
    const page = openPage(report('html', await everything()).text);
    expect(rowsOf(page, 'Filer som inte gick att bedöma')[0]?.[0]).toBe('cases/b0.yaml:7:5');
    expect(rowsOf(page, 'Vad som hittades, och i hur många ärenden').map((row) => row[1])).toContain(
      'undantaget',
    );
  });

  it.each([3, 300])('has no element, script or address from %i hostile cases', async (count) => {
    const { text } = report('html', await hostilePieces(count, 'sv'));
    const { document } = openPage(text);
    for (const forbidden of ['script', 'img', 'iframe', 'b', 'link', 'base', 'form'])
      expect([...document.querySelectorAll(forbidden)]).toEqual([]);
    expect([...document.querySelectorAll('style')]).toHaveLength(1);
    for (const link of document.querySelectorAll('a'))
      expect(link.getAttribute('href')).toMatch(/^(#[a-z-]+|%3A%3Aerror%20[^:]*)$/);
    for (const element of document.querySelectorAll('*'))
      for (const { name } of element.attributes) expect(name).not.toMatch(/^on/);
    expect(text).not.toMatch(/(src|href)="?(https?:)?\/\//);
  });

  it.each(['unchanged', 'rules'])('stays under 5 MB with 10 000 cases, all of them %s', async (kind) => {
    const one = (await everyKind())[kind]!;
    const folder = 'kommun/socialförvaltningen/ärenden/2026';
    const pieces = Array.from({ length: 10_000 }, (_, i): Piece => {
      const file = `${folder}/traffpunkt-for-psykisk-ohalsa-${i}.yaml`;
      return { case: { ...one, result: { ...one.result, file } } };
    });
    const { text } = report('html', pieces);
    expect(Buffer.byteLength(text)).toBeLessThan(5_000_000);
    expect(text).not.toContain('<details open>');
  });
});
