import { jsonText } from '../formats/json-text.ts';
import type { ReportFormat } from './reporter.ts';
import { withFindings } from './with-findings.ts';

/**
 * The case and diagnostic objects of the JSON format, one a line, each with its `type`; with `--set` also the counts, since
 * they say from which outcomes to which cases go.
 */
export const ndjson: ReportFormat = () => ({
  // As text: an object of which one more part is put first would have to be made anew.
  case: (reported) => `{"type":"case",${jsonText(withFindings(reported)).slice(1)}\n`,
  diagnostic: ({ result }) => `${jsonText({ type: 'diagnostic', ...result })}\n`,
  end: (summary) => (summary.impact ? `${jsonText({ type: 'summary', ...summary })}\n` : ''),
});
