/** Random YAML texts in odd but lawful layouts, for property tests. The same seed gives the same text. */

/** A text, and the data it was written from. */
export interface OddText {
  text: string;
  data: unknown;
}

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** A stream of choices. */
export class Choices {
  /** Values made so far. */
  readonly pool: Json[] = [];
  private state: number;

  constructor(seed: number) {
    this.state = seed | 0;
  }

  /** A number in 0 … below − 1 (mulberry32). */
  below(below: number): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  }

  chance(percent: number): boolean {
    return this.below(100) < percent;
  }

  of<T>(all: readonly T[]): T {
    return all[this.below(all.length)]!;
  }

  spaces(least: number, most: number): string {
    return ' '.repeat(least + this.below(most - least + 1));
  }
}

const KEYS = [
  'several-providers',
  'no-market',
  'note',
  'by',
  'evidence',
  'x-egen',
  'at',
  'åäö',
  'Fråga 3',
  'a',
  'b',
];
const ODD_KEYS = [
  'yes',
  '1',
  'null',
  'a: b',
  '# c',
  '-',
  'it\'s "so"',
  '2026-01-01',
  '{x}',
  '🎉',
  '',
  '__proto__',
];
const WORDS = [
  'ja',
  'Kartläggning pågår',
  'unknown',
  'SN 2026/123',
  'http://example.se/a?b=c#d',
  "Anna's",
  'a, b',
  '[x]',
];
const ODD = [
  'yes',
  'no',
  '2026-11-22',
  '12:30',
  '1',
  '~',
  ' x',
  'x ',
  'a: b',
  'a #b',
  '"',
  "'",
  'å\u2028',
  '\t',
  '',
  '- a',
  'é\u0007',
];
const LONG = [
  'rad 1\nrad 2',
  'rad 1\n\n  indragen\nrad 3\n',
  'slut\n',
  '\nstart',
  ' x\ny',
  'a\n\n',
  `${'lång '.repeat(40)}text`,
];

/** A random key or string, now and then an odd one. */
export function randomKey(choices: Choices): string {
  return choices.chance(85) ? choices.of(KEYS) : choices.of(ODD_KEYS);
}

export function randomScalar(choices: Choices): Json {
  const kind = choices.below(10);
  if (kind < 4) return choices.of(WORDS);
  if (kind < 6) return choices.of(ODD);
  if (kind < 7) return choices.of(LONG);
  if (kind < 8) return choices.of([0, 1, -3, 300000, 1.5, 1e21, -0.25]);
  return choices.of([true, false, null]);
}

/**
 * A random value, up to `depth` collections deep. Values come again, so that aliases have something to mean.
 */
export function randomValue(choices: Choices, depth: number): Json {
  if (choices.pool.length > 0 && choices.chance(15)) return choices.of(choices.pool);
  const value = freshValue(choices, depth);
  choices.pool.push(value);
  return value;
}

function freshValue(choices: Choices, depth: number): Json {
  if (depth <= 0 || choices.chance(55)) return randomScalar(choices);
  const size = choices.below(4);
  if (choices.chance(40)) return Array.from({ length: size }, () => randomValue(choices, depth - 1));
  const entries = Array.from(
    { length: size },
    () => [randomKey(choices), randomValue(choices, depth - 1)] as const,
  );
  return Object.fromEntries(entries) as Json;
}

/** What is written behind a `:` or `-`, and the lines below. */
interface Written {
  first: string;
  rest: string[];
}

const BITS = [
  ...[
    ':',
    ': ',
    '-',
    '- ',
    '? ',
    '#',
    ' #',
    ' ',
    '  ',
    '\n',
    '\n\n',
    '\t',
    '&a ',
    '*a ',
    '!t ',
    '!!str ',
    '|',
    '>',
  ],
  ...[
    '|\n',
    '"',
    "'",
    '{',
    '}',
    '[',
    ']',
    ',',
    '\n...\n',
    '\n---\n',
    '%',
    '\r',
    '<<: ',
    '~',
    '0',
    'x',
    '\\',
    '|2',
  ],
];

/** The text with a few random bits put in and taken out; mostly no longer YAML, else rather odd. */
export function mangled(choices: Choices, text: string): string {
  let result = text;
  for (let count = 1 + choices.below(3); count > 0; count -= 1) {
    const at = choices.below(result.length + 1);
    const gone = choices.chance(30) ? 1 + choices.below(6) : 0;
    result = result.slice(0, at) + (gone > 0 ? '' : choices.of(BITS)) + result.slice(at + gone);
  }
  return result;
}

/** Writes a random document. */
export function oddYaml(seed: number, anchors: boolean): OddText {
  const choices = new Choices(seed);
  const data = choices.chance(90) ? randomMap(choices) : randomValue(choices, 3);
  const writer = new Writer(choices, anchors);
  const lines = writer.document(data);
  const endings = choices.of([['\n'], ['\n'], ['\r\n'], ['\n', '\n', '\r\n']]);
  let text = lines
    .map((line, index) => (index < lines.length - 1 ? line + choices.of(endings) : line))
    .join('');
  if (choices.chance(80) || writer.needsEnding) text += choices.of(endings);
  return { text: (choices.chance(15) ? '\uFEFF' : '') + text, data };
}

function randomMap(choices: Choices): Json {
  const entries = Array.from({ length: 1 + choices.below(5) }, () => [
    randomKey(choices),
    randomValue(choices, 3),
  ]);
  return Object.fromEntries(entries) as Json;
}

class Writer {
  /** A text that ends in a block scalar is read differently without a line break at its end. */
  needsEnding = false;
  private readonly choices: Choices;
  private readonly anchors: boolean;
  private readonly known: { name: string; value: Json }[] = [];
  private count = 0;

  /** A mark that tells comments apart. */
  private next(): number {
    this.count += 1;
    return this.count;
  }

  constructor(choices: Choices, anchors: boolean) {
    this.choices = choices;
    this.anchors = anchors;
  }

  document(data: Json): string[] {
    const { choices } = this;
    const start = choices.of([
      [],
      [],
      [],
      ['---'],
      ['--- # dokument'],
      ['# först', '%YAML 1.2', '---'],
      ['# först', ''],
    ]);
    const isMap = typeof data === 'object' && data !== null && !Array.isArray(data);
    let body: string[];
    if ((isMap || Array.isArray(data)) && Object.keys(data).length > 0 && choices.chance(85)) {
      body = isMap ? this.map(data as Record<string, Json>, 0) : this.sequence(data as Json[], 0);
    } else {
      body = [this.flow(data)];
    }
    const quietEnds = [[], [], ['# sist'], ['...'], ['...', '# efter']];
    const end = choices.of(this.blockScalarLast ? quietEnds : [...quietEnds, ['', '# sist', '']]);
    this.needsEnding = this.blockScalarLast && end.length === 0;
    return [...start, ...body, ...end];
  }

  private blockScalarLast = false;

  private map(data: Record<string, Json>, column: number): string[] {
    const { choices } = this;
    const pad = ' '.repeat(column);
    const step = choices.of([2, 2, 2, 4, 1, 3]);
    return Object.entries(data).flatMap(([key, value]) => {
      const before = this.between(column);
      const explicit = choices.chance(6);
      const gap = choices.chance(8) ? ' ' : '';
      const { first, rest } = this.value(value, column, column + step, explicit ? 1 : 0);
      const name = this.key(key);
      if (explicit) return [...before, `${pad}? ${name}${this.comment()}`, `${pad}:${first}`, ...rest];
      return [...before, `${pad}${name}${gap}:${first}`, ...rest];
    });
  }

  private sequence(data: Json[], column: number): string[] {
    const { choices } = this;
    const pad = ' '.repeat(column);
    return data.flatMap((item) => {
      const before = this.between(column);
      const gap = choices.of([1, 1, 1, 2, 3]);
      const compact = this.compact(item, column + 1 + gap);
      if (compact)
        return [...before, `${pad}-${' '.repeat(gap)}${compact[0]!.trimStart()}`, ...compact.slice(1)];
      const { first, rest } = this.value(item, column, column + choices.of([1, 2, 4]), 1);
      return [...before, `${pad}-${first}`, ...rest];
    });
  }

  /** `- a: 1`: a collection that begins behind the dash. */
  private compact(item: Json, column: number): string[] | null {
    if (typeof item !== 'object' || item === null || Object.keys(item).length === 0) return null;
    if (this.choices.chance(40)) return null;
    const mute = this.quiet;
    this.quiet = true;
    const lines = Array.isArray(item)
      ? this.sequence(item, column)
      : this.map(item as Record<string, Json>, column);
    this.quiet = mute;
    return lines;
  }

  /** No comments before the first entry of a compact collection. */
  private quiet = false;

  /** A value below a mark in `parent` column; collections go to `column`, sequences perhaps further out. */
  private value(value: Json, parent: number, column: number, least: number): Written {
    const { choices } = this;
    this.blockScalarLast = false;
    const alias = this.alias(value);
    if (alias) return { first: ` ${alias}${this.comment()}`, rest: [] };
    if (value === null && choices.chance(40)) return { first: this.comment(), rest: [] };
    const anchor = this.anchor(value);
    this.keep(anchor, value);
    const collection = typeof value === 'object' && value !== null && Object.keys(value).length > 0;
    const quiet = this.quiet;
    if (collection && choices.chance(75)) {
      const sequence = Array.isArray(value);
      const outer = sequence && least === 0 && choices.chance(40) ? parent : column;
      this.quiet = false;
      const rest = sequence ? this.sequence(value, outer) : this.map(value as Record<string, Json>, outer);
      this.quiet = quiet;
      return { first: `${anchor}${this.comment()}`, rest };
    }
    if (typeof value === 'string') {
      const block = this.blockScalar(value, parent, column);
      if (block) {
        this.blockScalarLast = true;
        return { first: `${anchor}${choices.spaces(1, 2)}${block.first}${this.comment()}`, rest: block.rest };
      }
    }
    const text = this.multiline(value, column) ?? [this.flow(value, false)];
    const comment = this.comment();
    if (choices.chance(6)) {
      const [first, ...rest] = text;
      const lines = [' '.repeat(column) + first, ...rest];
      return { first: anchor, rest: [...lines.slice(0, -1), lines.at(-1)! + comment] };
    }
    const lines = [`${anchor}${choices.spaces(1, 3)}${text[0]}`, ...text.slice(1)];
    lines.push(lines.pop()! + comment);
    return { first: lines[0]!, rest: lines.slice(1) };
  }

  /** Flow collections and long plain text over several lines. */
  private multiline(value: Json, column: number): string[] | null {
    const { choices } = this;
    const pad = ' '.repeat(column);
    if (typeof value === 'string' && /^[\p{L}]+( [\p{L}]+)+$/u.test(value) && choices.chance(20)) {
      const [first, ...words] = value.split(' ');
      return [first!, ...words.map((word) => pad + word)];
    }
    if (typeof value !== 'object' || value === null || choices.chance(50)) return null;
    const sequence = Array.isArray(value);
    const entries = sequence
      ? value.map((item) => this.flow(item))
      : Object.entries(value).map(([key, item]) => `${this.flowKey(key)}: ${this.flow(item)}`);
    const comma = choices.chance(30) ? ',' : '';
    const lines = entries.map((entry, index) => {
      return `${pad}${entry}${index < entries.length - 1 ? ',' : comma}${this.comment()}`;
    });
    if (entries.length === 0 && choices.chance(50)) lines.push(`${pad}# tomt`);
    return [sequence ? '[' : '{', ...lines, pad + (sequence ? ']' : '}')];
  }

  private flow(value: Json, mayBeAlias = true): string {
    const { choices } = this;
    const alias = mayBeAlias ? this.alias(value) : null;
    if (alias) return `${alias} `;
    const space = choices.of(['', ' ']);
    if (Array.isArray(value)) {
      const end = value.length > 0 && choices.chance(10) ? ',' : '';
      return `[${space}${value.map((item) => this.flow(item)).join(choices.of([',', ', ']))}${end}${space}]`;
    }
    if (typeof value === 'object' && value !== null) {
      const pairs = Object.entries(value).map(([key, item]) => `${this.flowKey(key)}: ${this.flow(item)}`);
      return `{${space}${pairs.join(choices.of([', ', ' , ']))}${space}}`;
    }
    if (value === null) return choices.of(['null', '~']);
    return typeof value === 'string' ? this.string(value, true) : String(value);
  }

  private flowKey(key: string): string {
    return this.string(key, true);
  }

  private key(key: string): string {
    return this.string(key, true);
  }

  /** Any of the styles that can hold the string. */
  private string(value: string, flow: boolean): string {
    const { choices } = this;
    const plain = /^[\p{L}][\p{L}\d \-/.?=@']*$/u.test(value) && !/^(true|false|null)$|\s$/.test(value);
    if (plain && flow && choices.chance(60)) return value;
    if (!/[\p{Cc}\u2028]/u.test(value) && choices.chance(50)) return `'${value.replaceAll("'", "''")}'`;
    return JSON.stringify(value).replaceAll('\u2028', '\\L');
  }

  private blockScalar(value: string, parent: number, column: number): Written | null {
    const { choices } = this;
    if (/^\n|[\u2028\t]|(?!\n)\p{Cc}/u.test(value) || value.trim() === '' || choices.chance(50)) return null;
    const indent = Math.max(column, parent + 1, 1);
    const content = value.replace(/\n+$/, '');
    const ends = value.length - content.length;
    const told = /^ /.test(content) || choices.chance(20);
    if (told && indent - Math.max(parent, 0) > 9) return null;
    if (/^ /m.test(content.replace(/\n\n/g, '\n')) && content.includes('\n ') && told) return null;
    const digit = told ? String(indent - Math.max(parent, 0)) : '';
    const chomp = ends === 0 ? '-' : ends === 1 ? choices.of(['', '']) : '+';
    const folded = !content.includes('\n') && choices.chance(50) ? '>' : '|';
    const lines = content.split('\n').map((line) => (line === '' ? '' : ' '.repeat(indent) + line));
    const blank = chomp === '+' ? Array.from({ length: ends - 1 }, () => '') : choices.chance(30) ? [''] : [];
    return { first: folded + choices.of([digit + chomp, chomp + digit]), rest: [...lines, ...blank] };
  }

  private comment(): string {
    return this.choices.chance(15) ? `${this.choices.spaces(1, 4)}# k${this.next()}` : '';
  }

  /** Blank lines and comments before an entry. */
  private between(column: number): string[] {
    const { choices } = this;
    if (this.quiet) {
      this.quiet = false;
      return [];
    }
    const after = this.blockScalarLast;
    this.blockScalarLast = false;
    if (!choices.chance(20) || after) return [];
    const own = `${' '.repeat(choices.chance(80) ? column : choices.below(6))}# r${this.next()}`;
    return choices.of([[''], [own], [own, ''], ['', own], ['', '  ', own]]);
  }

  private anchor(value: Json): string {
    if (!this.anchors || value === null || !this.choices.chance(20)) return '';
    return ` &n${this.choices.below(4)}`;
  }

  private keep(anchor: string, value: Json): void {
    const name = anchor.slice(2);
    if (name === '') return;
    const index = this.known.findIndex((each) => each.name === name);
    if (index >= 0) this.known.splice(index, 1);
    this.known.push({ name, value });
  }

  private alias(value: Json): string | null {
    if (!this.anchors || !this.choices.chance(60)) return null;
    const same = this.known.find((each) => JSON.stringify(each.value) === JSON.stringify(value));
    return same ? `*${same.name}` : null;
  }
}
