import type { Writable } from 'node:stream';
import { type Line, line } from '../wording/line.ts';

/** Where the plain asker writes: whole lines, one fact each, nothing else. */
export interface PlainOutput {
  say(lines: readonly Line[] | readonly string[]): Promise<void>;
}

/** Writes lines to a stream, and waits until it has taken them. */
export function plainOutput(output: Writable): PlainOutput {
  return {
    say: (lines) => {
      const text = lines
        .map((one) => `${typeof one === 'string' ? line(one).text : `${one.start ?? ''}${one.text}`}\n`)
        .join('');
      if (text === '') return Promise.resolve();
      // Someone who stops reading ends the interview by closing its input, not by an error here.
      return new Promise((resolve) => output.write(text, () => resolve()));
    },
  };
}
