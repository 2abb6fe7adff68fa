import { endianness } from 'node:os';
import { CharCode } from './char-code.ts';

/** Most levels of nesting. */
export const MAX_DEPTH = 64;

/**
 * Most parts of a text: values, keys and the marks between them. A case has a few thousand; of those that a mebibyte has
 * room for, reading alone would take hundreds of megabytes.
 */
export const MAX_PARTS = 200_000;

/** The text is not for the fast reader. One object: nobody sees it, and a stack would cost more than the reading. */
const notPlain = new Error('not plain');

/** Gives the text up to the exact reader. */
export function refuse(): never {
  throw notPlain;
}

/** Whether an error only says that a text is for the exact reader. */
export function isRefusal(error: unknown): boolean {
  return error === notPlain;
}

/** The codes of a text's characters, and {@link CharCode.End} behind them. A list of numbers is looked at faster than a string. */
export type Codes = Readonly<Uint16Array>;

let room = new Uint16Array(1 << 14);
let bytes = Buffer.from(room.buffer);

function codesOf(text: string): Codes {
  // Readers look at the one behind the last, and one further.
  if (text.length + 2 > room.length) {
    room = new Uint16Array(text.length * 2);
    bytes = Buffer.from(room.buffer);
  }
  const size = bytes.write(text, 'utf16le');
  if (endianness() === 'BE') bytes.subarray(0, size).swap16();
  room.fill(CharCode.End, text.length, text.length + 2);
  return room;
}

/** Where the reader is in a text whose lines, the last one too, end with line feeds. */
export class Cursor {
  readonly text: string;
  /** Its characters by code, as long as it is read: the next text's stand in the same place. */
  readonly codes: Codes;
  /** The next character, from 0. */
  at = 0;
  /**
   * Spaces before the first character of the line that a block began at; -1 when no more lines have content, or at a line that
   * begins with a point: no key does, so that only `...` can stand there, which ends the document.
   */
  indent = 0;
  /** Whether the plain scalar that was read last may go on in the next line: no comment has ended it. */
  isOpen = false;
  /** Where the keys of all maps begin, in the order of the text. */
  readonly keys: number[] = [];

  constructor(text: string) {
    this.text = text;
    this.codes = codesOf(text);
  }

  /** The code of the next character; {@link CharCode.End} behind the last line. */
  get code(): number {
    return this.codes[this.at]!;
  }

  /** Goes to the first character of the first line from `start` on that has more than spaces and a comment. */
  toContent(start: number): void {
    const { text, codes } = this;
    let line = start;
    for (;;) {
      let at = line;
      while (codes[at]! === CharCode.Space) at++;
      const code = codes[at]!;
      if (code === CharCode.LineFeed) line = at + 1;
      else if (code === CharCode.Hash) line = this.endOfLine(at) + 1;
      else {
        this.at = at;
        const isOver = at === text.length || (code === CharCode.Dot && at === line);
        this.indent = isOver ? -1 : at - line;
        return;
      }
    }
  }

  /** Where the line that goes on at `at` has its line feed. */
  endOfLine(at: number): number {
    return this.text.indexOf('\n', at);
  }

  /**
   * From a line feed in something that may go on over lines to where it does: the first line that has more than spaces.
   * @param indent of the block that it stands in
   * @returns how many line feeds those are
   */
  goOn(indent: number): number {
    let breaks = 0;
    let line = this.at;
    do {
      line = ++this.at;
      breaks++;
      this.skipSpaces();
    } while (this.code === CharCode.LineFeed);
    if (this.at - line <= indent || this.code === CharCode.End) refuse();
    if (this.at === line && this.isAtMark()) refuse();
    return breaks;
  }

  skipSpaces(): void {
    while (this.code === CharCode.Space) this.at++;
  }

  /** Whether nothing but spaces, or a comment after some, follows in the line. Leaves the cursor after the spaces. */
  isRestEmpty(): boolean {
    const before = this.at;
    this.skipSpaces();
    const { code } = this;
    return code === CharCode.LineFeed || (code === CharCode.Hash && this.at > before);
  }

  /** From behind a value to the next line with content. */
  toNextLine(): void {
    if (!this.isRestEmpty()) refuse();
    this.toContent(this.endOfLine(this.at) + 1);
  }

  /** Whether what would begin or end a document at the beginning of a line stands here. */
  isAtMark(): boolean {
    return this.text.startsWith('---', this.at) || this.text.startsWith('...', this.at);
  }

  /** Whether a `-` and a space stand here: an item of a list. */
  isAtItem(): boolean {
    return this.code === CharCode.Dash && this.codes[this.at + 1] === CharCode.Space;
  }
}
