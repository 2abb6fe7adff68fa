import { type Respondent, respondents } from '../model/vocabulary.ts';
import { type Answer, type Answers, standingOf, UNKNOWN } from './answers.ts';
import { classOf, type Domain, type Value } from './domain.ts';
import { memo } from './memo.ts';
import type { Allowed } from './reach.ts';

type Classes = readonly number[];

/** A domain made ready to read answers: for the named values, what each leaves. */
interface Reading {
  id: string;
  domain: Domain;
  every: Classes;
  values: readonly Value[];
  lefts: readonly Classes[];
}

/**
 * The classes that answers leave, level by level: what `standings` says of them, without what else it tells. Reading them is
 * most of what it takes to decide a case, so nothing is made that the walk does not need.
 */
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
    left[levelOf[i]!] = alone ? leftBy(alone[reading.id], reading) : leftByAll(answers, reading);
  }
  return left;
}

/** The answers of the only respondent who has any. */
function onlyOne(answers: Answers): Answers[Respondent] {
  let found: Answers[Respondent];
  for (const respondent of respondents) {
    const own = answers[respondent];
    if (own && found) return undefined;
    found ??= own;
  }
  return found;
}

/** What one respondent's answer leaves, where no other has answered. */
function leftBy(answer: Answer | undefined, { values, lefts, every, domain }: Reading): Classes {
  // What every object inherits (`constructor`) is a function, and no answer.
  if (typeof answer !== 'object' || answer.value === UNKNOWN) return every;
  return lefts[values.indexOf(answer.value)] ?? [classOf(domain, answer.value)];
}

function leftByAll(answers: Answers, reading: Reading): Classes {
  const given = respondents.filter((respondent) => typeof answers[respondent]?.[reading.id] === 'object');
  if (given.length > 1) return standingOf(reading.domain, answers).classes;
  return given.length === 0 ? reading.every : leftBy(answers[given[0]!]![reading.id], reading);
}

const known = new WeakMap<readonly Domain[], readonly Reading[]>();

function readingsOf(domains: readonly Domain[]): readonly Reading[] {
  return memo(known, domains, () => domains.map(readingOf));
}

function readingOf(domain: Domain): Reading {
  const named = domain.classes.flatMap(({ values }, i) =>
    (values ?? []).map((value) => ({ value, left: [i] })),
  );
  return {
    id: domain.question.id,
    domain,
    every: domain.every,
    values: named.map(({ value }) => value),
    lefts: named.map(({ left }) => left),
  };
}
