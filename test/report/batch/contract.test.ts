import { beforeAll, describe, expect, it } from 'vitest';
import { type BatchFormat, batchFormatNames } from '../../../src/report/batch/format-names.ts';
import { batchFormats } from '../../../src/report/batch/formats.ts';
import { hostilePieces } from './hostile-cases.ts';
import { type Piece, report } from './run-report.ts';

/** Control characters (but for the line break), direction overrides, and invisible characters. */
const obeyed =
  /[\p{Cc}\u202a-\u202e\u2066-\u2069\u200b\u2060-\u2064\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;
const counts = [0, 1, 3, 300] as const;
const languages = ['sv', 'en'] as const;

describe.each(languages)('every format, in %s', (language) => {
  const pieces = new Map<number, Piece[]>();
  beforeAll(async () => {
    for (const count of counts) pieces.set(count, await hostilePieces(count, language));
  });
  const reports = new Map<string, ReturnType<typeof report>>();
  const reportOn = (format: BatchFormat, count: number) => {
    const key = `${format} ${count}`;
    const made = reports.get(key) ?? report(format, pieces.get(count)!, { language });
    reports.set(key, made);
    return made;
  };

  describe.each(batchFormatNames)('%s', (format) => {
    it('is the same twice', () => {
      expect(report(format, pieces.get(3)!, { language })).toEqual(reportOn(format, 3));
    });

    it.each(counts)('is harmless, with %i hostile cases', (count) => {
      const { text, jobSummary = '' } = reportOn(format, count);
      for (const one of [text, jobSummary]) {
        const found = new Set(one.match(obeyed));
        found.delete('\n');
        expect([...found].map((sign) => sign.codePointAt(0)!.toString(16))).toEqual([]);
        expect(Buffer.from(one, 'utf8').toString('utf8')).toBe(one);
      }
      expect(text.endsWith('\n') || text === '').toBe(true);
    });

    it.each(counts)('gives a build log no command but its own, with %i hostile cases', (count) => {
      const { text, jobSummary = '' } = reportOn(format, count);
      const own = { github: /^::(error|warning|notice) /, azure: /^##vso\[task\.logissue type=/ };
      const ours = format === 'github' || format === 'azure' ? own[format] : undefined;
      const lines = [...text.split('\n'), ...jobSummary.split('\n')].filter((line) => !ours?.test(line));
      expect(lines.filter((line) => /^\s*::/.test(line))).toEqual([]);
      expect(lines.filter((line) => /##(vso)?\[/i.test(line))).toEqual([]);
    });

    // Markdown is cut to size and counts what it leaves out.
    if (format === 'markdown') return;
    it('names each of 300 cases by its file', () => {
      const { text } = reportOn(format, 300);
      const found = format === 'sarif' || format === 'gitlab' || format === 'github' || format === 'azure';
      const all = pieces.get(300)!.flatMap((piece) => ('case' in piece ? [piece.case] : []));
      // These formats tell findings; a case with none is in order.
      const told = all.filter(({ findings }) => !found || findings.length > 0);
      const marks = told.map(({ result }) => /f\d+f\.yaml$/.exec(result.file)![0]);
      expect(marks.filter((mark) => !text.includes(mark))).toEqual([]);
    });
  });
});

it('the names for --help are those of the registry, in its order', () => {
  expect(Object.keys(batchFormats)).toEqual(batchFormatNames);
});
