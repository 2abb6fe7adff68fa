import { describe, expect, it } from 'vitest';
import { ParameterNotInForce } from '../../src/evaluate/bounds.ts';
import { compileInOrder, compileSet } from '../../src/evaluate/compile.ts';
import { DiagramTooLarge } from '../../src/evaluate/diagram.ts';
import { candidateOrders } from '../../src/evaluate/order.ts';
import { evaluate } from '../../src/evaluate/verdict.ts';
import type { Condition } from '../../src/model/condition.ts';
import type { Criterion, Parameter, Question } from '../../src/model/question-set.ts';
import {
  all,
  answered,
  any,
  compared,
  criterion,
  criterionIs,
  not,
  question,
  questionSet,
} from './set-builder.ts';

const ceiling: Parameter = {
  id: 'de-minimis',
  name: { sv: 'stöd av mindre betydelse', en: 'de minimis aid' },
  values: [
    { value: 200_000, from: '2014-01-01', to: '2023-12-31' },
    { value: 300_000, from: '2024-01-01', to: '2030-12-31' },
  ],
};
const aid = questionSet({
  questions: [question('aid', { kind: 'number', minimum: 0 })],
  parameters: [ceiling],
  rules: [[compared('aid', 'atMost', { type: 'parameter', id: 'de-minimis' }), 'iop-may-fit']],
  otherwise: 'iop-not-possible',
});
const outcomeAt = (date: string, value: number) =>
  evaluate(compileSet(aid, date), { officer: { aid: { value } } }).outcome;

describe('a dated parameter', () => {
  it('is what is in force at the evaluation date, from its first day to its last', () => {
    expect(outcomeAt('2023-12-31', 250_000)).toBe('iop-not-possible');
    expect(outcomeAt('2024-01-01', 250_000)).toBe('iop-may-fit');
    expect(outcomeAt('2030-12-31', 300_000)).toBe('iop-may-fit');
    expect(outcomeAt('2030-12-31', 300_000.01)).toBe('iop-not-possible');
  });

  it('without a value in force is an error, never the nearest value', () => {
    expect(() => compileSet(aid, '2031-01-01')).toThrow(ParameterNotInForce);
    expect(() => compileSet(aid, '2013-12-31')).toThrow(ParameterNotInForce);
  });

  it('is an error also where nothing compares with it', () => {
    const unused = { ...aid, rules: aid.rules.slice(-1) };
    expect(() => compileSet(unused, '2031-01-01')).toThrow(ParameterNotInForce);
  });
});

describe('a compiled set', () => {
  it('is refused when it needs more nodes than allowed', () => {
    const { size } = compileSet(aid, '2026-11-22').diagram;
    expect(compileSet(aid, '2026-11-22', undefined, size).diagram.size).toBe(size);
    expect(() => compileSet(aid, '2026-11-22', undefined, size - 1)).toThrow(DiagramTooLarge);
    expect(() => compileInOrder(aid, '2026-11-22', [0], size - 1)).toThrow(DiagramTooLarge);
  });

  it('has a place for what its conditions name, or says what they name', () => {
    const lacking = (when: Condition) =>
      questionSet({ questions: [question('aid')], rules: [[when, 'iop-may-fit']], otherwise: 'procurement' });
    expect(() => compileSet(lacking(answered('no-market')), '2026-11-22')).toThrow('no question no-market');
    expect(() => compileInOrder(lacking(criterionIs('no-market')), '2026-11-22', [0])).toThrow(
      'no criterion no-market',
    );
  });

  interface Pair {
    rule: Condition;
    criterion?: Criterion;
    kind?: Question['kind'];
  }
  const pairs: [string, (one: string, two: string, id: string) => Pair][] = [
    ['in one condition', (one, two) => ({ rule: any(answered(one), answered(two)) })],
    [
      'as numbers',
      (one, two) => ({ rule: any(compared(one, 'above', 1), compared(two, 'above', 2)), kind: 'number' }),
    ],
    [
      'by a criterion',
      (one, two, id) => ({
        rule: any(answered(one), criterionIs(id)),
        criterion: criterion(id, answered(two)),
      }),
    ],
    [
      'by what a criterion asks and when it does',
      (one, two, id) => ({
        rule: criterionIs(id),
        criterion: criterion(id, answered(one), answered(two)),
      }),
    ],
  ];

  it.each(pairs)('tests together what is mentioned together, %s', (_, pair) => {
    const ids = Array.from({ length: 24 }, (__, i) => `question-${i + 1}`);
    const made = ids.slice(0, 12).map((id, i) => pair(id, ids[i + 12]!, `criterion-${i + 1}`));
    const set = questionSet({
      questions: ids.map((id) => question(id, { kind: made[0]!.kind ?? 'yes-no' })),
      criteria: made.flatMap((one) => one.criterion ?? []),
      rules: [[all(...made.map(({ rule }) => rule)), 'iop-may-fit']],
      otherwise: 'procurement',
    });
    // In asking order the first twelve answers must all be remembered.
    const asking = ids.map((__, i) => i);
    expect(() => compileInOrder(set, '2026-11-22', asking, 4_096)).toThrow(DiagramTooLarge);
    expect(compileSet(set, '2026-11-22').diagram.size).toBeLessThan(400);
  });

  it('takes criteria that build on criteria, many steps deep', () => {
    const met = (i: number) => criterionIs(`step-${i}`);
    const odd = (i: number) =>
      any(all(met(i - 1), not(answered(`question-${i}`))), all(not(met(i - 1)), answered(`question-${i}`)));
    const set = questionSet({
      questions: Array.from({ length: 30 }, (_, i) => question(`question-${i}`)),
      criteria: Array.from({ length: 30 }, (_, i) =>
        criterion(`step-${i}`, i === 0 ? answered('question-0') : odd(i)),
      ),
      rules: [[met(29), 'iop-may-fit']],
      otherwise: 'iop-not-possible',
    });
    expect(compileSet(set, '2026-11-22').diagram.size).toBeLessThan(400);
  });
});

describe('the orders that are tried', () => {
  const mentions = Array.from({ length: 20 }, (_, i) => [i, i + 20]);

  it('name every question once', () => {
    for (const order of candidateOrders(40, mentions)) {
      expect([...order].sort((a, b) => a - b)).toEqual(Array.from({ length: 40 }, (_, i) => i));
    }
  });

  it('begin with one in which questions that are mentioned together lie together', () => {
    const [order] = candidateOrders(40, mentions);
    const distances = mentions.map(([a, b]) => Math.abs(order!.indexOf(a!) - order!.indexOf(b!)));
    expect(distances).toEqual(mentions.map(() => 1));
  });

  it('are the same each time', () => {
    expect(candidateOrders(40, mentions)).toEqual(candidateOrders(40, mentions));
  });
});
