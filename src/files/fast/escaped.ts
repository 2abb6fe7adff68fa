import { CharCode } from './char-code.ts';
import { type Cursor, refuse } from './cursor.ts';

/** By the character behind the backslash. */
const meanings: Readonly<Record<string, string>> = {
  0: '\0',
  a: '\x07',
  b: '\b',
  e: '\x1b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  N: '\x85',
  _: '\xa0',
  L: '\u2028',
  P: '\u2029',
  ' ': ' ',
  '"': '"',
  '/': '/',
  '\\': '\\',
};

/** How many digits follow. */
const digitsOf: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 };

/** The values of hexadecimal digits by code; `NaN` of all else, and of what is reckoned with it. */
const digits = Array.from({ length: 0x80 }, (_, code) => Number.parseInt(String.fromCharCode(code), 16));

const HIGHEST_CODE = 0x10ffff;

/**
 * What is escaped in double quotes; leaves the cursor behind it.
 * @param cursor behind the backslash
 * @param indent of the block that the scalar stands in
 */
export function escaped(cursor: Cursor, indent: number): string {
  if (cursor.code === CharCode.LineFeed) {
    // An empty line behind an escaped break is a line feed to some readers and a space to others.
    if (cursor.goOn(indent) > 1) refuse();
    return '';
  }
  const sign = cursor.text.charAt(cursor.at++);
  const length = digitsOf[sign];
  return length === undefined ? (meanings[sign] ?? refuse()) : character(cursor, length);
}

/** The character whose code is written at the cursor. */
function character(cursor: Cursor, length: number): string {
  const { codes } = cursor;
  let code = 0;
  // A line feed ends the text, so that no digit is looked for behind it.
  for (const end = cursor.at + length; cursor.at < end; cursor.at++)
    code = code * 16 + digits[codes[cursor.at]!]!;
  return code <= HIGHEST_CODE ? String.fromCodePoint(code) : refuse();
}
