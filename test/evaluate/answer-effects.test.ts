import { describe, expect, it } from 'vitest';
import { answerEffects, outcomesUnder, withAnswer } from '../../src/evaluate/answer-effects.ts';
import { compileSet } from '../../src/evaluate/compile.ts';
import { answered, choice, compared, question, questionSet } from './set-builder.ts';

const set = questionSet({
  questions: [
    question('no-market'),
    choice('legal-form', ['association', 'foundation', 'company']),
    question('support', { kind: 'number', unit: 'SEK' }),
    question('founded', { kind: 'date' }),
  ],
  rules: [
    [answered('no-market', 'no'), 'procurement'],
    [answered('legal-form', 'company'), 'iop-not-possible'],
    [compared('support', 'above', 300000), 'market-investigation'],
    [compared('founded', 'above', '2024-06-01'), 'grant'],
  ],
  otherwise: 'iop-may-fit',
});
const compiled = compileSet(set, '2026-11-22');
const rest = {
  officer: {
    'legal-form': { value: 'association' },
    support: { value: 1 },
    founded: { value: '2020-01-01' },
  },
};

describe('what an answer would leave possible', () => {
  it('is said for each value, and for an answer that is not known', () => {
    expect(answerEffects(compiled, rest, 'officer', 'no-market')).toEqual([
      { values: ['yes'], ranges: [], outcomes: ['iop-may-fit'] },
      { values: ['no'], ranges: [], outcomes: ['procurement'] },
      { values: ['unknown'], ranges: [], outcomes: ['iop-may-fit', 'procurement'] },
    ]);
  });

  it('is said once for values that do the same', () => {
    const answers = { officer: { ...rest.officer, 'no-market': { value: 'yes' } } };
    expect(answerEffects(compiled, answers, 'officer', 'legal-form')).toEqual([
      { values: ['association', 'foundation'], ranges: [], outcomes: ['iop-may-fit'] },
      { values: ['company'], ranges: [], outcomes: ['iop-not-possible'] },
      { values: ['unknown'], ranges: [], outcomes: ['iop-may-fit', 'iop-not-possible'] },
    ]);
  });

  it('is said for ranges of numbers and dates', () => {
    const answers = { officer: { ...rest.officer, 'no-market': { value: 'yes' } } };
    expect(answerEffects(compiled, answers, 'officer', 'support')).toEqual([
      { values: [], ranges: [{ atMost: 300000 }], outcomes: ['iop-may-fit'] },
      { values: [], ranges: [{ above: 300000 }], outcomes: ['market-investigation'] },
      { values: ['unknown'], ranges: [], outcomes: ['iop-may-fit', 'market-investigation'] },
    ]);
    expect(answerEffects(compiled, answers, 'officer', 'founded').map(({ ranges }) => ranges)).toEqual([
      [{ atMost: '2024-06-01' }],
      [{ above: '2024-06-01' }],
      [],
    ]);
  });

  it('is that of the answer beside all others', () => {
    const association = { association: { 'no-market': { value: 'no' } } };
    const both = withAnswer(association, 'officer', 'no-market', { value: 'yes', overrules: 'Kartlagt' });
    expect(both).toEqual({
      association: { 'no-market': { value: 'no' } },
      officer: { 'no-market': { value: 'yes', overrules: 'Kartlagt' } },
    });
    expect(outcomesUnder(compiled, association)).toEqual(['procurement']);
    expect(outcomesUnder(compiled, both)).not.toContain('procurement');
  });

  it('is nothing where the set has no such question', () => {
    expect(() => answerEffects(compiled, {}, 'officer', 'marknad')).toThrow('no question marknad');
  });
});
