import type { Language } from '../../model/vocabulary.ts';
import { batchWords } from '../../words/batch.ts';
import { safeText } from '../safe-text.ts';
import { stepBetween } from './describe-difference.ts';
import type { Tally } from './tally.ts';

/** "Ändringar: IOP kan passa → Upphandling 3, öppet → Upphandling 1"; undefined where nothing has changed. */
export function stepsLine(tally: Tally, language: Language, plain = false): string | undefined {
  const { changes } = batchWords[language];
  const steps = tally
    .steps()
    .map(({ from, to, count }) => `${stepBetween(from, to, language, plain)} ${count}`);
  return steps.length === 0 ? undefined : safeText(`${changes}: ${steps.join(', ')}`);
}
