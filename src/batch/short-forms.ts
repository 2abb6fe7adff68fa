import type { Word } from '../files/cache-body.ts';
import { idPattern } from '../model/vocabulary.ts';

/**
 * How a value of one kind is said in short, and read again. What is read may come from anyone: a form gives nothing that
 * it could not have written.
 */
export interface Form<T> {
  /** @throws NotInShort for a value that has no short form */
  write(value: T): unknown;
  /** @throws NotInShort for what this form does not write */
  read(short: unknown): T;
}

/** Something has no short form, or is none. */
export class NotInShort extends Error {}

/** The ids of a set's parts. */
export function idsOf(parts: readonly { id: string }[]): string[] {
  return parts.map(({ id }) => id);
}

/** One of some words, as its place among them. */
export function wordOf<T extends string>(words: readonly T[]): Form<T> {
  const places = new Map(words.map((word, i) => [word, i]));
  return {
    write: (word) => orFail(places.get(word)),
    // A text is a key of a list as well.
    read: (place) => orFail(typeof place === 'number' ? words[place] : undefined),
  };
}

/** The same where an id may be none of the words: of an outcome that a set no longer has. */
export function idOf(words: readonly string[]): Form<string> {
  const word = wordOf(words);
  return {
    write: (id) => (words.includes(id) ? word.write(id) : id),
    read: (short) => {
      if (typeof short !== 'string') return word.read(short);
      return orFail(idPattern.test(short) ? short : undefined);
    },
  };
}

/** A list. */
export function listOf<T>(form: Form<T>): Form<T[]> {
  return {
    write: (list) => list.map(form.write),
    read: (short) => {
      if (!Array.isArray(short)) throw new NotInShort();
      const list: T[] = [];
      for (const one of short) list.push(form.read(one));
      return list;
    },
  };
}

/** One word for each of some keys, all of them and in their order, as a text of digits. */
export function wordForEach<T extends string>(
  keys: readonly string[],
  words: readonly T[],
): Form<Record<string, T>> {
  const word = wordOf(words);
  return {
    write: (map) => keys.map((key) => word.write(orFail(map[key]))).join(''),
    read: (short) => {
      if (typeof short !== 'string' || short.length !== keys.length) throw new NotInShort();
      const map: Record<string, T> = {};
      for (let i = 0; i < keys.length; i++) map[keys[i]!] = word.read(short.charCodeAt(i) - ZERO);
      return map;
    },
  };
}

const ZERO = '0'.charCodeAt(0);

/** An object with these parts, in this order, as a list of them; a part may be absent. */
export function partsOf<T extends object>(
  forms: {
    [Key in keyof T]-?: Form<Exclude<T[Key], undefined>>;
  },
): Form<T> {
  const parts = Object.entries(forms) as [keyof T, Form<unknown>][];
  return {
    write: (whole) =>
      parts.map(([key, form]) => (whole[key] === undefined ? ABSENT : form.write(whole[key]))),
    read: (short) => {
      if (!Array.isArray(short)) throw new NotInShort();
      const whole: Partial<Record<keyof T, unknown>> = {};
      parts.forEach(([key, form], i) => {
        if (short[i] !== ABSENT) whole[key] = form.read(short[i]);
      });
      return whole as T;
    },
  };
}

/** No form writes it otherwise. */
const ABSENT = false;

/** What may be null. */
export function orNull<T>(form: Form<T>): Form<T | null> {
  return {
    write: (value) => (value === null ? null : form.write(value)),
    read: (short) => (short === null ? null : form.read(short)),
  };
}

/** What is as it is. @param isSound whether it can be */
export function asIs<T>(isSound: (value: unknown) => value is T): Form<T> {
  const same = (value: unknown) => orFail(isSound(value) ? value : undefined);
  return { write: same, read: same };
}

function orFail<T>(value: T | undefined): T {
  if (value === undefined) throw new NotInShort();
  return value;
}

/**
 * The same where what is read is the same in many entries: what was read of a word once is given again. Nobody may change it.
 */
export function remembered<T>(form: Form<T>): Form<T> {
  const known = new Map<Word, T>();
  return {
    write: form.write,
    read: (word) => {
      let value = known.get(word);
      if (value === undefined) {
        value = form.read(word);
        known.set(word, value);
      }
      return value;
    },
  };
}
