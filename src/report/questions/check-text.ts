import type { Severity, Witness } from '../../analysis/finding.ts';
import type { Place } from '../../model/diagnostic.ts';
import type { Language } from '../../model/vocabulary.ts';
import { analysisWords } from '../../words/analysis.ts';
import { type Paint, unpainted } from '../paint.ts';
import { safeText } from '../safe-text.ts';
import { answersFlow, isEmptyCase } from './case-yaml.ts';
import {
  type CheckedSet,
  type CheckReportSettings,
  describeFinding,
  describeProblem,
  type PlacedFinding,
  severityCounts,
} from './checked-set.ts';

export interface CheckTextSettings extends CheckReportSettings {
  /** What is only this severe, and more, has lines of its own; all counts. Everything, unless said. */
  least?: Severity | undefined;
}

/** Checked sets as lines for people: what was found, and after each set how it stands. */
export function checkText(
  sets: readonly CheckedSet[],
  settings: CheckTextSettings,
  paint: Paint = unpainted,
): string {
  return sets.map((set) => setLines(set, settings, paint).join('')).join('\n');
}

const ranks: readonly Severity[] = ['error', 'warning', 'information'];

function setLines(set: CheckedSet, settings: CheckTextSettings, paint: Paint): string[] {
  const { language, least = 'information' } = settings;
  const told = set.findings.filter(({ finding }) => ranks.indexOf(finding.severity) <= ranks.indexOf(least));
  return [
    ...set.problems.map(
      (problem) =>
        `${placeText(problem)}: ${severityText('error', language, paint)}: ${describeProblem(problem, language)} [${problem.code}]\n`,
    ),
    ...told.flatMap((one) => findingLines(one, settings, paint)),
    `${paint('strong', safeText([set.id, set.version].filter(Boolean).join(' ')))}: ${summaryText(set, language)}\n`,
  ];
}

function findingLines(
  { place, finding }: PlacedFinding,
  { language, asOf }: CheckReportSettings,
  paint: Paint,
): string[] {
  const { check } = analysisWords[language];
  const { witness, waived } = finding;
  const date = witness && witness.asOf !== asOf ? `, ${check.at(witness.asOf)}` : '';
  return [
    `${placeText(place)}: ${severityText(finding.severity, language, paint)}: ${describeFinding(finding, language)} [${finding.id}]\n`,
    ...(witness ? [`  ${check.shownBy} ${shownCase(witness, language)}${date}\n`] : []),
    ...(waived ? [`  ${safeText(check.waived(waived.reason, waived.until))}\n`] : []),
  ];
}

/** The answers that show a finding, in one line. */
export function shownCase(witness: Witness, language: Language): string {
  return isEmptyCase(witness) ? analysisWords[language].check.noAnswers : safeText(answersFlow(witness));
}

/** "2 fel, 1 varning", or that there is nothing to attend to. */
export function summaryText(set: CheckedSet, language: Language): string {
  const { counts, check } = analysisWords[language];
  const found = severityCounts(set);
  const parts = (['error', 'warning', 'information', 'waived'] as const).flatMap((severity) =>
    found[severity] > 0 ? [counts[severity](found[severity])] : [],
  );
  const sound = found.error + found.warning === 0;
  if (parts.length === 0) return check.sound;
  return sound ? `${check.sound} (${parts.join(', ')})` : parts.join(', ');
}

function severityText(severity: Severity, language: Language, paint: Paint): string {
  const role = { error: 'bad', warning: 'open', information: 'neutral' } as const;
  return paint(role[severity], analysisWords[language].severity[severity]);
}

/** `file:line:column`, as far as it is known. */
export function placeText({ file, line, column }: Place): string {
  return [safeText(file), line, line === undefined ? undefined : column]
    .filter((part) => part !== undefined)
    .join(':');
}
