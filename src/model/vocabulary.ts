import { z } from 'zod';

/** The languages that the program and the shipped question sets speak. */
export const languages = ['sv', 'en'] as const;
export type Language = (typeof languages)[number];

/** Who answers, in rising authority: an officer may overrule an association, `legal` both (CONTRACT 2). */
export const respondents = ['association', 'officer', 'legal'] as const;
export const respondentSchema = z.enum(respondents);
export type Respondent = z.infer<typeof respondentSchema>;

/** Kinds of question (CONTRACT 2). `text` never decides anything. */
export const questionKinds = ['yes-no', 'choice', 'number', 'date', 'text'] as const;
export type QuestionKind = (typeof questionKinds)[number];

/** The state of a case (CONTRACT 3). */
export const statuses = ['settled', 'open', 'contradictory'] as const;
export const statusSchema = z.enum(statuses);
export type Status = z.infer<typeof statusSchema>;

/** The state of a criterion in a verdict (CCCEV `Criterion`, CONTRACT 3). */
export const criterionStates = ['met', 'not-met', 'open'] as const;
export const criterionStateSchema = z.enum(criterionStates);
export type CriterionState = z.infer<typeof criterionStateSchema>;

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
export const changeSchema = z.enum(changes);
export type Change = z.infer<typeof changeSchema>;

/*
 * A schema's message is the name of the form it demands (`id`, `date` …); the catalogues put it into words.
 */

/** An id of a set, question, criterion, outcome and so on: lower-case words joined by hyphens. */
export const idPattern = /^[a-z](?:[a-z0-9]|-(?=[a-z0-9])){0,79}$/;
export const idSchema = z.string().regex(idPattern, 'id');

/** A calendar day, `YYYY-MM-DD`, that exists. */
export const dateSchema = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'date')
  .refine(isCalendarDate, 'date');
/** A version, as in semantic versioning: `1.0.0`. */
export const versionSchema = z.string().regex(/^\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?$/, 'version');
/** `sha256:` and 64 hexadecimal digits. */
export const digestSchema = z.string().regex(/^sha256:[0-9a-f]{64}$/, 'digest');

/** True when `text` is a day of the calendar (2026-02-29 is not). */
export function isCalendarDate(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().slice(0, 10) === text;
}
