/** A part of entries, as JSON has it: the same one for all that have it, so that who reads it can remember what it says. */
export type Word = unknown;

/** One entry. Neither its key nor its own text has a line break, and the key no tab. */
export interface CacheEntry {
  readonly key: string;
  /** The run that used it last. */
  readonly used: number;
  /** What others may have as well. */
  readonly words: readonly Word[];
  /** A text that no other is likely to have. */
  readonly own: string;
}

/** What a run may know of an earlier one. */
export interface CacheContent {
  /** How many runs have written it. */
  run: number;
  /** What the head says besides: who wrote it, and what its entries are about. */
  about: unknown;
  /** In the order in which they were last used, the latest last. */
  entries: readonly CacheEntry[];
}

/** An entry as it is written: its words as their places among all, which are looked up when they are asked for. */
class CodedEntry implements CacheEntry {
  readonly key: string;
  readonly used: number;
  readonly own: string;
  readonly #places: string;
  readonly #all: readonly Word[];

  constructor({ key, used, own }: Omit<CacheEntry, 'words'>, places: string, all: readonly Word[]) {
    this.key = key;
    this.used = used;
    this.own = own;
    this.#places = places;
    this.#all = all;
  }

  /** None where one is missing. */
  get words(): Word[] {
    const places = this.#places;
    const words: Word[] = [];
    let place = 0;
    for (let at = 0; at < places.length; at++) {
      const digit = places.charCodeAt(at) - ZERO;
      if (digit >= 0 && digit <= 9) {
        place = 10 * place + digit;
        continue;
      }
      const word = this.#all[place];
      if (word === undefined) return [];
      words.push(word);
      place = 0;
    }
    return words;
  }
}

const ZERO = '0'.charCodeAt(0);

/**
 * Reads what {@link bodyOf} has written. As one text, of which all texts are parts.
 *
 * 2026-11-28, chosen: what entries have in common stands once, and in them is its place. Rejected: the texts in each entry: to look up
 * what is known of a text takes ten times as long as by its place, and was a sixth of a run over cases that are all known.
 * @throws SyntaxError
 */
export function readBody(body: string): CacheContent {
  const headEnd = body.indexOf('\n') + 1;
  let start = body.indexOf('\n', headEnd) + 1;
  const head: unknown = JSON.parse(body.slice(0, headEnd));
  const { run, about } = (head ?? {}) as Partial<CacheContent>;
  // In one go, which takes a third of the time that it takes one by one.
  const all: unknown = JSON.parse(body.slice(headEnd, start));
  if (!Number.isSafeInteger(run) || !Array.isArray(all)) throw new SyntaxError('not the head of a cache');
  const entries: CacheEntry[] = [];
  while (start < body.length) {
    const end = body.indexOf('\n', start);
    const keyEnd = body.indexOf('\t', start);
    const usedEnd = body.indexOf('\t', keyEnd + 1);
    const placesEnd = body.indexOf('\t', usedEnd + 1);
    const used = Number(body.slice(keyEnd + 1, usedEnd));
    const isWhole = start <= keyEnd && keyEnd < usedEnd && usedEnd < placesEnd && placesEnd < end;
    if (!isWhole || !Number.isSafeInteger(used)) throw new SyntaxError('not an entry of a cache');
    const told = { key: body.slice(start, keyEnd), used, own: body.slice(placesEnd + 1, end) };
    entries.push(new CodedEntry(told, body.slice(usedEnd + 1, placesEnd), all));
    start = end + 1;
  }
  return { run: run!, about, entries };
}

/** All of a cache as a text: a line about it, one with all words that an entry has, and then the entries. */
export function bodyOf({ run, about, entries }: CacheContent): string {
  // Those that two runs have brought may be two that say the same.
  const texts = new Map<string, number>();
  const places = new Map<Word, number>();
  const placeOf = (word: Word): number => {
    let place = places.get(word);
    if (place !== undefined) return place;
    const text = JSON.stringify(word);
    place = texts.get(text) ?? texts.size;
    texts.set(text, place);
    places.set(word, place);
    return place;
  };
  const lines: string[] = [];
  for (const { key, used, words, own } of entries) {
    let coded = '';
    for (const word of words) coded += `${placeOf(word)} `;
    lines.push(`${key}\t${used}\t${coded}\t${own}\n`);
  }
  return `${JSON.stringify({ run, about })}\n[${[...texts.keys()].join(',')}]\n${lines.join('')}`;
}
