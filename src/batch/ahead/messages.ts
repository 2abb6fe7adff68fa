import type { MessagePort } from 'node:worker_threads';
import type { CaseExtract } from '../../files/cases/case-extract.ts';

/** What the thread is started with. */
export interface ThreadData {
  cwd: string;
  /** Its end of the channel. */
  port: MessagePort;
  /** One number, of the answers that it has sent: by it the main thread is woken. */
  answered: Int32Array;
}

/** What of files is wanted. */
export interface Wanted {
  /** Keys of their content, for a cache. */
  keys: boolean;
  /** What evaluating them needs. */
  extracts: boolean;
}

/** Files to look at, by path. One text: many small objects take ten times as long to copy. */
export interface ToThread {
  wanted: Wanted;
  /** Paths with {@link BETWEEN} between them; empty for what is not to be looked at. */
  files: string;
}

/** In no path. */
export const BETWEEN = '\0';

/** What a look at one file has shown; nothing of what is not plainly read. */
export interface Glance {
  key?: string | undefined;
  extract?: CaseExtract | undefined;
}

/** What the thread answers: a list of {@link Glance} as JSON, which takes less than to copy so many small objects. */
export type FromThread = string;
