import { isUtf8 } from 'node:buffer';
import { type Diagnostic, diagnostic, type Place } from '../model/diagnostic.ts';
import { firstOddByte, placeOfByte } from './byte-place.ts';
import { exactYaml } from './exact-yaml.ts';
import { type FastReading, fastYaml } from './fast-yaml.ts';
import { MAX_BYTES } from './read-bytes.ts';

/** How many places in a text are looked for without parsing it anew. */
const QUICK_PLACES = 20;

/** Keys and indexes from the top of a document. */
export type Path = readonly (string | number)[];

/** Parsed YAML: plain data, and where each part of it stands in the text. */
export interface YamlText {
  file: string;
  text: string;
  data: unknown;
  /** Where the value at `path` stands (with `key`: its key), or the nearest part that exists. */
  locate(path: Path, at?: 'key' | 'value'): Place;
}

/** The text, or why these bytes are not text that can be a YAML file. */
export function decodeText(bytes: Uint8Array, file: string): { text: string } | { problems: Diagnostic[] } {
  const fail = (code: string, data = {}, place = {}) => ({
    problems: [diagnostic(code, { file, ...place }, data)],
  });
  if (bytes.length > MAX_BYTES) return fail('file-too-large', { bytes: bytes.length, limit: MAX_BYTES });
  if (
    bytes.length >= 2 &&
    ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))
  ) {
    return fail('not-utf-8');
  }
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const nul = buffer.indexOf(0);
  if (nul >= 0) return fail('nul-byte', {}, placeOfByte(buffer, nul));
  if (!isUtf8(buffer)) return fail('not-utf-8', {}, placeOfByte(buffer, firstOddByte(buffer)));
  return { text: buffer.toString('utf8') };
}

/** A text that the fast reader has read. Places cost the exact one, so they are only looked for when asked for. */
class FastText implements YamlText {
  readonly file: string;
  readonly text: string;
  readonly data: unknown;
  readonly #fast: FastReading;
  #exact: ReturnType<typeof exactYaml> | undefined;
  #quick = 0;

  constructor(file: string, text: string, fast: FastReading) {
    this.file = file;
    this.text = text;
    this.data = fast.data;
    this.#fast = fast;
  }

  locate(path: Path, at?: 'key' | 'value'): Place {
    const { file } = this;
    // Each goes through the data: for very many places, one parse is quicker.
    const place = at === 'key' && this.#quick++ < QUICK_PLACES ? this.#fast.placeOfKey(path) : undefined;
    if (place) return { file, ...place };
    this.#exact ??= exactYaml(this.text, file);
    return 'locate' in this.#exact ? this.#exact.locate(path, at) : { file };
  }
}

/**
 * Parses one YAML document, or says all that is wrong with its form, each with its place. The one place that decides
 * which reader does: see `fast-yaml.ts`.
 */
export function parseYaml(text: string, file: string): YamlText | { problems: Diagnostic[] } {
  const fast = fastYaml(text);
  return fast ? new FastText(file, text, fast) : exactYaml(text, file);
}
