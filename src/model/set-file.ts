import * as z from 'zod';
import { textSchema, wordingSchema } from './text-schemas.ts';
import { languages, questionKinds } from './vocabulary.ts';
import { dateSchema, idSchema, respondentSchema, statusSchema, versionSchema } from './vocabulary-schemas.ts';
import { conditionName } from './written-condition.ts';

/**
 * A question-set file as it is written (`questions/README.md` explains each construct with an example).
 * Maps are keyed by id, so that a set that builds on another can name what it rewords, replaces or removes.
 */

const yesNo = z.union([z.boolean(), z.enum(['yes', 'no', 'ja', 'nej'])]);
/**
 * A condition, in any shape: its parser (`files/sets/read-condition.ts`) knows what the words mean and says what
 * is wrong with them. `iop schema questions` puts the shape of `writtenConditionSchema` in its place.
 */
const condition = z
  .any()
  .refine((value) => value !== undefined)
  .meta({ id: conditionName });

/** `source: forum-page`, or `source: [{ id: forum-page, at: { sv: … } }]`. */
const sourceSchema = z.union([
  idSchema,
  z.array(z.union([idSchema, z.strictObject({ id: idSchema, at: textSchema.optional() })])),
]);

const placed = { before: idSchema.optional(), after: idSchema.optional() };

const questionShape = {
  ...placed,
  kind: z.enum(questionKinds),
  label: textSchema,
  ask: wordingSchema,
  why: textSchema.optional(),
  help: wordingSchema.optional(),
  examples: z.record(z.string(), textSchema).optional(),
  where: textSchema.optional(),
  source: sourceSchema.optional(),
  answeredBy: z.array(respondentSchema).min(1).optional(),
  changeable: yesNo.optional(),
  options: z.record(idSchema, textSchema).optional(),
  unit: z.string().min(1).optional(),
  period: textSchema.optional(),
  minimum: z.union([z.number(), dateSchema]).optional(),
  maximum: z.union([z.number(), dateSchema]).optional(),
  wholeNumbers: yesNo.optional(),
};
const criterionShape = {
  ...placed,
  name: textSchema,
  level: z.enum(['must', 'should']).optional(),
  met: condition,
  applies: condition.optional(),
  notMet: textSchema.optional(),
  source: sourceSchema.optional(),
};
const constraintShape = {
  if: condition.optional(),
  // biome-ignore lint/suspicious/noThenProperty: the file's own word, "if … then"; never a promise.
  then: condition.optional(),
  never: z.array(condition).min(1).optional(),
  reason: textSchema,
  source: sourceSchema.optional(),
};
const ruleShape = {
  ...placed,
  when: z.union([z.literal('otherwise'), condition]),
  outcome: idSchema,
  reason: textSchema,
  source: sourceSchema.optional(),
};
const itemShape = {
  ...placed,
  text: textSchema,
  when: condition.optional(),
  source: sourceSchema.optional(),
};
const items = z.record(idSchema, z.strictObject(itemShape));
const outcomeShape = {
  name: textSchema,
  summary: textSchema,
  partnership: z.union([yesNo, z.enum(['maybe', 'kanske'])]),
  nextSteps: items.optional(),
  source: sourceSchema.optional(),
};
const sourceDocumentShape = {
  title: textSchema,
  publisher: z.string().min(1).optional(),
  date: dateSchema.optional(),
  reference: z.string().min(1).optional(),
};
const parameterShape = {
  name: textSchema,
  unit: z.string().min(1).optional(),
  values: z
    .array(
      z.strictObject({
        value: z.union([z.number(), dateSchema]),
        from: dateSchema,
        to: dateSchema.optional(),
        source: sourceSchema.optional(),
      }),
    )
    .min(1),
};
const processShape = {
  handles: items.optional(),
  reviews: items.optional(),
  decides: items.optional(),
  contact: items.optional(),
};

/** The parts of a set that are maps keyed by id, and what one entry holds. */
export const partShapes = {
  sources: sourceDocumentShape,
  parameters: parameterShape,
  questions: questionShape,
  criteria: criterionShape,
  constraints: constraintShape,
  outcomes: outcomeShape,
  agreement: itemShape,
  attachments: itemShape,
} as const;
export type PartName = keyof typeof partShapes;

const maps = {
  sources: z.record(idSchema, z.strictObject(sourceDocumentShape)).optional(),
  parameters: z.record(idSchema, z.strictObject(parameterShape)).optional(),
  questions: z.record(idSchema, z.strictObject(questionShape)).optional(),
  criteria: z.record(idSchema, z.strictObject(criterionShape)).optional(),
  constraints: z.record(idSchema, z.strictObject(constraintShape)).optional(),
  rules: z.record(idSchema, z.strictObject(ruleShape)).optional(),
  outcomes: z.record(idSchema, z.strictObject(outcomeShape)).optional(),
  process: z.strictObject(processShape).optional(),
  agreement: items.optional(),
  attachments: items.optional(),
};

/** Changes to single fields of inherited parts; what is not named stays as it was. */
const rewordSchema = z.strictObject({
  sources: z.record(idSchema, z.strictObject(sourceDocumentShape).partial()).optional(),
  parameters: z.record(idSchema, z.strictObject(parameterShape).partial()).optional(),
  questions: z.record(idSchema, z.strictObject(questionShape).partial()).optional(),
  criteria: z.record(idSchema, z.strictObject(criterionShape).partial()).optional(),
  constraints: z.record(idSchema, z.strictObject(constraintShape).partial()).optional(),
  rules: z.record(idSchema, z.strictObject(ruleShape).partial()).optional(),
  outcomes: z.record(idSchema, z.strictObject(outcomeShape).partial()).optional(),
  agreement: z.record(idSchema, z.strictObject(itemShape).partial()).optional(),
  attachments: z.record(idSchema, z.strictObject(itemShape).partial()).optional(),
});

/** Ids of inherited parts to leave out. `process: [contact]` drops that whole heading. */
const removeSchema = z.strictObject({
  sources: z.array(idSchema).optional(),
  parameters: z.array(idSchema).optional(),
  questions: z.array(idSchema).optional(),
  criteria: z.array(idSchema).optional(),
  constraints: z.array(idSchema).optional(),
  rules: z.array(idSchema).optional(),
  outcomes: z.array(idSchema).optional(),
  process: z.array(z.enum(['handles', 'reviews', 'decides', 'contact'])).optional(),
  agreement: z.array(idSchema).optional(),
  attachments: z.array(idSchema).optional(),
});

const exampleSchema = z.strictObject({
  title: z.string().min(1).optional(),
  asOf: dateSchema.optional(),
  answers: z.record(z.string(), z.unknown()),
  expect: z
    .strictObject({
      status: statusSchema.optional(),
      outcome: idSchema.nullable().optional(),
      possibleOutcomes: z.array(idSchema).optional(),
      criteria: z.record(idSchema, z.enum(['met', 'not-met', 'open', 'not-applicable'])).optional(),
      rule: idSchema.optional(),
      openQuestions: z.array(idSchema).optional(),
    })
    .refine((expect) => Object.keys(expect).length > 0, { params: { code: 'empty-expectation' } }),
});

const earlierSchema = z.union([
  z.strictObject({ renamed: idSchema, to: idSchema, since: versionSchema }),
  z.strictObject({ removed: idSchema, since: versionSchema, reason: textSchema }),
]);

export const setFileSchema = z.strictObject({
  format: z.literal('iop-questions/1'),
  id: idSchema,
  version: versionSchema,
  base: idSchema.optional(),
  languages: z.array(z.enum(languages)).min(1).optional(),
  title: textSchema,
  summary: textSchema,
  valid: z.strictObject({ from: dateSchema.optional(), to: dateSchema.optional() }).optional(),
  hitPolicy: z.literal('first').optional(),
  ...maps,
  replace: z.strictObject(maps).optional(),
  reword: rewordSchema.optional(),
  remove: removeSchema.optional(),
  earlier: z.array(earlierSchema).optional(),
  examples: z.record(idSchema, exampleSchema).optional(),
  waivers: z
    .array(
      z.strictObject({
        finding: idSchema,
        part: z.string().min(1).optional(),
        reason: z.string().min(1),
        until: dateSchema,
      }),
    )
    .optional(),
});
export type SetFile = z.infer<typeof setFileSchema>;
