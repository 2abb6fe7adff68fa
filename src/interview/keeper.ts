import type { CaseAnswer, CaseAnswers } from '../model/case.ts';
import type { Respondent } from '../model/vocabulary.ts';

/** What became of a save. */
export interface Kept {
  /** All answers of the case as they now stand in the file. */
  answers: CaseAnswers;
  /** True when another program had changed the file; what it wrote was kept, and is part of `answers`. */
  changedByAnother: boolean;
}

/** How an interview keeps what it is told. Each promise resolves when the file is durable on disk, not before. */
export interface CaseKeeper {
  /** Keeps one respondent's answer to a question; null takes the answer away. */
  keepAnswer(respondent: Respondent, question: string, answer: CaseAnswer | null): Promise<Kept>;
}
