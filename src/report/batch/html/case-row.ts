import { batchWords } from '../../../words/batch.ts';
import { relativeUri } from '../../formats/relative-uri.ts';
import { capitalised } from '../capitalised.ts';
import { cutTo } from '../cut-to.ts';
import { differenceFacts } from '../describe-difference.ts';
import { isFailing } from '../finding.ts';
import type { ReportedCase, ReportSettings } from '../reporter.ts';
import { type Markup, markup, none } from './markup.ts';

/** A case in the tables: its title, which leads to its file, and how it stands. */
export function caseRow(reported: ReportedCase, settings: ReportSettings): Markup {
  return markup`<tr><th scope="row">${caseLink(reported, settings)}</th><td>${standing(reported, settings)}</td></tr>\n`;
}

/** The title of a case, one click from its file, and the file's path: titles may be alike. */
export function caseLink({ result }: ReportedCase, settings: ReportSettings): Markup {
  const link = fileLink(result.file, cutTo(result.title ?? result.id, 150), settings);
  return markup`${link} <small>${result.file}</small>`;
}

/** A text that leads to a file; standard input is none. */
export function fileLink(file: string, text: string, { toWorkingFolder }: ReportSettings): Markup {
  if (file === '-' || file === '') return markup`${text}`;
  return markup`<a href="${relativeUri(`${toWorkingFolder}${file}`)}">${text}</a>`;
}

/** How the case relates to its saved verdict and why, what else was found, and whom it waits for. */
function standing(reported: ReportedCase, { language }: ReportSettings): Markup {
  const words = batchWords[language];
  const { result, findings, waitingFor } = reported;
  const change = capitalised(words.change[result.change]);
  const failing = findings.some(isFailing)
    ? markup` <span class="bad">(${words.overview.effect.error})</span>`
    : none;
  const marks = findings.flatMap(({ rule, waived }) => {
    const mark = rule in words.mark ? [words.mark[rule as keyof typeof words.mark]] : [];
    return waived ? [...mark, words.waived] : mark;
  });
  const facts = differenceFacts(reported, language, false).map(
    ({ term, values }) => `${term}: ${values.join('; ')}.`,
  );
  const waiting = waitingFor.map((who) => words.overview.waiting.who[who]);
  const sentences = [
    ...(marks.length > 0 ? [`${capitalised(marks.join(', '))}.`] : []),
    ...facts,
    ...(waiting.length > 0 ? [`${words.overview.column.waiting} ${waiting.join(', ')}.`] : []),
  ];
  return markup`${change}${failing}. ${cutTo(sentences.join(' '), 700)}`;
}
