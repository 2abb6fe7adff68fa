import { describe, expect, it } from 'vitest';
import {
  decisionKey,
  ParameterNotInForce,
  requireParameters,
  resolveBound,
} from '../../src/evaluate/bounds.ts';
import type { Parameter } from '../../src/model/question-set.ts';
import { answered, compared, question, questionSet } from './set-builder.ts';

const parameter = (id: string, values: Parameter['values']): Parameter => ({
  id,
  name: { sv: id, en: id },
  values,
});
const set = questionSet({
  questions: [question('aid', { kind: 'number' }), question('founded', { kind: 'date' }), question('market')],
  parameters: [
    parameter('ceiling', [
      { value: 200_000, from: '2014-01-01', to: '2023-12-31' },
      { value: 300_000, from: '2024-01-01' },
    ]),
    parameter('review', [{ value: '2020-06-30', from: '2020-01-01', to: '2029-12-31' }]),
  ],
  rules: [
    [answered('market'), 'procurement'],
    [compared('aid', 'above', { type: 'parameter', id: 'ceiling' }), 'iop-not-possible'],
    [compared('founded', 'above', { type: 'parameter', id: 'review' }), 'investigate-iop'],
  ],
  otherwise: 'iop-may-fit',
});
const aged = questionSet({
  questions: set.questions,
  rules: [[compared('founded', 'above', { type: 'offset', offset: { years: -1 } }), 'investigate-iop']],
  otherwise: 'iop-may-fit',
});

describe('what of a date a set depends on', () => {
  it('is the values in force then', () => {
    expect(decisionKey(set, '2024-01-01')).toBe(decisionKey(set, '2026-11-22'));
    expect(decisionKey(set, '2023-12-31')).not.toBe(decisionKey(set, '2024-01-01'));
  });

  it('is every day where something is counted from it', () => {
    expect(decisionKey(aged, '2026-11-21')).not.toBe(decisionKey(aged, '2026-11-22'));
  });

  it('is an error where a value is missing then, which names them all', () => {
    expect(() => decisionKey(set, '2030-01-01')).toThrow(ParameterNotInForce);
    expect(() => requireParameters(set, '2013-12-31')).toThrow(
      'no value in force at 2013-12-31: ceiling, review',
    );
    expect(() => resolveBound({ type: 'parameter', id: 'ceiling' }, set, '2013-12-31')).toThrow(
      'parameter ceiling has no value at 2013-12-31',
    );
    expect(() => requireParameters(set, '2019-12-31')).toThrow('no value in force at 2019-12-31: review');
  });
});
