import type { Language } from '../../model/vocabulary.ts';
import { batchWords } from '../../words/batch.ts';
import { logText } from '../formats/log-commands.ts';
import type { Tally } from './tally.ts';

/** "Ändringar: IOP kan passa → Upphandling 3, öppet → Upphandling 1"; undefined where nothing has changed. */
export function stepsLine(tally: Tally, language: Language, plain = false): string | undefined {
  const { changes, step } = batchWords[language];
  const steps = tally.steps().map(({ from, to, count }) => `${step(from, to, plain)} ${count}`);
  return steps.length === 0 ? undefined : logText(`${changes}: ${steps.join(', ')}`);
}
