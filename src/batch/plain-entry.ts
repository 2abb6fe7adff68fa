import { fits } from '../model/fits.ts';
import type { CachedItem, DateOf, KnownItem } from './cached-item.ts';
import { nameOf } from './case-name.ts';
import { cachedItemSchema } from './item-schema.ts';

/**
 * What an entry that is not in short says of a file; undefined where it is none that this program has written.
 * @param isKnown whether a set with this digest is what it was @throws SyntaxError for what is no JSON
 */
export function readPlainEntry(
  text: string,
  file: string,
  isKnown: (digest: string) => boolean,
  dateOf: DateOf,
): KnownItem | undefined {
  const cached: unknown = JSON.parse(text);
  if (!fits(cachedItemSchema, cached) && !cachedItemSchema.safeParse(cached).success) return undefined;
  const { reported, diagnostics, isNamed, decided, sets, on } = cached as CachedItem;
  const { result } = reported;
  if (!isKnown(result.questionSet.digest) || !sets.every(([, digest]) => isKnown(digest))) return undefined;
  result.file = file;
  result.asOf = dateOf(decided);
  if (!isNamed) result.id = nameOf(file);
  for (const one of diagnostics) one.file = file;
  return { on, item: { file, diagnostics, reported } };
}
