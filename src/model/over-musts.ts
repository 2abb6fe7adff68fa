import type { Condition } from './condition.ts';
import type { QuestionSet } from './question-set.ts';

/** Whether a condition is what `every-must` or `any-must` stands for: all criteria of the set but the `should`s. */
export function isOverMusts(condition: Condition, set: QuestionSet): boolean {
  if (condition.type !== 'all' && condition.type !== 'any') return false;
  const state = condition.type === 'all' ? 'met' : 'not-met';
  const musts = set.criteria.filter(({ level }) => level === 'must').map(({ id }) => id);
  const named = condition.of.map((part) =>
    part.type === 'criterion' && part.state === state ? part.criterion : undefined,
  );
  return musts.length >= 2 && named.length === musts.length && musts.every((id) => named.includes(id));
}
