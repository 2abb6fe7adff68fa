import type { CompiledSet } from '../evaluate/compile.ts';
import type { CaseAnswers } from '../model/case.ts';
import type { Respondent } from '../model/vocabulary.ts';
import type { Asker } from './asker.ts';
import type { CaseKeeper } from './keeper.ts';

/** What an interview needs. */
export interface InterviewOptions {
  compiled: CompiledSet;
  /** All answers of the case, of every respondent. */
  answers: CaseAnswers;
  respondent: Respondent;
  /** Full record: ask also what can no longer change the outcome. */
  all: boolean;
  keeper: CaseKeeper;
  asker: Asker;
  /** The present moment: each answer is stamped with it. */
  now(): Date;
}

/** How an interview ended: all answers were accepted, or the person left it (Ctrl-C, `q`, end of input). */
export interface InterviewEnd {
  end: 'accepted' | 'quit';
  /** All answers of the case, as the keeper has them. */
  answers: CaseAnswers;
}

/**
 * Asks until the person accepts or quits. Every answer is kept before anything more is shown. Closes the asker
 * when it ends, also by an error of the keeper's.
 */
export async function runInterview(_options: InterviewOptions): Promise<InterviewEnd> {
  throw new Error('not written yet');
}
