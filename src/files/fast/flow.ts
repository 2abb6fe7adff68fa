import { beginsPlain, CharCode } from './char-code.ts';
import { type Cursor, MAX_DEPTH, refuse } from './cursor.ts';
import { ONE_LINE, quoted } from './quoted.ts';
import { isPlainKey, scalarOf } from './scalars.ts';

/**
 * Reads a flow collection, over several lines or not; leaves the cursor behind it.
 * @param indent of the block that it stands in: lines that it goes on over stand further in
 */
export function flowCollection(cursor: Cursor, indent: number, depth: number): unknown {
  if (depth > MAX_DEPTH) refuse();
  const isMap = cursor.code === CharCode.BraceOpen;
  cursor.at++;
  return isMap ? flowMap(cursor, indent, depth) : flowList(cursor, indent, depth);
}

function flowList(cursor: Cursor, indent: number, depth: number): unknown[] {
  const items: unknown[] = [];
  for (;;) {
    skipBlanks(cursor, indent);
    if (cursor.code === CharCode.BracketClose) break;
    items.push(flowValue(cursor, indent, depth));
    skipBlanks(cursor, indent);
    if (cursor.code === CharCode.BracketClose) break;
    if (cursor.code !== CharCode.Comma) refuse();
    cursor.at++;
  }
  cursor.at++;
  return items;
}

function flowMap(cursor: Cursor, indent: number, depth: number): Record<string, unknown> {
  const map: Record<string, unknown> = {};
  for (;;) {
    skipBlanks(cursor, indent);
    if (cursor.code === CharCode.BraceClose) break;
    cursor.keys.push(cursor.at);
    const key = flowKey(cursor);
    if (!isPlainKey(key) || Object.hasOwn(map, key)) refuse();
    skipBlanks(cursor, indent);
    map[key] = flowValue(cursor, indent, depth);
    skipBlanks(cursor, indent);
    if (cursor.code === CharCode.BraceClose) break;
    if (cursor.code !== CharCode.Comma) refuse();
    cursor.at++;
  }
  cursor.at++;
  return map;
}

/** A key with its colon; what follows a plain one is a space. */
function flowKey(cursor: Cursor): string {
  const { code } = cursor;
  const isQuoted = code === CharCode.Quote || code === CharCode.Apostrophe;
  const key = isQuoted ? quoted(cursor, ONE_LINE) : flowPlain(cursor, true);
  if (cursor.code !== CharCode.Colon) refuse();
  cursor.at++;
  return key;
}

function flowValue(cursor: Cursor, indent: number, depth: number): unknown {
  switch (cursor.code) {
    case CharCode.BraceOpen:
    case CharCode.BracketOpen:
      return flowCollection(cursor, indent, depth + 1);
    case CharCode.Quote:
    case CharCode.Apostrophe:
      return quoted(cursor, indent);
    default:
      return scalarOf(flowPlain(cursor, false));
  }
}

/** A plain scalar of one line; the cursor is left behind it, at the colon of a key. */
function flowPlain(cursor: Cursor, isKey: boolean): string {
  const { text, codes, at: start } = cursor;
  if (!beginsPlain(codes[start]!, codes[start + 1]!)) refuse();
  let at = start;
  // The place behind the last character that is no space.
  let end = start;
  for (; ; at++) {
    const code = codes[at]!;
    if (code === CharCode.Space) continue;
    if (code === CharCode.Comma || code === CharCode.BracketClose || code === CharCode.BraceClose) break;
    if (code === CharCode.LineFeed) break;
    if (code === CharCode.BracketOpen || code === CharCode.BraceOpen) refuse();
    if (code === CharCode.Hash && end < at) refuse();
    if (code === CharCode.Colon) {
      const next = codes[at + 1]!;
      if (next === CharCode.Space) {
        if (!isKey || end < at) refuse();
        break;
      }
      if (!beginsPlain(next, 0) && next !== CharCode.Dash) refuse();
    }
    end = at + 1;
  }
  cursor.at = at;
  return text.slice(start, end);
}

/** Spaces, and ends of lines after which the collection goes on where it may. */
function skipBlanks(cursor: Cursor, indent: number): void {
  cursor.skipSpaces();
  if (cursor.code === CharCode.LineFeed) cursor.goOn(indent);
}
