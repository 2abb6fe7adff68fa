import type { Event } from '../event.ts';
import type { Speech } from '../wording/line.ts';
import type { LineReader, ReadLine } from './line-reader.ts';
import type { PlainOutput } from './plain-output.ts';

/** What the plain prompts share. */
export interface Desk {
  lines: LineReader;
  output: PlainOutput;
  speech: Speech;
  /** Whether it has been told that personal data should be kept out. */
  told: boolean;
  /** Reasons given before the answer that they belong to, by question. */
  reasons: Map<string, string>;
}

/** The event that the end of the input makes, or a signal. */
export function eventAtEnd(line: Extract<ReadLine, { end: unknown }>): Event {
  return { type: line.end === 'end-of-input' ? 'end-of-input' : 'quit' };
}
