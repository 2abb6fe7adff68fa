import { literalOf, scalarText } from './scalar-text.ts';
import { type Tree, Verbatim } from './tree.ts';

/** How new block collections are laid out. */
export interface Style {
  /** Spaces by which a map stands further in than what holds it. */
  map: number;
  /** The same for a sequence under a key; 0 where its dashes stand below the key. */
  seq: number;
  /** May strings with line breaks become block literals? */
  literals: boolean;
  /** May such a literal end in a line break? See {@link literalOf}. */
  clip: boolean;
}

/** The style of new files. */
export const HOUSE_STYLE: Style = { map: 2, seq: 2, literals: true, clip: true };

/** A sequence of scalars stays on one line up to this column. */
const LINE_WIDTH = 100;

/** A value's text: what stands behind the `:` or `-`, and whole lines after that. Either may be empty. */
export interface ValueText {
  first: string;
  rest: string[];
}

/** Where a value is to stand in block context. */
export interface Spot {
  /** Columns for a map and a sequence that begin on the next line, and for the lines of a literal. */
  map: number;
  seq: number;
  literal: number;
  /** Column behind the mark, where `first` begins. */
  column: number;
  /** May a collection begin right there (`- a: 1`), its further lines in the same column? */
  compact: boolean;
}

/** Writes a value in block context. */
export function valueText(value: Tree, spot: Spot, style: Style): ValueText {
  const lines = literal(value, style);
  if (lines) return { first: lines.header, rest: indented(lines.lines, spot.literal) };
  const inline = inlineText(value, spot.column);
  if (inline !== null) return { first: inline, rest: [] };
  if (spot.compact) {
    const [first, ...rest] = collectionLines(value, spot.column, style);
    return { first: first!.trimStart(), rest };
  }
  return { first: '', rest: collectionLines(value, value instanceof Map ? spot.map : spot.seq, style) };
}

/** Indents the lines of a literal; empty ones stay empty. */
export function indented(lines: readonly string[], column: number): string[] {
  return lines.map((line) => (line === '' ? '' : ' '.repeat(column) + line));
}

/** A new string gets a literal if it has a line break, and a literal can hold it. */
function literal(value: Tree, style: Style): ReturnType<typeof literalOf> {
  if (!style.literals || typeof value !== 'string' || !value.includes('\n')) return null;
  return literalOf(value, style.clip);
}

/** The text of scalars, empty collections and short sequences of scalars; null for all else. */
function inlineText(value: Tree, column: number): string | null {
  if (value instanceof Map) return value.size === 0 ? '{}' : null;
  if (!Array.isArray(value)) return scalarText(value);
  if (value.some((each) => isCollection(each) || (typeof each === 'string' && each.includes('\n'))))
    return null;
  const text = flowText(value);
  return text === '[]' || column + text.length <= LINE_WIDTH ? text : null;
}

function isCollection(value: Tree): boolean {
  return typeof value === 'object' && value !== null && !(value instanceof Verbatim);
}

/** The lines of a non-empty map or sequence whose entries stand in a column. */
export function collectionLines(value: Tree, column: number, style: Style): string[] {
  if (value instanceof Map) return pairLines(value, column, style);
  const items = value as Tree[];
  return items.flatMap((item) => itemLines(item, column, ' ', style));
}

/** The lines of pairs in a column. */
export function pairLines(
  pairs: Iterable<[string, Tree]>,
  column: number,
  style: Style,
  keys = keyText,
): string[] {
  return [...pairs].flatMap(([key, value]) => {
    const lead = `${' '.repeat(column)}${keys(key)}:`;
    const map = column + style.map;
    const spot = { map, seq: column + style.seq, literal: map, column: lead.length + 1, compact: false };
    const { first, rest } = valueText(value, spot, style);
    return [first === '' ? lead : `${lead} ${first}`, ...rest];
  });
}

/** The lines of one item, its dash in a column, followed by `gap`. */
export function itemLines(item: Tree, column: number, gap: string, style: Style): string[] {
  const inner = column + 1 + gap.length;
  const spot = { map: inner, seq: inner, literal: column + style.map, column: inner, compact: true };
  const { first, rest } = valueText(item, spot, style);
  return [`${' '.repeat(column)}-${gap}${first}`, ...rest];
}

/** A key as it is written where nothing else is the custom. */
export function keyText(key: string): string {
  return scalarText(key);
}

/** Writes a value on one line, as it can stand inside `{}` and `[]`. */
export function flowText(value: Tree, json = false): string {
  if (value instanceof Map) {
    const pairs = [...value].map(([key, each]) => `${flowText(key, json)}: ${flowText(each, json)}`);
    return pairs.length === 0 ? '{}' : `{ ${pairs.join(', ')} }`;
  }
  if (Array.isArray(value)) return `[${value.map((each) => flowText(each, json)).join(', ')}]`;
  return scalarText(value, { flow: true, json });
}
