import type { QuestionSet } from '../model/question-set.ts';
import type { Respondent } from '../model/vocabulary.ts';
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

/** What is told once, before the first question. */
export interface Opening {
  set: QuestionSet;
  respondent: Respondent;
}

/** Something to say between two questions. */
export type Notice =
  /** Another program changed the case; what it wrote is kept. */
  | 'changed-by-another'
  /** There is no question before this one. */
  | 'nothing-before'
  /** A note was written for a question that got no answer: there is nothing to keep it with. */
  | 'note-not-kept';

/**
 * One way to put questions to someone: on a terminal, or line by line. It shows what it is handed and returns what
 * was answered; it decides nothing and keeps nothing.
 */
export interface Asker {
  /** Asks for each fact that is undefined, and returns all of them; undefined when the person quits. */
  askFacts(known: CaseFacts): Promise<CaseFacts | undefined>;
  open(opening: Opening): Promise<void>;
  /** Shows `view` and returns what the person did. */
  ask(view: View): Promise<Event>;
  tell(notice: Notice): Promise<void>;
  /** Gives input and output back as they were. May be called more than once. */
  close(): void;
}
