import type { Place } from './place.ts';
import { type Tree, treeOf, Verbatim } from './tree.ts';

/** The text of a scalar that is no string, to be written elsewhere as it is: where no tag says so, it is one plain word. */
function sourceOf(place: Place): string | undefined {
  const isTagged = place.props.some((prop) => prop.kind === 'tag');
  return isTagged ? undefined : (place.node as { source?: string }).source;
}

/**
 * The data at a place, to be written at another: aliases resolved, anchors left behind, plain scalars
 * word for word (numbers keep their spelling).
 * @throws EditError `not-json` for what JSON does not have and is not one plain word
 */
export function copyOf(place: Place): Tree {
  if (place.kind === 'alias') return place.target ? copyOf(place.target) : null;
  if (place.kind === 'map') {
    return new Map(place.entries.map((entry) => [entry.key ?? '', copyOf(entry.place)]));
  }
  if (place.kind === 'seq') return place.entries.map((entry) => copyOf(entry.place));
  const { value } = (place.node ?? { value: null }) as { value?: unknown };
  const worded = value !== null && typeof value !== 'string';
  const source = worded ? sourceOf(place) : undefined;
  return source ? new Verbatim(source, value) : treeOf(value);
}
