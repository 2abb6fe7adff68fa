import { CharCode } from './char-code.ts';

/** Most levels of nesting. */
export const MAX_DEPTH = 64;

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

/** Where the reader is in a text whose lines, the last one too, end with line feeds. */
export class Cursor {
  readonly text: string;
  /** The next character, from 0. */
  at = 0;
  /** Spaces before the first character of the line that a block began at; -1 when no more lines have content. */
  indent = 0;
  /** Whether the plain scalar that was read last may go on in the next line: no comment has ended it. */
  isOpen = false;
  /** Where the keys of all maps begin, in the order of the text. */
  readonly keys: number[] = [];

  constructor(text: string) {
    this.text = text;
  }

  /** The code of the next character; NaN behind the last line. */
  get code(): number {
    return this.text.charCodeAt(this.at);
  }

  /** Goes to the first character of the first line from `start` on that has more than spaces and a comment. */
  toContent(start: number): void {
    const { text } = this;
    let line = start;
    for (;;) {
      let at = line;
      while (text.charCodeAt(at) === CharCode.Space) at++;
      const code = text.charCodeAt(at);
      if (code === CharCode.LineFeed) line = at + 1;
      else if (code === CharCode.Hash) line = this.endOfLine(at) + 1;
      else {
        this.at = at;
        this.indent = at < text.length ? at - line : -1;
        return;
      }
    }
  }

  /** Where the line that goes on at `at` has its line feed. */
  endOfLine(at: number): number {
    return this.text.indexOf('\n', at);
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

  /** Whether a `-` and a space stand here: an item of a list. */
  isAtItem(): boolean {
    return this.code === CharCode.Dash && this.text.charCodeAt(this.at + 1) === CharCode.Space;
  }
}
