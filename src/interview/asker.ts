import type { Event } from './event.ts';
import type { View } from './view.ts';

/** What a case is called and whom it is between; what is undefined has not been asked yet. */
export interface CaseFacts {
  title?: string | undefined;
  /** The registration number (diarienummer); empty: there is none. */
  reference?: string | undefined;
  public?: readonly string[] | undefined;
  associations?: readonly string[] | undefined;
}

/** Something to say between two questions. */
export type Notice = { type: 'changed-by-another' };

/**
 * One way to put questions to someone: on a terminal, line by line, or to a file of answers. It shows what it is
 * handed and returns what was answered; it decides nothing and keeps nothing.
 */
export interface Asker {
  /** Asks for each fact that is undefined, and returns all of them; undefined when the person quits. */
  askFacts(known: CaseFacts): Promise<CaseFacts | undefined>;
  /** Shows `view` and returns what the person did. */
  ask(view: View): Promise<Event>;
  tell(notice: Notice): Promise<void>;
  /** Gives input and output back as they were. May be called more than once. */
  close(): void;
}
