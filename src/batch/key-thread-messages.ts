import type { MessagePort } from 'node:worker_threads';
import type { FoundSource } from '../files/find-cases.ts';

/** What the thread is started with. */
export interface KeyThreadData {
  cwd: string;
  /** Its end of the channel. */
  port: MessagePort;
}

/** Files to look at. */
export interface ToKeyThread {
  batch: number;
  sources: readonly FoundSource[];
}

/** The keys of a batch's files, in their order; undefined for what is not plainly read. */
export type Keys = (string | undefined)[];

/** What the thread answers. */
export interface FromKeyThread {
  batch: number;
  keys: Keys;
}
