import type { CompiledSet } from '../evaluate/compile.ts';
import type { CaseAnswers } from '../model/case.ts';
import type { Respondent } from '../model/vocabulary.ts';
import type { CaseKeeper } from './keeper.ts';

/** What an interview without prompts needs: the answers are given beforehand. */
export interface GivenAnswersOptions {
  compiled: CompiledSet;
  /** All answers that the case has already. */
  answers: CaseAnswers;
  /** The answers of the file, read and checked against the set. */
  given: CaseAnswers;
  respondent: Respondent;
  all: boolean;
  keeper: CaseKeeper;
  now(): Date;
}

/** What became of the given answers. Lists are question ids in asking order. */
export interface GivenAnswersEnd {
  answers: CaseAnswers;
  /** Answered because the interview would have asked. */
  used: string[];
  /** Kept though the interview would not have asked: these do not decide. */
  notNeeded: string[];
  /** What the interview would ask, and the file does not answer. */
  unanswered: string[];
  /** Given answers that cannot hold together with others, by the sets that clash. */
  conflicts: string[][];
}

/** Runs the interview on answers from a file. Nothing that was given is dropped: all of it is kept. */
export async function runFromAnswers(_options: GivenAnswersOptions): Promise<GivenAnswersEnd> {
  throw new Error('not written yet');
}
