import type { Run, Runs } from '../document.ts';
import type { Paint, Role } from '../paint.ts';
import { safeAddress, safeText } from '../safe-text.ts';
import { columnsOf } from './columns.ts';
import type { Glyphs } from './glyphs.ts';
import { type Line, line, type Piece, wrapped } from './wrap.ts';

/** How text is laid out: `render-text.ts` has the options that people give. */
export interface Style {
  paint: Paint;
  plain: boolean;
  glyphs: Glyphs;
}

/** Runs as pieces of safe text with their looks. */
export function piecesOf(runs: Runs): Piece[] {
  return runs.map(pieceOf);
}

/** Text of the program or of a file, as a piece. */
export function piece(text: string, role?: Role): Piece {
  return { text: safeText(text), role };
}

function pieceOf(run: Run): Piece {
  switch (run.type) {
    case 'text':
    case 'code':
      return piece(run.text);
    case 'strong':
      return piece(run.text, 'strong');
    case 'state':
      return piece(run.text, run.tone);
    case 'link': {
      const address = safeAddress(run.href);
      const shown = address === undefined || address === run.text ? run.text : `${run.text} (${address})`;
      return { ...piece(shown), href: address };
    }
    case 'cite':
      return piece(run.at === undefined ? `[${run.number}]` : `[${run.number}, ${run.at}]`);
  }
}

/** Wraps with `first` before the first line and as much space before the others. */
export function hanging(first: string, pieces: readonly Piece[], width: number, { paint }: Style): Line[] {
  const indent = columnsOf(first);
  const lines = wrapped(pieces, width - indent, paint);
  return lines.map((one, i) => beside(line(i === 0 ? first : ' '.repeat(indent)), one));
}

/** Every line with space before it. */
export function indented(lines: readonly Line[], by: number): Line[] {
  return lines.map((one) => (one.columns === 0 ? one : beside(line(' '.repeat(by)), one)));
}

/** Two lines as one. */
export function beside(a: Line, b: Line): Line {
  return { printed: a.printed + b.printed, columns: a.columns + b.columns };
}

/** A line filled up with space to `width` columns. */
export function padded(one: Line, width: number, at: 'start' | 'end' = 'end'): Line {
  const space = line(' '.repeat(Math.max(0, width - one.columns)));
  return at === 'end' ? beside(one, space) : beside(space, one);
}

/** An empty line. */
export const blank: Line = { printed: '', columns: 0 };
