import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { describe, expect, it } from 'vitest';
import { diagnostic } from '../../../src/model/diagnostic.ts';
import { numberIn } from '../../../src/words/language.ts';
import { openPage } from './dom.ts';
import { hostilePieces } from './hostile-cases.ts';
import { type Piece, report } from './run-report.ts';
import { everyKind, reportedDiagnostic } from './sample-cases.ts';

/** The report as an independent reader of GitHub's Markdown shows it. */
function shown(markdown: string) {
  const html = micromark(markdown, {
    allowDangerousHtml: true,
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
  });
  const { document } = openPage(html);
  const texts = (selector: string) => [...document.querySelectorAll(selector)].map((one) => one.textContent);
  const rowsUnder = (heading: string) => {
    const parts = html.split('<h3>').find((part) => part.startsWith(`${heading}</h3>`)) ?? '';
    const section = openPage(parts).document;
    return [...section.querySelectorAll('tbody tr')].map((row) =>
      [...row.querySelectorAll('td')].map((cell) => cell.textContent),
    );
  };
  return { document, texts, rowsUnder };
}

const kinds = async () => Object.values(await everyKind()).map((one): Piece => ({ case: one }));

describe('Markdown', () => {
  it('counts outcomes, and changes by outcome before and now', async () => {
    const { rowsUnder, texts } = shown(report('markdown', await kinds()).text);
    expect(texts('h2')).toEqual(['Översikt över bedömda ärenden']);
    expect(texts('p')[0]).toMatch(/ Bedömningsdag: \d+ \p{Letter}+ \d{4}\.$/u);
    expect(rowsUnder('Utfall')).toEqual([
      ['Upphandling', '6', '█████ 55\u00a0%'],
      ['IOP kan passa', '2', '██ 18\u00a0%'],
      ['Öppet', '2', '██ 18\u00a0%'],
      ['Motsägelsefullt', '1', '█ 9\u00a0%'],
    ]);
    expect(rowsUnder('Ändringar')).toEqual([['IOP kan passa', 'Upphandling', '6', '██████████ 100\u00a0%']]);
  });

  it('lists what is to be attended to and why, and what is waived apart', async () => {
    const { rowsUnder } = shown(report('markdown', await kinds()).text);
    const attention = rowsUnder('Att ta hand om');
    expect(attention.map(([name]) => /cases\/[a-z-]+\.yaml:\d+$/.exec(name!)?.[0])).toEqual([
      'cases/answers.yaml:19',
      'cases/by-hand.yaml:19',
      'cases/rules.yaml:19',
      'cases/date.yaml:19',
      'cases/engine.yaml:19',
    ]);
    expect(attention[2]?.[2]).toContain('Avgörande regel: 6 → 2.');
    expect(rowsUnder('Undantaget')).toHaveLength(1);
  });

  it('lists files with errors, with their place', () => {
    const place = { file: 'cases/b|`c`.yaml', line: 7, column: 5 };
    const one = reportedDiagnostic(diagnostic('unknown-key', place, { found: 'titel' }));
    const { rowsUnder } = shown(report('markdown', [{ diagnostic: one }]).text);
    expect(rowsUnder('Filer med fel')).toEqual([[`${place.file}:7`, one.result.message]]);
  });

  it('says that all is well where it is', () => {
    expect(report('markdown', []).text).toContain('Ingen sparad bedömning har ändrats.');
  });

  it.each([1, 3, 300])('has no markup, link or mention from %i hostile cases', async (count) => {
    const { text } = report('markdown', await hostilePieces(count, 'sv'));
    const { document, texts } = shown(text);
    for (const forbidden of ['a', 'img', 'script', 'style', 'em', 'h1', 'pre', 'input', 'del'])
      expect(texts(forbidden)).toEqual([]);
    // A host looks for mentions in what is shown, though not in code; a character without width stands between.
    const mention = /@everyone|#1\b/;
    const withoutCode = shown(text.replace(/<code>.*?<\/code>|`[^`]*`/g, 'code')).texts('td');
    expect(withoutCode.filter((cell) => mention.test(cell))).toEqual([]);
    const cells = [...document.querySelectorAll('tr')].map(
      (row) => [...row.querySelectorAll('td,th')].length,
    );
    expect(Math.max(...cells)).toBeLessThanOrEqual(4);
  });

  it('stays under 60 kB and counts what it leaves out', async () => {
    const all = Object.values(await everyKind());
    const pieces = Array.from({ length: 10_000 }, (_, i): Piece => {
      const one = all[i % all.length]!;
      return { case: { ...one, result: { ...one.result, file: `cases/${i}-${one.result.file}` } } };
    });
    const { text } = report('markdown', pieces);
    expect(Buffer.byteLength(text)).toBeLessThan(60_000);
    const { rowsUnder } = shown(text);
    const failing = pieces.filter(
      (piece) =>
        'case' in piece && piece.case.findings.some(({ level, waived }) => level === 'error' && !waived),
    ).length;
    const left = failing - rowsUnder('Att ta hand om').length;
    expect(text).toContain(`Ytterligare ${numberIn(left, 'sv')} rader får inte plats här.`);
    expect(text).toContain('Hela listan finns i formaten html och json.');
  });

  it('stays under 60 kB with hostile text too', async () => {
    const { text } = report('markdown', await hostilePieces(300, 'sv'));
    expect(Buffer.byteLength(text)).toBeLessThan(60_000);
  });
});
