import type { Summary } from '../../model/evaluation.ts';
import type { Language } from '../../model/vocabulary.ts';
import { countLine } from './count-line.ts';
import { stepsLine } from './steps-line.ts';
import type { Tally } from './tally.ts';

/** The last lines in a build log: counts, and from which outcomes to which cases have gone. */
export function logEnd(summary: Summary, tally: Tally, language: Language): string {
  const lines = [countLine(summary, language), stepsLine(tally, language)];
  return lines.flatMap((line) => (line === undefined ? [] : [`${line}\n`])).join('');
}
