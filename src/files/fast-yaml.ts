import { FAILSAFE_SCHEMA, load, type Schema, Type } from 'js-yaml';
import { MAX_PARTS } from './yaml-tokens.ts';

/*
 * 2026-11-22, chosen: two readers of YAML. `yaml` knows where everything stands and what exactly is wrong, but takes
 * about seven times as long as `js-yaml` 4, and reading is nearly all that a run over many cases does. So plain text is
 * read by `js-yaml`, and whatever the two might read differently, or refuse, by `yaml`. Rejected: `js-yaml` alone
 * (no places), a reader of our own (another dialect of YAML to keep).
 */

/** Most levels of nesting. */
export const MAX_DEPTH = 64;
/** Implicit keys may have 1024 characters in the text; with escapes, a key of this length may come near. */
const LONGEST_KEY = 100;

/** What `fastYaml` read; undefined: the text is for the exact reader. */
export type FastReading = { data: Record<string, unknown> } | undefined;

/**
 * The data of a YAML text that surely means the same to both readers; undefined for all other text, sound or not.
 * `test/files/fast-yaml.test.ts` compares the readers.
 */
export function fastYaml(text: string): FastReading {
  // Too many parts are told by the exact reader; a shorter text cannot have that many.
  if (text.length > MAX_PARTS || !isPlain(text)) return undefined;
  try {
    const data = load(text, { schema: core, maxDepth: MAX_DEPTH, onWarning: refuse } as Options);
    return isMap(data) && hasPlainKeys(data, !keyless.test(text)) ? { data } : undefined;
  } catch {
    // Whatever is wrong, the exact reader says it better, and with its place.
    return undefined;
  }
}

type Options = NonNullable<Parameters<typeof load>[1]> & { maxDepth: number };

function refuse(warning: Error): never {
  throw warning;
}

/**
 * What is rare in cases, and what the readers are known to see differently: a character without which it cannot be
 * there (finding that none is costs next to nothing), and the whole of it.
 */
const doubtful: readonly [character: string, where: RegExp][] = [
  ['\t', /\t/],
  ['\r', /\r(?!\n)/],
  // A byte order mark, and the line breaks of YAML 1.1.
  ['\uFEFF', /\uFEFF/],
  ['\x85', /\x85/],
  ['\u2028', /\u2028/],
  ['\u2029', /\u2029/],
  // Directives, and marks of documents.
  ['%', /^%/m],
  ['---', /^---/m],
  ['...', /^\.\.\./m],
  // Anchors, aliases and tags where a value may begin; `& ` and `* ` in running text are none.
  ['&', /(?:^|[-:?,[{])\x20*&\S/m],
  ['*', /(?:^|[-:?,[{])\x20*\*\S/m],
  ['!', /(?:^|[-:?,[{])\x20*!/m],
  // Explicit keys.
  ['?', /(?:^|[-:,[{\x20])\?(?:\s|$)/m],
  // Comments that touch what is before them, or stand between a key and its value.
  ['#', /["'\]},[{:]#|:\x20*\r?\n(?:\r?\n)+#/],
  // Escaped line breaks.
  ['\\', /\\\r?\n/],
  // Items whose value, if any, is on the next line.
  ['-', /(?:^|\x20)-\x20*(?:#|\r?$)/m],
];

/** Lines of nothing but spaces: how far in does a block scalar stand? */
const blank = /^\x20+\r?$/m;

/** A flow collection that begins where, in a flow map, a key should. */
const keyless = /[,{]\s*[[{]/;

function isPlain(whole: string): boolean {
  const text = whole.startsWith('---\n') ? whole.slice(4) : whole;
  const ends = hasTrailing(text);
  for (const [character, where] of doubtful) {
    if (character === '-' && !ends) continue;
    if (text.includes(character) && where.test(text)) return false;
  }
  if (ends && blank.test(text)) return false;
  for (const closing of [']', '}']) {
    // Flow collections as keys; those over several lines where there are comments, perhaps among those lines.
    if (isBeside(text, closing, 1, ':')) return false;
    if (isBeside(text, closing, -1, '\n') && isBeside(text, '#', -1, '\n')) return false;
  }
  return true;
}

/** Lines that end in a space or a dash: rare, and the patterns that look further into them are slow. */
function hasTrailing(text: string): boolean {
  for (const end of [' \n', '-\n', ' \r', '-\r']) if (text.includes(end)) return true;
  return text.endsWith(' ') || text.endsWith('-') || isBeside(text, '#', -1, '-');
}

/**
 * Whether `wanted` stands before (-1) or after (1) some `character`, with nothing or spaces between; the text begins and
 * ends a line. Where the character is rare this takes far less than a pattern, which tries at every place.
 */
function isBeside(text: string, character: string, step: 1 | -1, wanted: string): boolean {
  for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + 1)) {
    let beside = at + step;
    while (text[beside] === ' ') beside += step;
    if ((text[beside] ?? '\n') === wanted) return true;
  }
  return false;
}

/**
 * Keys are strings to one reader and an error to the other where they look like numbers, booleans or nothing. So are
 * collections as keys, which then have no value.
 */
function hasPlainKeys(data: unknown, mayLackValue: boolean): boolean {
  if (Array.isArray(data))
    return data.every((item) => typeof item !== 'object' || hasPlainKeys(item, mayLackValue));
  if (!isMap(data)) return true;
  for (const key in data) {
    const value = data[key];
    if (!isPlainKey(key) || (value === null && !mayLackValue)) return false;
    if (typeof value === 'object' && !hasPlainKeys(value, mayLackValue)) return false;
  }
  return true;
}

function isPlainKey(key: string): boolean {
  const first = key.charCodeAt(0);
  // From `+` to `9` are the digits, the signs and the point; letters begin all ids.
  if (!(first > 0x39) || key.length > LONGEST_KEY) return false;
  return !notText.has(key);
}

const notText = new Set(['null', 'true', 'false', 'Infinity', 'NaN', '__proto__', '[object Object]']);

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The scalars of YAML 1.2's core schema as `yaml` reads them: js-yaml's own have `1_000`, `0b1` and `-0x1` too. */
const core: Schema = FAILSAFE_SCHEMA.extend({
  implicit: [new Type('tag:yaml.org,2002:core', { kind: 'scalar', resolve: isNotText, construct: scalarOf })],
});

const word = /^(?:~|[Nn]ull|NULL|[Tt]rue|TRUE|[Ff]alse|FALSE)$/;
const number =
  /^(?:[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?|0o[0-7]+|0x[0-9a-fA-F]+|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/;

function isNotText(plain: string | null): boolean {
  if (plain === null || plain === '') return true;
  const first = plain.charCodeAt(0);
  // Digits, signs and the point come before the letters.
  if (first <= 0x39) return number.test(plain);
  return plain.length <= 5 && word.test(plain);
}

function scalarOf(plain: string | null): null | boolean | number {
  if (plain === null || plain === '') return null;
  const first = plain[0]!.toLowerCase();
  if (first === '~' || first === 'n') return null;
  if (first === 't' || first === 'f') return first === 't';
  if (plain.startsWith('0o')) return Number.parseInt(plain.slice(2), 8);
  if (plain.startsWith('0x')) return Number.parseInt(plain.slice(2), 16);
  const letters = plain.slice(-3).toLowerCase();
  if (letters === 'nan') return Number.NaN;
  if (letters === 'inf') return plain.startsWith('-') ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  return Number.parseFloat(plain);
}
