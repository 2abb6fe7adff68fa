import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarDate, dayNumber, shiftDate } from '../../src/model/calendar.ts';

const anyDay = fc.integer({ min: dayNumber('1900-01-01'), max: dayNumber('2199-12-31') });

describe('days', () => {
  it('are numbered one by one, from the first of January 1970', () => {
    expect(dayNumber('1970-01-01')).toBe(0);
    expect(dayNumber('1969-12-31')).toBe(-1);
    expect(dayNumber('2024-03-01') - dayNumber('2024-02-28')).toBe(2);
    expect(dayNumber('2023-03-01') - dayNumber('2023-02-28')).toBe(1);
  });

  it('come back from their number, and compare as their text does', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => {
        expect(dayNumber(calendarDate(a))).toBe(a);
        expect(calendarDate(a) < calendarDate(b)).toBe(a < b);
      }),
    );
  });
});

describe('a day shifted', () => {
  it('by nothing is the same day', () => {
    expect(shiftDate('2026-11-22', {})).toBe('2026-11-22');
  });

  it('by years, months and days goes forward and back', () => {
    expect(shiftDate('2026-11-22', { years: -3 })).toBe('2023-11-22');
    expect(shiftDate('2026-11-22', { months: 2 })).toBe('2027-01-22');
    expect(shiftDate('2026-01-22', { months: -2 })).toBe('2025-11-22');
    expect(shiftDate('2026-12-31', { days: 1 })).toBe('2027-01-01');
    expect(shiftDate('2026-01-15', { months: -13 })).toBe('2024-12-15');
  });

  it('into a shorter month is its last day', () => {
    expect(shiftDate('2024-02-29', { years: 1 })).toBe('2025-02-28');
    expect(shiftDate('2024-02-29', { years: 4 })).toBe('2028-02-29');
    expect(shiftDate('2026-01-31', { months: 1 })).toBe('2026-02-28');
    expect(shiftDate('2026-03-31', { months: -1 })).toBe('2026-02-28');
    expect(shiftDate('2026-10-31', { months: 1 })).toBe('2026-11-30');
  });

  it('is shifted by years and months first and by days after', () => {
    expect(shiftDate('2026-01-31', { months: 1, days: 1 })).toBe('2026-03-01');
    expect(shiftDate('2024-02-29', { years: -1, days: -1 })).toBe('2023-02-27');
  });

  it('by days alone is as far as it says, across summer time and leap days', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -1_000, max: 1_000 }), (day, days) => {
        expect(dayNumber(shiftDate(calendarDate(day), { days }))).toBe(day + days);
      }),
    );
  });

  it('by years is as by twelve times as many months', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -50, max: 50 }), (day, years) => {
        const date = calendarDate(day);
        expect(shiftDate(date, { years })).toBe(shiftDate(date, { months: 12 * years }));
      }),
    );
  });

  it('by months never leaves the month that it is shifted to', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -60, max: 60 }), (day, months) => {
        const monthsOf = (date: string) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
        const date = calendarDate(day);
        expect(monthsOf(shiftDate(date, { months })) - monthsOf(date)).toBe(months);
      }),
    );
  });
});
