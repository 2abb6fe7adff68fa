import { type Condition, walkCondition } from '../../model/condition.ts';
import { nearest } from '../../model/nearest.ts';
import type { Criterion, Earlier, QuestionSet } from '../../model/question-set.ts';
import type { SetReading } from './set-reading.ts';

/** Says what does not fit together although every part of the set is right by itself. */
export function checkSet(set: QuestionSet, reading: SetReading): void {
  checkValidity(set, reading);
  checkTable(set, reading);
  checkCriteriaCircles(set.criteria, reading);
  checkEarlier(set, reading);
}

function checkValidity({ valid: { from, to } = {} }: QuestionSet, reading: SetReading): void {
  if (from !== undefined && to !== undefined && to < from)
    reading.problem('dates-reversed', ['valid', 'to'], { found: to, from });
}

function checkTable({ rules, outcomes }: QuestionSet, reading: SetReading): void {
  if (rules.length === 0) reading.problem('no-rules', []);
  if (outcomes.length === 0) reading.problem('no-outcomes', []);
  rules.forEach(({ id, otherwise }, i) => {
    if (otherwise && i < rules.length - 1)
      reading.problem('otherwise-not-last', ['rules', id], { found: id }, 'key');
  });
}

function checkCriteriaCircles(criteria: readonly Criterion[], reading: SetReading): void {
  const uses = new Map(
    criteria.map(({ id, met, applies }) => [id, [met, ...(applies ? [applies] : [])].flatMap(criteriaIn)]),
  );
  for (const { id } of criteria) {
    const seen = new Set<string>();
    const stack = [...uses.get(id)!];
    for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
      if (seen.has(next)) continue;
      seen.add(next);
      stack.push(...(uses.get(next) ?? []));
    }
    if (seen.has(id))
      reading.problem('criterion-circle', ['criteria', id], { found: id, path: [...seen].join(', ') }, 'key');
  }
}

function criteriaIn(condition: Condition): string[] {
  const found: string[] = [];
  walkCondition(condition, (part) => {
    if (part.type === 'criterion') found.push(part.criterion);
  });
  return found;
}

function checkEarlier({ earlier, questions }: QuestionSet, reading: SetReading): void {
  const ids = questions.map(({ id }) => id);
  earlier.forEach((one, i) => {
    if (ids.includes(one.question))
      reading.problem('earlier-still-there', ['earlier', i], { found: one.question });
    if (one.type === 'renamed' && !isKnown(one.to, ids, earlier))
      reading.problem('unknown-question', ['earlier', i, 'to'], {
        found: one.to,
        allowed: ids,
        suggestion: nearest(one.to, ids),
      });
  });
}

/** Whether what a question was renamed to is a question, or was one: it may have been renamed again, or removed, since. */
function isKnown(id: string, ids: readonly string[], earlier: readonly Earlier[]): boolean {
  const seen = new Set<string>();
  for (let last = id; !ids.includes(last); ) {
    const later = earlier.find(({ question }) => question === last);
    if (later?.type !== 'renamed') return later !== undefined;
    // Names that lead back to themselves name nothing.
    if (seen.has(last)) return false;
    seen.add(last);
    last = later.to;
  }
  return true;
}
