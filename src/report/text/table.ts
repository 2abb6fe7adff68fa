import type { Column, Runs } from '../document.ts';
import { factLines } from './facts.ts';
import { beside, blank, padded, piece, piecesOf, type Style } from './style.ts';
import { type Line, line, measured, type Piece, wrapped } from './wrap.ts';

const GAP = 2;
/** A column this wide is never made narrower to let another have its words whole. */
const COMFORTABLE = 16;

interface Table {
  columns: readonly Column[];
  rows: readonly (readonly Runs[])[];
}

/** A table in columns where they fit, else each row as a list of facts. Read aloud, the list is the better form. */
export function tableLines(table: Table, width: number, style: Style): Line[] {
  const headers = table.columns.map(({ header }) => [piece(header, 'strong')]);
  const cells = table.rows.map((row) => row.map(piecesOf));
  const widths = style.plain ? undefined : columnWidths([headers, ...cells], width);
  if (!widths) return stackedRows(table, width, style);
  const laidOut = (row: readonly Piece[][]) => rowLines(row, widths, table.columns, style);
  const rule = widths
    .map((one) => line(style.glyphs.rule.repeat(one)))
    .reduce((a, b) => beside(padded(a, a.columns + GAP), b));
  return [...laidOut(headers), rule, ...cells.flatMap(laidOut)];
}

function rowLines(
  row: readonly Piece[][],
  widths: readonly number[],
  columns: readonly Column[],
  style: Style,
): Line[] {
  const cells = row.map((cell, i) => wrapped(cell, widths[i]!, style.paint));
  const height = Math.max(...cells.map((lines) => lines.length));
  return Array.from({ length: height }, (_, at) => {
    const parts = cells.map((lines, i) => {
      const side = columns[i]!.kind === 'number' ? 'start' : 'end';
      // Nothing stands beside the last column: space after it would be for nothing.
      if (i === cells.length - 1 && side === 'end') return lines[at] ?? blank;
      return padded(lines[at] ?? blank, widths[i]!, side);
    });
    return parts.reduce((a, b) => beside(padded(a, a.columns + GAP), b));
  });
}

/** How wide each column is to be, or undefined where they cannot stand beside each other. */
function columnWidths(rows: readonly (readonly Piece[][])[], width: number): number[] | undefined {
  const measures = rows.map((row) => row.map(measured));
  const widest = (of: 'whole' | 'longestWord') => {
    return (measures[0] ?? []).map((_, i) => Math.max(...measures.map((row) => row[i]?.[of] ?? 0)));
  };
  const natural = widest('whole');
  const longest = widest('longestWord');
  const least = natural.map((one, i) => Math.min(one, Math.max(longest[i]!, COMFORTABLE)));
  const room = width - GAP * (natural.length - 1);
  const sum = (of: readonly number[]) => of.reduce((total, one) => total + one, 0);
  if (sum(natural) <= room) return natural;
  const spare = room - sum(least);
  if (spare < 0) return undefined;
  // What is left goes to the columns that lack the most.
  const lack = natural.map((one, i) => one - least[i]!);
  return least.map((one, i) => one + Math.floor((spare * lack[i]!) / sum(lack)));
}

function stackedRows({ columns, rows }: Table, width: number, style: Style): Line[] {
  const each = rows.map((row) => {
    const facts = row
      .map((cell, i) => ({ term: columns[i]!.header, values: [cell] }))
      .filter(({ values: [cell] }) => piecesOf(cell!).some(({ text }) => text !== ''));
    return factLines(facts, width, { ...style, plain: true });
  });
  return each.flatMap((lines, i) => (i === 0 ? lines : [blank, ...lines]));
}
