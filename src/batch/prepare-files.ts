import type { CaseSource, FoundCases, FoundSource } from '../files/find-cases.ts';
import type { FilesAhead } from './ahead/files-ahead.ts';
import { FileCount, type Shard } from './blob.ts';
import type { CaseEvaluator } from './case-evaluator.ts';
import { keyOfFile } from './content-key.ts';
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
export interface Preparation {
  here: CaseEvaluator;
  cwd: string;
  cache?: ResultCache | undefined;
}

/** The files of a run, in order, as they are asked for. @param count counts all files, those of other parts too */
export function* sourcesOf(
  { sources, problems }: FoundCases,
  { shard, isWanted }: Part,
  count: FileCount,
): Generator<FoundSource> {
  const isOurs = (file: string) => count.add(file) % shard.of === shard.index - 1;
  // Each is a file that there is to be, and counts as one.
  for (const problem of problems) if (isOurs('')) yield { problems: [problem] };
  for (const source of sources) {
    if ('file' in source && source.file !== '-' && isWanted?.(source.file) === false) continue;
    if (isOurs('file' in source ? source.file : '')) yield source;
  }
}

/** The same, with what is already known to come of them: what a cache knows is not evaluated; standard input is for this process alone. */
export function* prepareFiles(files: FilesAhead, { here, cwd, cache }: Preparation): Generator<Prepared> {
  const known = cache?.isEmpty ? undefined : cache;
  for (const { source, glance } of files) {
    if ('problems' in source) yield { item: { file: '', diagnostics: source.problems } };
    else if (source.file === '-') yield { item: here.evaluate(source) };
    else {
      const item = known && findIn(known, source, glance?.key ?? keyOfFile(source, cwd));
      if (!item) files.missed();
      yield item ? { item } : { source, glance };
    }
  }
}

/** How many there are to prepare, at the price of another look into the folders. */
export function countFiles(found: FoundCases, part: Part): number {
  let files = 0;
  for (const _ of sourcesOf(found, part, new FileCount())) files++;
  return files;
}

function findIn(cache: ResultCache, { file }: CaseSource, key: string | undefined) {
  return key === undefined ? undefined : cache.find(file, key);
}
