import { batchWords } from '../../../words/batch.ts';
import { relativeUri } from '../../formats/relative-uri.ts';
import { capitalised } from '../capitalised.ts';
import { cutTo } from '../cut-to.ts';
import { describeAcceptance } from '../describe-acceptance.ts';
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

/** What changed a case and why, in one line that other cases may share; for the others whether they are new. */
export function reasonOf(reported: ReportedCase, { language }: ReportSettings): string {
  const change = capitalised(batchWords[language].change[reported.result.change]);
  const facts = differenceFacts(reported, language, false).map(
    ({ term, values }) => `${term}: ${values.join('; ')}.`,
  );
  return cutTo([`${change}.`, ...facts].join(' '), 400);
}

/** Whether the case is to be mended, what else was found, and whom it waits for. */
function standing({ findings, waitingFor }: ReportedCase, { language }: ReportSettings): Markup {
  const words = batchWords[language];
  const { effect, waiting, column } = words.overview;
  const failing = findings.some(isFailing)
    ? markup`<span class="bad">${capitalised(effect.error)}</span>. `
    : none;
  const marks = findings.flatMap(({ rule, waived }) => {
    const mark = rule in words.mark ? [words.mark[rule as keyof typeof words.mark]] : [];
    return waived ? [...mark, words.waived] : mark;
  });
  const accepted = findings.flatMap(({ waived }) => (waived ? [describeAcceptance(waived, language)] : []));
  const waits = waitingFor.map((who) => waiting.who[who]);
  const sentences = [
    ...(marks.length > 0 ? [`${capitalised([...new Set(marks)].join(', '))}.`] : []),
    ...new Set(accepted),
    ...(waits.length > 0 ? [`${column.waiting} ${waits.join(', ')}.`] : []),
  ];
  return markup`${failing}${sentences.join(' ')}`;
}
