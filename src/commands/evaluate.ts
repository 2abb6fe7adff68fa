import path from 'node:path';
import { FilesAhead, type LookingAhead } from '../batch/ahead/files-ahead.ts';
import { fails } from '../batch/attention.ts';
import type { BatchItem } from '../batch/batch-item.ts';
import type { BatchSettings } from '../batch/batch-settings.ts';
import { type BlobRun, FileCount } from '../batch/blob.ts';
import { builtProgram } from '../batch/built-program.ts';
import { WhenNeeded } from '../batch/case-evaluator.ts';
import { countFiles, prepareFiles, sourcesOf } from '../batch/prepare-files.ts';
import type { ResultCache } from '../batch/result-cache.ts';
import { runBatch } from '../batch/run-batch.ts';
import { SeenSets } from '../batch/seen-sets.ts';
import type { Context } from '../context.ts';
import { findCases } from '../files/find-cases.ts';
import { GrowingFile } from '../files/growing-file.ts';
import { isFile } from '../files/is-file.ts';
import { keepSources } from '../files/keep-sources.ts';
import { knownSets } from '../files/sets/known-sets.ts';
import { type KnownFindings, knownFindings } from './baseline-files.ts';
import type { BlobOutput } from './blob-output.ts';
import { type EvaluateOptions, type EvaluatePlan, planOf } from './evaluate-plan.ts';
import { EvaluateReport } from './evaluate-report.ts';
import { batchSettings, blobRun, wantedFiles } from './evaluate-settings.ts';
import { requireFilesOfTheirOwn } from './files-of-their-own.ts';
import { Interruption } from './interruption.ts';
import { noCases } from './no-cases.ts';
import { filesOf } from './outputs.ts';
import type { ExitCode } from './program.ts';
import { withProgress } from './progress.ts';
import { readSettings, type Settings } from './settings.ts';

/** `iop evaluate <path>…`: evaluates saved cases again and compares with their saved verdicts. */
export async function evaluateCases(
  context: Context,
  paths: string[],
  options: EvaluateOptions,
): Promise<ExitCode> {
  const settings = readSettings(options, context);
  const plan = planOf(paths, options);
  const written = writtenFiles(plan, options);
  requireFilesOfTheirOwn(written, context.cwd);
  await keepSources(written, context.cwd);
  const known = await knownFindings(options, context);
  if (plan.merge)
    return (await import('./evaluate-merge.ts')).mergeParts(context, settings, plan, plan.merge, known);
  const seen = new SeenSets();
  const interruption = new Interruption(context);
  const report = await EvaluateReport.open(context, settings, plan.formats, {
    ...{ seen, interruption },
    known: { ...known, fails: fails(plan.failOn) },
  });
  try {
    const batch = await batchSettings(context, settings, plan, options);
    const isEmpty = await evaluateFiles(context, paths, {
      ...{ options, plan, settings, known, batch },
      ...{ seen, report, interruption },
    });
    if (interruption.happened) return await report.breakOff();
    if (isEmpty && plan.shard.of === 1) await report.say([noCases(paths)]);
    return await report.end();
  } finally {
    await report.abandon();
    interruption.close();
  }
}

interface EvaluateRun {
  options: EvaluateOptions;
  plan: EvaluatePlan;
  settings: Settings;
  known: KnownFindings;
  batch: BatchSettings;
  seen: SeenSets;
  report: EvaluateReport;
  interruption: Interruption;
}

/** Evaluates all files, and says what comes of each. @returns whether there were none, and nothing says why */
async function evaluateFiles(context: Context, paths: readonly string[], run: EvaluateRun): Promise<boolean> {
  const { options, plan, settings, batch, seen, report, interruption } = run;
  const { cwd } = context;
  const { shard } = plan;
  const here = new WhenNeeded(async () => {
    const { EvaluatorHere } = await import('../batch/evaluate-here.ts');
    return new EvaluatorHere(batch, seen, context);
  });
  const count = new FileCount();
  const wanted = await wantedFiles(batch, settings, plan, options);
  const notes = wanted?.notes ?? [];
  const part = { shard, isWanted: wanted?.isWanted };
  const sources = sourcesOf(await findCases(paths, cwd, options.allowEmpty), part, count);
  const looking = lookingAhead(plan, cwd);
  const ahead = new FilesAhead(sources, looking);
  const worker = builtProgram('worker');
  const folders = new Set<string>();
  const total = async () => countFiles(await findCases(paths, cwd), part);
  const blobs: BlobOutput[] = [];
  try {
    const cache = await openCache(plan.cache, run);
    await report.say(notes);
    // While the thread has nothing to say yet.
    if (looking?.wanted.extracts) await (await here.ready()).compileSets(() => ahead.isWaiting);
    const files = prepareFiles(ahead, { here, cwd, cache });
    await openBlobs(blobs, context, run, { paths, notes });
    const items = runBatch(files, { settings: batch, here, seen, jobs: plan.jobs, worker });
    const shown = withProgress(interruption.until(items), context, settings, total);
    await tellEach(shown, report, { cache, blobs, touched: plan.update === 'write' ? folders : undefined });
    if (cache) await report.say(await cache.save());
    if (folders.size > 0)
      await (await import('../files/leftovers.ts')).removeLeftovers(
        [...folders].map((folder) => path.resolve(cwd, folder)),
      );
    if (!interruption.happened) for (const blob of blobs) await blob.end(count.get());
  } finally {
    ahead.end();
    for (const blob of blobs) await blob.abandon();
  }
  return report.cases === 0 && !report.isBroken && !plan.allowEmpty;
}

/** Who is to know of each item besides the report. */
interface Listeners {
  cache: ResultCache | undefined;
  blobs: readonly BlobOutput[];
  /** Folders in which files may be written, as shown. */
  touched: Set<string> | undefined;
}

/** Tells all who are to know of each item as they come. A loop by itself: V8 compiles the function anew that such a loop is in. */
async function tellEach(
  items: AsyncIterable<readonly BatchItem[]>,
  report: EvaluateReport,
  { cache, blobs, touched }: Listeners,
): Promise<void> {
  for await (const some of items) {
    for (const item of some) {
      touched?.add(path.dirname(item.file));
      cache?.keep(item);
      for (const blob of blobs) await blob.add(item);
      const writing = report.add(item);
      if (writing) await writing;
    }
  }
}

/** How a thread looks at files ahead of this one, where there is a core for it and what it finds spares something. */
function lookingAhead({ cache, jobs, update }: EvaluatePlan, cwd: string): LookingAhead | undefined {
  const program = jobs.count > 1 ? builtProgram('ahead-thread') : undefined;
  const keys = cache !== undefined;
  const isCacheThere = keys && isFile(path.resolve(cwd, cache));
  // What is to be written is read whole; and more processes read for themselves.
  const mayExtract = update === 'no' && jobs.count === 2;
  if (program === undefined || !(isCacheThere || mayExtract)) return undefined;
  return { program, cwd, mayExtract, wanted: { keys, extracts: mayExtract && !isCacheThere } };
}

/** The files that reports of the run go to. */
function writtenFiles({ formats, blobs, cache }: EvaluatePlan, { writeBaseline }: EvaluateOptions): string[] {
  return [...filesOf(formats), ...blobs, ...[cache, writeBaseline].filter((one) => one !== undefined)];
}

/** Opens a blob for each file that is to have one. */
async function openBlobs(
  blobs: BlobOutput[],
  { cwd }: Context,
  { plan, known, batch, seen, interruption }: EvaluateRun,
  about: Pick<BlobRun, 'paths' | 'notes'>,
): Promise<void> {
  if (plan.blobs.length === 0) return;
  const head = {
    format: 'iop-blob/1',
    shard: plan.shard,
    run: await blobRun(batch, plan, known, about),
  } as const;
  const stop = interruption.signal;
  const { BlobOutput } = await import('./blob-output.ts');
  for (const file of plan.blobs)
    blobs.push(await BlobOutput.open(new GrowingFile(path.resolve(cwd, file), file, { stop }), head, seen));
}

async function openCache(
  shown: string | undefined,
  { batch: settings, seen, report }: EvaluateRun,
): Promise<ResultCache | undefined> {
  if (shown === undefined) return undefined;
  const { ResultCache } = await import('../batch/result-cache.ts');
  const sets = knownSets(settings.known, settings.cwd);
  const file = path.resolve(settings.cwd, shown);
  const { cache, notes } = await ResultCache.open({ file, shown, settings, sets, seen });
  await report.say(notes);
  return cache;
}
