import type { Readable } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';

/** Most characters of a line; the rest of a longer one is read and let go. */
export const LINE_LIMIT = 100_000;

/** A line as it was written, or why there is none. */
export type ReadLine = { text: string } | { end: 'too-long' | 'end-of-input' | 'stopped' };

/**
 * Reads a stream line by line, when asked. Lines end in LF or CRLF; the last one may end with the input. Nothing is
 * read that nobody waits for, so that what comes after the interview is left to others.
 */
export class LineReader {
  readonly #input: Readable;
  readonly #stop: AbortSignal | undefined;
  readonly #decoder = new StringDecoder('utf8');
  #buffer = '';
  #tooLong = false;
  #ended = false;
  #waiting: (() => void) | undefined;

  constructor(input: Readable, stop?: AbortSignal) {
    this.#input = input;
    this.#stop = stop;
    input.on('data', this.#onData).on('end', this.#onEnd).on('close', this.#onEnd).on('error', this.#onEnd);
    stop?.addEventListener('abort', this.#wake);
    input.pause();
  }

  /** The next line, without its ending. */
  async next(): Promise<ReadLine> {
    for (;;) {
      if (this.#stop?.aborted) return { end: 'stopped' };
      const line = this.#take();
      if (line) return line;
      if (this.#ended) return { end: 'end-of-input' };
      await new Promise<void>((resolve) => {
        this.#waiting = resolve;
        this.#input.resume();
      });
      this.#input.pause();
    }
  }

  /** Lets go of the input. */
  close(): void {
    this.#input
      .off('data', this.#onData)
      .off('end', this.#onEnd)
      .off('close', this.#onEnd)
      .off('error', this.#onEnd);
    this.#stop?.removeEventListener('abort', this.#wake);
    this.#input.pause();
  }

  #take(): ReadLine | undefined {
    const end = this.#buffer.indexOf('\n');
    const isLast = end < 0 && this.#ended && this.#buffer !== '';
    if (end < 0 && !isLast) {
      if (this.#buffer.length > LINE_LIMIT) this.#letGo();
      return undefined;
    }
    const text = isLast ? this.#buffer : this.#buffer.slice(0, end);
    this.#buffer = isLast ? '' : this.#buffer.slice(end + 1);
    const tooLong = this.#tooLong || text.length > LINE_LIMIT;
    this.#tooLong = false;
    return tooLong ? { end: 'too-long' } : { text: text.replace(/\r$/, '') };
  }

  #letGo(): void {
    this.#tooLong = true;
    // One character stays: a line that ends with the input must still be seen to have been there.
    this.#buffer = this.#buffer.slice(-1);
  }

  readonly #onData = (chunk: Buffer | string) => {
    const text = typeof chunk === 'string' ? chunk : this.#decoder.write(chunk);
    this.#buffer += this.#buffer === '' ? text.replace(/^\ufeff/, '') : text;
    this.#wake();
  };

  readonly #onEnd = () => {
    if (!this.#ended) this.#buffer += this.#decoder.end();
    this.#ended = true;
    this.#wake();
  };

  readonly #wake = () => {
    this.#waiting?.();
    this.#waiting = undefined;
  };
}
