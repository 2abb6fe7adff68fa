import { boldWidths, letters, regularWidths } from './letter-widths.ts';

/** A piece of text in one look. */
export interface Span {
  text: string;
  bold?: boolean;
  /** What the piece is, for its colour. */
  ink: Ink;
}

/** The colours of a picture, by what they stand for. */
export type Ink =
  | 'paper'
  | 'text'
  | 'muted'
  | 'way'
  | 'wayTint'
  | 'onWay'
  | 'open'
  | 'openTint'
  | 'good'
  | 'bad'
  | 'line';

const widths = { regular: table(regularWidths), bold: table(boldWidths) };

function table(widths: string): ReadonlyMap<string, number> {
  const all = widths.split(' ');
  return new Map([...letters].map((letter, i) => [letter, Number(all[i]) / 1000]));
}

/** How wide a text is in letters of this size. Of a letter that is not known, the base letter's width, or a wide one. */
export function widthOf(text: string, size: number, bold = false): number {
  const known = bold ? widths.bold : widths.regular;
  const total = [...text].reduce((sum, letter) => sum + (known.get(letter) ?? otherWidth(letter, known)), 0);
  return total * size;
}

function otherWidth(letter: string, known: ReadonlyMap<string, number>): number {
  const [base = ''] = letter.normalize('NFD');
  // Wider than any letter of ours: rather a short line than one that leaves its box.
  return known.get(base) ?? 1.05;
}

/** The spans in lines no wider than `width`: broken between words, and inside those that are too long for a line. */
export function wrapSpans(spans: readonly Span[], width: number, size: number): Span[][] {
  const lines = wrapped(spans, width, size);
  if (lines.length < 2 || lengthOf(lines.at(-1)!, size) > width / 5) return lines;
  // A word alone on the last line gets company, where that costs no line.
  const narrower = wrapped(spans, width * 0.85, size);
  return narrower.length === lines.length ? narrower : lines;
}

function wrapped(spans: readonly Span[], width: number, size: number): Span[][] {
  const lines: Span[][] = [[]];
  let used = 0;
  for (const word of wordsOf(spans)) {
    const wide = word.reduce((sum, piece) => sum + widthOf(piece.text.trimEnd(), size, piece.bold), 0);
    if (used > 0 && used + wide > width) {
      lines.push([]);
      used = 0;
    }
    for (const piece of wide > width ? brokenWord(word, width, size) : [word]) {
      if (used > 0 && piece !== word && used + lengthOf(piece, size) > width) {
        lines.push([]);
        used = 0;
      }
      lines.at(-1)!.push(...piece);
      used += lengthOf(piece, size);
    }
  }
  return lines.map((line) => trimmed(joined(line)));
}

function lengthOf(pieces: readonly Span[], size: number): number {
  return pieces.reduce((sum, { text, bold }) => sum + widthOf(text, size, bold), 0);
}

/** Words with the space after them; a word may run through several spans. */
function wordsOf(spans: readonly Span[]): Span[][] {
  const words: Span[][] = [[]];
  for (const span of spans) {
    for (const text of span.text.split(/(?<= )(?=[^ ])/)) {
      if (text === '') continue;
      words.at(-1)!.push({ ...span, text });
      if (text.endsWith(' ')) words.push([]);
    }
  }
  return words.filter((word) => word.length > 0);
}

/** A word too long for a line (an address, a digest), a letter at a time. */
function brokenWord(word: readonly Span[], width: number, size: number): Span[][] {
  const parts: Span[][] = [[]];
  let used = 0;
  for (const piece of word) {
    for (const letter of piece.text) {
      const wide = widthOf(letter, size, piece.bold);
      if (used > 0 && used + wide > width) {
        parts.push([]);
        used = 0;
      }
      parts.at(-1)!.push({ ...piece, text: letter });
      used += wide;
    }
  }
  return parts;
}

/** Neighbours of one look as one span. */
function joined(line: readonly Span[]): Span[] {
  const spans: Span[] = [];
  for (const span of line) {
    const last = spans.at(-1);
    if (last && last.bold === span.bold && last.ink === span.ink)
      spans[spans.length - 1] = { ...last, text: last.text + span.text };
    else spans.push(span);
  }
  return spans;
}

function trimmed(line: readonly Span[]): Span[] {
  return line.map((span, i) => (i === line.length - 1 ? { ...span, text: span.text.trimEnd() } : span));
}
