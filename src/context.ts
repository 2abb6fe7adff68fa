import type { Readable, Writable } from 'node:stream';

/** All that a command may touch of the world. Tests hand in their own; the launcher hands in the real one. */
export interface Context {
  stdin: Readable & { isTTY?: boolean };
  stdout: Writable & { isTTY?: boolean; columns?: number };
  stderr: Writable & { isTTY?: boolean; columns?: number };
  env: Readonly<Record<string, string | undefined>>;
  /** The working folder, absolute. */
  cwd: string;
  /** The present moment: for a default evaluation date, time stamps, and how long something has taken. */
  now(): Date;
  /** The folder of the question sets that come with the program, absolute. */
  shippedSets: string;
  /** Calls back on SIGINT, SIGTERM and SIGHUP; returns how to stop listening. */
  onSignal(listener: (signal: 'SIGINT' | 'SIGTERM' | 'SIGHUP') => void): () => void;
  /** Stops the program, as Ctrl-Z does, until the shell lets it go on; left out where programs cannot be stopped. */
  suspend?: (() => void) | undefined;
}

/** The engine's version: what a verdict names as `engine`. Set when the program is built. */
export const engineVersion: string = typeof __IOP_VERSION__ === 'string' ? __IOP_VERSION__ : '1.0.0';

declare const __IOP_VERSION__: string | undefined;
