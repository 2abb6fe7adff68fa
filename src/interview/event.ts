/** What a person answers to one question. */
export interface Reply {
  /** A normalised value: `yes`, `no`, `unknown`, an option, a number, `YYYY-MM-DD` or a text. */
  value: string | number;
  /** Why this answer is to count over those of respondents with less authority. */
  overrules?: string | undefined;
}

/** What a person does at one step of the interview. */
export type Event =
  | { type: 'answer'; reply: Reply }
  /** Notes and evidence for the question at hand; they belong to its answer. An empty note takes it away. */
  | { type: 'annotate'; note?: string | undefined; evidence?: readonly string[] | undefined }
  /** Keeps an answer although it contradicts earlier ones, or takes it back. */
  | { type: 'keep-anyway' }
  | { type: 'take-back' }
  | { type: 'back' }
  | { type: 'change'; question: string }
  /** Asks also what can no longer change the outcome. */
  | { type: 'full-record' }
  /** Goes on without an answer; only a file of answers does so. */
  | { type: 'pass' }
  | { type: 'accept' }
  | { type: 'quit' };
