import * as z from 'zod';
import { compareText, diagnostic, ProblemsFound } from '../model/diagnostic.ts';
import { findingRules } from '../model/finding-rules.ts';

/** Findings that do not fail, by file and rule. */
export const knownFindingsSchema = z.array(z.strictObject({ file: z.string(), rule: z.enum(findingRules) }));

/** A baseline file: findings of a whole folder that are known and do not fail. */
const baselineSchema = z.strictObject({
  format: z.literal('iop-baseline/1'),
  findings: knownFindingsSchema,
});

/** One of them. */
export type KnownFinding = z.infer<typeof knownFindingsSchema>[number];

/** The text of a baseline with these findings; the same findings give the same text. */
export function baselineText(found: readonly { file: string; rule: string }[]): string {
  const sorted = [...found].sort((a, b) => compareText(a.file, b.file) || compareText(a.rule, b.rule));
  return `${JSON.stringify({ format: 'iop-baseline/1', findings: sorted }, null, 2)}\n`;
}

/** The findings in a baseline's text. @throws ProblemsFound when it is no baseline */
export function parseBaseline(text: string, shown: string): KnownFinding[] {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    throw new ProblemsFound([diagnostic('not-a-baseline', { file: shown })]);
  }
  const read = baselineSchema.safeParse(data);
  if (!read.success) throw new ProblemsFound([diagnostic('not-a-baseline', { file: shown })]);
  return read.data.findings;
}
