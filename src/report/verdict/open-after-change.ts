import { standings } from '../../evaluate/answers.ts';
import {
  type Counterfactual,
  describeInterval,
  type IntervalChange,
} from '../../evaluate/counterfactuals.ts';
import { classOf, type Domain } from '../../evaluate/domain.ts';
import { openQuestions } from '../../evaluate/switches.ts';
import { allowedBy, possibleOutcomes } from '../../evaluate/verdict.ts';
import { comparisons } from '../../model/condition.ts';
import type { VerdictReport } from '../verdict-document.ts';

/** How many questions would be open with these answers changed; open answers stay open. None: it would be settled. */
export function openAfterChange(
  { compiled, case: { answers } }: VerdictReport,
  changes: Counterfactual,
): number {
  const present = standings(compiled.domains, answers);
  const changed = compiled.domains.map((domain, question) => {
    const change = changes[domain.question.id];
    if (change === undefined) return present[question]!;
    return { ...present[question]!, classes: [classOfChange(domain, change)] };
  });
  const allowed = allowedBy(compiled, changed);
  const settled = possibleOutcomes(compiled, allowed).length === 1;
  return settled ? 0 : openQuestions(compiled, allowed).length;
}

/** The class that a counterfactual's new value names. */
function classOfChange(domain: Domain, change: string | IntervalChange): number {
  if (typeof change === 'string') return classOf(domain, change);
  const isDate = domain.question.kind === 'date';
  const found = domain.classes.findIndex(
    ({ interval }) => interval && sameBounds(describeInterval(interval, isDate), change),
  );
  if (found < 0) throw new Error(`${domain.question.id}: no values ${JSON.stringify(change)}`);
  return found;
}

function sameBounds(a: IntervalChange, b: IntervalChange): boolean {
  return comparisons.every((bound) => a[bound] === b[bound]);
}
