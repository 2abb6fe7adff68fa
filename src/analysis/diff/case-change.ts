import type { Verdict } from '../../model/verdict.ts';

/** What is no longer the same of one case. */
export interface CaseChange {
  status: { before: Verdict['status']; after: Verdict['status'] };
  possibleOutcomes: { before: string[]; after: string[] };
  /** The rules that decide, or may: why the outcome is what it is. */
  rules: { before: string[]; after: string[] };
  /** Criteria of both sets whose state is another. */
  criteria: { criterion: string; before: string; after: string }[];
}

/**
 * What differs between the verdicts of two sets on one case; undefined when status, outcomes and criteria are the same
 * (CONTRACT 6: a criterion that does not apply is met, there).
 */
export function caseChange(before: Verdict, after: Verdict): CaseChange | undefined {
  const state = ({ criteria, notApplicable }: Verdict, id: string) =>
    notApplicable.includes(id) ? 'not-applicable' : criteria[id]!;
  const common = Object.keys(before.criteria).filter((id) => id in after.criteria);
  const criteria = common
    .map((criterion) => ({ criterion, before: state(before, criterion), after: state(after, criterion) }))
    .filter((one) => one.before !== one.after);
  const same =
    before.status === after.status &&
    before.possibleOutcomes.join() === after.possibleOutcomes.join() &&
    common.every((id) => before.criteria[id] === after.criteria[id]);
  if (same) return undefined;
  return {
    status: { before: before.status, after: after.status },
    possibleOutcomes: { before: before.possibleOutcomes, after: after.possibleOutcomes },
    rules: { before: before.rules.decides, after: after.rules.decides },
    criteria,
  };
}
