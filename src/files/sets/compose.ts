import { type Diagnostic, diagnostic, type Place } from '../../model/diagnostic.ts';
import { nearest } from '../../model/nearest.ts';
import type { SetFile } from '../../model/set-file.ts';
import type { Path, YamlText } from '../yaml-text.ts';

/** A question-set file that has the right form, with its text for places. */
export interface SetText {
  yaml: YamlText;
  file: SetFile;
}

/** The sections of a set whose entries are known by id. */
export const sections = [
  'sources',
  'parameters',
  'questions',
  'criteria',
  'constraints',
  'rules',
  'outcomes',
  'agreement',
  'attachments',
] as const;
export type Section = (typeof sections)[number];

type Entry = Record<string, unknown>;

/** Where an entry goes, if not last or where it was. */
interface Placing {
  before?: string | undefined;
  after?: string | undefined;
}

/** A chain of files put together: entries by section and id, in order, and where each was written. */
export interface Composed {
  /** The set itself; its title, version and so on. */
  top: SetText;
  /** Nearest first. */
  base: SetText[];
  entries: Record<Section, Map<string, Entry>>;
  process: Record<string, Record<string, Entry>>;
  /** Where the part at `path` of the composed set stands: its file, line and column. */
  locate(path: Path, at?: 'key' | 'value'): Place;
  /** The file that a part comes from, or was last reworded in. */
  origin(path: Path): SetText;
}

/** Puts a chain of files together, the set that everything builds on first. */
export function compose(chain: readonly SetText[]): { composed: Composed; problems: Diagnostic[] } {
  const composition = new Composition();
  for (const text of chain) composition.add(text);
  const top = chain.at(-1)!;
  const base = chain.slice(0, -1).reverse();
  return { composed: composition.result(top, base), problems: composition.problems };
}

class Composition {
  readonly problems: Diagnostic[] = [];
  readonly #entries = Object.fromEntries(
    sections.map((section) => [section, new Map<string, Entry>()]),
  ) as Record<Section, Map<string, Entry>>;
  readonly #process: Record<string, Record<string, Entry>> = {};
  readonly #origins = new Map<string, { text: SetText; path: Path }>();

  add(text: SetText): void {
    for (const section of sections) {
      this.#remove(text, section);
      this.#replace(text, section);
      this.#reword(text, section);
      this.#insert(text, section);
    }
    for (const heading of text.file.remove?.process ?? []) delete this.#process[heading];
    const process = { ...text.file.replace?.process, ...text.file.process };
    // A heading that a set writes itself stands instead of the inherited one: who decides is not added to.
    for (const [heading, items] of Object.entries(process)) {
      if (items === undefined) continue;
      const written = text.file.process && Object.hasOwn(text.file.process, heading);
      this.#process[heading] = items as Record<string, Entry>;
      this.#remember(['process', heading], text, [...(written ? [] : ['replace']), 'process', heading]);
    }
  }

  result(top: SetText, base: SetText[]): Composed {
    const originOf = (path: Path) => {
      for (let length = path.length; length > 0; length--) {
        const found = this.#origins.get(path.slice(0, length).join('\n'));
        if (found) return { ...found, rest: path.slice(length) };
      }
      return { text: top, path: [], rest: path };
    };
    return {
      top,
      base,
      entries: this.#entries,
      process: this.#process,
      origin: (path) => originOf(path).text,
      locate: (path, at) => {
        const { text, path: start, rest } = originOf(path);
        return text.yaml.locate([...start, ...rest], at);
      },
    };
  }

  #remove(text: SetText, section: Section): void {
    (text.file.remove?.[section] ?? []).forEach((id, i) => {
      if (this.#mustExist(text, section, id, ['remove', section, i], 'value'))
        this.#entries[section].delete(id);
    });
  }

  #replace(text: SetText, section: Section): void {
    for (const [id, entry] of Object.entries(text.file.replace?.[section] ?? {})) {
      const path = ['replace', section, id];
      if (!this.#mustExist(text, section, id, path, 'key')) continue;
      this.#entries[section].set(id, entry as Entry);
      this.#remember([section, id], text, path);
    }
  }

  #reword(text: SetText, section: Section): void {
    for (const [id, raw] of Object.entries(text.file.reword?.[section] ?? {})) {
      const { before, after, ...fields } = raw as Entry & Placing;
      const path = ['reword', section, id];
      if (!this.#mustExist(text, section, id, path, 'key')) continue;
      // What is not reworded, beside what is, still stands where it stood.
      const reworded = (part: Path) => this.#remember([section, id, ...part], text, [...path, ...part]);
      this.#entries[section].set(id, merged(this.#entries[section].get(id)!, fields, reworded));
      this.#place(text, section, id, { before, after }, path);
    }
  }

  #insert(text: SetText, section: Section): void {
    for (const [id, raw] of Object.entries(text.file[section] ?? {})) {
      const { before, after, ...entry } = raw as Entry & Placing;
      if (this.#entries[section].has(id)) {
        const place = text.yaml.locate([section, id], 'key');
        this.problems.push(diagnostic('already-inherited', place, { found: id, section }));
        continue;
      }
      if (section === 'rules' && text.file.base && !before && !after) {
        this.problems.push(
          diagnostic('rule-needs-place', text.yaml.locate([section, id], 'key'), { found: id }),
        );
        continue;
      }
      this.#entries[section].set(id, entry);
      this.#remember([section, id], text, [section, id]);
      this.#place(text, section, id, { before, after }, [section, id]);
    }
  }

  /** Moves an entry before or after another; without either word it stays where it is. */
  #place(text: SetText, section: Section, id: string, { before, after }: Placing, path: Path): void {
    const beside = before ?? after;
    if (beside === undefined) return;
    const word = before === undefined ? 'after' : 'before';
    if (!this.#mustExist(text, section, beside, [...path, word], 'value')) return;
    const entry = this.#entries[section].get(id)!;
    this.#entries[section].delete(id);
    this.#entries[section] = inserted(this.#entries[section], id, entry, beside, word);
  }

  #mustExist(text: SetText, section: Section, id: string, path: Path, at: 'key' | 'value'): boolean {
    if (this.#entries[section].has(id)) return true;
    const allowed = [...this.#entries[section].keys()];
    const data = { found: id, section, allowed, suggestion: nearest(id, allowed) };
    this.problems.push(diagnostic('nothing-inherited', text.yaml.locate(path, at), data));
    return false;
  }

  #remember(part: Path, text: SetText, path: Path): void {
    const key = part.join('\n');
    for (const known of [...this.#origins.keys()])
      if (known.startsWith(`${key}\n`)) this.#origins.delete(known);
    this.#origins.set(key, { text, path });
  }
}

function inserted(
  entries: Map<string, Entry>,
  id: string,
  entry: Entry,
  beside: string,
  word: 'before' | 'after',
): Map<string, Entry> {
  return new Map(
    [...entries].flatMap(([other, value]): [string, Entry][] => {
      const own: [string, Entry] = [id, entry];
      const there: [string, Entry] = [other, value];
      if (other !== beside) return [there];
      return word === 'before' ? [own, there] : [there, own];
    }),
  );
}

/** Fields that are conditions: their keys are questions, so they are replaced whole. */
const conditionFields = new Set(['met', 'applies', 'if', 'then', 'never', 'when']);

/**
 * `start` with the fields of `changes`; maps of named things are merged, texts and conditions replaced whole. Calls
 * `replaced` with the path of each part that is.
 */
function merged(
  start: Entry,
  changes: Entry,
  replaced: (part: Path) => void,
  within: readonly string[] = [],
): Entry {
  const result: Entry = { ...start };
  for (const [field, value] of Object.entries(changes)) {
    const old = start[field];
    const both = isMap(old) && isMap(value) && !conditionFields.has(field) && !isText(old) && !isText(value);
    const part = [...within, field];
    if (!both) replaced(part);
    result[field] = both ? merged(old, value, replaced, part) : value;
  }
  return result;
}

function isMap(value: unknown): value is Entry {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isText(value: Entry): boolean {
  return Object.keys(value).every((key) => key === 'sv' || key === 'en');
}
