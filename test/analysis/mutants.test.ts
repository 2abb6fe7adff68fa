import { describe, expect, it } from 'vitest';
import { caseOf } from '../../src/analysis/mutation/example-draft.ts';
import { mutantsOf } from '../../src/analysis/mutation/mutants.ts';
import { runMutants } from '../../src/analysis/mutation/mutation.ts';
import type { QuestionSet } from '../../src/model/question-set.ts';
import {
  all,
  answered,
  any,
  atLeast,
  choice,
  compared,
  criterion,
  criterionIs,
  never,
  question,
  questionSet,
} from '../evaluate/set-builder.ts';
import { partnershipSet } from './small-sets.ts';

const asOf = '2026-11-22';
const kinds = (set: QuestionSet, part: string) =>
  mutantsOf(set)
    .filter((mutant) => mutant.part.join('.').startsWith(part))
    .map(({ kind }) => kind);

describe('mutants', () => {
  it('are small edits of every part of a set', () => {
    const set = partnershipSet();
    expect(kinds(set, 'criteria.both-contribute')).toEqual([
      'negate',
      'drop-disjunct',
      'drop-disjunct',
      'negate',
      'negate',
      'change-level',
    ]);
    expect(kinds(set, 'criteria.within-remit')).toEqual(['negate', 'drop-applies', 'negate', 'change-level']);
    expect(kinds(set, 'constraints')).toEqual(['drop-constraint', 'negate', 'negate']);
    expect(kinds(set, 'rules.rule-1')).toEqual([
      'negate',
      'change-outcome',
      'drop-row',
      'swap-rows',
      'swap-rows',
    ]);
    expect(kinds(set, 'rules.rule-3')).toEqual([
      'negate',
      'drop-conjunct',
      'drop-conjunct',
      'negate',
      'negate',
      'change-outcome',
      'drop-row',
    ]);
    expect(kinds(set, 'rules.otherwise')).toEqual(['change-outcome']);
    expect(new Set(mutantsOf(set).map(({ id }) => id)).size).toBe(mutantsOf(set).length);
  });

  it('move constants, comparisons, parameters, counts and options by one step', () => {
    const set = questionSet({
      questions: [
        question('aid', { kind: 'number', minimum: 0 }),
        choice('area', ['health-care', 'regional-development', 'other']),
        question('a'),
        question('b'),
        question('c'),
      ],
      parameters: [
        { id: 'ceiling', name: { sv: 'x', en: 'x' }, values: [{ value: 300_000, from: '2024-01-01' }] },
      ],
      constraints: [never(answered('a'), answered('b'))],
      rules: [
        [compared('aid', 'atMost', 2.5), 'iop-may-fit'],
        [compared('aid', 'above', { type: 'parameter', id: 'ceiling' }), 'procurement'],
        [answered('area', 'health-care', 'other'), 'iop-may-fit'],
        [
          atLeast(
            2,
            ['a', 'b', 'c'].map((id) => answered(id)),
          ),
          'procurement',
        ],
      ],
      otherwise: 'investigate-iop',
    });
    const edits = mutantsOf(set).flatMap(({ kind, after, part }): [unknown, unknown][] => {
      if (kind === 'change-parameter') return [[part.join('.'), after]];
      if (typeof after !== 'object') return [];
      if (kind === 'change-constant' && after.type === 'compare') return [[part[1], after.bound]];
      if (kind === 'change-comparison' && after.type === 'compare') return [[part[1], after.comparison]];
      if (kind === 'change-count' && after.type === 'atLeast') return [[part[1], after.count]];
      return kind === 'change-values' && after.type === 'oneOf' ? [[part[1], after.values]] : [];
    });
    expect(edits).toEqual([
      ['parameters.ceiling.values.0.value', '299999'],
      ['parameters.ceiling.values.0.value', '300001'],
      ['rule-1', 'below'],
      ['rule-1', { type: 'number', value: 2.4 }],
      ['rule-1', { type: 'number', value: 2.6 }],
      ['rule-2', 'atLeast'],
      ['rule-3', ['other']],
      ['rule-3', ['health-care']],
      ['rule-4', 1],
      ['rule-4', 3],
    ]);
    expect(kinds(set, 'constraints')).toEqual([
      'drop-constraint',
      'drop-conjunct',
      'drop-conjunct',
      'negate',
      'negate',
    ]);
  });

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

  it('turn a must into a should in the lists of all that must be met', () => {
    const set = partnershipSet();
    const softer = mutantsOf(set).find(({ id }) => id === 'criteria.within-remit.level:change-level:1')!.set;
    expect(softer.criteria[1]!.level).toBe('should');
    expect(softer.rules[1]!.when).toEqual(any(criterionIs('both-contribute', 'not-met')));
  });
});
