import * as z from 'zod';
import { textSchema } from '../model/text-schemas.ts';
import { languages, questionKinds } from '../model/vocabulary.ts';
import { dateSchema, digestSchema, idSchema, versionSchema } from '../model/vocabulary-schemas.ts';
import { failConditions } from './attention.ts';
import { knownFindingsSchema } from './baseline-text.ts';
import type { BlobEnd, BlobHead, BlobItem, BlobSet } from './blob.ts';
import { batchItemSchema, diagnosticSchema } from './item-schema.ts';

const fileListSchema = z.strictObject({ count: z.int().min(0), digest: z.string() });

const headSchema = z.strictObject({
  format: z.literal('iop-blob/1'),
  shard: z
    .strictObject({ index: z.int().min(1), of: z.int().min(1).max(99_999) })
    .refine(({ index, of }) => index <= of),
  run: z.strictObject({
    engine: versionSchema,
    asOf: dateSchema.nullable(),
    today: dateSchema,
    failOn: z.array(z.enum(failConditions)),
    update: z.enum(['no', 'write', 'show']),
    sets: z.string(),
    under: z.string().nullable(),
    since: z.string().nullable(),
    allowEmpty: z.boolean(),
    baseline: z
      .strictObject({ shown: z.string(), findings: knownFindingsSchema, gone: z.array(z.string()) })
      .nullable(),
    paths: z.array(z.string()),
    notes: z.array(diagnosticSchema),
  }),
});

const named = z.looseObject({ id: idSchema, name: textSchema });

/** Of a set, reports over many cases show no more than names. */
const setSchema = z.looseObject({
  id: idSchema,
  languages: z.array(z.enum(languages)),
  questions: z.array(
    z.looseObject({
      id: idSchema,
      kind: z.enum(questionKinds),
      label: textSchema,
      options: z.array(z.looseObject({ id: idSchema, label: textSchema })),
      unit: z.string().optional(),
    }),
  ),
  criteria: z.array(named),
  outcomes: z.array(named),
});

const lineSchema = z.union([
  z.strictObject({ place: z.int().min(0), item: batchItemSchema }),
  z.strictObject({ digest: digestSchema, set: setSchema }),
]);

const endSchema = z.strictObject({ files: fileListSchema, digest: z.string() });

/** The first line of a blob. @throws SyntaxError for any other text */
export function blobHead(line: string): BlobHead {
  return read(headSchema, line) as BlobHead;
}

/** A line between the first and the last. @throws SyntaxError for any other text */
export function blobLine(line: string): BlobItem | BlobSet {
  return read(lineSchema, line) as BlobItem | BlobSet;
}

/** The last line. @throws SyntaxError for any other text */
export function blobEnd(line: string): BlobEnd {
  return read(endSchema, line);
}

function read<T>(schema: z.ZodType<T>, line: string): T {
  const value = JSON.parse(line);
  const read = schema.safeParse(value);
  if (!read.success) throw new SyntaxError('not a line of a blob', { cause: read.error });
  return value;
}
