import * as z from 'zod';
import { type CacheContent, type CacheEntry, readCacheFile, writeCacheFile } from '../files/cache-file.ts';
import { codeOf } from '../files/linked-file.ts';
import { type Diagnostic, diagnostic } from '../model/diagnostic.ts';
import { fits } from '../model/fits.ts';
import { digestSchema, idSchema } from '../model/vocabulary-schemas.ts';
import type { BatchItem } from './batch-item.ts';
import type { BatchSettings } from './batch-settings.ts';
import { withinBounds } from './cache-bounds.ts';
import { dateKey, keyOfBytes, modeKey } from './cache-keys.ts';
import { type CachedItem, itemFrom } from './cached-item.ts';
import { cachedItemSchema } from './item-schema.ts';
import type { SeenSets } from './seen-sets.ts';
import type { SetCache } from './set-cache.ts';

/** Where a cache is, and what its results depend on besides the cases. */
export interface CachePlace {
  /** Absolute. */
  file: string;
  shown: string;
  settings: BatchSettings;
  sets: SetCache;
  /** Gets the sets that cached results are of. */
  seen: SeenSets;
}

/**
 * What the head of a cache says: who wrote it, and the sets that its results are of, id by digest. Whether they are still
 * the same is looked at once.
 */
const aboutSchema = z.strictObject({ engine: z.string(), sets: z.record(digestSchema, idSchema) });
type About = z.infer<typeof aboutSchema>;

/** A cache that this version of the program has written. @throws the system's error for a file that cannot be read */
async function readCache({ file, settings }: CachePlace) {
  const content = await readCacheFile(file);
  if (typeof content === 'string') return content;
  if ((content.about as About | null)?.engine !== settings.engine) return 'older';
  const about = aboutSchema.safeParse(content.about);
  return about.success ? { ...content, about: about.data } : 'corrupt';
}

/** What an entry says; undefined where it is none that this program has written. */
function cachedItem({ bytes }: CacheEntry): CachedItem | undefined {
  try {
    const cached: unknown = JSON.parse(bytes.toString('utf8'));
    const isSound = fits(cachedItemSchema, cached) || cachedItemSchema.safeParse(cached).success;
    return isSound ? (cached as CachedItem) : undefined;
  } catch {
    return undefined;
  }
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
  readonly #old: ReadonlyMap<string, CacheEntry>;
  /** A file that does not begin as a cache does may be anything: it is not written over. */
  readonly #isOurs: boolean;
  readonly #mode: string;
  readonly #sets = new Map<string, string>();
  readonly #dateKeys = new Map<string, string | undefined>();
  readonly #used = new Set<string>();
  readonly #fresh = new Map<string, CacheEntry>();

  private constructor(place: CachePlace, old: ReadonlyMap<string, CacheEntry>, isOurs: boolean) {
    this.#place = place;
    this.#old = old;
    this.#isOurs = isOurs;
    this.#mode = modeKey(place.settings);
  }

  /** Reads a cache; one that cannot be used is ignored with a note. */
  static async open(place: CachePlace): Promise<{ cache: ResultCache; notes: Diagnostic[] }> {
    const content = await readCache(place).catch(codeOf);
    if (typeof content === 'string') {
      const cache = new ResultCache(place, new Map(), content !== 'foreign');
      const note = diagnostic('cache-ignored', { file: place.shown }, { detail: content }, 'note');
      return { cache, notes: content === 'missing' ? [] : [note] };
    }
    const cache = new ResultCache(place, content.entries, true);
    await cache.#lookAt(content.about.sets);
    return { cache, notes: [] };
  }

  /** Whether a case need not be looked for. */
  get isEmpty(): boolean {
    return this.#old.size === 0;
  }

  /** What came of a case with these bytes, if that is known. */
  find(file: string, bytes: Uint8Array): BatchItem | undefined {
    const { settings } = this.#place;
    const key = keyOfBytes(bytes) + this.#mode;
    const entry = this.#old.get(key);
    if (!entry) return undefined;
    const cached = cachedItem(entry);
    if (!cached || !this.#sets.has(cached.reported.result.questionSet.digest)) return undefined;
    if (cached.sets.some(([, digest]) => !this.#sets.has(digest))) return undefined;
    const asOf = settings.asOf ?? cached.decided ?? settings.today;
    if (cached.on !== this.#dateKey(cached, asOf)) return undefined;
    // There is something to write.
    if (settings.update !== 'no' && cached.reported.result.change !== 'unchanged') return undefined;
    this.#used.add(key);
    return itemFrom(cached, file, asOf);
  }

  /** Remembers what came of a case. */
  keep({ memo, reported, diagnostics }: BatchItem): void {
    if (!memo || !reported || this.#place.settings.update !== 'no') return;
    const { key, ...rest } = memo;
    const on = this.#dateKey({ ...rest, reported }, reported.result.asOf);
    if (on === undefined) return;
    for (const [id, digest] of memo.sets) this.#sets.set(digest, id);
    const cached: CachedItem = { ...rest, on, reported, diagnostics };
    this.#fresh.set(key + this.#mode, { used: 0, bytes: Buffer.from(JSON.stringify(cached)) });
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
        sets: { ...base?.about.sets, ...Object.fromEntries(this.#sets) },
      };
      const run = (base?.run ?? 0) + 1;
      await writeCacheFile(file, { run, about, entries: this.#merged(base, run) });
      return [];
    } catch (error) {
      return [diagnostic('cache-not-written', { file: shown }, { detail: codeOf(error) }, 'warning')];
    }
  }

  #merged(base: CacheContent | undefined, run: number): Map<string, CacheEntry> {
    const all = new Map(base?.entries);
    for (const key of this.#used) {
      const entry = this.#old.get(key)!;
      all.set(key, { ...entry, used: run });
    }
    for (const [key, entry] of this.#fresh) all.set(key, { ...entry, used: run });
    return new Map(withinBounds([...all]));
  }

  async #lookAt(sets: Readonly<Record<string, string>>): Promise<void> {
    const { sets: loader, seen } = this.#place;
    for (const [digest, id] of Object.entries(sets)) {
      const ready = await loader.get(id).catch(() => undefined);
      if (ready?.reference.digest !== digest) continue;
      this.#sets.set(digest, id);
      seen.add(digest, ready.set);
    }
  }

  #dateKey({ reported }: Pick<CachedItem, 'reported'>, asOf: string): string | undefined {
    const { questionSet, change } = reported.result;
    const { seen, settings } = this.#place;
    const known = `${questionSet.digest} ${change} ${asOf}`;
    if (!this.#dateKeys.has(known)) {
      const set = seen.get(questionSet.digest);
      this.#dateKeys.set(known, dateKey(set, asOf, change, settings.under !== undefined));
    }
    return this.#dateKeys.get(known);
  }
}
