import type { DiagnosticData } from '../model/diagnostic.ts';
import type { Language } from '../model/vocabulary.ts';
import { type InEach, listed, numberIn } from './language.ts';

/** One sentence about a diagnostic: what was found; what is allowed (did you mean …?). */
export type Sentence = (data: DiagnosticData) => string;

/** Most allowed values that one line names; a set may have sixty questions. */
const NAMED_AT_MOST = 20;

interface Phrases {
  quoted(text: string): string;
  allowed(list: string): string;
  andMore(count: number): string;
  suggestion(quoted: string): string;
}

const phrases: InEach<Phrases> = {
  sv: {
    quoted: (text) => `”${text}”`,
    allowed: (list) => `tillåtet är ${list}`,
    andMore: (count) => `${count} till`,
    suggestion: (quoted) => ` (menade du ${quoted}?)`,
  },
  en: {
    quoted: (text) => `‘${text}’`,
    allowed: (list) => `allowed: ${list}`,
    andMore: (count) => `${count} more`,
    suggestion: (quoted) => ` (did you mean ${quoted}?)`,
  },
};

/** The parts of a sentence that are made from a diagnostic's data, in one language. */
export interface DataPhrases {
  /** The named value in quotation marks; a dash where there is none. */
  quoted(data: DiagnosticData, key: string): string;
  /** The named value as it is; a dash where there is none. */
  plain(data: DiagnosticData, key: string): string;
  /** The named number as the language writes it. */
  count(data: DiagnosticData, key: string): string;
  /** "; allowed: a, b or c (did you mean ‘a’?)", as far as the data say. */
  allowed(data: DiagnosticData, inWords?: (value: string) => string): string;
  /** " (did you mean ‘a’?)", or nothing. */
  suggestion(data: DiagnosticData): string;
}

/** The phrases of `language`. */
export function dataPhrases(language: Language): DataPhrases {
  const own = phrases[language];
  const text = (data: DiagnosticData, key: string): string | undefined => {
    const value = data[key];
    if (value === undefined) return undefined;
    return typeof value === 'object' ? listed(value, language) : String(value);
  };
  const suggestion = (data: DiagnosticData) => {
    return data.suggestion === undefined ? '' : own.suggestion(own.quoted(String(data.suggestion)));
  };
  return {
    suggestion,
    quoted: (data, key) => {
      const value = text(data, key);
      return value === undefined ? '–' : own.quoted(value);
    },
    plain: (data, key) => text(data, key) ?? '–',
    count: (data, key) => numberIn(Number(data[key]), language),
    allowed: (data, inWords = (value) => value) => {
      const values = allowedValues(data).map(inWords);
      if (values.length === 0) return suggestion(data);
      const rest = values.length - NAMED_AT_MOST;
      const named = rest > 0 ? [...values.slice(0, NAMED_AT_MOST), own.andMore(rest)] : values;
      // "a, b and 40 more" are not alternatives to each other.
      return `; ${own.allowed(listed(named, language, rest > 0 ? 'conjunction' : 'disjunction'))}${suggestion(data)}`;
    },
  };
}

function allowedValues({ allowed }: DiagnosticData): readonly string[] {
  if (allowed === undefined) return [];
  return typeof allowed === 'object' ? allowed : [String(allowed)];
}
