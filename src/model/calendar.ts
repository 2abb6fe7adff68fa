/** Days since 1970-01-01 of a calendar day `YYYY-MM-DD`; what the evaluator compares dates by. */
export function dayNumber(date: string): number {
  return Math.round(Date.parse(`${date}T00:00:00Z`) / 86_400_000);
}

/** The calendar day of a day number; the inverse of {@link dayNumber}. */
export function calendarDate(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}

/** An offset from the evaluation date, in whole years, months and days (negative: before it). */
export interface Offset {
  years?: number | undefined;
  months?: number | undefined;
  days?: number | undefined;
}

/**
 * The day `offset` from `date`. Years and months first, to the last day of the month where that month is
 * shorter (one year after 2024-02-29 is 2025-02-28); then days.
 */
export function shiftDate(date: string, offset: Offset): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const months = year * 12 + (month - 1) + (offset.years ?? 0) * 12 + (offset.months ?? 0);
  const lastDay = new Date(
    Date.UTC(Math.floor(months / 12), (((months % 12) + 12) % 12) + 1, 0),
  ).getUTCDate();
  const shifted = Date.UTC(Math.floor(months / 12), ((months % 12) + 12) % 12, Math.min(day, lastDay));
  return calendarDate(Math.round(shifted / 86_400_000) + (offset.days ?? 0));
}
