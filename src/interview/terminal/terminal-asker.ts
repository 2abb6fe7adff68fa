import type { Readable, Writable } from 'node:stream';
import type { Language } from '../../model/vocabulary.ts';
import type { Asker } from '../asker.ts';

/** What the terminal asker needs. */
export interface TerminalOptions {
  /** A terminal: check `isTTY` first, and `TERM=dumb` (which cannot redraw: use the plain asker). */
  input: Readable & { isTTY?: boolean };
  output: Writable & { isTTY?: boolean; columns?: number };
  language: Language;
  /** Whether bold and dim text may be used; nothing is ever said by them alone. */
  color: boolean;
  /** Aborted (by a signal): the question at hand is left, as by `q`. */
  stop?: AbortSignal | undefined;
}

/** Asks on a terminal with Inquirer's prompts, which are loaded first when something is asked. */
export function terminalAsker(_options: TerminalOptions): Asker {
  throw new Error('not written yet');
}
