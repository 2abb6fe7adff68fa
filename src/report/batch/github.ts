import type { Annotation } from '../formats/annotation.ts';
import { shownLevel } from '../formats/annotation.ts';
import { githubAnnotation } from '../formats/github-annotation.ts';
import { logPath } from '../formats/log-commands.ts';
import { safeText } from '../safe-text.ts';
import { caseAnnotations, diagnosticAnnotation } from './annotations.ts';
import { logEnd } from './log-end.ts';
import { markdown } from './markdown.ts';
import type { ReportFormat } from './reporter.ts';
import { Tally } from './tally.ts';

/** GitHub shows this many annotations of each level a step, and drops the others without a word. */
const SHOWN_OF_EACH_LEVEL = 10;

/**
 * Workflow commands that GitHub turns into annotations, as many as it shows; the others are plain lines of the
 * log. The job summary has the whole picture.
 */
export const github: ReportFormat = (settings) => {
  const { language } = settings;
  const summaryPage = markdown(settings);
  const tally = new Tally(language);
  const shown = { error: 0, warning: 0, note: 0 };
  const line = (annotation: Annotation) => {
    const level = shownLevel(annotation);
    shown[level]++;
    return `${shown[level] <= SHOWN_OF_EACH_LEVEL ? githubAnnotation(annotation) : logLine(annotation)}\n`;
  };
  return {
    case: (reported) => {
      tally.add(reported);
      summaryPage.case(reported);
      return caseAnnotations(reported, language).map(line).join('');
    },
    diagnostic: (reported) => {
      summaryPage.diagnostic(reported);
      return line(diagnosticAnnotation(reported, language));
    },
    end: (summary) => logEnd(summary, tally, language),
    jobSummary: (summary) => summaryPage.end(summary),
  };
};

function logLine({ file, line, column, message }: Annotation): string {
  const place = [logPath(file) || 'iop', line, line === undefined ? undefined : column];
  return `${place.filter((part) => part !== undefined).join(':')}: ${safeText(message)}`;
}
