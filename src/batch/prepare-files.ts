import type { FoundCases } from '../files/find-cases.ts';
import type { FileEvaluator } from './evaluate-file.ts';
import type { Prepared } from './prepared.ts';

/** The files of a run, in order, as they are looked for. Standard input is for this process alone. */
export function* prepareFiles({ sources, problems }: FoundCases, here: FileEvaluator): Generator<Prepared> {
  if (problems.length > 0) yield { item: { file: '', diagnostics: problems } };
  for (const source of sources) {
    if ('problems' in source) yield { item: { file: '', diagnostics: source.problems } };
    else if (source.file === '-') yield { item: here.evaluate(source) };
    else yield { source };
  }
}
