import { describe, expect, it } from 'vitest';
import { compileSet } from '../../src/evaluate/compile.ts';
import { TableIncomplete } from '../../src/evaluate/decision.ts';
import { evaluate, requireComplete } from '../../src/evaluate/verdict.ts';
import { answered, any, implies, never, question, questionSet } from './set-builder.ts';

const asOf = '2026-11-22';

describe('a verdict on more answers than bit masks have room for', () => {
  const ids = Array.from({ length: 40 }, (_, i) => `provider-${i + 1}`);
  const [first, last] = [ids[0]!, ids.at(-1)!];
  const compiled = compileSet(
    questionSet({
      questions: ids.map((id) => question(id)),
      constraints: [never(answered(first), answered(last))],
      rules: [[any(...ids.map((id) => answered(id))), 'procurement']],
      otherwise: 'iop-may-fit',
    }),
    asOf,
  );
  const verdict = (said: (id: string) => string) =>
    evaluate(compiled, { officer: Object.fromEntries(ids.map((id) => [id, { value: said(id) }])) });

  it('has the same grounds and changes as any other', () => {
    const allNo = verdict(() => 'no');
    expect(allNo).toMatchObject({ outcome: 'iop-may-fit', grounds: [ids] });
    expect(allNo.counterfactuals).toEqual({ procurement: ids.slice(0, 3).map((id) => ({ [id]: 'yes' })) });
    const mostYes = verdict((id) => (id === last ? 'no' : 'yes'));
    expect(mostYes).toMatchObject({ outcome: 'procurement', groundsTruncated: true });
    expect(mostYes.grounds).toEqual(ids.slice(0, 16).map((id) => [id]));
    const allButLast = Object.fromEntries(ids.slice(0, -1).map((id) => [id, 'no']));
    expect(mostYes.counterfactuals).toEqual({ 'iop-may-fit': [allButLast] });
  });

  it('has the same conflicts', () => {
    expect(verdict(() => 'yes')).toMatchObject({ status: 'contradictory', conflicts: [[first, last]] });
  });
});

describe('a decision table', () => {
  const table = (...constraints: ReturnType<typeof implies>[]) => {
    const set = questionSet({
      questions: ['market', 'profit', 'initiative'].map((id) => question(id)),
      constraints,
      rules: [
        [answered('market'), 'procurement'],
        [answered('profit', 'no'), 'iop-may-fit'],
      ],
      otherwise: 'iop-not-possible',
    });
    return compileSet({ ...set, rules: set.rules.slice(0, 2) }, asOf);
  };

  it('is complete when a rule applies to every completion, and refused otherwise', () => {
    const complete = table(implies(answered('market', 'no'), answered('profit', 'no')));
    expect(requireComplete(complete)).toBe(complete);
    expect(() => requireComplete(table())).toThrow(TableIncomplete);
  });
});
