import type { Readable, Writable } from 'node:stream';
import { LineReader } from './plain/line-reader.ts';

/** Thrown when the person leaves: `q`, Ctrl-C, or the end of input. */
export class Left extends Error {}

/** Asks one thing a line, on a terminal as from a pipe. */
export class LineQuestions {
  readonly #reader: LineReader;
  readonly #output: Writable;

  constructor(input: Readable, output: Writable, stop?: AbortSignal) {
    this.#reader = new LineReader(input, stop);
    this.#output = output;
  }

  say(text: string): void {
    this.#output.write(`${text}\n`);
  }

  /** Asks until `read` understands the line; else says why not, and asks again. @throws Left */
  async ask<T>(question: string, read: (line: string) => { value: T } | { problem: string }): Promise<T> {
    for (;;) {
      this.say(question);
      const line = await this.#reader.next();
      if ('end' in line && line.end !== 'too-long') throw new Left();
      const text = 'text' in line ? line.text.normalize('NFC').trim() : '';
      if (text === 'q') throw new Left();
      const understood = read(text);
      if ('value' in understood) return understood.value;
      this.say(understood.problem);
    }
  }

  close(): void {
    this.#reader.close();
  }
}
