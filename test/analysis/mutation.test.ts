import { describe, expect, it } from 'vitest';
import { caseOf } from '../../src/analysis/mutation/example-draft.ts';
import { mutantsOf } from '../../src/analysis/mutation/mutants.ts';
import { runMutants } from '../../src/analysis/mutation/mutation.ts';
import { tellingConditions, testDates } from '../../src/analysis/mutation/mutation-boards.ts';
import {
  all,
  answered,
  any,
  compared,
  criterion,
  criterionIs,
  question,
  questionSet,
} from '../evaluate/set-builder.ts';
import { textOf } from './condition-text.ts';

const asOf = '2026-11-22';

describe('mutants', () => {
  it('are equivalent when no answers tell them apart, and are then not counted', () => {
    const set = questionSet({
      questions: ['a', 'b'].map((id) => question(id)),
      rules: [
        [answered('a'), 'procurement'],
        [answered('b'), 'procurement'],
        [any(answered('a'), answered('b', 'no')), 'iop-may-fit'],
      ],
      otherwise: 'investigate-iop',
    });
    const { equivalent } = runMutants(set, [], asOf);
    // Rows with one outcome may change places; what the first row has taken makes no difference further down.
    expect(equivalent).toContain('rules.rule-1:swap-rows:1');
    expect(equivalent).toContain('rules.rule-3.when:drop-disjunct:1');
    expect(equivalent).not.toContain('rules.rule-1.when:negate:1');
  });

  it('are rows that change places though they are apart, when only those two overlap', () => {
    const set = questionSet({
      questions: ['a', 'b', 'c'].map((id) => question(id)),
      rules: [
        [all(answered('a'), answered('b')), 'procurement'],
        [answered('a', 'no'), 'iop-not-possible'],
        [all(answered('a'), answered('c')), 'iop-may-fit'],
      ],
      otherwise: 'investigate-iop',
    });
    const { equivalent, survivors } = runMutants(set, [], asOf);
    const swaps = survivors.filter(({ mutant }) => mutant.kind === 'swap-rows');
    expect(swaps.map(({ mutant }) => [mutant.before, mutant.after])).toEqual([['rule-1', 'rule-3']]);
    expect(equivalent.filter((id) => id.includes('swap-rows'))).toHaveLength(2);
  });

  it('survive until a case lies just where they differ, and that case is shown', () => {
    const set = questionSet({
      questions: [question('aid', { kind: 'number', unit: 'EUR', minimum: 0 })],
      rules: [[compared('aid', 'above', 300_000), 'procurement']],
      otherwise: 'iop-may-fit',
    });
    const far = [5, 900_000].map((aid) => ({
      ...{ id: `aid-${aid}`, asOf, answers: { officer: { aid: { value: aid } } } },
      expect: { outcome: aid > 300_000 ? 'procurement' : 'iop-may-fit' },
    }));
    const { survivors } = runMutants(set, far, asOf);
    expect(survivors.map(({ mutant, example }) => [mutant.id, example.answers.officer?.aid])).toEqual([
      ['rules.rule-1.when:change-comparison:1', 300_000],
      ['rules.rule-1.when:change-constant:1', 300_000],
      ['rules.rule-1.when:change-constant:2', 300_001],
    ]);
    const cases = [...far, ...survivors.map(({ example }, i) => caseOf(example, `shown-${i}`))];
    expect(runMutants(set, cases, asOf).survivors).toEqual([]);
  });

  it('notice a criterion by its own state where the outcome says nothing', () => {
    const set = questionSet({
      questions: ['several-providers', 'long-term'].map((id) => question(id)),
      criteria: [{ ...criterion('wish', answered('long-term')), level: 'should' }],
      rules: [[answered('several-providers'), 'procurement']],
      otherwise: 'iop-may-fit',
    });
    const { survivors } = runMutants(set, [], asOf);
    const negated = survivors.find(({ mutant }) => mutant.id === 'criteria.wish.met:negate:1')!;
    expect(negated.example).toMatchObject({
      answers: { officer: { 'long-term': 'yes' } },
      expect: { criteria: { wish: 'met' } },
    });
  });
});

describe('mutants of figures', () => {
  const figure = (id: string, ...values: (number | string)[]) => ({
    ...{ id, name: {} },
    values: values.map((value, i) => ({ value, from: `${2020 + i}-01-01`, to: `${2020 + i}-12-31` })),
  });
  const atFigure = (id: string, figureId: string) =>
    compared(id, 'atLeast', { type: 'parameter', id: figureId });
  const set = questionSet({
    questions: [question('aid', { kind: 'number' }), question('founded', { kind: 'date' })],
    parameters: [figure('floor', 10, 20), figure('start', '2000-01-01', '2010-01-01', '2015-01-01')],
    criteria: [criterion('large', atFigure('aid', 'floor'))],
    rules: [
      [any(atFigure('founded', 'start'), compared('aid', 'is', 7)), 'procurement'],
      [criterionIs('large', 'not-met'), 'iop-not-possible'],
    ],
    otherwise: 'iop-may-fit',
  });

  it('are tried today, and on the days from which figures are other and of the cases, when all have one', () => {
    const on = (date: string) => ({ id: date, asOf: date, answers: {}, expect: {} });
    const cases = ['2021-06-01', '2019-06-01', '2020-01-01', '2020-07-01', '2022-06-01'].map(on);
    expect(testDates(set, '2021-02-03', cases)).toEqual([
      ...['2021-02-03', '2020-01-01', '2020-07-01', '2021-01-01', '2021-06-01'],
    ]);
    expect(testDates(set, '2022-02-03', [])).toEqual(['2020-01-01', '2021-01-01']);
  });

  it('are told apart by what they compare with', () => {
    const telling = tellingConditions(set, '2021-02-03', mutantsOf(set)).map(textOf);
    expect([...new Set(telling)]).toEqual([
      'aid atLeast 20',
      'aid atLeast 19',
      'aid atLeast 21',
      'founded atLeast day 2010-01-01',
      'founded atLeast day 2009-12-31',
      'founded atLeast day 2010-01-02',
      'aid above floor',
      'founded above start',
      'aid atMost 7',
      'aid atLeast 7',
      'aid is 6',
      'aid is 8',
    ]);
  });
});
