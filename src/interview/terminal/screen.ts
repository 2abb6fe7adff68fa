import { Writable } from 'node:stream';
import stringWidth from 'fast-string-width';
import { wrapAnsi } from 'fast-wrap-ansi';
import { type Line, line } from '../wording/line.ts';

/** A terminal's output. */
export type TerminalOutput = Writable & { columns?: number; rows?: number };

/** Longer lines than this are hard to read, however wide the terminal is. */
const WIDEST = 88;
/** The narrowest terminal that is fully served. */
const NARROW = 40;
const BETWEEN = ' · ';

/**
 * What is written on the terminal for good: wrapped at words to the width that it has at that moment. Only prompts
 * are redrawn, and they are small: on a slow line little moves.
 */
export class Screen {
  readonly #output: TerminalOutput;
  readonly #color: boolean;

  constructor(output: TerminalOutput, color: boolean) {
    this.#output = output;
    this.#color = color;
  }

  get width(): number {
    return Math.max(10, Math.min(WIDEST, this.#output.columns || 80));
  }

  get height(): number {
    return Math.max(8, this.#output.rows || 24);
  }

  /** Writes each line, wrapped, and returns how many rows that took. */
  show(lines: readonly (Line | string)[]): number {
    const rows = lines.flatMap((one) => {
      const { role, text, start }: Line = typeof one === 'string' ? line(one) : one;
      return this.wrapped(text, start).map((row) => this.paint(role, row));
    });
    this.#output.write(rows.map((row) => `${row}\n`).join(''));
    return rows.length;
  }

  /** Writes what keys there are, and returns how to take that away again, once what is below it is gone. */
  showKeys(keys: readonly string[]): () => void {
    const { width } = this;
    const rows = rowsOf(keys, width);
    this.#output.write(rows.map((row) => `${this.paint('quiet', row)}\n`).join(''));
    return () => {
      // In another width the rows may have become more or fewer: better too much left than too much gone.
      if (this.width === width) this.#output.write(`\u001b[${rows.length}A\u001b[J`);
    };
  }

  /**
   * The rows of a text that will be redrawn. Never wide: when a terminal is made narrower, rows that still fit stay
   * as they are, and the redraw finds them where it left them.
   */
  narrow(text: string, start: string): string[] {
    return this.wrapped(text, start, Math.min(this.width, NARROW));
  }

  /** The rows of a text after `start`, the later ones indented as much. */
  wrapped(text: string, start = '', width = this.width): string[] {
    const indent = ' '.repeat(start.length);
    const rows = wrapAnsi(text, width - start.length, { hard: true }).split('\n');
    return rows.map((row, i) => (i === 0 ? start : indent) + row);
  }

  paint(role: Line['role'], text: string): string {
    if (!this.#color || role === 'usual' || text === '') return text;
    return `\u001b[${role === 'strong' ? 1 : 2}m${text}\u001b[22m`;
  }

  /** An output for one prompt, which may end it without ending the terminal's. */
  promptOutput(): Writable {
    const output = this.#output;
    const own = new Writable({
      decodeStrings: false,
      write: (chunk, _encoding, done) => {
        output.write(chunk);
        done();
      },
    });
    const live = {
      columns: { get: () => output.columns },
      rows: { get: () => output.rows },
      isTTY: { value: true },
    };
    return Object.defineProperties(own, live);
  }
}

/** Keys in as few rows as they fit in; no key is parted from what it does. */
function rowsOf(keys: readonly string[], width: number): string[] {
  const rows: string[] = [];
  for (const key of keys) {
    const longer = rows.length > 0 ? `${rows.at(-1)}${BETWEEN}${key}` : key;
    if (rows.length > 0 && stringWidth(longer) <= width) rows[rows.length - 1] = longer;
    else rows.push(key);
  }
  return rows;
}
