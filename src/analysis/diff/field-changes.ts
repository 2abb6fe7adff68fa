/** A field with another value; a path into the part, and what stood and stands there (undefined: nothing). */
export interface FieldChange {
  path: readonly string[];
  before: unknown;
  after: unknown;
}

/** Fields that are compared whole: conditions, and lists that are read as one thing. */
const whole = new Set([
  'met',
  'applies',
  'when',
  'form',
  'source',
  'answeredBy',
  'base',
  'languages',
  'answers',
  'expect',
]);
/** Fields that say again what others say. */
const derived = new Set(['id', 'holds']);

/** The fields in which two parts differ, as deep as they differ; lists of things with ids are compared by id. */
export function fieldChanges(before: object, after: object, path: readonly string[] = []): FieldChange[] {
  const old = entriesOf(before);
  const now = entriesOf(after);
  return [...new Set([...now.keys(), ...old.keys()])].flatMap((field) => {
    if (path.length === 0 && derived.has(field)) return [];
    return valueChanges(old.get(field), now.get(field), [...path, field]);
  });
}

function valueChanges(before: unknown, after: unknown, path: readonly string[]): FieldChange[] {
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  const deep = !whole.has(path.at(-1)!) && isComposite(before ?? after) && isComposite(after ?? before);
  if (deep) return fieldChanges((before as object) ?? {}, (after as object) ?? {}, path);
  return [{ path, before, after }];
}

function isComposite(value: unknown): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    (!Array.isArray(value) || value.every((item) => typeof item === 'object'))
  );
}

/** Fields that hold something, by name; items of a list by their id or value, else by their place. */
function entriesOf(part: object): Map<string, unknown> {
  const entries = Array.isArray(part)
    ? part.map((item: { id?: string; value?: unknown; from?: string }, i): [string, unknown] => [
        nameOf(item, i),
        item,
      ])
    : Object.entries(part);
  return new Map(
    entries.filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0)),
  );
}

function nameOf({ id, value, from }: { id?: string; value?: unknown; from?: string }, place: number): string {
  // A parameter's values are known by their first day, illustrations by the answer that they illustrate.
  return id ?? from ?? (value === undefined ? String(place) : String(value));
}
