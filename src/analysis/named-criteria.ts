import { type Condition, parts } from '../model/condition.ts';
import { isOverMusts } from '../model/over-musts.ts';
import type { Criterion, QuestionSet } from '../model/question-set.ts';
import { everyCondition } from './check/usage.ts';
import { placedItems } from './items.ts';

/**
 * Ids of criteria that cannot be left out alone: something else in the set names them, or shows itself by answers that
 * are asked for them. A rule about any criterion whatever names none.
 */
export function namedCriteria(set: QuestionSet): Set<string> {
  const shown = new Set(
    placedItems(set).flatMap(({ item }) => (item.when ? questionsIn(item.when, set) : [])),
  );
  const askedFor = ({ met, applies }: Criterion) =>
    [met, ...(applies ? [applies] : [])].flatMap((condition) => questionsIn(condition, set));
  return new Set([
    ...everyCondition(set).flatMap(({ condition }) => leaves(condition, set).flatMap(criterionIn)),
    ...set.criteria.filter((one) => askedFor(one).some((id) => shown.has(id))).map(({ id }) => id),
  ]);
}

/** The conditions without parts inside `condition`, but for those about any criterion whatever. */
function leaves(condition: Condition, set: QuestionSet): Condition[] {
  if (isOverMusts(condition, set)) return [];
  const inside = parts(condition);
  return inside.length === 0 ? [condition] : inside.flatMap((part) => leaves(part, set));
}

const criterionIn = (leaf: Condition) => (leaf.type === 'criterion' ? [leaf.criterion] : []);

const questionsIn = (condition: Condition, set: QuestionSet) =>
  leaves(condition, set).flatMap((leaf) =>
    leaf.type === 'oneOf' || leaf.type === 'compare' ? [leaf.question] : [],
  );
