import type { Language } from '../model/vocabulary.ts';

/** One catalogue of words a language; the compiler sees to it that each says everything. */
export type InEach<Words> = Readonly<Record<Language, Words>>;

/** The language's tag for `Intl`: Swedish as in Sweden, English with day before month. */
export const localeOf: InEach<string> = { sv: 'sv-SE', en: 'en-GB' };

/** A list in words: "a, b och c". */
export function listed(
  items: readonly string[],
  language: Language,
  type: 'conjunction' | 'disjunction' = 'conjunction',
): string {
  return new Intl.ListFormat(localeOf[language], { style: 'long', type }).format(items);
}

/** A number as the language writes it: "300 000". */
export function numberIn(value: number, language: Language): string {
  return new Intl.NumberFormat(localeOf[language], { maximumFractionDigits: 20 }).format(value);
}

/** A calendar day (`YYYY-MM-DD`) in words: "22 november 2026". */
export function dateIn(date: string, language: Language): string {
  return new Intl.DateTimeFormat(localeOf[language], { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${date}T00:00:00Z`),
  );
}
