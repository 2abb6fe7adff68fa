import { resolveBound } from '../evaluate/bounds.ts';
import { calendarDate } from '../model/calendar.ts';
import type { Bound, Condition } from '../model/condition.ts';
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
 * offsets become constants; criteria are named `prefix` and their id.
 */
export function grounded(condition: Condition, set: QuestionSet, asOf: string, prefix = ''): Condition {
  return mapLeaves(condition, (leaf) => {
    if (leaf.type === 'criterion') return { ...leaf, criterion: prefix + leaf.criterion };
    if (leaf.type !== 'compare') return leaf;
    return { ...leaf, bound: constantBound(leaf.bound, set, asOf) };
  });
}

/** The constant that a bound stands for at `asOf`. */
function constantBound(bound: Bound, set: QuestionSet, asOf: string): Bound {
  if (bound.type === 'number' || bound.type === 'date') return bound;
  const at = resolveBound(bound, set, asOf);
  return isDateBound(bound, set) ? { type: 'date', value: calendarDate(at) } : { type: 'number', value: at };
}

function isDateBound(bound: Bound, set: QuestionSet): boolean {
  if (bound.type !== 'parameter') return bound.type === 'offset';
  return typeof set.parameters.find(({ id }) => id === bound.id)?.values[0]?.value === 'string';
}
