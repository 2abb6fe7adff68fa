import path from 'node:path';
import type { CaseSource, FoundCases, FoundSource } from '../files/find-cases.ts';
import { glanceAt } from '../files/glance-at.ts';
import { isFile } from '../files/is-file.ts';
import { FileCount, type Shard } from './blob.ts';
import type { CaseEvaluator } from './case-evaluator.ts';
import type { Prepared } from './prepared.ts';
import type { ResultCache } from './result-cache.ts';

/** Which of the files that are found belong to the run. */
export interface Part {
  /** Files that are to be looked at; all, where it is not said. */
  isWanted?: ((file: string) => boolean) | undefined;
  /** Only this part of the files: every `of`th, so that slow folders are shared out. */
  shard: Shard;
}

/** What is needed to prepare files. */
export interface Preparation extends Part {
  here: CaseEvaluator;
  cwd: string;
  cache?: ResultCache | undefined;
  /** Counts all files, those of other parts too. */
  count: FileCount;
}

/**
 * The files of a run, in order, as they are looked for. What a cache knows is not evaluated; standard input is for this
 * process alone.
 */
export function* prepareFiles(found: FoundCases, preparation: Preparation): Generator<Prepared> {
  for (const source of partOf(found, preparation, preparation.count)) yield prepare(source, preparation);
}

/** How many there are to prepare, at the price of another look into the folders. */
export function countFiles(found: FoundCases, part: Part): number {
  let files = 0;
  for (const _ of partOf(found, part, new FileCount())) files++;
  return files;
}

function* partOf(
  { sources, problems }: FoundCases,
  { shard, isWanted }: Part,
  count: FileCount,
): Generator<FoundSource> {
  const isOurs = (file: string) => count.add(file) % shard.of === shard.index - 1;
  if (problems.length > 0 && isOurs('')) yield { problems };
  for (const source of sources) {
    if ('file' in source && source.file !== '-' && isWanted?.(source.file) === false) continue;
    if (isOurs('file' in source ? source.file : '')) yield source;
  }
}

function prepare(source: FoundSource, { here, cwd, cache }: Preparation): Prepared {
  if ('problems' in source) return { item: { file: '', diagnostics: source.problems } };
  if (source.file === '-') return { item: here.evaluate(source) };
  const known = cache && !cache.isEmpty ? findIn(cache, source, cwd) : undefined;
  return known ? { item: known } : { source };
}

function findIn(cache: ResultCache, { file, named }: CaseSource, cwd: string) {
  // What comes from a pipe comes once. In folders there are only files.
  if (named && !isFile(path.resolve(cwd, file))) return undefined;
  const bytes = glanceAt(file, cwd);
  return bytes && cache.find(file, bytes);
}
