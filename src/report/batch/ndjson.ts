import type { ReportFormat } from './reporter.ts';

/** The case and diagnostic objects of the JSON format, one a line, each with its `type`. */
export const ndjson: ReportFormat = () => ({
  case: ({ result }) => `${JSON.stringify({ type: 'case', ...result })}\n`,
  diagnostic: (one) => `${JSON.stringify({ type: 'diagnostic', ...one })}\n`,
  end: () => '',
});
