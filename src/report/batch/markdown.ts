import type { Summary } from '../../model/evaluation.ts';
import { batchWords } from '../../words/batch.ts';
import { dateIn } from '../../words/language.ts';
import type { Annotation } from '../formats/annotation.ts';
import { hostCode, hostText } from '../formats/markdown-text.ts';
import { caseAnnotations, describeRule, diagnosticAnnotation } from './annotations.ts';
import { capitalised } from './capitalised.ts';
import { cutTo } from './cut-to.ts';
import { outcomeInWords } from './describe-difference.ts';
import { isFailing } from './finding.ts';
import { changeTable, outcomeTable, stepTable, waitingTable } from './markdown-counts.ts';
import { MarkdownTable } from './markdown-table.ts';
import type { ReportedCase, ReportFormat, ReportSettings } from './reporter.ts';

import { Tally } from './tally.ts';

/**
 * An overview for a job summary or a comment on a change: counts, changes by outcome before and now, and what is to be
 * attended to, as far as 60 kB go (a comment on GitHub holds 65 536 characters); the rest is counted.
 */
export const markdown: ReportFormat = (settings) => {
  const { language } = settings;
  const words = batchWords[language];
  const { column } = words.overview;
  const tally = new Tally(language);
  const attention = new MarkdownTable([column.case, column.outcome, column.why], 26_000);
  const invalid = new MarkdownTable([column.place, column.message], 10_000);
  const waived = new MarkdownTable([column.case, column.what, column.waiver], 3_000);
  const impact = new MarkdownTable([column.case, column.outcome, column.why], 12_000);
  return {
    case: (reported) => {
      tally.add(reported);
      const found = caseAnnotations(reported, language);
      const failing = found.filter((_, i) => isFailing(reported.findings[i]!));
      if (failing.length > 0)
        attention.add([caseCell(reported, failing[0]!), outcomeCell(reported, settings), messages(failing)]);
      const shifted = found.filter(({ rule }) => rule === 'verdict-impact');
      if (shifted.length > 0)
        impact.add([caseCell(reported, shifted[0]!), outcomeCell(reported, settings), messages(shifted)]);
      const accepted = found.filter((one) => one.waived);
      if (accepted.length > 0)
        waived.add([caseCell(reported, accepted[0]!), titles(accepted), waivers(accepted)]);
      return '';
    },
    diagnostic: (reported) => {
      const annotation = diagnosticAnnotation(reported, language);
      if (annotation.level === 'error')
        invalid.add([placeCell(annotation), hostText(cutTo(annotation.message, 400))]);
      return '';
    },
    end: (summary) => page(summary, { tally, attention, invalid, waived, impact }, settings),
  };
};

interface Parts {
  tally: Tally;
  attention: MarkdownTable;
  invalid: MarkdownTable;
  waived: MarkdownTable;
  /** Cases of which another set (`--set`) makes something else. */
  impact: MarkdownTable;
}

function page(
  summary: Summary,
  { tally, attention, invalid, waived, impact }: Parts,
  settings: ReportSettings,
): string {
  const { language, engine } = settings;
  const { overview: words } = batchWords[language];
  const day = (date: string) => dateIn(date, language);
  const asOf = tally.asOf ? ` ${words.asOf(day(tally.asOf.first), day(tally.asOf.last))}` : '';
  const { cases, changed } = summary;
  return [
    `## ${words.title}`,
    `${words.gist(cases, changed, summary.invalid)}${asOf}`,
    section(words.outcomes.heading, outcomeTable(tally, cases, language)),
    section(words.kinds.heading, changeTable(tally, cases, language)),
    section(words.changes.heading, stepTable(tally, summary.impact ? cases : changed, language)),
    section(describeRule('verdict-impact', 'note', language).title, impact.text(words.more)),
    section(words.attention.heading, attention.text(words.more)),
    section(words.invalid.heading, invalid.text(words.more)),
    section(words.waived.heading, waived.text(words.more)),
    section(words.waiting.heading, waitingTable(tally, language)),
    ...(attention.left + invalid.left + impact.left > 0 ? [words.full] : []),
    `${words.guidance} ${words.madeBy(engine)}`,
  ]
    .filter((part) => part !== '')
    .map((part) => `${part.trimEnd()}\n`)
    .join('\n');
}

function section(heading: string, content: string): string {
  return content === '' ? '' : `### ${heading}\n\n${content}`;
}

function caseCell({ result }: ReportedCase, annotation: Annotation): string {
  return `${hostText(cutTo(result.title ?? result.id, 120))}<br>${placeCell(annotation)}`;
}

function outcomeCell(reported: ReportedCase, { language }: ReportSettings): string {
  return hostText(cutTo(capitalised(outcomeInWords(reported, language)), 120));
}

function placeCell({ file, line }: Annotation): string {
  return hostCode(line === undefined ? cutTo(file, 300) : `${cutTo(file, 300)}:${line}`);
}

function titles(annotations: readonly Annotation[]): string {
  return annotations.map(({ title }) => hostText(title)).join('<br>');
}

/** Until when, by whom and why, once for all that one waiver is about. */
function waivers(annotations: readonly Annotation[]): string {
  const distinct = new Set(annotations.map(({ waived }) => waived?.because ?? ''));
  return [...distinct].map((because) => hostText(cutTo(because, 500))).join('<br>');
}

function messages(annotations: readonly Annotation[]): string {
  return annotations.map(({ message }) => hostText(cutTo(message, 500))).join('<br>');
}
