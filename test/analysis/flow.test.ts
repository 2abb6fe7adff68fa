import { describe, expect, it } from 'vitest';
import { flowOf } from '../../src/analysis/graph.ts';
import { compileSet } from '../../src/evaluate/compile.ts';
import { evaluate } from '../../src/evaluate/verdict.ts';
import type { QuestionSet } from '../../src/model/question-set.ts';
import { all, answered, compared, criterion, criterionIs, not, question } from '../evaluate/set-builder.ts';
import { partnershipSet } from './small-sets.ts';

/** The set with a wish that decides nothing, an amount, a last row but one that tests again, and an outcome of no row. */
function drawn(): QuestionSet {
  const set = partnershipSet();
  const again = {
    ...set.rules[0]!,
    ...{ id: 'rule-4', outcome: 'iop-not-possible' },
    when: all(
      compared('aid', 'above', 1000),
      not(criterionIs('within-remit')),
      criterionIs('cheap'),
      answered('region'),
    ),
  };
  return {
    ...set,
    questions: [...set.questions, question('aid', { kind: 'number' })],
    criteria: [
      ...set.criteria,
      { ...criterion('wish', answered('region'), answered('several-providers')), level: 'should' },
      criterion('cheap', compared('aid', 'below', 50)),
    ],
    rules: [...set.rules.slice(0, 3), again, set.rules[3]!],
    outcomes: [...set.outcomes, { ...set.outcomes[0]!, id: 'no-rows' }],
  };
}

function wayOf(answers: Record<string, string>) {
  const given = Object.fromEntries(Object.entries(answers).map(([id, value]) => [id, { value }]));
  return flowOf(drawn(), evaluate(compileSet(drawn(), '2026-11-22'), { officer: given }));
}

describe('the flow of a set', () => {
  it('has its rows in order, with what each asks for itself, tests anew and tests again', () => {
    const { rules } = flowOf(drawn());
    const row = (questions: string[], criteria: string[], testedBefore: string[]) => {
      return { questions, criteria, testedBefore };
    };
    expect(rules).toEqual(
      [
        { ...{ rule: 'rule-1', outcome: 'procurement' }, ...row(['several-providers'], [], []) },
        {
          ...{ rule: 'rule-2', outcome: 'iop-not-possible' },
          ...row([], ['both-contribute', 'within-remit'], []),
        },
        { ...{ rule: 'rule-3', outcome: 'iop-may-fit' }, ...row(['co-financing', 'long-term'], [], []) },
        {
          ...{ rule: 'rule-4', outcome: 'iop-not-possible' },
          ...row(['region', 'aid'], ['cheap'], ['within-remit']),
        },
        { ...{ rule: 'otherwise', outcome: 'investigate-iop' }, ...row([], [], []) },
      ].map((one, i) => ({ ...one, otherwise: i === 4, when: drawn().rules[i]!.when })),
    );
  });

  it('has each criterion with its questions, those that no row tests, and the outcomes that one leads to', () => {
    const { criteria, shownOnly, outcomes } = flowOf(drawn());
    expect(criteria).toEqual([
      { criterion: 'both-contribute', questions: ['co-financing', 'long-term'] },
      { criterion: 'within-remit', questions: ['region', 'health-care'] },
      { criterion: 'wish', questions: ['several-providers', 'region'] },
      { criterion: 'cheap', questions: ['aid'] },
    ]);
    expect(shownOnly).toEqual(['wish']);
    expect(outcomes).toEqual(
      ['procurement', 'iop-not-possible', 'iop-may-fit', 'investigate-iop'].map((outcome) => ({ outcome })),
    );
  });
});

describe('the way of a case in the flow', () => {
  it('goes past rows to the one that decides, and does not come to those after it', () => {
    const way = wayOf({ 'several-providers': 'no', region: 'no', 'co-financing': 'yes', 'long-term': 'yes' });
    expect(way.rules.map(({ state }) => state)).toEqual([
      ...['passed', 'passed', 'decides'],
      ...['not-reached', 'not-reached'],
    ]);
    expect(way.criteria.map(({ state }) => state)).toEqual([
      'met',
      'not-applicable',
      'not-applicable',
      'open',
    ]);
    expect(way.outcomes.map(({ possible }) => possible)).toEqual([false, false, true, false]);
  });

  it('may end at several rows while answers are missing', () => {
    const way = wayOf({ 'several-providers': 'no', 'co-financing': 'no', region: 'no' });
    expect(way.rules.map(({ state }) => state)).toEqual([
      ...['passed', 'may-decide', 'passed'],
      ...['passed', 'may-decide'],
    ]);
    expect(way.outcomes.map(({ possible }) => possible)).toEqual([false, true, false, true]);
  });
});
