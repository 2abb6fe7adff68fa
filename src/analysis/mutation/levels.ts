import type { Condition } from '../../model/condition.ts';
import type { Criterion, QuestionSet } from '../../model/question-set.ts';

/**
 * The set with another level for one criterion, in it and in the lists that `every-must` and `any-must` stand for:
 * those that name all that must be met and nothing else. Undefined where there is no such list.
 */
export function withLevel(set: QuestionSet, id: string, level: Criterion['level']): QuestionSet | undefined {
  const musts = set.criteria
    .filter((criterion) => criterion.level === 'must')
    .map((criterion) => criterion.id);
  let lists = 0;
  const relisted = (condition: Condition): Condition => {
    switch (condition.type) {
      case 'all':
      case 'any': {
        const state = stateOfAll(condition.of, musts);
        if (state === undefined) return { ...condition, of: condition.of.map(relisted) };
        lists++;
        const rest = condition.of.filter((part) => part.type !== 'criterion' || part.criterion !== id);
        return {
          ...condition,
          of: level === 'must' ? [...rest, { type: 'criterion', criterion: id, state }] : rest,
        };
      }
      case 'atLeast':
        return { ...condition, of: condition.of.map(relisted) };
      case 'not':
        return { ...condition, of: relisted(condition.of) };
      default:
        return condition;
    }
  };
  const changed: QuestionSet = {
    ...set,
    rules: set.rules.map((rule) => ({ ...rule, when: relisted(rule.when) })),
    criteria: set.criteria.map((criterion) => (criterion.id === id ? { ...criterion, level } : criterion)),
  };
  return lists > 0 ? changed : undefined;
}

/** The state that a list demands of each of `musts`, when it names exactly these. A list of one is any condition. */
function stateOfAll(parts: readonly Condition[], musts: readonly string[]) {
  const [first] = parts;
  if (parts.length < 2 || parts.length !== musts.length || first?.type !== 'criterion') return undefined;
  const same = parts.every(
    (part, i) => part.type === 'criterion' && part.state === first.state && part.criterion === musts[i],
  );
  return same ? first.state : undefined;
}
