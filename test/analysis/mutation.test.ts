import { describe, expect, it } from 'vitest';
import { caseOf } from '../../src/analysis/mutation/example-draft.ts';
import { runMutants } from '../../src/analysis/mutation/mutation.ts';
import { all, answered, any, compared, criterion, question, questionSet } from '../evaluate/set-builder.ts';

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
