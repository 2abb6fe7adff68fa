import type { BatchItem } from './batch-item.ts';
import type { BatchSettings } from './batch-settings.ts';
import type { CaseEvaluator } from './case-evaluator.ts';
import { compileLess } from './compile-less.ts';
import type { Prepared } from './prepared.ts';
import type { SeenSets } from './seen-sets.ts';

/** Files from which on workers pay, where there is a core for each: starting one takes as long as evaluating some hundred cases. */
const WORTH_WORKERS = 600;
/**
 * The same for two processes, where no thread reads ahead (see `ahead/`): on two cores, a second one has V8's own threads of the first in its
 * way.
 */
const WORTH_SECOND = 15_000;
/** The same where the user has said how many workers there are to be. */
const WORTH_WANTED_WORKERS = 64;

/** How many processes may evaluate. */
export interface Jobs {
  count: number;
  /** The user has said so. */
  wanted: boolean;
}

/** What evaluates a run. */
export interface BatchRun {
  settings: BatchSettings;
  here: CaseEvaluator;
  seen: SeenSets;
  jobs: Jobs;
  /** A worker's program; where there is none, all is evaluated in this process. */
  worker: string | undefined;
}

/** What comes of each file, in order: evaluated here, or by workers where they pay. */
export async function* runBatch(files: Iterator<Prepared>, run: BatchRun): AsyncGenerator<BatchItem> {
  compileLess();
  const { jobs, worker, here } = run;
  const worth = jobs.wanted ? WORTH_WANTED_WORKERS : jobs.count > 2 ? WORTH_WORKERS : WORTH_SECOND;
  const pays = worker !== undefined && (jobs.count > 2 || (jobs.count === 2 && run.settings.update !== 'no'));
  const most = pays ? worth : 1;
  let evaluatedHere = 0;
  for (;;) {
    const { first, isOver } = lookAhead(files, most);
    const unknown = first.filter((one) => 'source' in one).length;
    // Where a cache knows many, those that it does not know must be as many.
    if (!isOver && pays && (unknown >= worth || evaluatedHere >= worth)) {
      const { WorkerPool } = await import('./worker-pool.ts');
      const pool = new WorkerPool({ ...run, file: worker, count: jobs.count - 1 });
      yield* pool.evaluate(following(first, files));
      return;
    }
    for (const file of first)
      yield 'item' in file ? await file.item : await here.evaluate(file.source, file.glance);
    if (isOver) return;
    evaluatedHere += unknown;
  }
}

/** The first files, up to one that a cache knows: its content would have to be kept. */
function lookAhead(all: Iterator<Prepared>, most: number): { first: Prepared[]; isOver: boolean } {
  const first: Prepared[] = [];
  while (first.length < most) {
    const next = all.next();
    if (next.done) return { first, isOver: true };
    first.push(next.value);
    if ('item' in next.value) break;
  }
  return { first, isOver: false };
}

function* following<T>(first: T[], rest: Iterator<T>): Generator<T> {
  while (first.length > 0) yield* first.splice(0);
  for (let next = rest.next(); !next.done; next = rest.next()) yield next.value;
}
