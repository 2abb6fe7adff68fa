import type { CacheEntry } from '../files/cache-file.ts';
import { isCalendarDate } from '../model/vocabulary.ts';
import type { CachedItem, DateOf, KnownItem } from './cached-item.ts';
import { nameOf } from './case-name.ts';
import type { ShortCases } from './short-case.ts';
import { NotInShort } from './short-forms.ts';

/** How much of a digest tells the sets of a cache apart. */
const HEAD = 'sha256:0123456789abcdef'.length;
/** Between the texts of an entry, none of which has one in it. */
const BETWEEN = '\t';

/** An entry in short; undefined where that would not say all of it. @param cases those of the set of the case */
export function shortEntry(cached: CachedItem, cases: ShortCases): string | undefined {
  const { isNamed, decided = '', on, reported, diagnostics, sets } = cached;
  const { id, title, questionSet } = reported.result;
  if (diagnostics.length > 0 || sets.some(([, digest]) => digest !== questionSet.digest)) return undefined;
  try {
    const texts = cases.write(reported);
    // What it does not say is found out here, not by whoever reads it.
    const again = cases.read(texts, reported.result);
    if (JSON.stringify(again) !== JSON.stringify(reported)) return undefined;
    const named = isNamed ? JSON.stringify(id) : '';
    const before = [
      headOf(questionSet.digest),
      on,
      decided,
      named,
      title === null ? '' : JSON.stringify(title),
    ];
    return [...before, ...texts].join(BETWEEN);
  } catch (error) {
    if (error instanceof NotInShort) return undefined;
    throw error;
  }
}

/** What stands for the digest of a set in its entries. */
export function headOf(digest: string): string {
  return digest.slice(0, HEAD);
}

/** Whether an entry is in short: it begins with a digest. */
export function isShort({ text }: CacheEntry): boolean {
  return text.startsWith('s');
}

/**
 * What such an entry says of a file; undefined where it is none that this program has written, or its set is not what it was.
 * @param casesOf those of the set with this head @throws SyntaxError for what is no JSON
 */
export function readShortEntry(
  entry: string,
  file: string,
  casesOf: (head: string) => ShortCases | undefined,
  dateOf: DateOf,
): KnownItem | undefined {
  const texts = entry.split(BETWEEN);
  const [head = '', on = '', decided = '', named = '', titled = ''] = texts;
  const cases = casesOf(head);
  if (!cases || (decided !== '' && !isCalendarDate(decided))) return undefined;
  const asOf = dateOf(decided === '' ? undefined : decided);
  const id = named === '' ? nameOf(file) : textIn(named);
  const title = titled === '' ? null : textIn(titled);
  try {
    const reported = cases.read(texts, { file, id, title, asOf });
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
