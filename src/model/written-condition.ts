import * as z from 'zod';
import { comparisons } from './condition.ts';
import { respondents } from './vocabulary.ts';
import { dateSchema, idSchema } from './vocabulary-schemas.ts';

/** Words of the condition language; no question may have one of them as its id. */
export const conditionWords = [
  'all',
  'any',
  'not',
  'at-least',
  'of',
  'met',
  'not-met',
  'applicable',
  'always',
] as const;

/** Years, months and days from the evaluation date, negative for before: `{ years: -3 }`. */
export const offsetSchema = z.strictObject({
  years: z.int().optional(),
  months: z.int().optional(),
  days: z.int().optional(),
});

/** What a number or date is compared with: `300000`, `2026-01-01`, `{ parameter: id }`, `{ fromAsOf: { years: -3 } }`. */
export const writtenBoundSchema = z.union([
  z.number(),
  dateSchema,
  z.strictObject({ parameter: idSchema }),
  z.strictObject({ fromAsOf: offsetSchema }),
]);

const scalar = z.union([z.string(), z.number(), z.boolean()]);

/** One comparison, or several that must all hold: `{ above: 0, atMost: { parameter: ceiling } }`. */
const comparisonSchema = z.strictObject(
  Object.fromEntries(comparisons.map((name) => [name, writtenBoundSchema.optional()])) as Record<
    (typeof comparisons)[number],
    z.ZodOptional<typeof writtenBoundSchema>
  >,
);

/** A criterion, several, or `every-must` (in `not-met`: `any-must`): all criteria that are not a `should`. */
const criterionNames = z.union([idSchema, z.array(idSchema).min(1)]);

/**
 * A condition as it is written. Several keys in one map must all hold. A key that is not a word of the
 * language is a question: `{ several-providers: yes }`, `{ area: [health-care, other] }`,
 * `{ aid: { atMost: 300000 } }`. The parser says what is wrong, with places; this schema is for editors.
 */
export const writtenConditionSchema: z.ZodType<WrittenCondition> = z.lazy(() =>
  z
    .object({
      all: z.array(writtenConditionSchema).min(1).optional(),
      any: z.array(writtenConditionSchema).min(1).optional(),
      not: writtenConditionSchema.optional(),
      'at-least': z.int().min(1).optional(),
      of: z.array(writtenConditionSchema).min(1).optional(),
      met: criterionNames.optional(),
      'not-met': criterionNames.optional(),
      applicable: criterionNames.optional(),
      always: z.boolean().optional(),
    })
    .catchall(z.union([scalar, z.array(scalar).min(1), comparisonSchema])),
) as z.ZodType<WrittenCondition>;

/** The name of the condition's shape in JSON Schema. */
export const conditionName = 'condition';

/** A condition as written, before it is parsed. */
export type WrittenCondition = { [key: string]: unknown };

/** Whether no question may have this id: conditions and answers would read it as a word of their own. */
export function isReservedId(id: string): boolean {
  return [...conditionWords, ...respondents].includes(id as never);
}
