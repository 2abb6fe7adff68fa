import path from 'node:path';
import type { BatchSettings } from '../batch/batch-settings.ts';
import { FileEvaluator } from '../batch/evaluate-file.ts';
import { prepareFiles } from '../batch/prepare-files.ts';
import { ResultCache } from '../batch/result-cache.ts';
import { runBatch, workerFile } from '../batch/run-batch.ts';
import { SeenSets } from '../batch/seen-sets.ts';
import { SetCache } from '../batch/set-cache.ts';
import type { Context } from '../context.ts';
import { findCases } from '../files/find-cases.ts';
import { removeLeftovers } from '../files/leftovers.ts';
import { knownSets } from '../files/sets/known-sets.ts';
import { loadSet } from '../files/sets/load-set.ts';
import { diagnostic } from '../model/diagnostic.ts';
import { type EvaluateOptions, type EvaluatePlan, planOf } from './evaluate-plan.ts';
import { EvaluateReport } from './evaluate-report.ts';
import { Interruption } from './interruption.ts';
import type { ExitCode } from './program.ts';
import { readSettings, type Settings } from './settings.ts';

/** `iop evaluate <path>…`: evaluates saved cases again and compares with their saved verdicts. */
export async function evaluateCases(
  context: Context,
  paths: string[],
  options: EvaluateOptions,
): Promise<ExitCode> {
  const settings = readSettings(options, context);
  const plan = planOf(options);
  const seen = new SeenSets();
  const report = new EvaluateReport(context, settings, plan.formats, seen);
  const batch = await batchSettings(context, settings, plan, options.set);
  const here = new FileEvaluator(batch, seen, context.stdin);
  const interruption = new Interruption(context);
  try {
    const cache = await openCache(batch, plan.cache, seen, report);
    const files = prepareFiles(await findCases(paths, context.cwd), { here, cwd: context.cwd, cache });
    const run = { settings: batch, here, seen, jobs: plan.jobs, worker: workerFile() };
    const folders = new Set<string>();
    for await (const item of interruption.until(runBatch(files, run))) {
      folders.add(path.dirname(path.resolve(context.cwd, item.file)));
      cache?.keep(item);
      await report.add(item);
    }
    if (cache) await report.say(await cache.save());
    if (plan.update === 'write') await removeLeftovers(folders);
    if (interruption.happened) {
      await report.say([diagnostic('interrupted', { file: 'iop' }, { count: report.cases })]);
      await report.end();
      return 130;
    }
    if (report.cases === 0 && !report.isBroken && !options.allowEmpty)
      await report.say([diagnostic('no-cases', { file: paths.join(' ') }, { path: paths.join(', ') })]);
    return await report.end();
  } finally {
    interruption.close();
  }
}

/** What every case of the run is evaluated with. A set that cannot be used is one mistake, not one for every case. */
async function batchSettings(
  { cwd }: Context,
  { engine, asOf, today, sets }: Settings,
  { failOn, update, cache }: EvaluatePlan,
  set: string | undefined,
): Promise<BatchSettings> {
  const files = await sets();
  return {
    engine,
    asOf,
    today,
    cwd,
    failOn,
    update,
    known: [...files.known],
    under: set === undefined ? undefined : (await loadSet(set, files)).set,
    memo: cache !== undefined,
  };
}

async function openCache(
  settings: BatchSettings,
  shown: string | undefined,
  seen: SeenSets,
  report: EvaluateReport,
): Promise<ResultCache | undefined> {
  if (shown === undefined) return undefined;
  const sets = new SetCache(knownSets(settings.known, settings.cwd));
  const file = path.resolve(settings.cwd, shown);
  const { cache, notes } = await ResultCache.open({ file, shown, settings, sets, seen });
  await report.say(notes);
  return cache;
}
