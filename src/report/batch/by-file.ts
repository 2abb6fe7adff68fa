import type { Summary } from '../../model/evaluation.ts';
import type { BatchReporter, ReportedCase, ReportedDiagnostic } from './reporter.ts';

/** All that was said of one file. */
export interface FileRecord {
  file: string;
  /** Absent where the file could not be evaluated. */
  reported?: ReportedCase;
  diagnostics: ReportedDiagnostic[];
}

/** A reporter that writes each file once, when the next one begins; it holds one file's results at a time. */
export function byFile(
  render: (record: FileRecord) => string,
  end: (summary: Summary) => string,
): BatchReporter {
  let pending: FileRecord | undefined;
  const flushed = (): string => {
    const text = pending ? render(pending) : '';
    pending = undefined;
    return text;
  };
  const at = (file: string): { before: string; record: FileRecord } => {
    const before = pending?.file === file ? '' : flushed();
    pending ??= { file, diagnostics: [] };
    return { before, record: pending };
  };
  return {
    case: (reported) => {
      const { before, record } = at(reported.result.file);
      record.reported = reported;
      return before;
    },
    diagnostic: (reported) => {
      const { before, record } = at(reported.result.file);
      record.diagnostics.push(reported);
      return before;
    },
    end: (summary) => `${flushed()}${end(summary)}`,
  };
}
