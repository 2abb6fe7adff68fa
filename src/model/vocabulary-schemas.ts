import * as z from 'zod';
import { changes, criterionStates, idPattern, isCalendarDate, respondents, statuses } from './vocabulary.ts';

/*
 * Apart from the words themselves: most of the program needs those, and the way to the first question of an interview
 * needs no schema. `* as z` lets the bundler leave out what is not used, two thirds of the library.
 *
 * A schema's message is the name of the form it demands (`id`, `date` …); the catalogues put it into words.
 */

export const respondentSchema = z.enum(respondents);
export const statusSchema = z.enum(statuses);
export const criterionStateSchema = z.enum(criterionStates);
export const changeSchema = z.enum(changes);

/** See {@link idPattern}. */
export const idSchema = z.string().regex(idPattern, 'id');

/** A calendar day, `YYYY-MM-DD`, that exists. */
export const dateSchema = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, { error: 'date', abort: true })
  .refine(isCalendarDate, 'date');
/** A version, as in semantic versioning: `1.0.0`. */
export const versionSchema = z.string().regex(/^\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?$/, 'version');
/** `sha256:` and 64 hexadecimal digits. */
export const digestSchema = z.string().regex(/^sha256:[0-9a-f]{64}$/, 'digest');
