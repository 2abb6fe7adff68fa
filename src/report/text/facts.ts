import type { Fact, Runs } from '../document.ts';
import { safeText } from '../safe-text.ts';
import { columnsOf } from './columns.ts';
import { beside, blank, hanging, indented, padded, piece, piecesOf, type Style } from './style.ts';
import { type Line, line, measured, type Piece, wrapped } from './wrap.ts';

/** The widest term that gets a column of its own. */
const WIDEST_TERM = 34;
/** Values need at least this many columns beside their terms. */
const NARROWEST_VALUE = 34;
const GAP = 2;

/** Terms and their values: in two columns where there is room, else "term: value". */
export function factLines(facts: readonly Fact[], width: number, style: Style): Line[] {
  const termWidth = Math.max(0, ...facts.map(({ term }) => columnsOf(safeText(term))));
  const valueWidth = width - termWidth - GAP;
  if (style.plain || termWidth > WIDEST_TERM || valueWidth < NARROWEST_VALUE) {
    return facts.flatMap((fact) => stacked(fact, width, style));
  }
  return facts.flatMap((fact) => {
    // A digest that is broken in two cannot be copied: it gets a line of its own where that is enough.
    if (longestWord(fact.values) > valueWidth) return onOwnLines(fact, width, style);
    const lines = fact.values.flatMap((value) => wrapped(piecesOf(value), valueWidth, style.paint));
    const term = line(safeText(fact.term));
    return lines.map((one, i) => beside(padded(i === 0 ? term : blank, termWidth + GAP), one));
  });
}

function stacked({ term, values }: Fact, width: number, style: Style): Line[] {
  const name: Piece = piece(`${term}:`);
  const [only] = values;
  if (values.length === 1 && only) {
    const lines = wrapped([name, { text: ' ' }, ...piecesOf(only)], width - GAP, style.paint);
    return lines.map((one, i) => (i === 0 ? one : beside(line(' '.repeat(GAP)), one)));
  }
  const each = values.flatMap((value) => hanging('- ', piecesOf(value), width - GAP, style));
  return [...wrapped([name], width, style.paint), ...indented(each, GAP)];
}

function onOwnLines({ term, values }: Fact, width: number, style: Style): Line[] {
  const each = values.flatMap((value) => wrapped(piecesOf(value), width - GAP, style.paint));
  return [...wrapped([piece(`${term}:`)], width, style.paint), ...indented(each, GAP)];
}

function longestWord(values: readonly Runs[]): number {
  return Math.max(...values.map((value) => measured(piecesOf(value)).longestWord));
}
