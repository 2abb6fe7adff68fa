import { mergedItems, runOf } from '../batch/merge-blobs.ts';
import { openBlob } from '../batch/read-blob.ts';
import { SeenSets } from '../batch/seen-sets.ts';
import type { Context } from '../context.ts';
import { diagnostic } from '../model/diagnostic.ts';
import type { KnownFindings } from './baseline-files.ts';
import type { EvaluatePlan } from './evaluate-plan.ts';
import { EvaluateReport } from './evaluate-report.ts';
import type { ExitCode } from './program.ts';
import type { Settings } from './settings.ts';

/** `iop evaluate --merge <blob>…`: the reports and the exit code of the run whose parts these are. */
export async function mergeParts(
  context: Context,
  settings: Settings,
  plan: EvaluatePlan,
  files: readonly string[],
  known: KnownFindings,
): Promise<ExitCode> {
  const blobs = files.map((file) => openBlob(file, context.cwd));
  const run = runOf(blobs, settings.engine);
  const seen = new SeenSets();
  const report = new EvaluateReport(context, settings, plan.formats, seen, known);
  for (const item of mergedItems(blobs, seen)) await report.add(item);
  if (report.cases === 0 && !report.isBroken && !run.allowEmpty && !plan.allowEmpty)
    await report.say([diagnostic('no-cases', { file: files.join(' ') }, { path: files.join(', ') })]);
  return report.end();
}
