import { calendarDate } from '../model/calendar.ts';
import type { Respondent } from '../model/vocabulary.ts';
import { type Answer, type Answers, type Standing, standings, UNKNOWN } from './answers.ts';
import type { Domain, Value } from './domain.ts';

/** What a question would stand at after one way to answer it. */
export interface Reply {
  unknown: boolean;
  standing: Standing;
}

/** The classes of a domain that are told apart, as indexes: of numbers on both sides of an `is`, the first. */
export function distinctClasses({ classes }: Domain): number[] {
  return classes.flatMap((group, i) => (group.interval && group.twin !== i ? [] : [i]));
}

/** A value that lies in a class. */
export function valueIn({ question, classes }: Domain, index: number): Value {
  const group = classes[index]!;
  // All texts are alike.
  if (group.values) return group.values[0] ?? '';
  return question.kind === 'date' ? calendarDate(group.example) : group.example;
}

/** What the answers to one question come to when `respondent` answers `answer`, in place of what they said before. */
export function standingAfter(
  domain: Domain,
  answers: Answers,
  respondent: Respondent,
  answer: Answer,
): Standing {
  const changed = { ...answers, [respondent]: { [domain.question.id]: answer } };
  return standings([domain], changed)[0]!;
}

/**
 * All that `respondent` can make of a question, `unknown` first: each value that the set tells apart, beside what
 * others answered (a dispute where it differs) and, for those who may, overruling it.
 */
export function repliesTo(domain: Domain, answers: Answers, respondent: Respondent): Reply[] {
  const values = distinctClasses(domain).map((index) => valueIn(domain, index));
  const ways = values.flatMap((value): Answer[] =>
    respondent === 'association' ? [{ value }] : [{ value }, { value, overrules: 'a reason' }],
  );
  const replies = [{ value: UNKNOWN }, ...ways].map((answer) => ({
    unknown: answer.value === UNKNOWN,
    standing: standingAfter(domain, answers, respondent, answer),
  }));
  const key = ({ unknown, standing }: Reply) =>
    `${unknown} ${standing.unconfirmed} ${standing.classes.join()}`;
  return [...new Map(replies.map((reply) => [key(reply), reply])).values()];
}
