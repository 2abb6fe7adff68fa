import { blockScalar } from './block-scalar.ts';
import { beginsPlain, CharCode } from './char-code.ts';
import { type Codes, type Cursor, MAX_DEPTH, refuse } from './cursor.ts';
import { flowCollection } from './flow.ts';
import { ONE_LINE, quoted } from './quoted.ts';
import { isPlainKey, scalarOf } from './scalars.ts';

/** Reads a map that the cursor is at; leaves the cursor at the first line behind it that has content. */
export function blockMap(cursor: Cursor, depth: number): Record<string, unknown> {
  const { at: start } = cursor;
  return mapFrom(cursor, start, keyAt(cursor) ?? refuse(), depth);
}

/** Goes on with a map behind its first key. */
function mapFrom(cursor: Cursor, first: number, firstKey: string, depth: number): Record<string, unknown> {
  if (depth > MAX_DEPTH) refuse();
  const { indent } = cursor;
  const map: Record<string, unknown> = {};
  let start = first;
  let key = firstKey;
  for (;;) {
    if (!isPlainKey(key) || Object.hasOwn(map, key)) refuse();
    cursor.keys.push(start);
    map[key] = valueOfKey(cursor, indent, depth);
    if (cursor.indent !== indent) break;
    start = cursor.at;
    key = keyAt(cursor) ?? refuse();
  }
  if (cursor.indent > indent) refuse();
  return map;
}

/** The key at the cursor, which then is behind its colon; undefined where there is none, and the cursor stays. */
function keyAt(cursor: Cursor): string | undefined {
  const { text, codes, at: start, code: first } = cursor;
  if (first === CharCode.Quote || first === CharCode.Apostrophe) {
    const key = quoted(cursor, ONE_LINE);
    if (!isColonAt(codes, cursor.at)) refuse();
    cursor.at++;
    return key;
  }
  if (!beginsPlain(first, codes[start + 1]!)) return undefined;
  for (let at = start + 1; ; at++) {
    const code = codes[at]!;
    if (code === CharCode.Colon && isColonAt(codes, at)) {
      if (codes[at - 1]! === CharCode.Space) refuse();
      cursor.at = at + 1;
      return text.slice(start, at);
    }
    if (code === CharCode.LineFeed) return undefined;
    if (code === CharCode.Hash && codes[at - 1]! === CharCode.Space) return undefined;
  }
}

/** Whether a colon stands here that ends a key. */
function isColonAt(codes: Codes, at: number): boolean {
  if (codes[at]! !== CharCode.Colon) return false;
  const next = codes[at + 1]!;
  return next === CharCode.Space || next === CharCode.LineFeed;
}

function valueOfKey(cursor: Cursor, indent: number, depth: number): unknown {
  if (!cursor.isRestEmpty()) return valueAt(cursor, indent, depth);
  const { codes } = cursor;
  const next = cursor.endOfLine(cursor.at) + 1;
  // An empty line before a comment that stands between a key and its value.
  if (cursor.code === CharCode.LineFeed && codes[next]! === CharCode.Hash) refuse();
  cursor.toContent(next);
  if (cursor.indent > indent) return block(cursor, indent, depth + 1);
  return cursor.indent === indent && cursor.isAtItem() ? blockList(cursor, depth + 1) : null;
}

/** A value that begins in a line of its own, or behind the dash of an item. */
function block(cursor: Cursor, outer: number, depth: number): unknown {
  if (cursor.isAtItem()) return blockList(cursor, depth);
  const { at: start, code } = cursor;
  if (code === CharCode.Quote || code === CharCode.Apostrophe) return quotedBlock(cursor, outer, depth);
  const key = keyAt(cursor);
  return key === undefined ? valueAt(cursor, outer, depth) : mapFrom(cursor, start, key, depth);
}

/** A quoted scalar, or a map whose first key is one. */
function quotedBlock(cursor: Cursor, outer: number, depth: number): unknown {
  const { codes, at: start } = cursor;
  const text = quoted(cursor, outer);
  if (isColonAt(codes, cursor.at)) {
    // A key stands on one line.
    if (cursor.endOfLine(start) < cursor.at) refuse();
    cursor.at++;
    return mapFrom(cursor, start, text, depth);
  }
  cursor.toNextLine();
  return text;
}

function blockList(cursor: Cursor, depth: number): unknown[] {
  if (depth > MAX_DEPTH) refuse();
  const { indent } = cursor;
  const items: unknown[] = [];
  do {
    const dash = cursor.at++;
    // Items whose value, if any, is on the next line.
    if (cursor.isRestEmpty()) refuse();
    cursor.indent = indent + cursor.at - dash;
    items.push(block(cursor, indent, depth + 1));
  } while (cursor.indent === indent && cursor.isAtItem());
  if (cursor.indent > indent) refuse();
  return items;
}

/** A value that begins at the cursor. @param indent of the block that it stands in */
function valueAt(cursor: Cursor, indent: number, depth: number): unknown {
  switch (cursor.code) {
    case CharCode.Quote:
    case CharCode.Apostrophe: {
      const text = quoted(cursor, indent);
      cursor.toNextLine();
      return text;
    }
    case CharCode.BracketOpen:
    case CharCode.BraceOpen: {
      const collection = flowCollection(cursor, indent, depth + 1);
      cursor.toNextLine();
      return collection;
    }
    case CharCode.Bar:
    case CharCode.Greater:
      return blockScalar(cursor, indent);
    default:
      return plain(cursor, indent);
  }
}

/** A plain scalar, which may go on over lines that stand further in than its block. */
function plain(cursor: Cursor, indent: number): string | number | boolean | null {
  const line = plainLine(cursor);
  const { at: next, isOpen } = cursor;
  cursor.toContent(next);
  if (cursor.indent <= indent) return scalarOf(line);
  if (!isOpen) refuse();
  return severalLines(cursor, indent, line, next);
}

/** Goes on with a plain scalar that has a second line. */
function severalLines(cursor: Cursor, indent: number, first: string, second: number): string {
  const { codes } = cursor;
  let whole = first;
  let start = second;
  for (;;) {
    let gap = '';
    for (; codes[start]! === CharCode.LineFeed; start++) gap += '\n';
    cursor.at = start;
    cursor.skipSpaces();
    // Other lines of spaces, and comments.
    if (cursor.at - start <= indent) refuse();
    const line = plainLine(cursor);
    whole += (gap === '' ? ' ' : gap) + line;
    start = cursor.at;
    const { isOpen } = cursor;
    cursor.toContent(start);
    if (cursor.indent <= indent) return whole;
    if (!isOpen) refuse();
  }
}

/** One line of a plain scalar; leaves the cursor at the next line, and tells whether the scalar may go on there. */
function plainLine(cursor: Cursor): string {
  const { text, codes, at: start } = cursor;
  if (!beginsPlain(codes[start]!, codes[start + 1]!)) refuse();
  // The place behind the last character that is no space.
  let end = start;
  for (let at = start; ; at++) {
    const code = codes[at]!;
    if (code === CharCode.Space) continue;
    if (code === CharCode.LineFeed || (code === CharCode.Hash && end < at)) {
      cursor.isOpen = code === CharCode.LineFeed;
      cursor.at = (cursor.isOpen ? at : cursor.endOfLine(at)) + 1;
      return text.slice(start, end);
    }
    if (code === CharCode.Colon && isColonAt(codes, at)) refuse();
    end = at + 1;
  }
}
