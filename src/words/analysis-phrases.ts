import type { DiagnosticData } from '../model/diagnostic.ts';
import type { Language } from '../model/vocabulary.ts';
import { dataPhrases } from './diagnostics-phrases.ts';
import { type InEach, listed, localeOf } from './language.ts';

export { dataPhrases };

/** An exact whole number, however large: "4 611 686 018 427 387 904". */
export function bigNumberIn(digits: string, language: Language): string {
  return /^-?\d+$/.test(digits) ? new Intl.NumberFormat(localeOf[language]).format(BigInt(digits)) : digits;
}

const quotes: InEach<readonly [string, string]> = { sv: ['”', '”'], en: ['‘', '’'] };

/** Ids in quotation marks: "”a”, ”b” och ”c”". */
export function quotedList(ids: readonly string[], language: Language): string {
  const [open, close] = quotes[language];
  return listed(
    ids.map((id) => `${open}${id}${close}`),
    language,
  );
}

/** The named list of ids, in quotation marks. */
export function manyIn(data: DiagnosticData, key: string, language: Language): string {
  const value = data[key];
  return quotedList(typeof value === 'object' ? value : [String(value ?? '–')], language);
}
