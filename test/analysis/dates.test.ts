import { describe, expect, it } from 'vitest';
import { datesFrom, dependsOnDate, inForce, turningDates } from '../../src/analysis/dates.ts';
import type { Bound } from '../../src/model/condition.ts';
import type { Parameter } from '../../src/model/question-set.ts';
import { answered, compared, question, questionSet } from '../evaluate/set-builder.ts';

const parameter = (id: string, ...stretches: [from: string, to?: string][]): Parameter => ({
  id,
  name: { sv: id, en: id },
  unit: 'EUR',
  values: stretches.map(([from, to], i) => ({ value: i, from, ...(to && { to }) })),
});
const having = (...parameters: Parameter[]) =>
  questionSet({
    questions: [question('long-term')],
    parameters,
    rules: [[answered('long-term'), 'iop-may-fit']],
    otherwise: 'investigate-iop',
  });

// A ceiling from 2020 on, another one 2025 to 2030, and a rate that is first set in 2022; the latest is written first.
const ceiling = parameter('ceiling', ['2025-01-01', '2030-12-31'], ['2020-01-01', '2024-12-31']);
const rate = parameter('rate', ['2022-01-01']);
const paused = parameter(
  'paused',
  ['2018-01-01', '2018-12-31'],
  ['2019-01-01', '2019-12-31'],
  ['2020-01-01', '2020-12-31'],
  ['2023-01-01', '2023-12-31'],
  ['2024-01-01'],
);

describe('the dates of a set', () => {
  it('matter when it has a figure, or counts days from the evaluation date, and not else', () => {
    const date = (bound: Bound) =>
      questionSet({
        questions: [question('founded', { kind: 'date' })],
        rules: [[compared('founded', 'atMost', bound), 'iop-may-fit']],
        otherwise: 'investigate-iop',
      });
    expect(dependsOnDate(having())).toBe(false);
    expect(dependsOnDate(having(rate))).toBe(true);
    expect(dependsOnDate(date({ type: 'date', value: '2020-01-01' }))).toBe(false);
    expect(dependsOnDate(date({ type: 'offset', offset: { years: -2 } }))).toBe(true);
  });

  it('are those on which each figure has a value', () => {
    expect(inForce(having(ceiling, rate), '2021-12-31')).toBe(false);
    expect(inForce(having(ceiling, rate), '2022-01-01')).toBe(true);
    expect(inForce(having(), '1900-01-01')).toBe(true);
  });

  it('turn where a figure gets another value, once each, in order', () => {
    expect(turningDates([having(ceiling)])).toEqual(['2020-01-01', '2025-01-01']);
    expect(turningDates([having(ceiling), having(rate)])).toEqual(['2022-01-01', '2025-01-01']);
    expect(turningDates([having(ceiling), having(ceiling)])).toEqual(['2020-01-01', '2025-01-01']);
  });

  it('from one on are that one and the later turns', () => {
    expect(datesFrom(having(), '2026-11-22')).toEqual(['2026-11-22']);
    expect(datesFrom(having(ceiling, rate), '2023-06-01')).toEqual(['2023-06-01', '2025-01-01']);
    expect(datesFrom(having(ceiling, rate), '2025-01-01')).toEqual(['2025-01-01']);
  });

  it('from one on which a figure has no value are the nearest before and all after', () => {
    expect(datesFrom(having(ceiling, rate), '2021-06-01')).toEqual(['2022-01-01', '2025-01-01']);
    expect(datesFrom(having(ceiling, rate), '2031-01-01')).toEqual(['2025-01-01']);
    expect(datesFrom(having(paused), '2021-06-01')).toEqual(['2020-01-01', '2023-01-01', '2024-01-01']);
    const never = having(parameter('a', ['2020-01-01', '2020-12-31']), parameter('b', ['2022-01-01']));
    expect(datesFrom(never, '2021-06-01')).toEqual([]);
  });
});
