import { describe, expect, it } from 'vitest';
import { mutantsOf } from '../../src/analysis/mutation/mutants.ts';
import type { Condition } from '../../src/model/condition.ts';
import type { QuestionSet } from '../../src/model/question-set.ts';
import {
  all,
  answered,
  any,
  atLeast,
  compared,
  criterion,
  criterionIs,
  implies,
  never,
  not,
  question,
  questionSet,
} from '../evaluate/set-builder.ts';
import { textOf } from './condition-text.ts';

/** All that decides in a set, one part a line. */
function linesOf({ parameters, criteria, constraints, rules }: QuestionSet): string[] {
  const valuesOf = (values: QuestionSet['parameters'][number]['values']) =>
    values.map(({ value, from }) => `${value} from ${from}`).join(', ');
  return [
    ...parameters.map(({ id, values }) => `${id}: ${valuesOf(values)}`),
    ...criteria.map(
      ({ id, level, met, applies }) =>
        `${id}, a ${level}: ${textOf(met)}${applies ? ` where ${textOf(applies)}` : ''}`,
    ),
    ...constraints.map(({ id, form, holds }) =>
      'never' in form
        ? `${id}: never ${form.never.map(textOf).join(' with ')}, so ${textOf(holds)}`
        : `${id}: if ${textOf(form.premise)} then ${textOf(form.conclusion)}, so ${textOf(holds)}`,
    ),
    ...rules.map(({ id, when, outcome }) => `${id}: ${textOf(when)} → ${outcome}`),
  ];
}

/** The mutants of a set, a line each: what was edited and how, and the lines that are then other than they were. */
function mutantLines(set: QuestionSet, kind = ''): string[] {
  const before = linesOf(set);
  const shown = (one: Condition | string | undefined) =>
    typeof one === 'object' ? textOf(one) : (one ?? 'nothing');
  const chosen = mutantsOf(set).filter((mutant) => mutant.kind.includes(kind));
  return chosen.map((mutant) => {
    const after = linesOf(mutant.set);
    const gone = before.filter((line) => !after.includes(line));
    const other = after.filter((line, i) => line !== before[i]);
    const now = after.length < before.length ? `without ${gone.join('; ')}` : other.join('; ');
    return `${mutant.id} | ${shown(mutant.before)} → ${shown(mutant.after)} | ${now}`;
  });
}

const [a, b, c] = ['a', 'b', 'c'].map((id) => answered(id)) as [Condition, Condition, Condition];
const wish = { ...criterion('wish', c), level: 'should' as const };

describe('the mutants of a set', () => {
  it('are small edits of each part of it, one at a time, in the order in which it is read', () => {
    const set = questionSet({
      questions: [
        ...['a', 'b', 'c'].map((id) => question(id)),
        question('aid', { kind: 'number' }),
        question('founded', { kind: 'date' }),
      ],
      parameters: [
        {
          ...{ id: 'ceiling', name: {} },
          values: [
            { value: 300_000, from: '2024-01-01', to: '2025-12-31' },
            { value: 0.5, from: '2026-01-01' },
          ],
        },
        { id: 'start', name: {}, values: [{ value: '2024-03-01', from: '2020-01-01' }] },
      ],
      criteria: [
        criterion('small', compared('aid', 'atMost', { type: 'parameter', id: 'ceiling' })),
        criterion('open', b, a),
        wish,
      ],
      constraints: [implies(a, answered('b', 'no')), never(b, c, answered('a', 'no')), never(c)],
      rules: [
        [a, 'procurement'],
        [any(criterionIs('small', 'not-met'), criterionIs('open', 'not-met')), 'iop-not-possible'],
        [not(all(a, b)), 'investigate-iop'],
      ],
      otherwise: 'iop-may-fit',
    });
    expect(mutantLines(set)).toEqual([
      'parameters.ceiling.values.0.value:change-parameter:1 | 300000 → 299999 | ceiling: 299999 from 2024-01-01, 0.5 from 2026-01-01',
      'parameters.ceiling.values.0.value:change-parameter:2 | 300000 → 300001 | ceiling: 300001 from 2024-01-01, 0.5 from 2026-01-01',
      'parameters.ceiling.values.1.value:change-parameter:1 | 0.5 → 0.4 | ceiling: 300000 from 2024-01-01, 0.4 from 2026-01-01',
      'parameters.ceiling.values.1.value:change-parameter:2 | 0.5 → 0.6 | ceiling: 300000 from 2024-01-01, 0.6 from 2026-01-01',
      'parameters.start.values.0.value:change-parameter:1 | 2024-03-01 → 2024-02-29 | start: 2024-02-29 from 2020-01-01',
      'parameters.start.values.0.value:change-parameter:2 | 2024-03-01 → 2024-03-02 | start: 2024-03-02 from 2020-01-01',
      'criteria.small.met:negate:1 | aid atMost ceiling → not aid atMost ceiling | small, a must: not aid atMost ceiling',
      'criteria.small.met:change-comparison:1 | aid atMost ceiling → aid below ceiling | small, a must: aid below ceiling',
      'criteria.small.level:change-level:1 | must → should | small, a should: aid atMost ceiling; rule-2: any(not-met(open)) → iop-not-possible',
      'criteria.open.met:negate:1 | b → not b | open, a must: not b where a',
      'criteria.open.applies:drop-applies:1 | a → nothing | open, a must: b',
      'criteria.open.applies:negate:1 | a → not a | open, a must: b where not a',
      'criteria.open.level:change-level:1 | must → should | open, a should: b where a; rule-2: any(not-met(small)) → iop-not-possible',
      'criteria.wish.met:negate:1 | c → not c | wish, a should: not c',
      'criteria.wish.level:change-level:1 | should → must | wish, a must: c; rule-2: any(not-met(small), not-met(open), not-met(wish)) → iop-not-possible',
      'constraints.constraint-1:drop-constraint:1 | constraint-1 → nothing | without constraint-1: if a then b=no, so any(not a, b=no)',
      'constraints.constraint-1.if:negate:1 | a → not a | constraint-1: if not a then b=no, so any(not not a, b=no)',
      'constraints.constraint-1.then:negate:1 | b=no → not b=no | constraint-1: if a then not b=no, so any(not a, not b=no)',
      'constraints.constraint-2:drop-constraint:1 | constraint-2 → nothing | without constraint-2: never b with c with a=no, so not all(b, c, a=no)',
      'constraints.constraint-2.never:drop-conjunct:1 | b → nothing | constraint-2: never c with a=no, so not all(c, a=no)',
      'constraints.constraint-2.never:drop-conjunct:2 | c → nothing | constraint-2: never b with a=no, so not all(b, a=no)',
      'constraints.constraint-2.never:drop-conjunct:3 | a=no → nothing | constraint-2: never b with c, so not all(b, c)',
      'constraints.constraint-2.never.0:negate:1 | b → not b | constraint-2: never not b with c with a=no, so not all(not b, c, a=no)',
      'constraints.constraint-2.never.1:negate:1 | c → not c | constraint-2: never b with not c with a=no, so not all(b, not c, a=no)',
      'constraints.constraint-2.never.2:negate:1 | a=no → not a=no | constraint-2: never b with c with not a=no, so not all(b, c, not a=no)',
      'constraints.constraint-3:drop-constraint:1 | constraint-3 → nothing | without constraint-3: never c, so not all(c)',
      'constraints.constraint-3.never.0:negate:1 | c → not c | constraint-3: never not c, so not all(not c)',
      'rules.rule-1.when:negate:1 | a → not a | rule-1: not a → procurement',
      'rules.rule-1.outcome:change-outcome:1 | procurement → iop-not-possible | rule-1: a → iop-not-possible',
      'rules.rule-1:drop-row:1 | rule-1 → nothing | without rule-1: a → procurement',
      'rules.rule-1:swap-rows:1 | rule-1 → rule-2 | rule-2: any(not-met(small), not-met(open)) → iop-not-possible; rule-1: a → procurement',
      'rules.rule-1:swap-rows:2 | rule-1 → rule-3 | rule-3: not all(a, b) → investigate-iop; rule-1: a → procurement',
      'rules.rule-2.when:negate:1 | any(not-met(small), not-met(open)) → not any(not-met(small), not-met(open)) | rule-2: not any(not-met(small), not-met(open)) → iop-not-possible',
      'rules.rule-2.when:drop-disjunct:1 | not-met(small) → nothing | rule-2: not-met(open) → iop-not-possible',
      'rules.rule-2.when:drop-disjunct:2 | not-met(open) → nothing | rule-2: not-met(small) → iop-not-possible',
      'rules.rule-2.when:negate:2 | not-met(small) → not not-met(small) | rule-2: any(not not-met(small), not-met(open)) → iop-not-possible',
      'rules.rule-2.when:negate:3 | not-met(open) → not not-met(open) | rule-2: any(not-met(small), not not-met(open)) → iop-not-possible',
      'rules.rule-2.outcome:change-outcome:1 | iop-not-possible → investigate-iop | rule-2: any(not-met(small), not-met(open)) → investigate-iop',
      'rules.rule-2:drop-row:1 | rule-2 → nothing | without rule-2: any(not-met(small), not-met(open)) → iop-not-possible',
      'rules.rule-2:swap-rows:1 | rule-2 → rule-3 | rule-3: not all(a, b) → investigate-iop; rule-2: any(not-met(small), not-met(open)) → iop-not-possible',
      'rules.rule-3.when:negate:1 | not all(a, b) → all(a, b) | rule-3: all(a, b) → investigate-iop',
      'rules.rule-3.when:drop-conjunct:1 | a → nothing | rule-3: not b → investigate-iop',
      'rules.rule-3.when:drop-conjunct:2 | b → nothing | rule-3: not a → investigate-iop',
      'rules.rule-3.when:negate:2 | a → not a | rule-3: not all(not a, b) → investigate-iop',
      'rules.rule-3.when:negate:3 | b → not b | rule-3: not all(a, not b) → investigate-iop',
      'rules.rule-3.outcome:change-outcome:1 | investigate-iop → iop-may-fit | rule-3: not all(a, b) → iop-may-fit',
      'rules.rule-3:drop-row:1 | rule-3 → nothing | without rule-3: not all(a, b) → investigate-iop',
      'rules.otherwise.outcome:change-outcome:1 | iop-may-fit → procurement | otherwise: always → procurement',
    ]);
  });

  it('change no outcome where there is only one', () => {
    const set = questionSet({
      questions: [question('a')],
      rules: [[a, 'iop-may-fit']],
      otherwise: 'iop-may-fit',
    });
    expect(mutantLines(set)).toEqual([
      'rules.rule-1.when:negate:1 | a → not a | rule-1: not a → iop-may-fit',
      'rules.rule-1:drop-row:1 | rule-1 → nothing | without rule-1: a → iop-may-fit',
    ]);
  });
});

describe('a criterion that must be met', () => {
  const [x, y] = [criterionIs('x'), criterionIs('y')];
  const leveled = (criteria: QuestionSet['criteria'], ...conditions: Condition[]) =>
    mutantLines(
      questionSet({
        questions: ['a', 'b', 'c'].map((id) => question(id)),
        criteria,
        rules: conditions.map((one, i) => [one, `outcome-${i + 1}`]),
        otherwise: 'iop-may-fit',
      }),
      'change-level',
    );

  it('becomes a wish, and a wish a must, wherever all that must be met are listed', () => {
    expect(
      leveled(
        [criterion('x', a), wish, criterion('y', b)],
        any(criterionIs('x', 'not-met'), criterionIs('y', 'not-met')),
        not(atLeast(2, [all(x, y), a, any(all(x, y), b)])),
      ),
    ).toEqual([
      'criteria.x.level:change-level:1 | must → should | x, a should: a; rule-1: any(not-met(y)) → outcome-1; rule-2: not 2 of (all(met(y)), a, any(all(met(y)), b)) → outcome-2',
      'criteria.wish.level:change-level:1 | should → must | wish, a must: c; rule-1: any(not-met(x), not-met(y), not-met(wish)) → outcome-1; rule-2: not 2 of (all(met(x), met(y), met(wish)), a, any(all(met(x), met(y), met(wish)), b)) → outcome-2',
      'criteria.y.level:change-level:1 | must → should | y, a should: b; rule-1: any(not-met(x)) → outcome-1; rule-2: not 2 of (all(met(x)), a, any(all(met(x)), b)) → outcome-2',
    ]);
  });

  it('stays one where no list is of all that must be met, and nothing else', () => {
    const two = [criterion('x', a), criterion('y', b)];
    expect(
      leveled(
        two,
        all(y, x),
        all(x, y, a),
        any(x, criterionIs('y', 'not-met')),
        all(x, x),
        all(a, b),
        all(x),
      ),
    ).toEqual([]);
    expect(leveled([criterion('x', a), wish], all(x), any(x))).toEqual([]);
  });
});
