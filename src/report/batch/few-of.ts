import type { Language } from '../../model/vocabulary.ts';
import { batchWords } from '../../words/batch.ts';

/** How many answers, criteria or questions one finding names. */
const NAMED = 5;

/** The first of the names and a count of the rest: "a", "b", "och 3 till". */
export function fewOf(names: readonly string[], language: Language): readonly string[] {
  if (names.length <= NAMED + 1) return names;
  return [...names.slice(0, NAMED), batchWords[language].more(names.length - NAMED)];
}
