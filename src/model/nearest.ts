import { distance } from 'fastest-levenshtein';

/**
 * The candidate that `word` was most likely meant to be, or undefined when none is near: at most a third of
 * the letters differ (at least two may, but never all). Å, ä and ö count the same composed and decomposed.
 */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  const wanted = word.normalize('NFC').toLowerCase();
  const limit = Math.max(2, Math.floor(wanted.length / 3));
  let best: string | undefined;
  let bestDistance = limit + 1;
  for (const candidate of candidates) {
    const offered = candidate.normalize('NFC').toLowerCase();
    const apart = distance(wanted, offered);
    if (apart < bestDistance && apart < Math.max(wanted.length, offered.length)) {
      best = candidate;
      bestDistance = apart;
    }
  }
  return best;
}
