import { CharCode } from './char-code.ts';
import { type Cursor, refuse } from './cursor.ts';
import { escaped } from './escaped.ts';

/** Deeper than any line: for what must be on one line. */
export const ONE_LINE = Number.POSITIVE_INFINITY;

/**
 * Reads a quoted scalar; leaves the cursor behind it.
 * @param indent of the block that it stands in: lines that it goes on over stand further in
 */
export function quoted(cursor: Cursor, indent: number): string {
  return cursor.code === CharCode.Quote ? doubleQuoted(cursor, indent) : singleQuoted(cursor, indent);
}

function doubleQuoted(cursor: Cursor, indent: number): string {
  const { text, codes } = cursor;
  let whole = '';
  // What is not yet in `whole` begins here.
  let start = cursor.at + 1;
  let at = start;
  for (;;) {
    const code = codes[at]!;
    if (code === CharCode.Quote) {
      cursor.at = at + 1;
      return whole + text.slice(start, at);
    }
    if (code === CharCode.Backslash) {
      cursor.at = at + 1;
      whole += text.slice(start, at) + escaped(cursor, indent);
      start = cursor.at;
      at = start;
    } else if (code === CharCode.LineFeed) {
      cursor.at = at;
      whole += foldedLine(cursor, start, indent);
      start = cursor.at;
      at = start;
    } else at++;
  }
}

function singleQuoted(cursor: Cursor, indent: number): string {
  const { text } = cursor;
  let whole = '';
  let start = cursor.at + 1;
  const close = closingApostrophe(text, start);
  for (let end = text.indexOf('\n', start); end < close; end = text.indexOf('\n', start)) {
    cursor.at = end;
    whole += foldedLine(cursor, start, indent);
    start = cursor.at;
  }
  cursor.at = close + 1;
  return (whole + text.slice(start, close)).replaceAll("''", "'");
}

function closingApostrophe(text: string, start: number): number {
  for (let at = text.indexOf("'", start); at >= 0; at = text.indexOf("'", at + 2)) {
    if (text.charCodeAt(at + 1) !== CharCode.Apostrophe) return at;
  }
  return refuse();
}

/**
 * The text from `start` to the line feed at the cursor, and what comes of its end: a line break is a space, and each empty
 * line a line feed. Spaces round the break are not of the text. Leaves the cursor where the text goes on.
 */
function foldedLine(cursor: Cursor, start: number, indent: number): string {
  const { text, codes } = cursor;
  let end = cursor.at;
  // Escaped spaces come before `start`.
  while (codes[end - 1]! === CharCode.Space) end--;
  const breaks = cursor.goOn(indent);
  return text.slice(start, end) + (breaks === 1 ? ' ' : '\n'.repeat(breaks - 1));
}
