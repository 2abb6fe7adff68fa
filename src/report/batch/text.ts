import type { Summary } from '../../model/evaluation.ts';
import type { Language } from '../../model/vocabulary.ts';
import { batchWords } from '../../words/batch.ts';
import { logPath } from '../formats/log-commands.ts';
import { relativeUri } from '../formats/relative-uri.ts';
import { type Paint, paintFor } from '../paint.ts';
import { safeText } from '../safe-text.ts';
import { wrapPainted } from '../text/wrap-painted.ts';
import { countLine } from './count-line.ts';
import { describeAcceptance } from './describe-acceptance.ts';
import { differenceFacts, outcomeInWords, savedInWords } from './describe-difference.ts';
import { type Finding, isFailing } from './finding.ts';
import type { ReportedCase, ReportedDiagnostic, ReportFormat, ReportSettings } from './reporter.ts';
import { stepsLine } from './steps-line.ts';
import { Tally } from './tally.ts';

/**
 * One line a case, under it what made a changed one change, and counts at the end: what a person reads in a
 * terminal or a log. Colour shows what fails (as bad) and what is to be known (as open); words say both.
 */
export const text: ReportFormat = (settings) => {
  const { language, colour, linkedFolder, toFile } = settings;
  const paint = paintFor({ colour, links: linkedFolder !== undefined });
  const tally = new Tally(language);
  return {
    case: (reported) => {
      tally.add(reported);
      return lines(settings, [caseLine(reported, settings, paint), ...detailLines(reported, settings)]);
    },
    // On stdout each diagnostic has its line on stderr beside it.
    diagnostic: (reported) => (toFile ? lines(settings, [diagnosticText(reported)]) : ''),
    end: (summary) => lines(settings, endLines(summary, tally, settings)),
  };
};

interface Line {
  /** Columns before the line; where it is wrapped, the rest stands two columns further in. */
  indent: number;
  text: string;
}

function lines({ width }: ReportSettings, all: readonly Line[]): string {
  return all
    .flatMap(({ indent, text }) => {
      const before = ' '.repeat(indent);
      if (width === undefined) return [`${before}${text}`];
      const [first = '', ...rest] = wrapPainted(text, Math.max(20, width - indent - 2));
      return [`${before}${first}`, ...rest.map((one) => `${before}  ${one}`)];
    })
    .map((line) => `${line}\n`)
    .join('');
}

/** `cases/a.yaml: Upphandling (åtgärda: ändrad av nya svar, var IOP kan passa; inte IOP)` */
function caseLine(reported: ReportedCase, settings: ReportSettings, paint: Paint): Line {
  const { language } = settings;
  const words = batchWords[language];
  const outcome = outcomeInWords(reported, language);
  const failing = reported.findings.filter(isFailing);
  const others = reported.findings.filter((one) => !isFailing(one) && !saidByStatus(one));
  const marks = [
    ...(failing.length > 0
      ? [paint('bad', words.attendTo(safeText(listOf(failing, reported, language))))]
      : []),
    ...(reported.difference ? [] : [words.change[reported.result.change]]),
    ...(others.length > 0 ? [paint('open', safeText(listOf(others, reported, language)))] : []),
  ];
  const file = paint(undefined, logPath(reported.result.file), addressOf(reported.result.file, settings));
  return {
    indent: 0,
    text: `${file}: ${paint('strong', safeText(outcome))} (${marks.join('; ')})`,
  };
}

/** Where a file is; undefined for standard input, and where paths are no links. */
function addressOf(file: string, { linkedFolder }: ReportSettings): string | undefined {
  if (linkedFolder === undefined || file === '-') return undefined;
  return new URL(relativeUri(file), linkedFolder).href;
}

function listOf(findings: readonly Finding[], reported: ReportedCase, language: Language): string {
  return findings.map((finding) => markOf(finding, reported, language)).join('; ');
}

/** A finding in as few words as can be. */
function markOf(finding: Finding, reported: ReportedCase, language: Language): string {
  const { waived } = batchWords[language];
  const mark = plainMarkOf(finding, reported, language);
  return finding.waived ? `${mark} (${waived})` : mark;
}

function plainMarkOf({ rule }: Finding, reported: ReportedCase, language: Language): string {
  const words = batchWords[language];
  const saved = savedInWords(reported, language);
  const was = saved === outcomeInWords(reported, language) ? '' : `, ${words.was(saved)}`;
  if (rule === 'verdict-impact') return `${words.impact}${was}`;
  return rule in words.mark
    ? words.mark[rule as keyof typeof words.mark]
    : `${words.change[reported.result.change]}${was}`;
}

/** "Öppet" already stands where the outcome would. */
function saidByStatus({ rule, waived }: Finding): boolean {
  return !waived && (rule === 'case-open' || rule === 'case-contradictory');
}

function detailLines(reported: ReportedCase, { language, plain }: ReportSettings): Line[] {
  const differences = differenceFacts(reported, language, plain).flatMap(({ term, values }) =>
    values.map((value) => `${term}: ${value}`),
  );
  const accepted = acceptedLines(reported, language);
  return [...differences, ...accepted].map((line) => ({ indent: 4, text: safeText(line) }));
}

/** What each waiver is about, and what it says: `öppet; inte IOP: Undantaget till och med …` */
function acceptedLines(reported: ReportedCase, language: Language): string[] {
  const marks = new Map<string, string[]>();
  for (const finding of reported.findings) {
    if (!finding.waived) continue;
    const because = describeAcceptance(finding.waived, language);
    marks.set(because, [...(marks.get(because) ?? []), plainMarkOf(finding, reported, language)]);
  }
  return [...marks].map(([because, about]) => `${about.join('; ')}: ${because}`);
}

function diagnosticText({ result }: ReportedDiagnostic): Line {
  const { file, line, column, message } = result;
  const place = [logPath(file) || 'iop', line, line === undefined ? undefined : column];
  return { indent: 0, text: `${place.filter((part) => part !== undefined).join(':')}: ${safeText(message)}` };
}

function endLines(summary: Summary, tally: Tally, { language, plain }: ReportSettings): Line[] {
  const words = batchWords[language];
  const outcomes = tally.outcomes.entries().map(([name, count]) => `${name} ${count}`);
  const steps = stepsLine(tally, language, plain);
  return [
    { indent: 0, text: countLine(summary, language) },
    ...(outcomes.length > 0
      ? [{ indent: 0, text: safeText(`${words.outcomes}: ${outcomes.join(', ')}`) }]
      : []),
    ...(steps === undefined ? [] : [{ indent: 0, text: steps }]),
  ];
}
