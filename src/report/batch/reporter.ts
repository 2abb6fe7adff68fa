import type { DiagnosticData } from '../../model/diagnostic.ts';
import type { CaseResult, DiagnosticResult, Summary } from '../../model/evaluation.ts';
import type { QuestionSet } from '../../model/question-set.ts';
import type { Waiting } from '../../model/register.ts';
import type { Language } from '../../model/vocabulary.ts';
import type { Difference } from './difference.ts';
import type { Finding } from './finding.ts';

/** One case as a reporter gets it: the result, and what of it is to be attended to. */
export interface ReportedCase {
  result: CaseResult;
  /** The set that the case was evaluated under. */
  set: QuestionSet;
  /** The conditions that the case meets, each with its place. */
  findings: readonly Finding[];
  /** What changed since the verdict was saved; absent for new and unchanged cases. */
  difference?: Difference | undefined;
  waitingFor: readonly Waiting[];
}

/** One diagnostic as a reporter gets it: in words, and the data they were made from. */
export interface ReportedDiagnostic {
  result: DiagnosticResult;
  data: DiagnosticData;
}

/** What a reporter may know besides the cases. */
export interface ReportSettings {
  engine: string;
  language: Language;
  colour: boolean;
  /** Address of the working folder, with `/` at its end, where paths are to lead to their files when they are clicked. */
  linkedFolder?: string | undefined;
  /** Words and line breaks alone: for screen readers and logs. */
  plain: boolean;
  /** Columns to wrap lines at; absent where lines are not to be wrapped. */
  width?: number | undefined;
  /** The report goes to a file of its own, away from the diagnostics that stand on stderr. */
  toFile: boolean;
  /** From the report's folder to the working folder, as a relative path with `/` at its end, or empty. */
  toWorkingFolder: string;
}

/**
 * Turns results into text as they come; decides nothing and prints nothing. Called in path order, a file's
 * diagnostics before its case; each call returns the next piece of the report.
 */
export interface BatchReporter {
  case(reported: ReportedCase): string;
  diagnostic(reported: ReportedDiagnostic): string;
  end(summary: Summary): string;
  /** After `end`: a second output, Markdown for the summary page that some build services keep for a run. */
  jobSummary?(summary: Summary): string;
}

/** Makes a reporter for one run. */
export type ReportFormat = (settings: ReportSettings) => BatchReporter;
