import type { DiagnosticData } from '../../model/diagnostic.ts';

/** Everything that can be found in a case that could be evaluated; the ids are stable. */
export const findingRules = [
  'verdict-changed-by-answers',
  'verdict-changed-by-rules',
  'verdict-changed-by-date',
  'verdict-changed-by-engine',
  'verdict-does-not-reproduce',
  'verdict-impact',
  'case-open',
  'case-contradictory',
  'case-disputed',
  'case-not-iop',
  'waiver-expired',
  'waiver-unused',
] as const;
export type FindingRule = (typeof findingRules)[number];

/** One condition that a case meets, with its place in the case file. Plain data: results cross threads. */
export interface Finding {
  rule: FindingRule;
  /** `error` where `--fail-on` names the condition, else `note`. */
  level: 'error' | 'note';
  /** From 1. */
  line: number;
  /** From 1, in UTF-16 code units. */
  column: number;
  /** Ids that the finding speaks of: `questions`, `outcomes`. */
  data: DiagnosticData;
  /** Accepted for a time: reported apart, and nothing fails because of it. */
  waived?: true;
}

/** Whether the run fails because of a finding. */
export function isFailing({ level, waived }: Finding): boolean {
  return level === 'error' && waived !== true;
}
