import path from 'node:path';
import { Baseline, baselineText } from '../batch/baseline.ts';
import type { Context } from '../context.ts';
import { readBytes } from '../files/read-bytes.ts';
import { shownPath } from '../files/shown-path.ts';
import { writeReport } from '../files/write-report.ts';
import { decodeText } from '../files/yaml-text.ts';
import { ProblemsFound } from '../model/diagnostic.ts';
import type { Finding } from '../report/batch/finding.ts';

/** The findings of a run that a baseline file holds, or is to hold. */
export interface KnownFindings {
  /** `--baseline`: these do not fail. */
  baseline: Baseline | undefined;
  /** `--write-baseline`: what would fail goes into this file. */
  writeTo: string | undefined;
}

/** Reads the baseline that is named. @throws ProblemsFound */
export async function knownFindings(
  { baseline, writeBaseline }: { baseline?: string; writeBaseline?: string },
  { cwd }: Context,
): Promise<KnownFindings> {
  if (baseline === undefined) return { baseline: undefined, writeTo: writeBaseline };
  const shown = shownPath(baseline, cwd);
  const bytes = await readBytes(shown, cwd);
  const decoded = 'problems' in bytes ? bytes : decodeText(bytes, shown);
  if ('problems' in decoded) throw new ProblemsFound(decoded.problems);
  return { baseline: new Baseline(decoded.text, shown), writeTo: writeBaseline };
}

/** Writes a baseline of these findings, over an older one. @throws ProblemsFound */
export async function writeBaselineFile(
  file: string,
  found: readonly { file: string; rule: Finding['rule'] }[],
  { cwd }: Context,
): Promise<void> {
  await writeReport(path.resolve(cwd, file), shownPath(file, cwd), baselineText(found));
}
