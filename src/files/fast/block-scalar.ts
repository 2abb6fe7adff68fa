import { CharCode } from './char-code.ts';
import { type Cursor, refuse } from './cursor.ts';

/**
 * Reads a block scalar (`|` or `>`, with `-` or `+` or neither) from its first character on; leaves the cursor at the next line
 * with content.
 * @param indent of the block that it stands in
 */
export function blockScalar(cursor: Cursor, indent: number): string {
  const { text } = cursor;
  const isFolded = cursor.code === CharCode.Greater;
  const sign = text.charAt(cursor.at + 1);
  const isMarked = sign === '-' || sign === '+';
  cursor.at += isMarked ? 2 : 1;
  if (cursor.code !== CharCode.LineFeed) refuse();
  const { lines, end } = linesOf(cursor, indent);
  const last = lines.findLastIndex((line) => line !== '');
  // Of nothing but empty lines readers make different things, and of spaces at the end.
  if (last < 0 || /^ *$/.test(lines[last]!)) refuse();
  const whole = lines.slice(0, last + 1);
  const body = isFolded ? folded(whole) : whole.join('\n');
  cursor.toContent(end);
  if (sign === '-') return body;
  return sign === '+' ? body + '\n'.repeat(lines.length - last) : `${body}\n`;
}

/** The lines without their indentation, those that are empty at the end too; and where the next line begins. */
function linesOf(cursor: Cursor, indent: number): { lines: string[]; end: number } {
  const { text, codes } = cursor;
  const lines: string[] = [];
  let inner = -1;
  let start = cursor.at + 1;
  while (start < text.length) {
    let at = start;
    while (codes[at] === CharCode.Space) at++;
    const end = cursor.endOfLine(at);
    if (at === end) {
      // Spaces alone, before it is known how many of them belong to the text.
      if (inner < 0 && at > start) refuse();
      lines.push(text.slice(start + Math.max(inner, 0), end));
    } else {
      const depth = at - start;
      if (depth <= indent) break;
      if (inner < 0) inner = depth;
      if (depth < inner) refuse();
      lines.push(text.slice(start + inner, end));
    }
    start = end + 1;
  }
  return { lines, end: start };
}

/** Lines that follow each other become one; an empty line between them is a line feed. */
function folded(lines: readonly string[]): string {
  let whole = '';
  let gap = '';
  for (const line of lines) {
    // Lines that stand further in are not folded, nor those beside them.
    if (line.startsWith(' ')) refuse();
    if (line === '') gap += '\n';
    else {
      whole += whole === '' ? gap + line : (gap === '' ? ' ' : gap) + line;
      gap = '';
    }
  }
  return whole;
}
