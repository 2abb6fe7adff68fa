import type { Condition } from '../../model/condition.ts';
import type { Constraint, QuestionSet } from '../../model/question-set.ts';
import type { PartPath } from '../finding.ts';
import {
  type ConditionEdit,
  type ConditionEditKind,
  conditionEdits,
  steppedDates,
  steppedNumbers,
} from './condition-edits.ts';
import { withLevel } from './levels.ts';

/** How a set was edited. */
export type MutantKind =
  | ConditionEditKind
  | 'change-parameter'
  | 'swap-rows'
  | 'drop-row'
  | 'change-outcome'
  | 'drop-constraint'
  | 'drop-applies'
  | 'change-level';

/** A set with one small edit. */
export interface Mutant {
  /** What was edited and how; the same for the same set, and unique in it. */
  id: string;
  kind: MutantKind;
  part: PartPath;
  /** The part of a condition that was edited, or what stood there in words (an outcome, a value, a level). */
  before: Condition | string;
  /** What stands there now; undefined where it was left out. */
  after: Condition | string | undefined;
  set: QuestionSet;
}

type Draft = Omit<Mutant, 'id'>;

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
    const otherLevel = withLevel(set, criterion.id, criterion.level === 'must' ? 'should' : 'must');
    if (otherLevel) {
      const after = criterion.level === 'must' ? 'should' : 'must';
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

function constraintMutants(set: QuestionSet): Draft[] {
  return set.constraints.flatMap((constraint, i) => {
    const part = ['constraints', constraint.id];
    const withForm = (form: Constraint['form']) => ({
      ...set,
      constraints: replaced(set.constraints, i, { ...constraint, form, holds: holdsOf(form) }),
    });
    const without = { ...set, constraints: set.constraints.filter((one) => one !== constraint) };
    const drop: Draft = {
      kind: 'drop-constraint',
      part,
      before: constraint.id,
      after: undefined,
      set: without,
    };
    const { form } = constraint;
    if ('premise' in form) {
      return [
        drop,
        ...edited(form.premise, [...part, 'if'], set, (premise) => withForm({ ...form, premise })),
        ...edited(form.conclusion, [...part, 'then'], set, (conclusion) => withForm({ ...form, conclusion })),
      ];
    }
    const { never } = form;
    const fewer =
      never.length < 2
        ? []
        : never.map((one, j): Draft => {
            const rest = never.filter((_, k) => k !== j);
            return {
              kind: 'drop-conjunct',
              part: [...part, 'never'],
              before: one,
              after: undefined,
              set: withForm({ never: rest }),
            };
          });
    const inner = never.flatMap((one, j) =>
      edited(one, [...part, 'never', j], set, (next) => withForm({ never: replaced(never, j, next) })),
    );
    return [drop, ...fewer, ...inner];
  });
}

/** What a constraint of this form demands of every completion. */
function holdsOf(form: Constraint['form']): Condition {
  if ('never' in form) return { type: 'not', of: { type: 'all', of: form.never } };
  return { type: 'any', of: [{ type: 'not', of: form.premise }, form.conclusion] };
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
    const next = rules[i + 1];
    if (next && !next.otherwise) {
      const swapped = replaced(replaced(rules, i, next), i + 1, rule);
      drafts.push({
        kind: 'swap-rows',
        part,
        before: rule.id,
        after: next.id,
        set: { ...set, rules: swapped },
      });
    }
    return drafts;
  });
}

function edited(
  condition: Condition,
  part: PartPath,
  set: QuestionSet,
  withCondition: (condition: Condition) => QuestionSet,
): Draft[] {
  return conditionEdits(condition, set).map(({ kind, before, after, whole }: ConditionEdit) => ({
    kind,
    part,
    before,
    after,
    set: withCondition(whole),
  }));
}

function replaced<T>(list: readonly T[], place: number, item: T): T[] {
  return list.map((one, i) => (i === place ? item : one));
}
