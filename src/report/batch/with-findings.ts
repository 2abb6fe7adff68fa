import type { CaseFinding, CaseWithFindings } from '../../model/evaluation.ts';
import type { Finding } from './finding.ts';
import type { ReportedCase } from './reporter.ts';

/** A case as JSON has it: the result, and what was found in ids, without what the result says already. */
export function withFindings({ result, findings }: ReportedCase): CaseWithFindings {
  return { ...result, findings: plainFindings(findings) };
}

/** What was found, in ids. */
export function plainFindings(findings: readonly Finding[]): CaseFinding[] {
  return findings.map(withoutData);
}

function withoutData({ rule, level, line, column, waived }: Finding): CaseFinding {
  return waived ? { rule, level, line, column, waived } : { rule, level, line, column };
}
