import { existsSync } from 'node:fs';
import path from 'node:path';
import type { BaselineContent } from '../batch/baseline.ts';
import type { Context } from '../context.ts';
import { readBytes } from '../files/read-bytes.ts';
import { shownPath } from '../files/shown-path.ts';
import { writeReport } from '../files/write-report.ts';
import { ProblemsFound } from '../model/diagnostic.ts';
import type { Finding } from '../report/batch/finding.ts';

/** The findings of a run that a baseline file holds, or is to hold. */
export interface KnownFindings {
  /** `--baseline`: these do not fail. */
  baseline: BaselineContent | undefined;
  /** `--write-baseline`: what would fail goes into this file. */
  writeTo: string | undefined;
}

/**
 * Reads the baseline that is named, and looks which of its files are there: without a case to look at, a finding would be
 * known for ever. @throws ProblemsFound
 */
export async function knownFindings(
  { baseline, writeBaseline }: { baseline?: string; writeBaseline?: string },
  { cwd }: Context,
): Promise<KnownFindings> {
  if (baseline === undefined) return { baseline: undefined, writeTo: writeBaseline };
  // Most runs have none.
  const { parseBaseline } = await import('../batch/baseline-text.ts');
  const { decodeText } = await import('../files/decode-text.ts');
  const shown = shownPath(baseline, cwd);
  const bytes = await readBytes(shown, cwd);
  const decoded = 'problems' in bytes ? bytes : decodeText(bytes, shown);
  if ('problems' in decoded) throw new ProblemsFound(decoded.problems);
  const findings = parseBaseline(decoded.text, shown);
  const files = new Set(findings.map(({ file }) => file));
  const gone = [...files].filter((file) => file !== '-' && !existsSync(path.resolve(cwd, file)));
  return { baseline: { shown, findings, gone }, writeTo: writeBaseline };
}

/**
 * Writes a baseline of these findings, over an older one.
 * @param stop ends the wait for the reader of a pipe
 * @throws ProblemsFound
 */
export async function writeBaselineFile(
  file: string,
  found: readonly { file: string; rule: Finding['rule'] }[],
  { cwd }: Context,
  stop: AbortSignal,
): Promise<void> {
  const { baselineText } = await import('../batch/baseline-text.ts');
  await writeReport(path.resolve(cwd, file), shownPath(file, cwd), baselineText(found), stop);
}
