import * as z from 'zod';
import { caseFindingSchema, caseResultSchema } from '../model/evaluation.ts';
import { waitingOptions } from '../model/register.ts';
import {
  criterionStateSchema,
  dateSchema,
  idSchema,
  respondentSchema,
  statusSchema,
} from '../model/vocabulary-schemas.ts';
import { diagnosticCodes } from '../words/diagnostics-codes.ts';

/*
 * What a cache or a blob says came of a case. They come from other computers, and their digests tell what was damaged, not
 * what was made up: so they are read like any file from anyone.
 */

const data = z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string())]).optional());
const place = z.int().min(1);

/** Something that is to be told of a file, or of the run. */
export const diagnosticSchema = z.strictObject({
  file: z.string(),
  line: place.optional(),
  column: place.optional(),
  level: z.enum(['error', 'warning', 'note']),
  code: z.enum(diagnosticCodes),
  data,
});

const findingSchema = caseFindingSchema
  .extend({ data })
  .refine(({ rule, data: { until } }) => rule !== 'waiver-expired' || dateSchema.safeParse(until).success);

const answer = z.union([z.string(), z.number()]).nullable();
const state = criterionStateSchema.nullable();

const differenceSchema = z.strictObject({
  underAnotherSet: z.literal(true).optional(),
  from: z.strictObject({
    status: statusSchema.nullable(),
    outcome: idSchema.nullable(),
    possibleOutcomes: z.array(idSchema),
  }),
  answers: z.array(
    z.strictObject({ question: idSchema, respondent: respondentSchema, from: answer, to: answer }),
  ),
  criteria: z.array(z.strictObject({ criterion: idSchema, from: state, to: state })),
  rules: z.strictObject({ from: z.array(idSchema), to: z.array(idSchema) }).optional(),
});

/** A case as reports get it, without its set. */
const plainCaseSchema = z.strictObject({
  result: caseResultSchema,
  findings: z.array(findingSchema),
  difference: differenceSchema.optional(),
  waitingFor: z.array(z.enum(waitingOptions)),
});

/** What a blob has of one file: a `BatchItem`. */
export const batchItemSchema = z.strictObject({
  file: z.string(),
  diagnostics: z.array(diagnosticSchema),
  reported: plainCaseSchema.optional(),
  diff: z.string().optional(),
});

/** What a cache has of one case: a `CachedItem`. */
export const cachedItemSchema = z.strictObject({
  isNamed: z.boolean(),
  decided: dateSchema.optional(),
  sets: z.array(z.tuple([z.string(), z.string()])),
  on: z.string(),
  reported: plainCaseSchema,
  diagnostics: z.array(diagnosticSchema),
});
