import type { CacheContent, CacheEntry, Word } from '../files/cache-body.ts';
import { readCacheFile, writeCacheFile } from '../files/cache-file.ts';
import { codeOf } from '../files/linked-file.ts';
import type { SetFiles } from '../files/sets/load-set.ts';
import { type Diagnostic, diagnostic } from '../model/diagnostic.ts';
import { digestOf } from '../model/digest.ts';
import { idPattern } from '../model/vocabulary.ts';
import type { BatchItem } from './batch-item.ts';
import type { BatchSettings } from './batch-settings.ts';
import { withinBounds } from './cache-bounds.ts';
import { modeKey } from './cache-keys.ts';
import { CacheSets } from './cache-sets.ts';
import type { CachedItem, DateOf, KnownItem } from './cached-item.ts';
import type { readPlainEntry } from './plain-entry.ts';
import type { SeenSets } from './seen-sets.ts';
import { isShort, readShortEntry, type ShortEntry, shortEntry } from './short-entry.ts';

/** Where a cache is, and what its results depend on besides the cases. */
export interface CachePlace {
  /** Absolute. */
  file: string;
  shown: string;
  settings: BatchSettings;
  sets: SetFiles;
  /** Has the sets that cases were evaluated under, and gets those that cached results are of. */
  seen: SeenSets;
}

/** What the head of a cache says: who wrote it, and the sets that its results are of, id by digest. */
interface About {
  engine: string;
  sets: Readonly<Record<string, string>>;
}

/** A cache that this version of the program has written. @throws the system's error for a file that cannot be read */
async function readCache({ file, settings }: CachePlace) {
  const content = await readCacheFile(file);
  if (typeof content === 'string') return content;
  const { engine, sets } = (content.about ?? {}) as Partial<About>;
  if (engine !== settings.engine) return 'older';
  return areIds(sets) ? { ...content, about: { engine, sets } } : 'corrupt';
}

/** An id is looked up among the known sets; it is not to be anything else. */
function areIds(sets: unknown): sets is About['sets'] {
  if (typeof sets !== 'object' || sets === null) return false;
  return Object.values(sets).every((id) => typeof id === 'string' && idPattern.test(id));
}

/**
 * Results of earlier runs by the content of cases (`--cache`). A result is taken from it if the case's bytes, the question
 * set, what of the evaluation date matters, and the engine are those it was reached with; time stamps say nothing, a fresh
 * checkout has new ones. Only results are kept, no problems: invalid files are looked at again.
 *
 * It is read once and written once, at the end; of two runs at once, one may lose what it has found, no more. What has not
 * been used for longest is dropped when it grows too large.
 */
export class ResultCache {
  readonly #place: CachePlace;
  /** What earlier runs with the same options have found, by the content of cases. */
  readonly #known = new Map<string, CacheEntry>();
  /** A file that does not begin as a cache does may be anything: it is not written over. */
  readonly #isOurs: boolean;
  readonly #mode: string;
  readonly #sets: CacheSets;
  /** Ids of the sets that new results are of, by digest. */
  readonly #ids = new Map<string, string>();
  readonly #dateOf: DateOf;
  /** Reads entries that are not in short; loaded where there are any. */
  #readPlain: typeof readPlainEntry | undefined;
  readonly #used: CacheEntry[] = [];
  /** By the content of cases. */
  readonly #fresh = new Map<string, ShortEntry>();
  /** Of what is fresh, by their JSON. */
  readonly #words = new Map<string, Word>();

  private constructor(place: CachePlace, old: readonly CacheEntry[], isOurs: boolean) {
    this.#place = place;
    this.#isOurs = isOurs;
    const { settings, seen } = place;
    const mode = modeKey(settings);
    this.#mode = mode;
    for (const entry of old) {
      const { key } = entry;
      if (key.endsWith(mode)) this.#known.set(key.slice(0, -mode.length), entry);
    }
    this.#sets = new CacheSets(settings.under !== undefined);
    this.#dateOf = (decided) => settings.asOf ?? decided ?? settings.today;
    if (settings.under) {
      const digest = digestOf(settings.under);
      this.#sets.add(digest, settings.under);
      seen.add(digest, settings.under);
    }
  }

  /** Reads a cache; one that cannot be used is ignored with a note. */
  static async open(place: CachePlace): Promise<{ cache: ResultCache; notes: Diagnostic[] }> {
    const content = await readCache(place).catch(codeOf);
    if (typeof content === 'string') {
      const cache = new ResultCache(place, [], content !== 'foreign');
      const note = diagnostic('cache-ignored', { file: place.shown }, { detail: content }, 'note');
      return { cache, notes: content === 'missing' ? [] : [note] };
    }
    const cache = new ResultCache(place, content.entries, true);
    await cache.#sets.load(content.about.sets, place.sets, (digest, set) => place.seen.add(digest, set));
    if (!content.entries.every(isShort)) cache.#readPlain = (await import('./plain-entry.ts')).readPlainEntry;
    return { cache, notes: [] };
  }

  /** Whether a case need not be looked for. */
  get isEmpty(): boolean {
    return this.#known.size === 0;
  }

  /** What came of a case with this content, if that is known. @param content see `content-key.ts` */
  find(file: string, content: string): BatchItem | undefined {
    const entry = this.#known.get(content);
    const known = entry && this.#read(entry, file);
    if (!known) return undefined;
    const { result } = known.item.reported;
    if (known.on !== this.#sets.dateKeyOf(result)) return undefined;
    // There is something to write.
    if (this.#place.settings.update !== 'no' && result.change !== 'unchanged') return undefined;
    this.#used.push(entry);
    return known.item;
  }

  #read(entry: CacheEntry, file: string): KnownItem | undefined {
    try {
      return isShort(entry)
        ? readShortEntry(entry, file, (head) => this.#sets.casesOf(head), this.#dateOf)
        : this.#readPlain?.(entry.own, file, (digest) => this.#sets.has(digest), this.#dateOf);
    } catch (error) {
      if (error instanceof SyntaxError) return undefined;
      throw error;
    }
  }

  /** Remembers what came of a case. */
  keep({ memo, reported, diagnostics }: BatchItem): void {
    if (!memo || !reported || this.#place.settings.update !== 'no') return;
    const { key, ...rest } = memo;
    const { digest } = reported.result.questionSet;
    if (!this.#sets.has(digest)) this.#sets.add(digest, this.#place.seen.get(digest));
    const on = this.#sets.dateKeyOf(reported.result);
    if (on === undefined) return;
    for (const [id, digest] of memo.sets) this.#ids.set(digest, id);
    const cached: CachedItem = { ...rest, on, reported, diagnostics };
    const short = shortEntry(cached, this.#sets.casesOf(digest)!, (word) => this.#theSame(word));
    this.#fresh.set(key, short ?? { words: [], own: JSON.stringify(cached) });
  }

  /** The word that is there already of those that say the same. */
  #theSame(word: Word): Word {
    const json = JSON.stringify(word);
    const known = this.#words.get(json);
    if (known === undefined) this.#words.set(json, word);
    return known ?? word;
  }

  /** Writes what is new beside what is there by now. */
  async save(): Promise<Diagnostic[]> {
    if (this.#fresh.size === 0 || !this.#isOurs) return [];
    const { file, shown, settings } = this.#place;
    try {
      const present = await readCache(this.#place);
      const base = typeof present === 'string' ? undefined : present;
      const about: About = {
        engine: settings.engine,
        sets: { ...base?.about.sets, ...Object.fromEntries(this.#ids) },
      };
      const run = (base?.run ?? 0) + 1;
      await writeCacheFile(file, { run, about, entries: this.#merged(base, run) });
      return [];
    } catch (error) {
      return [diagnostic('cache-not-written', { file: shown }, { detail: codeOf(error) }, 'warning')];
    }
  }

  #merged(base: CacheContent | undefined, run: number): CacheEntry[] {
    const all = new Map<string, CacheEntry>();
    for (const entry of base?.entries ?? []) all.set(entry.key, entry);
    for (const { key, words, own } of this.#used) all.set(key, { key, used: run, words, own });
    for (const [content, entry] of this.#fresh) {
      const key = content + this.#mode;
      all.set(key, { key, used: run, ...entry });
    }
    return withinBounds(all.values());
  }
}
