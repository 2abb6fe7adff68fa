import { availableParallelism } from 'node:os';
import { type FailCondition, failConditions } from '../batch/attention.ts';
import type { Shard } from '../batch/blob.ts';
import type { Jobs } from '../batch/run-batch.ts';
import { diagnostic, ProblemsFound } from '../model/diagnostic.ts';
import { mustNamePaths } from './no-cases.ts';
import { type CommonOptions, misshapenOption, oneOf, wrongOption } from './settings.ts';

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
  shard?: string;
  merge?: string[];
  changedSince?: string;
  baseline?: string;
  writeBaseline?: string;
}

/** What a run of `iop evaluate` is to do: options that are right by themselves and go together. */
export interface EvaluatePlan {
  formats: readonly string[];
  failOn: readonly FailCondition[];
  update: 'no' | 'write' | 'show';
  jobs: Jobs;
  /** File of the cache, as given. */
  cache: string | undefined;
  shard: Shard;
  /** Files of `--format blob=FILE`. */
  blobs: readonly string[];
  /** Blobs to merge, instead of evaluating cases. */
  merge: readonly string[] | undefined;
  /** A git revision: only what has changed since. */
  since: string | undefined;
  /** It is no mistake that there is no case in the whole run. */
  allowEmpty: boolean;
}

/** The cache where `--cache` names none: in the working folder. */
const CACHE_FILE = '.iop-cache';

/** Most processes that may be asked for; more would only wait for each other. */
const MOST_JOBS = 256;

/** @throws ProblemsFound for options that do not go together, and for values that an option does not have */
export function planOf(paths: readonly string[], options: EvaluateOptions): EvaluatePlan {
  checkTogether(paths, options);
  const shard = shardOf(options.shard);
  const written = options.format ?? ['text'];
  return {
    formats: written.filter((format) => !isBlob(format)),
    blobs: written.filter(isBlob).map(blobFileOf),
    failOn: (options.failOn ?? ['changed']).map((one) =>
      oneOf<FailCondition>('--fail-on', one, failConditions),
    ),
    update: options.dryRun ? 'show' : options.update ? 'write' : 'no',
    jobs: jobsOf(options.jobs),
    cache: cacheOf(options.cache),
    shard,
    merge: options.merge,
    since: options.changedSince,
    // That nothing has changed is what most commits are like.
    allowEmpty: options.allowEmpty === true || options.changedSince !== undefined,
  };
}

function isBlob(format: string): boolean {
  return /^blob(=|$)/.test(format);
}

function checkTogether(paths: readonly string[], options: EvaluateOptions): void {
  if (options.set !== undefined && options.update) throw excluding('--set', '--update');
  if (options.dryRun && !options.update) throw needing('--dry-run', '--update');
  if (options.merge) {
    if (paths.length > 0) throw excluding('--merge', paths[0]!);
    if (options.format?.some(isBlob)) throw excluding('--merge', '--format blob');
    const [other] = notWithMerge.filter((name) => options[name] !== undefined);
    if (other)
      throw excluding('--merge', `--${other.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`);
  } else if (options.writeBaseline !== undefined && partly(options)) {
    // It would hold what this part has, and forget the rest.
    throw excluding('--write-baseline', partly(options)!);
  } else mustNamePaths(paths);
}

/** The option because of which not all cases are evaluated. */
function partly({ shard, changedSince }: EvaluateOptions): string | undefined {
  if (shard !== undefined) return '--shard';
  return changedSince === undefined ? undefined : '--changed-since';
}

/** What was decided when the parts were evaluated. */
const notWithMerge = [
  'asOf',
  'update',
  'dryRun',
  'set',
  'failOn',
  'jobs',
  'cache',
  'shard',
  'changedSince',
] as const;

function shardOf(written: string | undefined): Shard {
  if (written === undefined) return { index: 1, of: 1 };
  const [, index, of] = /^(\d{1,5})\/(\d{1,5})$/.exec(written) ?? [];
  const shard = { index: Number(index), of: Number(of) };
  if (index === undefined || shard.index < 1 || shard.index > shard.of)
    throw new ProblemsFound([misshapenOption('--shard', written, 'shard')]);
  return shard;
}

/** A part is kept in a file: it is read several times, and may be larger than what others read from a pipe. */
function blobFileOf(format: string): string {
  const file = format.slice('blob='.length);
  if (file !== '' && file !== '-') return file;
  throw new ProblemsFound([diagnostic('missing-value', { file: 'iop' }, { found: '--format blob=' })]);
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
