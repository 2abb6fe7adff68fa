import type { Language } from '../../model/vocabulary.ts';
import { batchWords } from '../../words/batch.ts';

/** `count` of `total` in whole per cent, as words: "40 %"; what would be rounded to nothing is "<1 %". */
export function shareInWords(count: number, total: number, language: Language): string {
  const share = total === 0 ? 0 : (100 * count) / total;
  return batchWords[language].overview.percent(share > 0 && share < 1 ? '<1' : String(Math.round(share)));
}
