import type { Respondent } from '../model/vocabulary.ts';
import { type Answers, standingOf, standingOfOne } from './answers.ts';
import type { Domain } from './domain.ts';
import type { Allowed } from './reach.ts';
import { type Reading, readingsOf } from './reading.ts';

type Classes = readonly number[];

/** The classes that answers leave, level by level: what `standings` says of them, without what else it tells. */
export function classesLeft(
  domains: readonly Domain[],
  levelOf: readonly number[],
  answers: Answers,
): Allowed {
  const readings = readingsOf(domains);
  const left: Classes[] = new Array(readings.length);
  const alone = onlyOne(answers);
  for (let i = 0; i < readings.length; i++) {
    const reading = readings[i]!;
    left[levelOf[i]!] = alone ? leftBy(alone, reading) : standingOf(reading, answers).classes;
  }
  return left;
}

/** The answers of the only respondent who has any. */
function onlyOne({ association, officer, legal }: Answers): Answers[Respondent] {
  if (officer) return association || legal ? undefined : officer;
  return association && legal ? undefined : (association ?? legal);
}

/** What one respondent's answer leaves, where no other has answered. */
function leftBy(own: NonNullable<Answers[Respondent]>, reading: Reading): Classes {
  const answer = own[reading.id];
  // What every object inherits (`constructor`) is a function, and no answer.
  if (typeof answer !== 'object') return reading.unanswered.classes;
  return standingOfOne(reading, answer.value, 'officer').classes;
}
