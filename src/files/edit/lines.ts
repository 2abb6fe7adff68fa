import { EditError } from './edit-error.ts';

/** One change of a text: the characters from `start` up to `end` give way to `text`. */
export interface Splice {
  start: number;
  end: number;
  text: string;
}

/** Where the line that holds `at` begins. */
export function lineStart(text: string, at: number): number {
  return at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1;
}

/** Where the line that holds `at` ends, before its line ending. */
export function lineEnd(text: string, at: number): number {
  const newline = text.indexOf('\n', at);
  if (newline < 0) return text.length;
  return newline > at && text[newline - 1] === '\r' ? newline - 1 : newline;
}

/** Where the line after the one that holds `at` begins; the end of the text if there is none. */
export function nextLine(text: string, at: number): number {
  const newline = text.indexOf('\n', at);
  return newline < 0 ? text.length : newline + 1;
}

/** How many characters stand before `at` on its line. */
export function columnOf(text: string, at: number): number {
  return at - lineStart(text, at);
}

/** Whether nothing but white space stands before `at` on its line. */
export function startsLine(text: string, at: number): boolean {
  return /^[ \t]*$/.test(text.slice(lineStart(text, at), at));
}

/** The line ending that most lines of the text have; LF where it has none. */
export function dominantEnding(text: string): '\n' | '\r\n' {
  const all = text.split('\n').length - 1;
  const crlf = text.split('\r\n').length - 1;
  return crlf * 2 > all ? '\r\n' : '\n';
}

/** Whether lines put at `at` would be the last ones of a text that ends without a line ending. */
export function atOpenEnd(text: string, at: number): boolean {
  return at === text.length && text !== '' && !text.endsWith('\n');
}

/**
 * Replaces the whole lines from `start` up to `end` (both line starts, or the end of the text) by others.
 * A text without a line ending at its end stays without one.
 */
export function replaceLines(
  text: string,
  start: number,
  end: number,
  lines: readonly string[],
  ending: string,
): Splice {
  const open = atOpenEnd(text, end);
  if (!open) return { start, end, text: lines.map((line) => line + ending).join('') };
  if (lines.length > 0 && start < end) return { start, end, text: lines.join(ending) };
  if (start === end) return { start, end, text: lines.map((line) => ending + line).join('') };
  // The last lines go: the line before becomes the one without a line ending.
  return { start: start === 0 ? 0 : lineEnd(text, lineStart(text, start - 1)), end, text: '' };
}

/**
 * Skips the comment lines (and blank lines between them) from `at` on that are indented by at least `least`.
 * @returns the start of the first line that is none of them
 */
export function afterComments(text: string, at: number, least: number): number {
  let result = at;
  for (let line = at; line < text.length; line = nextLine(text, line)) {
    const [, indent, rest] = /([ \t]*)(.*)/s.exec(text.slice(line, lineEnd(text, line)))!;
    if (rest === '') continue;
    if (!rest!.startsWith('#') || indent!.length < least) break;
    result = nextLine(text, line);
  }
  return result;
}

/**
 * The first comma from `from` on that only white space and comments come before; null if `to` comes first.
 */
export function commaAfter(text: string, from: number, to: number): number | null {
  for (let at = from; at < to; at = text[at] === '#' ? lineEnd(text, at) : at + 1) {
    if (text[at] === ',') return at;
  }
  return null;
}

/**
 * Whether the blank lines from `at` on hold white space. A block scalar in front of them would take it for
 * content.
 */
export function spacesFollow(text: string, at: number): boolean {
  const spaces = /(?:\r?\n)*[ \t]+(?:\r?\n|$)/y;
  spaces.lastIndex = at;
  return spaces.test(text);
}

/** Whether two changes touch the same characters. */
export function overlap(one: Splice, other: Splice): boolean {
  return one.start < other.end && other.start < one.end;
}

/**
 * Makes the changes. Changes at the same place come in the order given.
 * @throws EditError `unfaithful` if two of them overlap
 */
export function spliced(text: string, splices: readonly Splice[]): string {
  const sorted = splices.toSorted((a, b) => a.start - b.start || a.end - b.end);
  let result = '';
  let at = 0;
  for (const { start, end, text: insert } of sorted) {
    if (start < at) throw new EditError('unfaithful', `two changes overlap at character ${start}`);
    result += text.slice(at, start) + insert;
    at = end;
  }
  return result + text.slice(at);
}
