import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { Block, Column, Runs } from '../document.ts';
import { widthOf } from '../picture/measure.ts';
import { runsWord, type Sources, wordText } from './runs.ts';
import { colours, TEXT_WIDTH } from './styles.ts';

type TableBlock = Extract<Block, { type: 'table' }>;

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const hair = { style: BorderStyle.SINGLE, size: 4, color: colours.hair } as const;

/** A table whose heading row is repeated on every page and whose rows are never parted. Its caption stands before it. */
export function tableWord({ columns, rows }: TableBlock, sources: Sources): Table {
  const widths = columnWidths(columns, rows);
  const head = columns.map(({ header, kind }, i) =>
    cell([new TextRun({ text: wordText(header), bold: true })], widths[i]!, kind, true),
  );
  const body = rows.map((row) => {
    const cells = row.map((runs, i) => cell(runsWord(runs, sources), widths[i]!, columns[i]!.kind, false));
    return new TableRow({ cantSplit: true, children: cells });
  });
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    // The first row and the first column are headings: screen readers are told so by this.
    tableLook: { firstRow: true, firstColumn: true, noHBand: true, noVBand: true },
    borders: {
      top: none,
      bottom: hair,
      left: none,
      right: none,
      insideHorizontal: hair,
      insideVertical: none,
    },
    margins: { top: 20, bottom: 20, left: 0, right: 140 },
    rows: [new TableRow({ tableHeader: true, cantSplit: true, children: head }), ...body],
  });
}

function cell(
  children: readonly ParagraphChild[],
  width: number,
  kind: Column['kind'],
  head: boolean,
): TableCell {
  const alignment = kind === 'number' ? AlignmentType.END : AlignmentType.START;
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    ...(head && { borders: { bottom: { style: BorderStyle.SINGLE, size: 12, color: colours.line } } }),
    children: [new Paragraph({ style: 'TableText', alignment, keepNext: head, children })],
  });
}

/** Each column as wide as its texts ask for, none over half the page, together the whole width. */
function columnWidths(columns: readonly Column[], rows: readonly (readonly Runs[])[]): number[] {
  const wanted = columns.map(({ header }, i) => {
    const texts = [header, ...rows.map((row) => plainText(row[i] ?? []))];
    const widest = Math.max(...texts.map((text) => widthOf(text, 200)));
    return Math.min(TEXT_WIDTH * 0.5, Math.max(TEXT_WIDTH * 0.12, widest + 200));
  });
  const total = wanted.reduce((sum, one) => sum + one, 0);
  return wanted.map((one) => Math.floor((one * TEXT_WIDTH) / total));
}

function plainText(runs: Runs): string {
  return runs.map((run) => (run.type === 'cite' ? `[${run.number}, ${run.at ?? ''}]` : run.text)).join('');
}
