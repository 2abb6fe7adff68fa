import { resolveBound } from '../evaluate/bounds.ts';
import type { Condition } from '../model/condition.ts';
import type { QuestionSet } from '../model/question-set.ts';

/** `condition` with each of its leaves (what holds no other condition) replaced. */
export function mapLeaves(condition: Condition, replace: (leaf: Condition) => Condition): Condition {
  switch (condition.type) {
    case 'all':
    case 'any':
    case 'atLeast':
      return { ...condition, of: condition.of.map((part) => mapLeaves(part, replace)) };
    case 'not':
      return { type: 'not', of: mapLeaves(condition.of, replace) };
    default:
      return replace(condition);
  }
}

/**
 * `condition` as it stands in `set` at `asOf`, so that it means the same beside another set: parameters and
 * offsets become numbers, as do days (which are compared as numbers); criteria are named `prefix` and their id.
 */
export function grounded(condition: Condition, set: QuestionSet, asOf: string, prefix = ''): Condition {
  return mapLeaves(condition, (leaf) => {
    if (leaf.type === 'criterion') return { ...leaf, criterion: prefix + leaf.criterion };
    if (leaf.type !== 'compare') return leaf;
    return { ...leaf, bound: { type: 'number', value: resolveBound(leaf.bound, set, asOf) } };
  });
}
