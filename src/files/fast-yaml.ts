import { blockMap } from './fast/blocks.ts';
import { CharCode } from './fast/char-code.ts';
import { Cursor, isRefusal, MAX_PARTS, refuse } from './fast/cursor.ts';
import { flowCollection } from './fast/flow.ts';
import { eachKey, keyOffset } from './fast/key-offset.ts';
import { LineCount, type TextPlace } from './fast/line-count.ts';
import type { Path } from './yaml-text.ts';

/*
 * 2026-11-27, chosen: two readers of YAML. `yaml` knows where everything stands and what exactly is wrong, but takes ten
 * times as long as others, and reading is most of what a run over many cases does. So the part of YAML that cases are
 * written in (`src/files/fast/`) has a reader of its own, and whatever is not surely of that part, or wrong, is read by
 * `yaml`. Rejected: `js-yaml` 4 as the fast one, which was here before: it takes more than twice as long, reads another YAML
 * than `yaml`, so that what it might read differently had to be looked for first, and says no places. A fast reader
 * alone: it could not say what is wrong.
 */

/**
 * What `fastYaml` read, and where it stands. A class, as all is that is made for each file: V8 keeps functions that stand in an
 * object literal, and all that they see, until it next cleans up everything.
 */
export class FastReading {
  readonly data: Record<string, unknown>;
  readonly #cursor: Cursor;

  constructor(data: Record<string, unknown>, cursor: Cursor) {
    this.data = data;
    this.#cursor = cursor;
  }

  /** Where the key at `path` begins; undefined where there is none. */
  placeOfKey(path: Path): TextPlace | undefined {
    const offset = keyOffset(this.data, this.#cursor.keys, path);
    return offset === undefined ? undefined : this.lines().placeOf(offset);
  }

  /**
   * Tells of the keys of maps down to a level (of the top: 1), in the order of the text, at which character they begin. To go through
   * them all takes as long as to look for one.
   */
  eachKey(deepest: number, visit: (key: string, level: number, offset: number) => void): void {
    eachKey(this.data, this.#cursor.keys, deepest, visit);
  }

  /** Counts the lines before characters. */
  lines(): LineCount {
    return new LineCount(this.#cursor.text);
  }
}

/** Windows' editors put it before a text; neither reader counts it as a column. */
const BYTE_ORDER_MARK = 0xfeff;

/**
 * What YAML does not allow or readers see differently: tabs, control characters, the line breaks of YAML 1.1, marks of
 * byte order within the text, and what is no character.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
const doubtful = /[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]/;

/**
 * The data of a YAML text that surely means the same to both readers; undefined for all other text, sound or not.
 * `test/files/fast-yaml.test.ts` compares the readers.
 */
export function fastYaml(text: string): FastReading | undefined {
  // Too many parts are told by the exact reader; a shorter text cannot have that many.
  if (text.length > MAX_PARTS) return undefined;
  let lines = text.charCodeAt(0) === BYTE_ORDER_MARK ? text.slice(1) : text;
  if (lines.includes('\r')) lines = lines.replaceAll('\r\n', '\n');
  if (doubtful.test(lines)) return undefined;
  if (!lines.endsWith('\n')) {
    // How a block scalar ends that its text ends with.
    if (/[|>]/.test(lines)) return undefined;
    lines += '\n';
  }
  const cursor = new Cursor(lines);
  try {
    return new FastReading(document(cursor), cursor);
  } catch (error) {
    // Whatever is wrong, the exact reader says it better, and with its place.
    if (isRefusal(error)) return undefined;
    throw error;
  }
}

function document(cursor: Cursor): Record<string, unknown> {
  cursor.toContent(0);
  if (cursor.indent === 0 && cursor.code === CharCode.Dash) skipMark(cursor);
  if (cursor.indent !== 0) refuse();
  const map = cursor.code === CharCode.BraceOpen ? flowDocument(cursor) : blockMap(cursor, 1);
  if (cursor.indent < 0 && cursor.code === CharCode.Dot) skipMark(cursor);
  if (cursor.code !== CharCode.End) refuse();
  return map;
}

/** From a `---` or `...` to the next line with content. */
function skipMark(cursor: Cursor): void {
  if (!cursor.isAtMark()) refuse();
  cursor.at += 3;
  cursor.toNextLine();
}

function flowDocument(cursor: Cursor): Record<string, unknown> {
  const map = flowCollection(cursor, -1, 1);
  cursor.toNextLine();
  return map as Record<string, unknown>;
}
