import type { CaseWithFindings, DiagnosticResult, Evaluation } from '../../model/evaluation.ts';
import { jsonText } from '../formats/json-text.ts';
import type { ReportFormat } from './reporter.ts';
import { withFindings } from './with-findings.ts';

/** One JSON document (CONTRACT 7). The counts stand first, so nothing is written before the end. */
export const json: ReportFormat = ({ engine }) => {
  const cases: CaseWithFindings[] = [];
  const diagnostics: DiagnosticResult[] = [];
  return {
    case: (reported) => {
      cases.push(withFindings(reported));
      return '';
    },
    diagnostic: ({ result }) => {
      diagnostics.push(result);
      return '';
    },
    end: (summary) => {
      const evaluation: Evaluation = { format: 'iop-evaluation/1', engine, summary, cases, diagnostics };
      return `${jsonText(evaluation, 2)}\n`;
    },
  };
};
