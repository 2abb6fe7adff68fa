import type { Respondent } from '../model/vocabulary.ts';
import type { Standing } from './answers.ts';
import { classOf, type Domain, type Value } from './domain.ts';
import { memo } from './memo.ts';

/** A domain made ready to read answers: what one answer comes to is made once, where the answers can be listed. */
export interface Reading {
  id: string;
  domain: Domain;
  unanswered: Standing;
  unknown: Standing;
  values: readonly Value[];
  /** What each of the values comes to; and what it comes to when the association alone has said so. */
  given: readonly Standing[];
  said: readonly Standing[];
}

const known = new WeakMap<readonly Domain[], readonly Reading[]>();

/** The domains, each made ready. */
export function readingsOf(domains: readonly Domain[]): readonly Reading[] {
  return memo(known, domains, () => domains.map(readingOf));
}

function readingOf(domain: Domain): Reading {
  const values = domain.classes.flatMap((group): Value[] => group.values ?? []);
  return {
    id: domain.question.id,
    domain,
    unanswered: nothingSaid(domain, 'unanswered', []),
    unknown: nothingSaid(domain, 'unknown', []),
    values,
    given: values.map((value) => given(domain, value, false)),
    said: values.map((value) => given(domain, value, mayConfirm(domain))),
  };
}

/** What one answer comes to where nobody has answered otherwise. */
export function given(domain: Domain, value: Value, unconfirmed: boolean): Standing {
  return { state: 'given', classes: [classOf(domain, value)], values: [value], unconfirmed, overruled: [] };
}

/** What no answer comes to, or answers that are all unknown. */
export function nothingSaid(
  domain: Domain,
  state: 'unanswered' | 'unknown',
  overruled: readonly Respondent[],
): Standing {
  return { state, classes: domain.every, values: [], unconfirmed: false, overruled };
}

/** Whether the officer may answer, and so confirm what the association says. */
export function mayConfirm({ question }: Domain): boolean {
  return question.answeredBy.includes('officer');
}
