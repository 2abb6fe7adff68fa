import { digestOf } from '../model/digest.ts';
import type { QuestionSet } from '../model/question-set.ts';
import type { QuestionSetReference } from '../model/verdict.ts';

/** The id, version and digest of a composed set; the digest may be known already. */
export function referenceTo(set: QuestionSet, digest = digestOf(set)): QuestionSetReference {
  return { id: set.id, version: set.version, digest };
}
