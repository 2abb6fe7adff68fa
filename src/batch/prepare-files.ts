import type { FoundCases } from '../files/find-cases.ts';
import { readBytesSync } from '../files/read-bytes-sync.ts';
import type { FileEvaluator } from './evaluate-file.ts';
import type { Prepared } from './prepared.ts';
import type { ResultCache } from './result-cache.ts';

/** What is needed to prepare files. */
export interface Preparation {
  here: FileEvaluator;
  cwd: string;
  cache?: ResultCache | undefined;
}

/**
 * The files of a run, in order, as they are looked for. What a cache knows is not evaluated; standard input is for this
 * process alone.
 */
export function* prepareFiles(
  { sources, problems }: FoundCases,
  { here, cwd, cache }: Preparation,
): Generator<Prepared> {
  if (problems.length > 0) yield { item: { file: '', diagnostics: problems } };
  for (const source of sources) {
    if ('problems' in source) yield { item: { file: '', diagnostics: source.problems } };
    else if (source.file === '-') yield { item: here.evaluate(source) };
    else {
      const known = cache && !cache.isEmpty ? findIn(cache, source.file, cwd) : undefined;
      yield known ? { item: known } : { source };
    }
  }
}

function findIn(cache: ResultCache, file: string, cwd: string) {
  const bytes = readBytesSync(file, cwd);
  return 'problems' in bytes ? undefined : cache.find(file, bytes);
}
