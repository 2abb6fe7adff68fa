import { PassThrough, type Readable } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';

/** A terminal's input. */
export type TerminalInput = Readable & { isTTY?: boolean; setRawMode?(mode: boolean): unknown };

const INTERRUPT = '\u0003';
const SUSPEND = '\u001a';
/** Ctrl-L, upon which a prompt shows itself anew. */
const REDRAW = '\u000c';
/** An escape sequence, Enter however it is sent, another control character, or a run of text. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: keys are control characters.
const KEYS = /\u001b(?:\[[0-9;?]*[ -/]*[@-~]|O.|.)?|\r\n?|[\u0000-\u001f\u007f]|[^\u0000-\u001f\u007f]+/gsu;

/**
 * The keys of a terminal, held back until a prompt reads them. Without this, what is pressed between two prompts
 * would be echoed into the text, and a paste of several lines would lose all but the first.
 */
export class Keyboard {
  readonly #input: TerminalInput;
  readonly #suspend: (() => void) | undefined;
  readonly #decoder = new StringDecoder('utf8');
  readonly #ended = new AbortController();
  #waiting: string[] = [];
  #reader: PassThrough | undefined;
  #feeding = false;
  #open = false;

  /** `stop` ends all input; `suspend` stops the program until it is let go on. */
  constructor(
    input: TerminalInput,
    { stop, suspend }: { stop?: AbortSignal | undefined; suspend?: (() => void) | undefined } = {},
  ) {
    this.#input = input;
    this.#suspend = suspend;
    if (stop?.aborted) this.#ended.abort();
    stop?.addEventListener('abort', () => this.#ended.abort(), { once: true });
  }

  /** Aborted when there will be no more keys: the input is closed, or a signal came. */
  get ended(): AbortSignal {
    return this.#ended.signal;
  }

  /** Lets `read` read keys until it is done. */
  async during<T>(read: (input: Readable) => Promise<T>): Promise<T> {
    this.#listen();
    const reader = new PassThrough();
    this.#reader = reader;
    try {
      const result = read(reader);
      void this.#feed();
      return await result;
    } finally {
      this.#reader = undefined;
      reader.destroy();
    }
  }

  /**
   * Drops the keys that nobody has read: what was pressed before a question was on the screen is no answer to it.
   * Ctrl-C is kept, whenever it was pressed.
   */
  forget(): void {
    this.#listen();
    this.#waiting = this.#waiting.filter((key) => key === INTERRUPT);
  }

  /** Gives the terminal back as it was. */
  close(): void {
    if (!this.#open) return;
    this.#open = false;
    this.#input
      .off('data', this.#onData)
      .off('end', this.#onEnd)
      .off('close', this.#onEnd)
      .off('error', this.#onEnd);
    this.#input.setRawMode?.(false);
    this.#input.pause();
  }

  #listen(): void {
    if (this.#open) return;
    this.#open = true;
    this.#input.setRawMode?.(true);
    this.#input
      .on('data', this.#onData)
      .on('end', this.#onEnd)
      .on('close', this.#onEnd)
      .on('error', this.#onEnd);
    this.#input.resume();
  }

  /** One key at a time: the rest waits for the next prompt when this one is done. */
  async #feed(): Promise<void> {
    if (this.#feeding) return;
    this.#feeding = true;
    while (this.#reader && this.#waiting.length > 0) {
      this.#reader.write(this.#waiting.shift()!);
      await new Promise((resolve) => setImmediate(resolve));
    }
    this.#feeding = false;
  }

  readonly #onData = (chunk: Buffer | string) => {
    const text = typeof chunk === 'string' ? chunk : this.#decoder.write(chunk);
    for (const [key] of text.matchAll(KEYS)) {
      if (key === SUSPEND) this.#pause();
      else this.#waiting.push(key.startsWith('\r') ? '\r' : key);
    }
    void this.#feed();
  };

  /** Lends the terminal to the shell; what it wrote meanwhile stands where the prompt stood. */
  #pause(): void {
    if (!this.#suspend) return;
    this.#input.setRawMode?.(false);
    this.#suspend();
    this.#input.setRawMode?.(true);
    this.#waiting.push(REDRAW);
  }

  readonly #onEnd = () => {
    this.#ended.abort();
  };
}
