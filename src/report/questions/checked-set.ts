import { type Finding, needsAttention, type Severity } from '../../analysis/finding.ts';
import type { Diagnostic, Place } from '../../model/diagnostic.ts';
import type { Language } from '../../model/vocabulary.ts';
import { type AnalysisWords, analysisWords } from '../../words/analysis.ts';
import { dateIn, listed } from '../../words/language.ts';
import { describeDiagnostic } from '../diagnostics.ts';
import { safeText } from '../safe-text.ts';

/** A finding at its place in the set's files. */
export interface PlacedFinding {
  place: Place;
  finding: Finding;
}

/** What checking one set gave. */
export interface CheckedSet {
  /** Its id; what was asked for, where it could not be loaded. */
  id: string;
  version?: string | undefined;
  /** Whether the evaluation date makes a difference to it. */
  dated?: boolean | undefined;
  findings: readonly PlacedFinding[];
  /** Why it could not be loaded; there are no findings then. */
  problems: readonly Diagnostic[];
}

/** What is asked of every report on checked sets. */
export interface CheckReportSettings {
  language: Language;
  /** The evaluation date. */
  asOf: string;
  engine: string;
}

/** Whether something in the sets is to be attended to: `iop questions check` then exits 1. */
export function anyAttention(sets: readonly CheckedSet[]): boolean {
  return sets.some(
    ({ findings, problems }) =>
      problems.length > 0 || findings.some(({ finding }) => needsAttention(finding)),
  );
}

/** How many findings there are of each severity, waived ones apart; what keeps a set from loading is an error. */
export function severityCounts({ findings, problems }: CheckedSet): Record<Severity | 'waived', number> {
  const counts = { error: problems.length, warning: 0, information: 0, waived: 0 };
  for (const { finding } of findings) counts[finding.waived ? 'waived' : finding.severity]++;
  return counts;
}

/** What a finding says, in one sentence on one line; begins in lower case and has no full stop. */
export function describeFinding({ id, data, dates }: Finding, language: Language): string {
  const { findings, check } = analysisWords[language] satisfies AnalysisWords;
  const said = findings[id].say(data);
  const when = dates
    ? ` (${check.from(
        listed(
          dates.map((date) => dateIn(date, language)),
          language,
        ),
      )})`
    : '';
  return safeText(`${said}${when}`);
}

/** What keeps a set from loading, in one sentence. */
export function describeProblem(problem: Diagnostic, language: Language): string {
  return describeDiagnostic(problem, language);
}
