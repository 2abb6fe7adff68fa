import * as z from 'zod';

/** One text in the languages of its set. Which languages a set must have is the set's own declaration. */
export const textSchema = z.strictObject({
  sv: z.string().trim().min(1).optional(),
  en: z.string().trim().min(1).optional(),
});

/** A wording: one text for all, or one for each respondent. */
export const wordingSchema = z.union([
  textSchema,
  z.strictObject({
    association: textSchema.optional(),
    officer: textSchema.optional(),
    legal: textSchema.optional(),
  }),
]);
