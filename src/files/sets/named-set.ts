import type { QuestionSet } from '../../model/question-set.ts';
import type { SetFiles } from './load-set.ts';
import { type PackedSet, packedSet } from './packed-set.ts';

/**
 * The set with this id, or in this file, with what is known of it where it is packed, or else read from its YAML.
 * @throws ProblemsFound
 */
export async function namedSet(
  nameOrPath: string,
  files: SetFiles,
): Promise<{ set: QuestionSet } & Partial<Omit<PackedSet, 'set'>>> {
  const packed = await packedSet(nameOrPath, files);
  if (packed) return packed;
  // What reads YAML is loaded where YAML is read.
  const { loadSet } = await import('./load-set.ts');
  return loadSet(nameOrPath, files);
}
