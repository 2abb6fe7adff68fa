import { batchWords } from '../../../words/batch.ts';
import type { Annotation } from '../../formats/annotation.ts';
import type { ReportSettings } from '../reporter.ts';
import { fileLink } from './case-row.ts';
import { type Markup, markup } from './markup.ts';
import { body, table } from './page.ts';

/** A diagnostic in the tables of files: its place, which leads to the file, and what it says. */
export function fileRow({ file, line, column, message }: Annotation, settings: ReportSettings): Markup {
  const place = [file || 'iop', line, line === undefined ? undefined : column];
  const shown = place.filter((part) => part !== undefined).join(':');
  return markup`<tr><th scope="row">${fileLink(file, shown, settings)}</th><td>${message}</td></tr>\n`;
}

/** Files with what is wrong with them. */
export function fileTable(caption: string, rows: readonly Markup[], { language }: ReportSettings): Markup {
  const { column } = batchWords[language].overview;
  return table('files', caption, [column.place, column.message], body(rows));
}
