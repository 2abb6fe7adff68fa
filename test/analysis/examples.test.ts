import { describe, expect, it } from 'vitest';
import {
  coverageName,
  coveragePercent,
  passes,
  runExamples,
} from '../../src/analysis/examples/run-examples.ts';
import { testCasesOf } from '../../src/analysis/examples/test-case.ts';
import { testSet } from '../../src/analysis/test-set.ts';
import type { Example } from '../../src/model/question-set.ts';
import { example, partnershipSet } from './small-sets.ts';

const asOf = '2026-11-22';

function ran(...examples: Example[]) {
  const set = partnershipSet(examples);
  const { cases, problems } = testCasesOf(set, asOf);
  return { problems, ...runExamples(set, cases, asOf) };
}

describe('examples', () => {
  it('hold when all that they expect comes true', () => {
    const { results } = ran(
      example(
        'stop',
        { 'several-providers': 'ja' },
        {
          status: 'settled',
          outcome: 'procurement',
          rule: 'rule-1',
          criteria: { 'both-contribute': 'open' },
        },
      ),
      example(
        'open',
        { 'several-providers': false },
        {
          status: 'open',
          outcome: null,
          possibleOutcomes: ['iop-not-possible', 'investigate-iop', 'iop-may-fit'],
        },
      ),
      example(
        'clash',
        { 'several-providers': 'yes', 'long-term': 'yes' },
        { status: 'contradictory', openQuestions: [] },
      ),
      example('no-region', { region: 'no' }, { criteria: { 'within-remit': 'not-applicable' } }),
      example('counts-as-met', { region: 'no' }, { criteria: { 'within-remit': 'met' } }),
    );
    expect(results.map((result) => [result.case.id, passes(result)])).toEqual(
      ['stop', 'open', 'clash', 'no-region', 'counts-as-met'].map((id) => [id, true]),
    );
  });

  it('say what they expected and what they found', () => {
    const { results } = ran(
      example(
        'wrong',
        { 'several-providers': 'yes' },
        {
          outcome: 'iop-may-fit',
          rule: 'rule-3',
          criteria: { 'within-remit': 'not-applicable' },
          openQuestions: ['region'],
        },
      ),
    );
    expect(results[0]!.mismatches).toEqual([
      { field: 'outcome', expected: 'iop-may-fit', found: 'procurement' },
      { field: 'rule', expected: 'rule-3', found: 'rule-1' },
      { field: 'openQuestions', expected: ['region'], found: [] },
      { field: 'criteria', criterion: 'within-remit', expected: 'not-applicable', found: 'open' },
    ]);
  });

  it('are not run when they speak of what the set does not have', () => {
    const { problems, results } = ran(
      example(
        'unknown',
        { 'several-provider': 'yes', region: 'perhaps' },
        { outcome: 'procurment', rule: 'rule-9', criteria: { remit: 'met' } },
      ),
    );
    expect(results).toEqual([]);
    expect(problems.map(({ code, part, data }) => [code, part.slice(2).join('.'), data.found])).toEqual([
      ['unknown-question', 'answers.several-provider', 'several-provider'],
      ['invalid-answer', 'answers.region', 'perhaps'],
      ['unknown-outcome', 'expect.outcome', 'procurment'],
      ['unknown-criterion', 'expect.criteria', 'remit'],
      ['unknown-rule', 'expect.rule', 'rule-9'],
    ]);
    expect(problems[0]!.data.suggestion).toBe('several-providers');
  });

  it('exercise rules, outcomes, criteria in each state, and constraints', () => {
    const { coverage } = ran(
      example('stop', { 'several-providers': 'yes' }, { outcome: 'procurement' }),
      example(
        'met',
        {
          'several-providers': 'no',
          'long-term': 'yes',
          'co-financing': 'yes',
          region: 'yes',
          'health-care': 'yes',
        },
        { outcome: 'iop-may-fit' },
      ),
      example('fails', { region: 'no' }, { outcome: 'procurement' }),
    );
    const by = (names: boolean) =>
      coverage.filter(({ by: cases }) => cases.length > 0 === names).map(coverageName);
    expect(by(true)).toEqual([
      'rule rule-1',
      'rule rule-3',
      'outcome procurement',
      'outcome iop-may-fit',
      'criterion both-contribute met',
      'criterion within-remit met',
      'constraint constraint-1',
    ]);
    expect(by(false)).toEqual([
      'rule rule-2',
      'rule otherwise',
      'outcome iop-not-possible',
      'outcome investigate-iop',
      'criterion both-contribute not-met',
      'criterion within-remit not-met',
      'criterion within-remit not-applicable',
    ]);
    expect(coveragePercent(coverage)).toBe(50);
  });
});

describe('testing a set', () => {
  it('suggests what is missing, and is content with just that', () => {
    const set = partnershipSet();
    const first = testSet(set, { asOf, suggest: true });
    const examples = first.suggestions!.map(
      ({ id, answers, expect: expected }): Example => ({ id, answers, expect: expected }),
    );
    const then = testSet({ ...set, examples }, { asOf, mutate: true });
    expect(then.report.results.every(passes)).toBe(true);
    expect(coveragePercent(then.report.coverage)).toBe(100);
    expect(then.mutation!.survivors).toEqual([]);
    // None of them can be left out.
    for (const one of examples) {
      const rest = testSet(
        { ...set, examples: examples.filter((other) => other !== one) },
        { asOf, mutate: true },
      );
      const lacking =
        rest.mutation!.survivors.length + rest.report.coverage.filter(({ by }) => by.length === 0).length;
      expect([one.id, lacking > 0]).toEqual([one.id, true]);
    }
  });
});
