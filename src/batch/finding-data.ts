import type { DiagnosticData } from '../model/diagnostic.ts';
import type { CaseResult } from '../model/evaluation.ts';
import type { FindingRule } from '../model/finding-rules.ts';

/** The ids that a finding about a result speaks of. */
export function findingData(
  rule: FindingRule,
  { openQuestions, possibleOutcomes, conflicts, disputed }: CaseResult,
): DiagnosticData {
  switch (rule) {
    case 'case-open':
      return { questions: openQuestions, outcomes: possibleOutcomes };
    case 'case-contradictory':
      return { questions: conflicts[0] ?? [] };
    case 'case-disputed':
      return { questions: disputed };
    default:
      return {};
  }
}
