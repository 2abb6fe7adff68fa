import * as z from 'zod';
import { waiverSchema } from './case-file.ts';
import { findingRules } from './finding-rules.ts';
import { questionSetReferenceSchema, verdictCoreSchema } from './verdict.ts';
import {
  changeSchema,
  criterionStateSchema,
  dateSchema,
  idSchema,
  statusSchema,
  versionSchema,
} from './vocabulary-schemas.ts';

/** How a case stands under one question set. */
const standingSchema = z.strictObject({
  questionSet: questionSetReferenceSchema,
  status: statusSchema,
  outcome: idSchema.nullable(),
});

/**
 * What another question set makes of a case (`--set`). `rules`: those that may decide, where they or the outcome are not
 * the same under both; `criteria`: those that stand otherwise, null where a set does not have it.
 */
export const impactSchema = z.strictObject({
  from: standingSchema,
  to: standingSchema,
  rules: z.strictObject({ from: z.array(idSchema), to: z.array(idSchema) }),
  criteria: z.record(idSchema, z.tuple([criterionStateSchema.nullable(), criterionStateSchema.nullable()])),
});
export type Impact = z.infer<typeof impactSchema>;

/** Why a finding is accepted: by a waiver in the case, up to and including its last day, or by a baseline, a file. */
export const acceptanceSchema = z.union([
  waiverSchema.omit({ finding: true }),
  z.strictObject({ baseline: z.string() }),
]);
export type Acceptance = z.infer<typeof acceptanceSchema>;

/** Something found in a case that could be evaluated, with its place in the case file. */
export const caseFindingSchema = z.strictObject({
  rule: z.enum(findingRules),
  /** `error` where `--fail-on` names the condition, else `note`. */
  level: z.enum(['error', 'note']),
  /** From 1. */
  line: z.int(),
  /** From 1, in UTF-16 code units. */
  column: z.int(),
  /** Accepted for a time: reported apart, and nothing fails because of it. */
  waived: acceptanceSchema.optional(),
});
export type CaseFinding = z.infer<typeof caseFindingSchema>;

/** One case in the result of `iop evaluate` (CONTRACT 7), but for what was found in it. */
export const caseResultSchema = z.strictObject({
  /** Path relative to the working folder, with `/`; `-` for standard input. */
  file: z.string(),
  id: z.string(),
  title: z.string().nullable(),
  asOf: dateSchema,
  questionSet: questionSetReferenceSchema,
  ...verdictCoreSchema.shape,
  change: changeSchema,
  savedOutcome: idSchema.nullable(),
  /** Only with `--set`, for cases that could be evaluated under their own set too. */
  impact: impactSchema.optional(),
});
export type CaseResult = z.infer<typeof caseResultSchema>;

/** The same with what was found in it: conditions of `--fail-on`, and what there is to say of waivers. */
export const caseWithFindingsSchema = caseResultSchema.extend({ findings: z.array(caseFindingSchema) });
export type CaseWithFindings = z.infer<typeof caseWithFindingsSchema>;

/** A diagnostic in the result: `code` is stable, `message` is for people. */
export const diagnosticResultSchema = z.strictObject({
  file: z.string(),
  line: z.int().optional(),
  column: z.int().optional(),
  level: z.enum(['error', 'warning', 'note']),
  code: z.string(),
  message: z.string(),
});
export type DiagnosticResult = z.infer<typeof diagnosticResultSchema>;

const count = z.int().min(0);

/** Counts over all cases. */
export const summarySchema = z.strictObject({
  cases: count,
  invalid: count,
  new: count,
  unchanged: count,
  changed: count,
  byStatus: z.partialRecord(statusSchema, count),
  byOutcome: z.record(idSchema, count),
  /** Only with `--set`: how many cases go from where to where; an outcome, or the status of a case that has none. */
  impact: z.array(z.strictObject({ from: z.string(), to: z.string(), cases: count })).optional(),
});
export type Summary = z.infer<typeof summarySchema>;

/** What `iop evaluate --format json` writes (CONTRACT 7). */
export const evaluationSchema = z.strictObject({
  format: z.literal('iop-evaluation/1'),
  engine: versionSchema,
  summary: summarySchema,
  cases: z.array(caseWithFindingsSchema),
  diagnostics: z.array(diagnosticResultSchema),
});
export type Evaluation = z.infer<typeof evaluationSchema>;
