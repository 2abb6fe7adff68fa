import type { CaseResult, DiagnosticResult, Summary } from '../../model/evaluation.ts';
import type { QuestionSet } from '../../model/question-set.ts';
import type { Language } from '../../model/vocabulary.ts';

/** One case as a reporter gets it: the result, and what of it is to be attended to. */
export interface ReportedCase {
  result: CaseResult;
  /** `--fail-on` conditions that the case meets. */
  attention: readonly string[];
  set: QuestionSet;
}

/** What a reporter may know besides the cases. */
export interface ReportSettings {
  engine: string;
  language: Language;
  colour: boolean;
  width: number;
}

/**
 * Turns results into text as they come; decides nothing and prints nothing. Called in path order; each call
 * returns the next piece of the report.
 */
export interface BatchReporter {
  case(reported: ReportedCase): string;
  diagnostic(diagnostic: DiagnosticResult): string;
  end(summary: Summary): string;
}

/** Makes a reporter for one run. */
export type ReportFormat = (settings: ReportSettings) => BatchReporter;
