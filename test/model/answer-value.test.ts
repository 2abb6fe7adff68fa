import { describe, expect, it } from 'vitest';
import { readAnswer } from '../../src/model/answer-value.ts';
import type { Question } from '../../src/model/question-set.ts';
import { choice, question } from '../evaluate/set-builder.ts';

const market = question('no-market');
const form = choice('legal-form', ['association', 'foundation', 'yes']);
const support = question('support', { kind: 'number', unit: 'SEK', minimum: 0, maximum: 600000 });
const members = question('members', { kind: 'number', unit: 'personer', wholeNumbers: true });
const founded = question('founded', { kind: 'date', minimum: '1900-01-01', maximum: '2026-11-22' });
const purpose = question('purpose', { kind: 'text' });

describe('an answer', () => {
  it.each<[Question, unknown, string | number]>([
    [market, 'yes', 'yes'],
    [market, true, 'yes'],
    [market, 'Ja', 'yes'],
    [market, 'no', 'no'],
    [market, false, 'no'],
    [market, 'nej ', 'no'],
    [market, 'unknown', 'unknown'],
    [market, 'Vet ej', 'unknown'],
    [form, 'foundation', 'foundation'],
    [form, true, 'yes'],
    [form, 'vet ej', 'unknown'],
    [support, 0, 0],
    [support, -0, 0],
    [support, 600000, 600000],
    [support, 0.5, 0.5],
    [support, 'vet ej', 'unknown'],
    [members, 12, 12],
    [founded, '1900-01-01', '1900-01-01'],
    [founded, '2026-11-22', '2026-11-22'],
    [purpose, ' Möten ', ' Möten '],
    [purpose, 'unknown', 'unknown'],
  ])('%o is read', (asked, raw, value) => {
    expect(readAnswer(asked, raw)).toEqual({ value });
  });

  it('that is none says what may be answered, and what was meant', () => {
    expect(readAnswer(market, 'nejj')).toEqual({
      code: 'invalid-answer',
      data: { found: 'nejj', allowed: ['yes', 'no', 'unknown'], suggestion: 'nej' },
    });
    expect(readAnswer(form, 'fundation')).toEqual({
      code: 'invalid-answer',
      data: {
        found: 'fundation',
        allowed: ['association', 'foundation', 'yes', 'unknown'],
        suggestion: 'foundation',
      },
    });
    expect(readAnswer(market, 1)).toMatchObject({ code: 'invalid-answer', data: { found: '1' } });
  });

  it('that is no number, or no whole one, says so', () => {
    const none = { code: 'answer-not-a-number', data: { found: '12', unit: 'SEK' } };
    expect(readAnswer(support, '12')).toEqual(none);
    expect(readAnswer(support, Number.NaN)).toEqual({ ...none, data: { found: 'NaN', unit: 'SEK' } });
    expect(readAnswer(members, 1.5)).toEqual({ code: 'answer-not-whole', data: { found: '1.5' } });
  });

  it('that is no day of the calendar says so', () => {
    expect(readAnswer(founded, '2026-02-29')).toEqual({
      code: 'answer-not-a-date',
      data: { found: '2026-02-29' },
    });
    expect(readAnswer(founded, 2026)).toEqual({ code: 'answer-not-a-date', data: { found: '2026' } });
  });

  it('outside its limits says what they are', () => {
    const data = { minimum: '0', maximum: '600000', unit: 'SEK' };
    expect(readAnswer(support, 600001)).toEqual({
      code: 'answer-out-of-range',
      data: { ...data, found: '600001' },
    });
    expect(readAnswer(support, -1)).toEqual({ code: 'answer-out-of-range', data: { ...data, found: '-1' } });
    expect(readAnswer(founded, '2026-11-23')).toMatchObject({ code: 'answer-out-of-range' });
    expect(readAnswer(question('n', { kind: 'number', minimum: 5 }), 4)).toEqual({
      code: 'answer-out-of-range',
      data: { found: '4', minimum: '5', maximum: undefined, unit: undefined },
    });
  });

  it('in words is never empty', () => {
    expect(readAnswer(purpose, ' ')).toEqual({ code: 'answer-not-text', data: { found: ' ' } });
    expect(readAnswer(purpose, 7)).toEqual({ code: 'answer-not-text', data: { found: '7' } });
  });
});
