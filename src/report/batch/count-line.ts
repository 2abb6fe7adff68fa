import type { Summary } from '../../model/evaluation.ts';
import type { Language } from '../../model/vocabulary.ts';
import { batchWords } from '../../words/batch.ts';

/** "5 ärenden, 1 ny, 3 oförändrade, 1 ändrad, 0 ogiltiga filer" */
export function countLine(summary: Summary, language: Language): string {
  const words = batchWords[language];
  return [
    words.cases(summary.cases),
    words.fresh(summary.new),
    words.unchanged(summary.unchanged),
    words.changed(summary.changed),
    words.invalid(summary.invalid),
  ].join(', ');
}
