import type { QuestionSet } from '../../model/question-set.ts';
import { steppedDates, steppedNumbers } from './condition-edits.ts';
import { constraintMutants } from './constraint-mutants.ts';
import { withLevel } from './levels.ts';
import { type Draft, edited, type Mutant, replaced } from './mutant.ts';

/** All mutants of `set`, in the order in which the set is read. */
export function mutantsOf(set: QuestionSet): Mutant[] {
  const drafts = [
    ...parameterMutants(set),
    ...criterionMutants(set),
    ...constraintMutants(set),
    ...ruleMutants(set),
  ];
  const seen = new Map<string, number>();
  return drafts.map((draft) => {
    const name = `${draft.part.join('.')}:${draft.kind}`;
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return { id: `${name}:${times}`, ...draft };
  });
}

function parameterMutants(set: QuestionSet): Draft[] {
  return set.parameters.flatMap((parameter, i) =>
    parameter.values.flatMap((value, j) => {
      const stepped =
        typeof value.value === 'number' ? steppedNumbers(value.value) : steppedDates(value.value);
      return stepped.map((next): Draft => {
        const values = replaced(parameter.values, j, { ...value, value: next });
        return {
          kind: 'change-parameter',
          part: ['parameters', parameter.id, 'values', j, 'value'],
          before: String(value.value),
          after: String(next),
          set: { ...set, parameters: replaced(set.parameters, i, { ...parameter, values }) },
        };
      });
    }),
  );
}

function criterionMutants(set: QuestionSet): Draft[] {
  return set.criteria.flatMap((criterion, i) => {
    const part = ['criteria', criterion.id];
    const withCriterion = (changes: object) => ({
      ...set,
      criteria: replaced(set.criteria, i, { ...criterion, ...changes }),
    });
    const drafts = edited(criterion.met, [...part, 'met'], set, (met) => withCriterion({ met }));
    if (criterion.applies) {
      const applies = [...part, 'applies'];
      drafts.push({
        kind: 'drop-applies',
        part: applies,
        before: criterion.applies,
        after: undefined,
        set: withCriterion({ applies: undefined }),
      });
      drafts.push(...edited(criterion.applies, applies, set, (one) => withCriterion({ applies: one })));
    }
    const after = criterion.level === 'must' ? 'should' : 'must';
    const otherLevel = withLevel(set, criterion.id, after);
    if (otherLevel) {
      drafts.push({
        kind: 'change-level',
        part: [...part, 'level'],
        before: criterion.level,
        after,
        set: otherLevel,
      });
    }
    return drafts;
  });
}

function ruleMutants(set: QuestionSet): Draft[] {
  const { rules } = set;
  const outcomes = set.outcomes.map(({ id }) => id);
  return rules.flatMap((rule, i) => {
    const part = ['rules', rule.id];
    const withRule = (changes: object) => ({ ...set, rules: replaced(rules, i, { ...rule, ...changes }) });
    const drafts = rule.otherwise
      ? []
      : edited(rule.when, [...part, 'when'], set, (when) => withRule({ when }));
    const other = outcomes[(outcomes.indexOf(rule.outcome) + 1) % outcomes.length]!;
    if (other !== rule.outcome) {
      drafts.push({
        kind: 'change-outcome',
        part: [...part, 'outcome'],
        before: rule.outcome,
        after: other,
        set: withRule({ outcome: other }),
      });
    }
    if (rule.otherwise) return drafts;
    const without = { ...set, rules: rules.filter((one) => one !== rule) };
    drafts.push({ kind: 'drop-row', part, before: rule.id, after: undefined, set: without });
    return [...drafts, ...swaps(set, i)];
  });
}

/** The row at `place` and each later one in the other order: two that are apart may be all that depends on it. */
function swaps(set: QuestionSet, place: number): Draft[] {
  const { rules } = set;
  const rule = rules[place]!;
  return rules.flatMap((later, i): Draft[] => {
    if (i <= place || later.otherwise) return [];
    const swapped = replaced(replaced(rules, place, later), i, rule);
    return [
      {
        kind: 'swap-rows',
        part: ['rules', rule.id],
        before: rule.id,
        after: later.id,
        set: { ...set, rules: swapped },
      },
    ];
  });
}
