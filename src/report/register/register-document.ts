import type { RegisterRow } from '../../model/register.ts';
import type { Language } from '../../model/vocabulary.ts';
import { localeOf } from '../../words/language.ts';
import { type RegisterWords, registerWords } from '../../words/register.ts';
import { type Document, type Runs, text } from '../document.ts';

/** The register as a document: one table. `outcomeName` puts an outcome of a set into words. */
export function registerDocument(
  rows: readonly RegisterRow[],
  language: Language,
  engine: string,
  outcomeName: (row: RegisterRow) => string | undefined,
): Document {
  const words = registerWords[language];
  const { columns } = words;
  const headers = [
    columns.title,
    columns.parties,
    columns.set,
    columns.outcome,
    columns.period,
    columns.waiting,
    columns.file,
  ];
  const cells = (row: RegisterRow): Runs[] =>
    [
      row.title ?? row.id,
      [...row.public, ...row.associations].join('; '),
      row.questionSet,
      outcomeName(row) ?? words.status[row.status],
      periodIn(row, words),
      row.waitingFor.map((one) => words.waiting[one]).join(', '),
      row.file,
    ].map(text);
  const gist = words.gist(rows.length);
  return {
    language,
    title: words.title,
    metadata: { description: gist, subject: words.title, keywords: [], date: '', generator: `iop ${engine}` },
    lead: [
      rows.length === 0
        ? { type: 'paragraph', runs: text(words.none) }
        : {
            type: 'table',
            caption: gist,
            columns: headers.map((header) => ({ header, kind: 'text' })),
            rows: rows.map(cells),
          },
    ],
    sections: [],
  };
}

/** Rows by title in the language's own alphabetical order, then by file. */
export function sortedRegister(rows: readonly RegisterRow[], language: Language): RegisterRow[] {
  const { compare } = new Intl.Collator(localeOf[language]);
  return [...rows].sort((a, b) => compare(a.title ?? a.id, b.title ?? b.id) || (a.file < b.file ? -1 : 1));
}

function periodIn({ from, to }: RegisterRow, words: RegisterWords): string {
  if (from === null) return to === null ? '' : words.until(to);
  return to === null ? words.from(from) : words.between(from, to);
}
