import { fails } from '../batch/attention.ts';
import { mergedItems, runOf } from '../batch/merge-blobs.ts';
import { openBlob } from '../batch/read-blob.ts';
import { SeenSets } from '../batch/seen-sets.ts';
import type { Context } from '../context.ts';
import type { KnownFindings } from './baseline-files.ts';
import type { EvaluatePlan } from './evaluate-plan.ts';
import { EvaluateReport } from './evaluate-report.ts';
import { Interruption } from './interruption.ts';
import { noCases } from './no-cases.ts';
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
  const interruption = new Interruption(context);
  const report = await EvaluateReport.open(context, settings, plan.formats, {
    ...{ seen, interruption },
    known: {
      // Here may be no case at all, so nothing says of a file that it is gone; the parts know.
      baseline: known.baseline ? { ...known.baseline, gone: [] } : (run.baseline ?? undefined),
      writeTo: known.writeTo,
      fails: fails(run.failOn),
    },
  });
  try {
    await report.say(run.notes);
    for await (const item of interruption.until(mergedItems(blobs, seen))) await report.add(item);
    if (interruption.happened) return await report.breakOff();
    if (report.cases === 0 && !report.isBroken && !run.allowEmpty && !plan.allowEmpty)
      await report.say([noCases(run.paths)]);
    return await report.end();
  } finally {
    await report.abandon();
    interruption.close();
  }
}
