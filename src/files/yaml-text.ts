import type { Diagnostic, Place } from '../model/diagnostic.ts';
import { exactYaml } from './exact-yaml.ts';
import { type FastReading, fastYaml } from './fast-yaml.ts';

/** How many places in a text are looked for without parsing it anew. */
const QUICK_PLACES = 20;

/** Keys and indexes from the top of a document. */
export type Path = readonly (string | number)[];

/** Plain data, and where each part of it stands in a text. */
export interface LocatedData {
  data: unknown;
  /** Where the value at `path` stands (with `key`: its key), or the nearest part that exists. */
  locate(path: Path, at?: 'key' | 'value'): Place;
}

/** Parsed YAML, with its text. */
export interface YamlText extends LocatedData {
  file: string;
  text: string;
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
