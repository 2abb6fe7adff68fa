import type { Condition } from '../../model/condition.ts';
import type { Constraint, QuestionSet } from '../../model/question-set.ts';
import { type Draft, edited, replaced } from './mutant.ts';

/** Mutants of each constraint: without it, with one of its conditions less, with one edited. */
export function constraintMutants(set: QuestionSet): Draft[] {
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
