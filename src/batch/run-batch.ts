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

/**
 * Items that a cache knows and that are given at once: to wait for each of them would take a tenth of the run (2026-11-28). Their content
 * has to be kept so long.
 */
const KNOWN_AT_ONCE = 32;
/** Files after which V8 is to compile less: by then all is loaded that evaluates them. After that, V8 takes no code that was compiled before. */
const FIRST_FILES = 64;

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

/** What comes of the files, in order, of some at a time: evaluated here, or by workers where they pay. */
export async function* runBatch(
  files: Iterator<Prepared>,
  run: BatchRun,
): AsyncGenerator<readonly BatchItem[]> {
  const { jobs, worker, here } = run;
  const worth = jobs.wanted ? WORTH_WANTED_WORKERS : jobs.count > 2 ? WORTH_WORKERS : WORTH_SECOND;
  const pays = worker !== undefined && (jobs.count > 2 || (jobs.count === 2 && run.settings.update !== 'no'));
  const most = pays ? worth : 1;
  let evaluatedHere = 0;
  let done = 0;
  const areDone = (more: number) => {
    if (done < FIRST_FILES && done + more >= FIRST_FILES) compileLess();
    done += more;
  };
  for (;;) {
    const { first, unknown, isOver } = lookAhead(files, most);
    // Where a cache knows many, those that it does not know must be as many.
    if (!isOver && pays && (unknown >= worth || evaluatedHere >= worth)) {
      const { WorkerPool } = await import('./worker-pool.ts');
      const pool = new WorkerPool({ ...run, file: worker, count: jobs.count - 1 });
      for await (const item of pool.evaluate(following(first, files))) {
        yield [item];
        areDone(1);
      }
      return;
    }
    let known: BatchItem[] = [];
    for (const file of first) {
      if ('item' in file && !(file.item instanceof Promise)) known.push(file.item);
      else {
        if (known.length > 0) yield known;
        known = [];
        yield [await ('item' in file ? file.item : here.evaluate(file.source, file.glance))];
      }
    }
    if (known.length > 0) yield known;
    if (isOver) return;
    areDone(first.length);
    evaluatedHere += unknown;
  }
}

/** The first files, up to so many that no cache knows. */
function lookAhead(all: Iterator<Prepared>, most: number) {
  const first: Prepared[] = [];
  let unknown = 0;
  while (unknown < most && first.length - unknown < KNOWN_AT_ONCE) {
    const next = all.next();
    if (next.done) return { first, unknown, isOver: true };
    first.push(next.value);
    if ('source' in next.value) unknown++;
  }
  return { first, unknown, isOver: false };
}

function* following<T>(first: T[], rest: Iterator<T>): Generator<T> {
  while (first.length > 0) yield* first.splice(0);
  for (let next = rest.next(); !next.done; next = rest.next()) yield next.value;
}
