import type { QuestionSet } from '../../model/question-set.ts';
import type { Language } from '../../model/vocabulary.ts';
import { type Finding, finding } from '../finding.ts';
import { runningTexts } from '../texts.ts';

/** Over these, a text is reported as hard to read. */
export interface ReadingLimits {
  /** Most words in one sentence, in any language. */
  sentence: number;
  /**
   * Highest LIX of a Swedish text with at least so many words, longest first. Under 40 is easy, 40 to 50 as in
   * newspapers, over 50 as in official texts. In a few words one long word more weighs much, so they may have a higher
   * one; of fewer still LIX says nothing.
   */
  lix: readonly { words: number; most: number }[];
}

export const readingLimits: ReadingLimits = {
  sentence: 30,
  lix: [
    { words: 25, most: 50 },
    { words: 15, most: 60 },
    { words: 8, most: 80 },
  ],
};

/** What a text is like to read. */
export interface Reading {
  words: number;
  sentences: number;
  /** Words of the longest sentence, and how it begins. */
  longest: { words: number; start: string };
  /** Läsbarhetsindex (Björnsson 1968): words per sentence, and the percentage of words over six letters. */
  lix: number;
}

/** Texts of the set over the limits; LIX for Swedish alone, as it is made for it. */
export function readabilityFindings(set: QuestionSet, limits: ReadingLimits = readingLimits): Finding[] {
  return runningTexts(set).flatMap(({ text, part }) =>
    set.languages.flatMap((language) => {
      const written = text[language];
      return written === undefined ? [] : findingsFor(written, language, [...part, language], limits);
    }),
  );
}

function findingsFor(
  text: string,
  language: Language,
  part: (string | number)[],
  limits: ReadingLimits,
): Finding[] {
  const reading = readingOf(text);
  const found: Finding[] = [];
  if (reading.longest.words > limits.sentence) {
    const data = { words: reading.longest.words, limit: limits.sentence, sentence: reading.longest.start };
    found.push(finding('long-sentence', part, data, { at: 'value' }));
  }
  const most = limits.lix.find(({ words }) => reading.words >= words)?.most ?? Number.POSITIVE_INFINITY;
  if (language === 'sv' && reading.lix > most) {
    const data = { lix: Math.round(reading.lix), limit: most };
    found.push(finding('difficult-text', part, data, { at: 'value' }));
  }
  return found;
}

/** Counts words and sentences. */
export function readingOf(text: string): Reading {
  const sentences = sentencesOf(text).map((sentence) => ({ sentence, words: wordsOf(sentence) }));
  const words = sentences.flatMap((one) => one.words);
  const long = words.filter((word) => (word.match(/\p{L}/gu) ?? []).length > 6).length;
  const longest = sentences.reduce((most, one) => (one.words.length > most.words.length ? one : most), {
    sentence: '',
    words: [] as string[],
  });
  return {
    words: words.length,
    sentences: sentences.length,
    longest: { words: longest.words.length, start: longest.words.slice(0, 6).join(' ') },
    lix: words.length === 0 ? 0 : words.length / sentences.length + (100 * long) / words.length,
  };
}

/**
 * The sentences of a text. A sentence ends with `.`, `!` or `?` before a capital (quotes and brackets between
 * them do not matter), and with a paragraph: so "19 kap. 25 a §" and "t.ex. en förening" end none.
 */
export function sentencesOf(text: string): string[] {
  return text
    .split(/\n\s*\n|(?<=[.!?…]["”’»)\]]*)\s+(?=["“”’«([–-]*\s?\p{Lu})/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => wordsOf(sentence).length > 0);
}

/** Words: letters and digits, with what holds them together inside ("SOU-utredningen", "t.ex", "2,5"). */
function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+(?:[-’'.,:/][\p{L}\p{N}]+)*/gu) ?? [];
}
