import type { CaseResult } from '../model/evaluation.ts';
import type { QuestionSet } from '../model/question-set.ts';

/** What `--fail-on` can look for. */
export const failConditions = ['changed', 'open', 'contradictory', 'disputed', 'not-iop', 'never'] as const;
export type FailCondition = (typeof failConditions)[number];

/** Whether what stands beside the cases (waivers, a baseline) fails a run, when it is not as it should be. */
export function fails(conditions: readonly FailCondition[]): boolean {
  return !conditions.includes('never');
}

/** True when the saved verdict no longer follows. */
export function isChanged({ change }: Pick<CaseResult, 'change'>): boolean {
  return change !== 'new' && change !== 'unchanged';
}

/**
 * Which of the conditions a case meets. `not-iop`: settled on an outcome that points away from a partnership;
 * "investigate whether an IOP is possible" does not.
 */
export function conditionsMet(result: CaseResult, set: QuestionSet): FailCondition[] {
  return failConditions.filter((condition) => meets(result, condition, set));
}

function meets(result: CaseResult, condition: FailCondition, { outcomes }: QuestionSet): boolean {
  switch (condition) {
    case 'changed':
      return isChanged(result);
    case 'open':
    case 'contradictory':
      return result.status === condition;
    case 'disputed':
      return result.disputed.length > 0;
    case 'not-iop':
      return outcomes.find(({ id }) => id === result.outcome)?.partnership === 'no';
    case 'never':
      return false;
  }
}
