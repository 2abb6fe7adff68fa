import { EditError } from './edit-error.ts';
import { type Additions, takesEntries } from './insert-entries.ts';
import type { Entry, Place } from './place.ts';
import type { Source } from './source.ts';
import { applied, type PathPart, sameTree, type Tree, type TreeEdit, valueAt, wrapped } from './tree.ts';
import { copyOf } from './tree-of-place.ts';

/** One step of an edit, at a place of the text as it is now. */
export type Step =
  | { do: 'replace'; place: Place; value: Tree }
  | { do: 'insert'; place: Place; additions: Additions }
  | { do: 'remove'; place: Place; entry: Entry };

/**
 * The least that must change in the text for an edit: where map meets map or sequence meets sequence, only
 * the entries that differ. Empty if the data is already as wanted.
 * @throws EditError `no-such-place`
 */
export function planOf(source: Source, edit: TreeEdit): Step[] {
  const wanted = applied(source.data, edit);
  if (wanted === undefined) throw new EditError('no-such-place', 'the whole document cannot be removed');
  if (sameTree(wanted, source.data)) return [];
  let place = source.root;
  for (const [at, part] of edit.path.entries()) {
    const rest = edit.path.slice(at);
    if (place.kind === 'alias') return [throughAlias(place, { ...edit, path: rest })];
    const entry = entryAt(place, part);
    if (!entry) return [addition(source, place, rest, edit)];
    if ('remove' in edit && rest.length === 1) return [removal(place, entry)];
    if ('rename' in edit && rest.length === 1 && entry.keyPlace)
      return [{ do: 'replace', place: entry.keyPlace, value: edit.rename }];
    place = entry.place;
  }
  if (place.kind === 'alias' && 'append' in edit) return [throughAlias(place, { ...edit, path: [] })];
  const value = valueAt(wanted, edit.path)!;
  const old = valueAt(source.data, edit.path);
  if ('append' in edit) return [adding(source, place, { items: [edit.append] }, [edit.append])];
  return differences(source, place, old, value);
}

/** What is changed through an alias is changed in a copy that takes the alias's place. */
function throughAlias(place: Place, edit: TreeEdit): Step {
  const value = applied(copyOf(place), edit);
  return { do: 'replace', place, value: value ?? null };
}

function entryAt(place: Place, part: PathPart): Entry | undefined {
  if (place.kind === 'seq') return place.entries[part as number];
  return place.entries.find((entry) => entry.key === String(part));
}

function addition(source: Source, place: Place, [part, ...rest]: readonly PathPart[], edit: TreeEdit): Step {
  const value = 'value' in edit ? edit.value : [(edit as { append: Tree }).append];
  const inner = wrapped(rest, value);
  if (place.kind === 'seq') return adding(source, place, { items: [inner] }, [inner]);
  const whole = place.kind === 'map' ? new Map([[String(part), inner]]) : wrapped([part!], inner);
  return adding(source, place, { pairs: [[String(part), inner]] }, whole);
}

/** Adds to a collection, or writes it anew if it is empty or cannot be added to. */
function adding(source: Source, place: Place, additions: Additions, whole: Tree): Step {
  if (takesEntries(source.text, place)) return { do: 'insert', place, additions };
  if (place.entries.length === 0) return { do: 'replace', place, value: whole };
  const pairs = [copyOf(place), whole] as Map<string, Tree>[];
  return { do: 'replace', place, value: new Map(pairs.flatMap((each) => [...each])) };
}

/** The last entry takes its collection along only in that an empty one stays: `{}` or `[]`. */
function removal(place: Place, entry: Entry): Step {
  if (place.entries.length > 1) return { do: 'remove', place, entry };
  return { do: 'replace', place, value: place.kind === 'map' ? new Map() : [] };
}

function differences(source: Source, place: Place, old: Tree | undefined, value: Tree): Step[] {
  if (sameTree(old, value)) return [];
  if (place.kind === 'map' && old instanceof Map && value instanceof Map) {
    const common = place.entries.some(({ key }) => value.has(key!));
    if (common) return mapDifferences(source, place, old, value);
  }
  if (
    place.kind === 'seq' &&
    Array.isArray(old) &&
    Array.isArray(value) &&
    old.length > 0 &&
    value.length > 0
  ) {
    return sequenceDifferences(source, place, old, value);
  }
  return [{ do: 'replace', place, value }];
}

function mapDifferences(
  source: Source,
  place: Place,
  old: Map<string, Tree>,
  value: Map<string, Tree>,
): Step[] {
  const steps: Step[] = [];
  const removals: Step[] = [];
  for (const entry of place.entries) {
    const wanted = value.get(entry.key!);
    if (wanted === undefined) removals.push({ do: 'remove', place, entry });
    else steps.push(...differences(source, entry.place, old.get(entry.key!), wanted));
  }
  const keys = new Set(place.entries.map((entry) => entry.key));
  const pairs = [...value].filter(([key]) => !keys.has(key));
  if (pairs.length > 0) steps.push(adding(source, place, { pairs }, value));
  return [...steps, ...removals];
}

/** Items that are equal at both ends stay; those between are changed one by one, added or removed. */
function sequenceDifferences(source: Source, place: Place, old: Tree[], value: Tree[]): Step[] {
  const [first, tail] = equalEnds(old, value);
  const grows = value.length > old.length;
  // Items are only ever added at the end, so what grows in its middle is changed to its end.
  const kept = grows ? 0 : tail;
  const end = Math.min(old.length, value.length) - kept;
  const steps: Step[] = [];
  for (let at = first; at < end; at += 1) {
    steps.push(...differences(source, place.entries[at]!.place, old[at], value[at]!));
  }
  const items = grows ? value.slice(old.length) : [];
  if (items.length > 0) steps.push(adding(source, place, { items }, value));
  const gone = grows ? [] : place.entries.slice(end, old.length - kept);
  return [...steps, ...gone.map((entry): Step => ({ do: 'remove', place, entry }))];
}

/** How many items two sequences have in common at the beginning, and of the rest at the end. */
function equalEnds(one: readonly Tree[], other: readonly Tree[]): [number, number] {
  const shorter = Math.min(one.length, other.length);
  let first = 0;
  while (first < shorter && sameTree(one[first], other[first])) first += 1;
  let tail = 0;
  while (tail < shorter - first && sameTree(one.at(-1 - tail), other.at(-1 - tail))) tail += 1;
  return [first, tail];
}
