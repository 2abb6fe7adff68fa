import type { Place } from './place.ts';
import { type Tree, treeOf, Verbatim } from './tree.ts';

/** Whether the editor may write a scalar's source text elsewhere as it is: one line, no tag before it. */
function sourceOf(place: Place): string | undefined {
  const { source, range } = place.node as { source?: string; range?: [number, number, number] };
  const plain = source !== undefined && range !== undefined && range[1] - range[0] === source.length;
  return plain && !source.includes('\n') && !place.props.some((prop) => prop.kind === 'tag')
    ? source
    : undefined;
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
  const worded = place.kind === 'scalar' && value !== null && typeof value !== 'string';
  const source = worded ? sourceOf(place) : undefined;
  return source ? new Verbatim(source, value) : treeOf(value);
}
