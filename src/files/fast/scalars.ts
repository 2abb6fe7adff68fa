import { CharCode } from './char-code.ts';
import { type Cursor, refuse } from './cursor.ts';

const word = /^(?:~|[Nn]ull|NULL|[Tt]rue|TRUE|[Ff]alse|FALSE)$/;
const number =
  /^(?:[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?|0o[0-7]+|0x[0-9a-fA-F]+|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/;

/** Whether a plain scalar is something else than text in YAML 1.2's core schema: nothing, a boolean or a number. */
export function isNotText(plain: string): boolean {
  // Digits, signs and the point come before the letters.
  if (plain.charCodeAt(0) <= CharCode.Nine) return number.test(plain);
  return plain.length <= 5 && word.test(plain);
}

/** The value of a plain scalar in YAML 1.2's core schema. */
export function scalarOf(plain: string): null | boolean | number | string {
  if (!isNotText(plain)) return plain;
  const first = plain.charAt(0).toLowerCase();
  if (first === '~' || first === 'n') return null;
  if (first === 't' || first === 'f') return first === 't';
  if (plain.startsWith('0o')) return Number.parseInt(plain.slice(2), 8);
  if (plain.startsWith('0x')) return Number.parseInt(plain.slice(2), 16);
  const letters = plain.slice(-3).toLowerCase();
  if (letters === 'nan') return Number.NaN;
  if (letters === 'inf') return plain.startsWith('-') ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  return Number.parseFloat(plain);
}

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
  const { text, codes, at: open } = cursor;
  let escaped = false;
  let isFolded = false;
  for (let at = open + 1; ; at++) {
    const code = codes[at]!;
    if (code === CharCode.Quote) {
      cursor.at = at + 1;
      const inside = text.slice(open + 1, at);
      const whole = isFolded ? folded(inside, indent, escaped ? '\\n' : '\n') : inside;
      return escaped ? unescaped(whole) : whole;
    }
    if (code === CharCode.Backslash) {
      escaped = true;
      at++;
      // Escaped line breaks, and spaces that only stay since they are escaped.
      if (codes[at]! <= CharCode.Space) refuse();
    } else if (code === CharCode.LineFeed) isFolded = true;
    else if (code === CharCode.End) refuse();
  }
}

/** What JSON has escapes for means the same in YAML; YAML's other escapes are rare. */
function unescaped(inside: string): string {
  try {
    return JSON.parse(`"${inside}"`);
  } catch {
    return refuse();
  }
}

function singleQuoted(cursor: Cursor, indent: number): string {
  const { text, at: open } = cursor;
  const close = closingApostrophe(text, open + 1);
  cursor.at = close + 1;
  const inside = text.slice(open + 1, close).replaceAll("''", "'");
  return inside.includes('\n') ? folded(inside, indent, '\n') : inside;
}

function closingApostrophe(text: string, start: number): number {
  for (let at = text.indexOf("'", start); at >= 0; at = text.indexOf("'", at + 2)) {
    if (text.charCodeAt(at + 1) !== CharCode.Apostrophe) return at;
  }
  return refuse();
}

/** The lines of a quoted scalar as one: a line break is a space, and an empty line a line break. */
function folded(inside: string, indent: number, lineBreak: string): string {
  const [first = '', ...rest] = inside.split('\n');
  let whole = first.trimEnd();
  let gap = ' ';
  rest.forEach((line, i) => {
    const isLast = i === rest.length - 1;
    const begins = line.search(/[^ ]/);
    if (begins < 0 && !isLast) gap = gap === ' ' ? lineBreak : gap + lineBreak;
    else {
      if ((begins < 0 ? line.length : begins) <= indent) refuse();
      const content = isLast ? line.trimStart() : line.trim();
      whole += gap + content;
      gap = ' ';
    }
  });
  return whole;
}

/** Implicit keys may have 1024 characters in the text; with escapes, a key of this length may come near. */
const LONGEST_KEY = 100;

/** Whether a key surely is a text to every reader, and to JavaScript nothing but a key. */
export function isPlainKey(key: string): boolean {
  // From `+` to `9` are the digits, the signs and the point; letters begin all ids.
  return (
    key.charCodeAt(0) > CharCode.Nine && key.length <= LONGEST_KEY && key !== '__proto__' && !isNotText(key)
  );
}
