import { setTimeout as wait } from 'node:timers/promises';
import { stripVTControlCharacters } from 'node:util';
import { type IPty, spawn } from '@lydell/node-pty';
import { ScreenEmulator } from './screen-emulator.ts';

/** How long to wait for what the program is to write: far longer than it takes on a busy machine. */
const PATIENCE = 60_000;

/** Where and how the program runs. */
export interface RealTerminalOptions {
  cwd: string;
  env?: Record<string, string>;
  columns?: number;
  rows?: number;
}

/** The built program on a pseudo-terminal: what was written there, and what its screen shows. */
export class RealTerminal {
  readonly screen: ScreenEmulator;
  /**
   * How it ended. What it wrote last may be lost: node-pty lets go of a terminal 200 ms after its program's end, whether or
   * not all was read.
   */
  readonly ended: Promise<{ code: number; signal: number }>;
  readonly #pty: IPty;
  #written = '';
  /** How much had been written when keys were last pressed. */
  #before = 0;
  #over = false;

  constructor(
    bin: string,
    args: readonly string[],
    { cwd, env, columns = 80, rows = 40 }: RealTerminalOptions,
  ) {
    this.screen = new ScreenEmulator(columns, rows);
    const usual = { PATH: process.env.PATH ?? '', TERM: 'xterm-256color', TZ: 'Europe/Stockholm' };
    this.#pty = spawn(process.execPath, [bin, ...args], {
      cwd,
      cols: columns,
      rows,
      env: { ...usual, ...env },
    });
    this.#pty.onData((data) => {
      this.#written += data;
      this.screen.write(data);
    });
    this.ended = new Promise((resolve) =>
      this.#pty.onExit(({ exitCode, signal }) => {
        this.#over = true;
        resolve({ code: exitCode, signal: signal ?? 0 });
      }),
    );
  }

  get pid(): number {
    return this.#pty.pid;
  }

  /** All that was written. */
  get raw(): string {
    return this.#written;
  }

  /** All that was written, without commands to the terminal. */
  get text(): string {
    return stripVTControlCharacters(this.#written);
  }

  /** Waits until `text`, however it is wrapped, was written since keys were last pressed. */
  async sees(text: string): Promise<void> {
    const seen = () => stripVTControlCharacters(this.#written.slice(this.#before)).replace(/\s+/g, ' ');
    for (const end = Date.now() + PATIENCE; !seen().includes(text); await wait(5))
      if (this.#over || Date.now() > end) throw new Error(`never saw “${text}” in\n${this.text}`);
  }

  /** Waits for a text and presses keys: those that come too early are no answer. */
  async at(text: string, keys: string): Promise<void> {
    await this.sees(text);
    this.#before = this.#written.length;
    this.#pty.write(keys);
  }

  resize(columns: number, rows: number): void {
    this.#pty.resize(columns, rows);
  }

  /** Sends a signal, unless the program has ended. */
  kill(signal: NodeJS.Signals): void {
    try {
      process.kill(this.pid, signal);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
    }
  }

  /** Takes the terminal away, as a closed window or a lost connection does. */
  hangUp(): void {
    (this.#pty as IPty & { destroy(): void }).destroy();
  }
}
