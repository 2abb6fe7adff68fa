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
