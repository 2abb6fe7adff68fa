import type { Domain } from '../evaluate/domain.ts';
import { calendarDate } from '../model/calendar.ts';
import type { Question } from '../model/question-set.ts';
import type { Respondent } from '../model/vocabulary.ts';
import type { Witness } from './finding.ts';
import type { Cube } from './marks.ts';

/** What a witness is read off: a board, or anything else that knows the questions by level. */
export interface Levels {
  asOf: string;
  domains: readonly Domain[];
  levelOf: readonly number[];
}

/** The answers of a cube as a case: in asking order, each by the first who may give it (the officer if they may). */
export function witnessOf({ asOf, domains, levelOf }: Levels, cube: Cube): Witness {
  const answers: Witness['answers'] = {};
  domains.forEach((domain, place) => {
    const value = cube.get(levelOf[place]!);
    if (value === undefined) return;
    const who = respondentFor(domain.question);
    answers[who] = { ...answers[who], [domain.question.id]: valueOfClass(domain, value) };
  });
  return { asOf, answers };
}

/** Who answers `question` in a witness. */
export function respondentFor({ answeredBy }: Question): Respondent {
  return answeredBy.includes('officer') ? 'officer' : answeredBy[0]!;
}

/** A value that stands for a class of the domain. */
export function valueOfClass({ question, classes }: Domain, value: number): string | number {
  const group = classes[value]!;
  if (group.values) return group.values[0]!;
  return question.kind === 'date' ? calendarDate(group.example) : group.example;
}
