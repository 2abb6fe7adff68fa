import { describe, expect, it } from 'vitest';
import { caseChange } from '../../src/analysis/diff/case-change.ts';
import { compileSet } from '../../src/evaluate/compile.ts';
import { evaluate } from '../../src/evaluate/verdict.ts';
import type { QuestionSet } from '../../src/model/question-set.ts';
import { answered } from '../evaluate/set-builder.ts';
import { partnershipSet } from './small-sets.ts';

const before = partnershipSet();

/** What changes of a case when this of its set does. */
function changed(answers: Record<string, string>, changes: Partial<QuestionSet>) {
  const given = Object.fromEntries(Object.entries(answers).map(([id, value]) => [id, { value }]));
  const verdict = (set: QuestionSet) => evaluate(compileSet(set, '2026-11-22'), { officer: given });
  return caseChange(verdict(before), verdict({ ...before, ...changes }));
}

describe('a case under a changed set', () => {
  it('is the same while status, outcomes and criteria are', () => {
    expect(changed({ 'several-providers': 'yes' }, {})).toBeUndefined();
    // Another rule decides, for the same outcome.
    const [first, ...rest] = before.rules;
    const rules = [{ ...first!, id: 'stop' }, ...rest];
    expect(changed({ 'several-providers': 'yes' }, { rules })).toBeUndefined();
  });

  it('has another outcome, for another rule', () => {
    const rules = [{ ...before.rules[0]!, outcome: 'iop-not-possible' }, ...before.rules.slice(1)];
    expect(changed({ 'several-providers': 'yes' }, { rules })).toEqual({
      status: { before: 'settled', after: 'settled' },
      possibleOutcomes: { before: ['procurement'], after: ['iop-not-possible'] },
      rules: { before: ['rule-1'], after: ['rule-1'] },
      criteria: [],
    });
  });

  it('is open where it was settled, with more outcomes', () => {
    const rules = before.rules.slice(1);
    const change = changed({ 'several-providers': 'yes', region: 'no' }, { rules })!;
    expect(change.status).toEqual({ before: 'settled', after: 'open' });
    expect(change.possibleOutcomes).toEqual({
      before: ['procurement'],
      after: ['investigate-iop', 'iop-not-possible'],
    });
    expect(change.rules).toEqual({ before: ['rule-1'], after: ['rule-2', 'otherwise'] });
  });

  it('has criteria of both sets in another state, those that do not apply apart', () => {
    const [both, remit] = before.criteria;
    const criteria = [
      { ...both!, met: answered('region') },
      { ...remit!, applies: undefined },
      { ...both!, id: 'new' },
    ];
    const change = changed({ 'several-providers': 'yes', region: 'no', 'health-care': 'yes' }, { criteria })!;
    expect(change.criteria).toEqual([
      { criterion: 'both-contribute', before: 'open', after: 'not-met' },
      { criterion: 'within-remit', before: 'not-applicable', after: 'met' },
    ]);
    expect(change.status).toEqual({ before: 'settled', after: 'settled' });
    // That it is met for another reason changes no verdict.
    const [, applying] = criteria;
    expect(changed({ region: 'no', 'health-care': 'yes' }, { criteria: [both!, applying!] })).toBeUndefined();
  });
});
