import { jsonText } from '../formats/json-text.ts';
import type { ReportFormat } from './reporter.ts';
import { plainFindings } from './with-findings.ts';

/**
 * The case and diagnostic objects of the JSON format, one a line, each with its `type`; with `--set` also the counts, since
 * they say from which outcomes to which cases go.
 */
export const ndjson: ReportFormat = () => ({
  // As text: an object with a part more before and after would have to be made anew.
  case: ({ result, findings }) =>
    `{"type":"case",${jsonText(result).slice(1, -1)},"findings":${jsonText(plainFindings(findings))}}\n`,
  diagnostic: ({ result }) => `${jsonText({ type: 'diagnostic', ...result })}\n`,
  end: (summary) => (summary.impact ? `${jsonText({ type: 'summary', ...summary })}\n` : ''),
});
