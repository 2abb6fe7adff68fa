import * as z from 'zod';
import { textSchema } from './text-schemas.ts';
import {
  changeSchema,
  criterionStateSchema,
  dateSchema,
  digestSchema,
  idSchema,
  respondentSchema,
  statusSchema,
  versionSchema,
} from './vocabulary-schemas.ts';

const scalar = z.union([z.string(), z.number()]);

/** A changed answer: another value, or the bounds that a number or date would have to keep. */
export const changedValueSchema = z.union([
  z.string(),
  z.strictObject({
    is: scalar.optional(),
    above: scalar.optional(),
    atLeast: scalar.optional(),
    atMost: scalar.optional(),
    below: scalar.optional(),
  }),
]);

/** What section 3 of the contract says of one case. Lists of questions are in asking order. */
export const verdictCoreSchema = z.strictObject({
  status: statusSchema,
  outcome: idSchema.nullable(),
  possibleOutcomes: z.array(idSchema),
  criteria: z.record(idSchema, criterionStateSchema),
  notApplicable: z.array(idSchema),
  openQuestions: z.array(idSchema),
  unknown: z.array(idSchema),
  unconfirmed: z.array(idSchema),
  /** Unresolved disputes; those that matter for the outcome are in `openQuestions` too. */
  disputed: z.array(idSchema),
  conflicts: z.array(z.array(idSchema)),
  grounds: z.array(z.array(idSchema)),
  groundsTruncated: z.literal(true).optional(),
  counterfactuals: z.record(idSchema, z.array(z.record(idSchema, changedValueSchema))),
  /** Rules by id: those that may be the first to apply, that apply whatever is still open, and that may apply. */
  rules: z.strictObject({
    decides: z.array(idSchema),
    applies: z.array(idSchema),
    mayApply: z.array(idSchema),
  }),
});
export type Verdict = z.infer<typeof verdictCoreSchema>;

/** Which question set a verdict or case speaks of. */
export const questionSetReferenceSchema = z.strictObject({
  id: idSchema,
  version: versionSchema,
  digest: digestSchema,
});
export type QuestionSetReference = z.infer<typeof questionSetReferenceSchema>;

/** An answered question as it stood: its wording, and who answered what. */
export const answeredQuestionSchema = z.strictObject({
  text: textSchema,
  answers: z.partialRecord(respondentSchema, scalar),
});

/** The verdict as the program writes it in a case file: stands alone for years (CONTRACT 4). */
export const savedVerdictSchema = verdictCoreSchema.extend({
  asOf: dateSchema,
  questionSet: questionSetReferenceSchema,
  engine: versionSchema,
  answersDigest: digestSchema,
  /** The rule that decides, in words; absent while more than one may. */
  rule: z.strictObject({ id: idSchema, reason: textSchema }).optional(),
  questions: z.record(idSchema, answeredQuestionSchema),
  digest: digestSchema,
});
export type SavedVerdict = z.infer<typeof savedVerdictSchema>;

/** The core of an earlier verdict, and why another took its place. */
export const earlierVerdictSchema = savedVerdictSchema
  .pick({
    status: true,
    outcome: true,
    possibleOutcomes: true,
    criteria: true,
    asOf: true,
    questionSet: true,
    engine: true,
    answersDigest: true,
    digest: true,
  })
  .extend({ reason: changeSchema });
export type EarlierVerdict = z.infer<typeof earlierVerdictSchema>;
