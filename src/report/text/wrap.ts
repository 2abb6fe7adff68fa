import type { Paint, Role } from '../paint.ts';
import { columnsOf, graphemes } from './columns.ts';

/** Text with one look. */
export interface Piece extends Look {
  text: string;
}

interface Look {
  role?: Role | undefined;
  /** Where the text leads to. */
  href?: string | undefined;
}

/** A line that fits: what is printed, and how many columns it takes. */
export interface Line {
  printed: string;
  columns: number;
}

interface Word {
  pieces: Piece[];
  columns: number;
}

/** One line of plain text. */
export function line(text: string): Line {
  return { printed: text, columns: columnsOf(text) };
}

/** How many columns the pieces take unbroken, and the longest of their words. */
export function measured(pieces: readonly Piece[]): { whole: number; longestWord: number } {
  const words = wordsOf(pieces);
  const whole = words.reduce((sum, { columns }) => sum + columns, Math.max(0, words.length - 1));
  return { whole, longestWord: Math.max(0, ...words.map(({ columns }) => columns)) };
}

/**
 * Breaks pieces into lines of at most `width` columns: at spaces, and inside words that are longer than a line.
 * Looks are put on line by line, so that none reaches over a break. At least one line, perhaps empty.
 */
export function wrapped(pieces: readonly Piece[], width: number, paint: Paint): Line[] {
  const lines: Line[] = [];
  let current: Word[] = [];
  let columns = 0;
  const finish = () => {
    lines.push({ printed: printed(current, paint), columns });
    current = [];
    columns = 0;
  };
  for (const word of wordsOf(pieces).flatMap((one) => fitting(one, width))) {
    if (current.length > 0 && columns + 1 + word.columns > width) finish();
    columns += word.columns + (current.length > 0 ? 1 : 0);
    current.push(word);
  }
  if (current.length > 0 || lines.length === 0) finish();
  return lines;
}

/** Words as they stand between spaces; a word may have pieces of several looks. */
function wordsOf(pieces: readonly Piece[]): Word[] {
  const words: Piece[][] = [];
  let open = false;
  for (const { text, role, href } of pieces) {
    text.split(' ').forEach((part, i) => {
      if (i > 0) open = false;
      if (part === '') return;
      if (open) words.at(-1)?.push({ text: part, role, href });
      else words.push([{ text: part, role, href }]);
      open = true;
    });
  }
  return words.map((word) => ({
    pieces: word,
    columns: word.reduce((sum, { text }) => sum + columnsOf(text), 0),
  }));
}

/** The word, or the parts of one that is longer than a line. */
function fitting(word: Word, width: number): Word[] {
  if (word.columns <= width) return [word];
  const parts: Word[] = [];
  let part: Word = { pieces: [], columns: 0 };
  for (const { text, ...look } of word.pieces) {
    for (const one of graphemes(text)) {
      const columns = columnsOf(one);
      if (part.columns > 0 && part.columns + columns > width) {
        parts.push(part);
        part = { pieces: [], columns: 0 };
      }
      const last = part.pieces.at(-1);
      if (last && isLike(last, look)) last.text += one;
      else part.pieces.push({ text: one, ...look });
      part.columns += columns;
    }
  }
  return [...parts, part];
}

/** Words of the same look beside each other are painted as one, with the space between them. */
function printed(words: readonly Word[], paint: Paint): string {
  const joined: Piece[] = [];
  words.forEach(({ pieces }, i) => {
    const [first] = pieces;
    const last = joined.at(-1);
    if (i > 0 && last && first && isLike(last, first)) last.text += ' ';
    else if (i > 0) joined.push({ text: ' ' });
    for (const piece of pieces) {
      const before = joined.at(-1);
      if (before && isLike(before, piece)) before.text += piece.text;
      else joined.push({ ...piece });
    }
  });
  return joined.map(({ text, role, href }) => paint(role, text, href)).join('');
}

function isLike(a: Look, b: Look): boolean {
  return a.role === b.role && a.href === b.href;
}
