/** What a person answers to one question. */
export interface Reply {
  /** A normalised value: `yes`, `no`, `unknown`, an option, a number, `YYYY-MM-DD` or a text. */
  value: string | number;
  /** Why this answer is to count over those of respondents with less authority. */
  overrules?: string | undefined;
}

/** What belongs to an answer besides its value. What is undefined stays as it was; an empty one takes it away. */
export interface Annotation {
  note?: string | undefined;
  evidence?: readonly string[] | undefined;
}

/** What a person does at one step of the interview. */
export type Event =
  | { type: 'answer'; reply: Reply }
  /** A note or evidence for the question at hand: kept with its answer. */
  | { type: 'annotate'; annotation: Annotation }
  /** Keeps an answer although it contradicts earlier ones. */
  | { type: 'keep-anyway' }
  /** Goes to the question before, or takes back an answer that would contradict others. */
  | { type: 'back' }
  | { type: 'change'; question: string }
  /** Asks also what can no longer change the outcome. */
  | { type: 'full-record' }
  /** Goes on without an answer; only a file of answers does so. */
  | { type: 'pass' }
  | { type: 'accept' }
  | { type: 'quit' }
  /** The input has come to its end: accepts where the outcome is settled, quits elsewhere (CONTRACT 5). */
  | { type: 'end-of-input' };
