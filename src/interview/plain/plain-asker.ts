import type { Readable, Writable } from 'node:stream';
import type { Language } from '../../model/vocabulary.ts';
import type { Asker } from '../asker.ts';

/** What the plain asker needs. */
export interface PlainOptions {
  input: Readable;
  output: Writable;
  language: Language;
  /** Aborted (by a signal): the question at hand is left, as by `q`. */
  stop?: AbortSignal | undefined;
}

/** Asks line by line (`--plain`): no redraw, no colour, one line in for one question out, also from a pipe. */
export function plainAsker(_options: PlainOptions): Asker {
  throw new Error('not written yet');
}
