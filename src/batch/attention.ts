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
  const outcome = set.outcomes.find(({ id }) => id === result.outcome);
  const met: Record<FailCondition, boolean> = {
    changed: isChanged(result),
    open: result.status === 'open',
    contradictory: result.status === 'contradictory',
    disputed: result.disputed.length > 0,
    'not-iop': outcome?.partnership === 'no',
    never: false,
  };
  return failConditions.filter((condition) => met[condition]);
}
