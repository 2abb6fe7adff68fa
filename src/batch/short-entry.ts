import type { CacheEntry, Word } from '../files/cache-body.ts';
import { isCalendarDate } from '../model/vocabulary.ts';
import type { CachedItem, DateOf, KnownItem } from './cached-item.ts';
import { nameOf } from './case-name.ts';
import { isSameJson } from './same-json.ts';
import type { ShortCases } from './short-case.ts';
import { NotInShort } from './short-forms.ts';

/** How much of a digest tells the sets of a cache apart. */
const HEAD = 'sha256:0123456789abcdef'.length;
/** Words before those of the case: the set, what of the evaluation date matters, the date of the decision. */
const BEFORE = 3;
/** Between the id and the title of a case, which as JSON have none in them. */
const BETWEEN = '\t';

/** What an entry in short says: words that others may have as well, and what is its own. */
export interface ShortEntry {
  words: readonly Word[];
  own: string;
}

/**
 * An entry in short; undefined where that would not say all of it.
 * @param cases those of the set of the case @param theSame gives the one that is there already of words that say the same
 */
export function shortEntry(
  cached: CachedItem,
  cases: ShortCases,
  theSame: (word: Word) => Word,
): ShortEntry | undefined {
  const { isNamed, decided = '', on, reported, diagnostics, sets } = cached;
  const { id, title, questionSet } = reported.result;
  if (diagnostics.length > 0 || sets.some(([, digest]) => digest !== questionSet.digest)) return undefined;
  try {
    const words = [headOf(questionSet.digest), on, decided, ...cases.write(reported)].map(theSame);
    // What it does not say is found out here, not by whoever reads it.
    const again = cases.read(words, BEFORE, reported.result);
    if (!isSameJson(again, reported)) return undefined;
    const named = isNamed ? JSON.stringify(id) : '';
    return { words, own: named + BETWEEN + (title === null ? '' : JSON.stringify(title)) };
  } catch (error) {
    if (error instanceof NotInShort) return undefined;
    throw error;
  }
}

/** What stands for the digest of a set in its entries. */
export function headOf(digest: string): string {
  return digest.slice(0, HEAD);
}

/** Whether an entry is in short: what else there is begins as JSON has objects. */
export function isShort({ own }: CacheEntry): boolean {
  return !own.startsWith('{');
}

/**
 * What such an entry says of a file; undefined where it is none that this program has written, or its set is not what it was.
 * @param casesOf those of the set with this head @throws SyntaxError for what is no JSON
 */
export function readShortEntry(
  { words, own }: ShortEntry,
  file: string,
  casesOf: (head: string) => ShortCases | undefined,
  dateOf: DateOf,
): KnownItem | undefined {
  const [head, on, decided] = words;
  const cases = typeof head === 'string' ? casesOf(head) : undefined;
  if (!cases || typeof on !== 'string' || typeof decided !== 'string') return undefined;
  if (decided !== '' && !isCalendarDate(decided)) return undefined;
  const asOf = dateOf(decided === '' ? undefined : decided);
  const namedEnd = own.indexOf(BETWEEN);
  const id = namedEnd <= 0 ? nameOf(file) : textIn(own.slice(0, namedEnd));
  const title = namedEnd + 1 === own.length ? null : textIn(own.slice(namedEnd + 1));
  try {
    const reported = cases.read(words, BEFORE, { file, id, title, asOf });
    return { on, item: { file, diagnostics: [], reported } };
  } catch (error) {
    if (error instanceof NotInShort) return undefined;
    throw error;
  }
}

/** @throws SyntaxError for what is no text */
function textIn(json: string): string {
  // Nearly always it stands there as it is.
  if (json.startsWith('"') && json.endsWith('"') && json.length > 1 && !json.includes('\\'))
    return json.slice(1, -1);
  const text: unknown = JSON.parse(json);
  if (typeof text !== 'string') throw new SyntaxError('no text');
  return text;
}
