import * as z from 'zod';
import { isCalendarDate } from './vocabulary.ts';
import { dateSchema, digestSchema, idSchema, respondentSchema, versionSchema } from './vocabulary-schemas.ts';

/** A value as people write it; what it may be depends on the question, and is checked against its set. */
const writtenValues = [z.string(), z.number(), z.boolean()] as const;
export const writtenValueSchema = z.union(writtenValues);

const text = z.string().trim().min(1);
const names = z.array(text);

const instantPattern =
  /^\d{4}-\d{2}-\d{2}[Tt ]([01]\d|2[0-3]):[0-5]\d(:([0-5]\d|60)(\.\d+)?)?([Zz]|[+-]([01]\d|2[0-3]):[0-5]\d)$/;

/** RFC 3339 date and time with an offset, on a day that exists: `2026-11-22T10:15:00Z`. */
export const instantSchema = z
  .string()
  .regex(instantPattern, { error: 'instant', abort: true })
  .refine((text) => isCalendarDate(text.slice(0, 10)), 'instant');

/** An answer with what belongs to it. */
export const writtenAnswerSchema = z.strictObject({
  value: writtenValueSchema,
  note: z.string().optional(),
  evidence: names.optional(),
  by: text.optional(),
  at: instantSchema.optional(),
  overrules: text.optional(),
});

/** An answer in its long or its short form. The long one first: what is tried in vain costs more than what fits. */
const eitherAnswerSchema = z.union([writtenAnswerSchema, ...writtenValues]);

const answersOfOneSchema = z.record(z.string(), eitherAnswerSchema);

export const writtenAnswersSchema = z.strictObject({
  association: answersOfOneSchema.nullable().optional(),
  officer: answersOfOneSchema.nullable().optional(),
  legal: answersOfOneSchema.nullable().optional(),
});

const periodSchema = z.strictObject({ from: dateSchema.optional(), to: dateSchema.optional() });

const texts = z.union([names, text]);

/** What each party has a share of, as people write it: by party (`RSMH: Lokal`), or as a text or a list of its own. */
const sharesSchema = <T extends z.ZodType>(ofParty: T) =>
  z.union([z.array(z.union([ofParty, text])), z.record(z.string(), texts), text]).optional();

export const agreementSchema = z.strictObject({
  purpose: text.optional(),
  contributions: sharesSchema(z.strictObject({ party: text, contribution: text })),
  responsibilities: sharesSchema(z.strictObject({ party: text, responsibility: text })),
  period: periodSchema.optional(),
  conditions: texts.optional(),
});

export const waiverSchema = z.strictObject({
  finding: idSchema,
  reason: text,
  by: text.optional(),
  until: dateSchema,
});

/** An answer whose question an earlier version of the set had. */
export const earlierAnswerSchema = z.strictObject({
  question: idSchema,
  respondent: respondentSchema,
  answer: eitherAnswerSchema,
  since: versionSchema.optional(),
});

const nullable = <T extends z.ZodType>(schema: T) => schema.nullable().optional();

/** A case file (CONTRACT 4). An empty value (`verdict:`) is the same as none. Keys that begin `x-` are the user's. */
export const caseFileShape = {
  format: z.literal('iop-case/1'),
  id: idSchema.optional(),
  title: text.optional(),
  reference: text.optional(),
  created: dateSchema.optional(),
  questionSet: z.union([
    idSchema,
    z.strictObject({ id: idSchema, version: versionSchema.optional(), digest: digestSchema.optional() }),
  ]),
  parties: nullable(z.strictObject({ public: names.optional(), associations: names.optional() })),
  handling: nullable(
    z.strictObject({ unit: text.optional(), officer: text.optional(), partnerChosen: text.optional() }),
  ),
  answers: writtenAnswersSchema.nullable(),
  earlier: nullable(z.array(earlierAnswerSchema)),
  agreement: nullable(agreementSchema),
  review: nullable(
    z.strictObject({ by: text.optional(), date: dateSchema.optional(), note: text.optional() }),
  ),
  decision: nullable(
    z.strictObject({
      body: text.optional(),
      date: dateSchema.optional(),
      reference: text.optional(),
      outcome: text.optional(),
    }),
  ),
  waivers: nullable(z.array(waiverSchema)),
  // Written by the program, perhaps an earlier version of it: compared by digest, never refused for its shape.
  verdict: nullable(z.record(z.string(), z.unknown())),
  history: nullable(z.array(z.record(z.string(), z.unknown()))),
};

export const caseFileSchema = z.strictObject(caseFileShape);
export type CaseFile = z.infer<typeof caseFileSchema>;
export type WrittenAnswer = z.infer<typeof writtenAnswerSchema>;
export type EarlierAnswer = z.infer<typeof earlierAnswerSchema>;
