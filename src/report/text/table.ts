import stringWidth from 'string-width';
import type { Column, Runs } from '../document.ts';
import { safeText } from '../safe-text.ts';
import { factLines } from './facts.ts';
import { padded, painted, type Style, wrapped } from './style.ts';

const GAP = '  ';
/** A column this wide is never made narrower to let another have its words whole. */
const COMFORTABLE = 16;

interface Table {
  columns: readonly Column[];
  rows: readonly (readonly Runs[])[];
}

/** A table in columns where they fit, else each row as a list of facts. Read aloud, the list is the better form. */
export function tableLines(table: Table, width: number, style: Style): string[] {
  const cells = table.rows.map((row) => row.map((cell) => painted(cell, style)));
  const headers = table.columns.map(({ header }) => safeText(header));
  const widths = style.plain ? undefined : columnWidths([headers, ...cells], width);
  if (!widths) return stackedRows(table, width, style);
  const line = (parts: readonly string[], fill: string) => parts.join(fill).trimEnd();
  const laidOut = (row: readonly string[]) => {
    const columns = row.map((cell, i) => wrapped(cell, widths[i]!));
    const height = Math.max(...columns.map((lines) => lines.length));
    return Array.from({ length: height }, (_, at) => {
      const parts = columns.map((lines, i) => {
        return padded(lines[at] ?? '', widths[i]!, table.columns[i]!.kind === 'number' ? 'start' : 'end');
      });
      return line(parts, GAP);
    });
  };
  const rule = line(
    widths.map((one) => '─'.repeat(one)),
    GAP,
  );
  const heads = laidOut(headers).map((head) => style.paint('strong', head));
  return [...heads, rule, ...cells.flatMap(laidOut)];
}

/** How wide each column is to be, or undefined where they cannot stand beside each other. */
function columnWidths(rows: readonly (readonly string[])[], width: number): number[] | undefined {
  const of = (measure: (cell: string) => number) => {
    return (rows[0] ?? []).map((_, i) => Math.max(...rows.map((row) => measure(row[i] ?? ''))));
  };
  const natural = of(stringWidth);
  const longestWord = of((cell) => Math.max(...cell.split(' ').map((word) => stringWidth(word))));
  const least = natural.map((one, i) => Math.min(one, Math.max(longestWord[i]!, COMFORTABLE)));
  const room = width - GAP.length * (natural.length - 1);
  const sum = (of: readonly number[]) => of.reduce((total, one) => total + one, 0);
  if (sum(natural) <= room) return natural;
  const spare = room - sum(least);
  if (spare < 0) return undefined;
  // What is left goes to the columns that lack the most.
  const lack = natural.map((one, i) => one - least[i]!);
  return least.map((one, i) => one + Math.floor((spare * lack[i]!) / sum(lack)));
}

function stackedRows({ columns, rows }: Table, width: number, style: Style): string[] {
  const each = rows.map((row) => {
    const facts = row.map((cell, i) => ({ term: columns[i]!.header, values: [cell] }));
    return factLines(facts, width, { ...style, plain: true });
  });
  return each.flatMap((lines, i) => (i === 0 ? lines : ['', ...lines]));
}
