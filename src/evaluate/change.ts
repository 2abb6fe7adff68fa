import { isSameData } from '../model/same-data.ts';
import type { Change } from '../model/vocabulary.ts';
import { readSavedVerdict } from './read-saved-verdict.ts';
import { intactBody, type VerdictBody } from './saved-verdict.ts';

/**
 * How a saved verdict relates to a fresh one: the first that applies (CONTRACT 6). `reproduce` gives the
 * verdict of the same set and answers at another date; it is asked only when all digests are the saved ones.
 */
export function changeOf(
  saved: Readonly<Record<string, unknown>> | undefined,
  fresh: VerdictBody,
  reproduce: (asOf: string) => VerdictBody | undefined,
): Change {
  if (saved === undefined || Object.keys(saved).length === 0) return 'new';
  const read = readSavedVerdict(saved);
  const body = read && intactBody(saved);
  if (!read || !body) return 'does-not-reproduce';
  const sameSet = read.questionSet.digest === fresh.questionSet.digest;
  const sameAnswers = read.answersDigest === fresh.answersDigest;
  const sameEngine = read.engine === fresh.engine;
  // The digest fits the body: to compare bodies is to compare digests, and takes less.
  if (sameSet && sameAnswers && sameEngine && !isSameData(reproduce(read.asOf), body))
    return 'does-not-reproduce';
  if (saysTheSame(read, fresh)) return 'unchanged';
  if (!sameAnswers) return 'changed-by-answers';
  if (!sameSet) return 'changed-by-rules';
  return read.asOf !== fresh.asOf ? 'changed-by-date' : 'changed-by-engine';
}

/** Whether two verdicts agree on status, outcome, possible outcomes and criteria. */
function saysTheSame(a: VerdictBody, b: VerdictBody): boolean {
  const ids = Object.keys(a.criteria);
  return (
    a.status === b.status &&
    a.outcome === b.outcome &&
    a.possibleOutcomes.join() === b.possibleOutcomes.join() &&
    ids.length === Object.keys(b.criteria).length &&
    ids.every((id) => a.criteria[id] === b.criteria[id])
  );
}
