import { stringify } from 'csv-stringify/sync';
import type { RegisterRow } from '../../model/register.ts';
import type { Language } from '../../model/vocabulary.ts';
import { registerWords } from '../../words/register.ts';
import { safeText } from '../safe-text.ts';

/**
 * The register for a spreadsheet. Semicolons, a byte order mark and CRLF are what Excel with Swedish settings
 * opens right; a cell that begins like a formula gets an apostrophe, so that it stays text.
 */
export function registerCsv(rows: readonly RegisterRow[], language: Language): string {
  const { columns } = registerWords[language];
  const keys = [
    'id',
    'title',
    'reference',
    'public',
    'associations',
    'set',
    'status',
    'outcome',
    'purpose',
    'from',
    'to',
    'decided',
    'waiting',
    'file',
  ] as const;
  const records = rows.map((row) => [
    row.id,
    row.title,
    row.reference,
    row.public.join('; '),
    row.associations.join('; '),
    row.questionSet,
    row.status,
    row.outcome,
    row.purpose,
    row.from,
    row.to,
    row.decided,
    row.waitingFor.join(' '),
    row.file,
  ]);
  const safe = records.map((record) => record.map((cell) => safeText(cell ?? '')));
  return stringify([keys.map((key) => columns[key]), ...safe], {
    delimiter: ';',
    bom: true,
    record_delimiter: 'windows',
    escape_formulas: true,
  });
}
