import type { Readable, Writable } from 'node:stream';
import { wrapAnsi } from 'fast-wrap-ansi';
import { safeText } from '../report/safe-text.ts';
import { LineReader } from './plain/line-reader.ts';

/** Thrown when the person leaves: `q`, Ctrl-C, or the end of input. */
export class Left extends Error {}

/** Thrown when the person goes back: what asks begins anew, and what was answered before is not asked again. */
class WentBack extends Error {}

type Understood<T> = { value: T } | { problem: string };

/** Asks one thing a line, on a terminal as from a pipe. */
export class LineQuestions {
  readonly #reader: LineReader;
  readonly #output: Writable;
  readonly #columns: number | undefined;
  /** The lines that were understood, and how many of them have been gone through since the last step back. */
  #given: string[] = [];
  #replayed = 0;

  /** `columns`: of a terminal, whose lines are broken between words. */
  constructor(input: Readable, output: Writable & { columns?: number }, stop?: AbortSignal) {
    this.#reader = new LineReader(input, stop);
    this.#output = output;
    this.#columns = output.columns;
  }

  /** Says something, if it has not been said before. Sets have a part in it: what commands a terminal is shown instead. */
  say(text: string): void {
    if (this.#replayed < this.#given.length) return;
    const safe = text.split('\n').map(safeText).join('\n');
    const lines = this.#columns === undefined ? safe : wrapAnsi(safe, this.#columns);
    this.#output.write(`${lines}\n`);
  }

  /** Runs what asks, and again after each step back. */
  async withWayBack<T>(asks: () => Promise<T>): Promise<T> {
    for (;;) {
      try {
        return await asks();
      } catch (error) {
        if (!(error instanceof WentBack)) throw error;
        this.#replayed = 0;
      }
    }
  }

  /** Asks until `read` understands the line; else says why not, and asks again. @throws Left */
  async ask<T>(question: string, read: (line: string) => Understood<T> | Promise<Understood<T>>): Promise<T> {
    const known = this.#given[this.#replayed];
    if (known !== undefined) {
      const understood = await read(known);
      if ('value' in understood) {
        this.#replayed++;
        return understood.value;
      }
      // It no longer fits, and nor does what was said after it.
      this.#given.length = this.#replayed;
    }
    for (;;) {
      this.say(question);
      const text = await this.#line();
      const understood = await read(text);
      if ('value' in understood) {
        this.#given.push(text);
        this.#replayed = this.#given.length;
        return understood.value;
      }
      this.say(understood.problem);
    }
  }

  async #line(): Promise<string> {
    const line = await this.#reader.next();
    if ('end' in line && line.end !== 'too-long') throw new Left();
    const text = 'text' in line ? line.text.normalize('NFC').trim() : '';
    if (text === 'q' || text === ':q') throw new Left();
    if (text !== '<' && text !== ':<') return text;
    this.#given.pop();
    throw new WentBack();
  }

  close(): void {
    this.#reader.close();
  }
}
