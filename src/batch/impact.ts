import type { Impact } from '../model/evaluation.ts';
import type { Difference } from '../report/batch/difference.ts';
import type { Finding } from '../report/batch/finding.ts';
import type { PlainCase } from './batch-item.ts';
import type { EvaluatedCase } from './evaluate-case.ts';

/** A case as reports get it, with what another set makes of it. */
export function withImpact(reported: PlainCase, own: EvaluatedCase, other: EvaluatedCase): PlainCase {
  const impact = impactOf(own, other);
  const result = { ...reported.result, impact };
  if (!makesADifference(impact, own, other)) return { ...reported, result };
  return {
    ...reported,
    result,
    findings: [...findingOf(other), ...reported.findings],
    difference: differenceOf(impact, own),
  };
}

/**
 * What another question set makes of a case (`--set`): the verdict under the case's own set beside that under the other,
 * and the rules and criteria that differ.
 */
function impactOf(own: EvaluatedCase, other: EvaluatedCase): Impact {
  const from = own.result;
  const to = other.result;
  // One rule may have got another outcome.
  const differs = from.rules.decides.join() !== to.rules.decides.join() || from.outcome !== to.outcome;
  return {
    from: { questionSet: from.questionSet, status: from.status, outcome: from.outcome },
    to: { questionSet: to.questionSet, status: to.status, outcome: to.outcome },
    rules: { from: differs ? from.rules.decides : [], to: differs ? to.rules.decides : [] },
    criteria: criteriaBetween(from.criteria, to.criteria),
  };
}

/** Whether the other set makes something else of the case: what makes a verdict `changed`, too. */
function makesADifference({ from, to, criteria }: Impact, own: EvaluatedCase, other: EvaluatedCase): boolean {
  return (
    from.status !== to.status ||
    from.outcome !== to.outcome ||
    own.result.possibleOutcomes.join() !== other.result.possibleOutcomes.join() ||
    Object.keys(criteria).length > 0
  );
}

/** The impact as reports say what makes a difference: the answers are the same. */
function differenceOf({ rules, criteria }: Impact, own: EvaluatedCase): Difference {
  const { status, outcome, possibleOutcomes } = own.result;
  return {
    underAnotherSet: true,
    from: { status, outcome, possibleOutcomes },
    answers: [],
    criteria: Object.entries(criteria).map(([criterion, [from, to]]) => ({ criterion, from, to })),
    ...(rules.from.length + rules.to.length > 0 && { rules }),
  };
}

/** What says so in reports of findings; where the saved verdict has changed for this reason, another finding does. */
function findingOf({ result, text }: EvaluatedCase): Finding[] {
  if (result.change === 'changed-by-rules') return [];
  const { line = 1, column = 1 } = text.yaml.locate(['questionSet'], 'key');
  return [{ rule: 'verdict-impact', level: 'note', line, column, data: {} }];
}

/** In the order of the other set, then what it does not have. */
function criteriaBetween(
  from: EvaluatedCase['result']['criteria'],
  to: EvaluatedCase['result']['criteria'],
): Impact['criteria'] {
  const ids = [...new Set([...Object.keys(to), ...Object.keys(from)])];
  return Object.fromEntries(
    ids.flatMap((id) => {
      const before = Object.hasOwn(from, id) ? from[id]! : null;
      const after = Object.hasOwn(to, id) ? to[id]! : null;
      return before === after ? [] : [[id, [before, after]]];
    }),
  );
}
