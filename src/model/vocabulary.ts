/** The languages that the program and the shipped question sets speak. */
export const languages = ['sv', 'en'] as const;
export type Language = (typeof languages)[number];

/** Who answers, in rising authority: an officer may overrule an association, `legal` both (CONTRACT 2). */
export const respondents = ['association', 'officer', 'legal'] as const;
export type Respondent = (typeof respondents)[number];

/** Kinds of question (CONTRACT 2). `text` never decides anything. */
export const questionKinds = ['yes-no', 'choice', 'number', 'date', 'text'] as const;
export type QuestionKind = (typeof questionKinds)[number];

/** The state of a case (CONTRACT 3). */
export const statuses = ['settled', 'open', 'contradictory'] as const;
export type Status = (typeof statuses)[number];

/** The state of a criterion in a verdict (CCCEV `Criterion`, CONTRACT 3). */
export const criterionStates = ['met', 'not-met', 'open'] as const;
export type CriterionState = (typeof criterionStates)[number];

/** How a saved verdict relates to a fresh one (CONTRACT 6), in the order in which they are tried. */
export const changes = [
  'new',
  'does-not-reproduce',
  'unchanged',
  'changed-by-answers',
  'changed-by-rules',
  'changed-by-date',
  'changed-by-engine',
] as const;
export type Change = (typeof changes)[number];

/** An id of a set, question, criterion, outcome and so on: lower-case words joined by hyphens. */
export const idPattern = /^[a-z](?:[a-z0-9]|-(?=[a-z0-9])){0,79}$/;

/** True when `text` is a day of the calendar (2026-02-29 is not). */
export function isCalendarDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const month = Number(text.slice(5, 7));
  const day = Number(text.slice(8));
  return (
    day >= 1 && day <= (month === 2 && isLeapYear(Number(text.slice(0, 4))) ? 29 : (monthDays[month] ?? 0))
  );
}

/** Days of each month, from 1; of February, in most years. */
const monthDays = [0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}
