import { SummaryCount } from '../../../src/batch/summary.ts';
import type { Summary } from '../../../src/model/evaluation.ts';
import { type BatchFormat, batchFormatNames } from '../../../src/report/batch/format-names.ts';
import { batchFormats } from '../../../src/report/batch/formats.ts';
import type {
  ReportedCase,
  ReportedDiagnostic,
  ReportFormat,
  ReportSettings,
} from '../../../src/report/batch/reporter.ts';

const formats = new Map<BatchFormat, ReportFormat>();
for (const name of batchFormatNames) formats.set(name, await batchFormats[name]());

/** What a run hands to a reporter, in order. */
export type Piece = { case: ReportedCase } | { diagnostic: ReportedDiagnostic };

export const inSwedish: ReportSettings = {
  engine: '1.0.0',
  language: 'sv',
  colour: false,
  plain: false,
  width: undefined,
  toFile: false,
  toWorkingFolder: '',
};

/** The counts over pieces; a file with an error and no case is invalid. */
export function summaryOf(pieces: readonly Piece[]): Summary {
  const count = new SummaryCount();
  const broken = new Set<string>();
  for (const piece of pieces) {
    if ('case' in piece) count.add(piece.case.result);
    else if (piece.diagnostic.result.level === 'error') broken.add(piece.diagnostic.result.file);
  }
  for (const _ of broken) count.addInvalid();
  return count.get();
}

/** The whole report on pieces, and the job summary where the format has one. */
export function report(
  format: BatchFormat,
  pieces: readonly Piece[],
  settings: Partial<ReportSettings> = {},
): { text: string; jobSummary: string | undefined } {
  const reporter = formats.get(format)!({ ...inSwedish, ...settings });
  const texts = pieces.map((piece) =>
    'case' in piece ? reporter.case(piece.case) : reporter.diagnostic(piece.diagnostic),
  );
  const summary = summaryOf(pieces);
  const text = [...texts, reporter.end(summary)].join('');
  return { text, jobSummary: reporter.jobSummary?.(summary) };
}
