import { jsonText } from '../formats/json-text.ts';
import { witnessCase } from './case-yaml.ts';
import {
  type CheckedSet,
  type CheckReportSettings,
  describeFinding,
  describeProblem,
  severityCounts,
} from './checked-set.ts';

/** Checked sets as JSON; witnesses are whole case files. */
export function checkJson(sets: readonly CheckedSet[], settings: CheckReportSettings): string {
  const { engine, asOf } = settings;
  const report = {
    format: 'iop-questions-check/1',
    engine,
    asOf,
    sets: sets.map((set) => setJson(set, settings)),
  };
  return `${jsonText(report, 2)}\n`;
}

function setJson(set: CheckedSet, { language }: CheckReportSettings) {
  const { error, warning, information, waived } = severityCounts(set);
  return {
    id: set.id,
    ...(set.version !== undefined && { version: set.version }),
    summary: { errors: error, warnings: warning, information, waived },
    findings: [
      ...set.problems.map((problem) => ({
        id: problem.code,
        severity: 'error',
        ...placeJson(problem),
        message: describeProblem(problem, language),
        data: problem.data,
      })),
      ...set.findings.map(({ place, finding }) => ({
        id: finding.id,
        severity: finding.severity,
        ...placeJson(place),
        part: finding.part.join('.'),
        message: describeFinding(finding, language),
        data: finding.data,
        ...(finding.dates && { dates: finding.dates }),
        ...(finding.waived && { waived: finding.waived }),
        ...(finding.witness && { witness: witnessCase(finding.witness, set.id, set.dated ?? false) }),
      })),
    ],
  };
}

function placeJson({
  file,
  line,
  column,
}: {
  file: string;
  line?: number | undefined;
  column?: number | undefined;
}) {
  return { file, ...(line !== undefined && { line }), ...(column !== undefined && { column }) };
}
