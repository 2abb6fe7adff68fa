import type { CacheEntry } from '../files/cache-body.ts';
import { MOST_BYTES } from '../files/cache-file.ts';

/** Most entries of a cache. */
export const MOST_ENTRIES = 250_000;

/** Bytes that a place takes at most. */
const PLACE = 8;

/** The entries that a cache has room for, those used last; in the order in which they were used. */
export function withinBounds(
  entries: Iterable<CacheEntry>,
  mostEntries = MOST_ENTRIES,
  mostBytes = MOST_BYTES,
): CacheEntry[] {
  const byUse = [...entries].sort((a, b) => a.used - b.used);
  let bytes = 0;
  let first = byUse.length;
  while (first > 0 && byUse.length - first < mostEntries) {
    bytes += lengthOf(byUse[first - 1]!);
    if (bytes > mostBytes) break;
    first--;
  }
  return byUse.slice(first);
}

/** About how many bytes: words stand once for all entries, and only their places in each. */
function lengthOf({ words, own }: CacheEntry): number {
  return words.length * PLACE + own.length;
}
