import { decisionKey, ParameterNotInForce } from '../evaluate/bounds.ts';
import { digestOf } from '../model/digest.ts';
import type { QuestionSet } from '../model/question-set.ts';
import type { Change } from '../model/vocabulary.ts';
import type { BatchSettings } from './batch-settings.ts';

/** What of a run's options its results depend on, as a short text: two runs may keep their results side by side. */
export function modeKey({ failOn, under }: BatchSettings): string {
  const mode = { failOn: [...failOn].sort(), under: under ? digestOf(under) : null };
  return `-${digestOf(mode).slice(-10)}`;
}

/**
 * What of an evaluation date a result depends on: all dates with the same text give the same result, but for the date
 * itself. Undefined for a date at which there is no result.
 */
export function dateKey(
  set: QuestionSet,
  asOf: string,
  change: Change,
  underAnother: boolean,
): string | undefined {
  const { from, to } = set.valid ?? {};
  const inForce = (from === undefined || from <= asOf) && (to === undefined || asOf <= to);
  // Whether the date or the engine changed a verdict is told by comparing dates; so is what is said of a set's validity.
  const alone = underAnother || !inForce || change === 'changed-by-date' || change === 'changed-by-engine';
  try {
    return `${alone ? asOf : ''}|${decisionKey(set, asOf)}`;
  } catch (error) {
    if (error instanceof ParameterNotInForce) return undefined;
    throw error;
  }
}
