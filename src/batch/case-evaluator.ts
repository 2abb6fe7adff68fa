import type { CaseSource } from '../files/find-cases.ts';
import type { BatchItem } from './batch-item.ts';

/** Evaluates one file after the other. */
export interface CaseEvaluator {
  /** What comes of a file; never fails because of one. */
  evaluate(source: CaseSource): Promise<BatchItem>;
}

/** One that is made when a file is to be evaluated: where a cache knows them all, nothing that reads cases is loaded. */
export function whenNeeded(make: () => Promise<CaseEvaluator>): CaseEvaluator {
  let made: Promise<CaseEvaluator> | undefined;
  return {
    evaluate: async (source) => {
      made ??= make();
      return (await made).evaluate(source);
    },
  };
}
