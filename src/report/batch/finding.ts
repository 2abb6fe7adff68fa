import type { DiagnosticData } from '../../model/diagnostic.ts';
import type { CaseFinding } from '../../model/evaluation.ts';

/** One condition that a case meets, with its place in the case file. Plain data: results cross threads. */
export interface Finding extends CaseFinding {
  /** Ids that the finding speaks of: `questions`, `outcomes`. */
  data: DiagnosticData;
}

/** Whether the run fails because of a finding. */
export function isFailing({ level, waived }: Pick<Finding, 'level' | 'waived'>): boolean {
  return level === 'error' && waived === undefined;
}
