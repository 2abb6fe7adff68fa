import { sarifLog } from '../formats/sarif.ts';
import { caseAnnotations, describeRule, diagnosticAnnotation } from './annotations.ts';
import type { ReportFormat } from './reporter.ts';

/** SARIF 2.1.0, for code scanning and viewers: one result a finding and diagnostic. */
export const sarif: ReportFormat = ({ engine, language }) => {
  const log = sarifLog({
    engine,
    language,
    describe: (rule, level) => describeRule(rule, level, language),
  });
  return {
    case: (reported) => caseAnnotations(reported, language).map(log.result).join(''),
    diagnostic: (reported) => log.result(diagnosticAnnotation(reported, language)),
    end: ({ invalid, impact }) => log.end(invalid === 0, impact && { impact }),
  };
};
