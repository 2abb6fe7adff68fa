import { availableParallelism } from 'node:os';
import { type FailCondition, failConditions } from '../batch/attention.ts';
import type { Jobs } from '../batch/run-batch.ts';
import { diagnostic, ProblemsFound } from '../model/diagnostic.ts';
import { type CommonOptions, oneOf, wrongOption } from './settings.ts';

/** The options of `iop evaluate` as commander hands them over. */
export interface EvaluateOptions extends CommonOptions {
  format?: string[];
  update?: boolean;
  dryRun?: boolean;
  set?: string;
  failOn?: string[];
  allowEmpty?: boolean;
  jobs?: string;
  cache?: string | true;
}

/** What a run of `iop evaluate` is to do: options that are right by themselves and go together. */
export interface EvaluatePlan {
  formats: readonly string[];
  failOn: readonly FailCondition[];
  update: 'no' | 'write' | 'show';
  jobs: Jobs;
  /** File of the cache, as given. */
  cache: string | undefined;
}

/** The cache where `--cache` names none: in the working folder. */
const CACHE_FILE = '.iop-cache';

/** Most processes that may be asked for; more would only wait for each other. */
const MOST_JOBS = 256;

/** @throws ProblemsFound for options that do not go together, and for values that an option does not have */
export function planOf(options: EvaluateOptions): EvaluatePlan {
  if (options.set !== undefined && options.update) throw excluding('--set', '--update');
  if (options.dryRun && !options.update) throw needing('--dry-run', '--update');
  return {
    formats: options.format ?? ['text'],
    failOn: (options.failOn ?? ['changed']).map((one) =>
      oneOf<FailCondition>('--fail-on', one, failConditions),
    ),
    update: options.dryRun ? 'show' : options.update ? 'write' : 'no',
    jobs: jobsOf(options.jobs),
    cache: cacheOf(options.cache),
  };
}

/** A name after `--cache` is the cache's: a case there would be taken for one, and written over. */
function cacheOf(written: string | true | undefined): string | undefined {
  if (typeof written === 'string' && /\.ya?ml$/i.test(written))
    throw new ProblemsFound([wrongOption('--cache', written, [CACHE_FILE])]);
  return written === true ? CACHE_FILE : written;
}

function jobsOf(written: string | undefined): Jobs {
  if (written === undefined) return { count: availableParallelism(), wanted: false };
  const count = Number(written);
  if (!/^\d{1,3}$/.test(written) || count < 1 || count > MOST_JOBS)
    throw new ProblemsFound([wrongOption('--jobs', written, [`1–${MOST_JOBS}`])]);
  return { count, wanted: true };
}

function excluding(found: string, other: string): ProblemsFound {
  return new ProblemsFound([diagnostic('options-exclude', { file: 'iop' }, { found, other })]);
}

function needing(found: string, other: string): ProblemsFound {
  return new ProblemsFound([diagnostic('option-needs', { file: 'iop' }, { found, other })]);
}
