import { afterComments, columnOf, lineEnd, lineStart, nextLine, startsLine } from './lines.ts';
import type { Place, Span } from './place.ts';
import type { Tree } from './tree.ts';
import type { Spot, Style } from './value-text.ts';

/** What gives way when a value is replaced: the text behind the mark, and lines below it. */
export interface Zone extends Span {
  /** The lines of the old value below; where it has none, an empty span where the new one's lines go. */
  body: Span;
  /** The old value stands below, nothing but its props beside its mark. */
  below: boolean;
  /** The props are outside the zone, and are not written again. */
  propsStay: boolean;
  /** There is nothing yet, not even white space behind the mark. */
  needsSpace: boolean;
  /** A block collection may begin at `start`, as in `- a: 1`. */
  compact: boolean;
  /**
   * Where the comment lines end that follow and stand further in than the holder: they belong to the value.
   */
  commentsEnd: number;
  /** There are comment lines between the mark's line and the body. */
  gap: boolean;
}

/**
 * Finds the zone of a value in block context.
 * @param unchanged all props of the old value are kept, and no new one comes
 */
export function zoneOf(text: string, place: Place, unchanged: boolean, value: Tree): Zone {
  const zone = standsBelow(text, place, unchanged, value)
    ? zoneBelow(text, place)
    : zoneBeside(text, place, unchanged, value);
  const commentsEnd = afterComments(text, zone.body.end, Math.max(place.indent, 0) + 1);
  return { ...zone, commentsEnd, gap: zone.below && nextLine(text, zone.end) !== zone.body.start };
}

type Bounds = Omit<Zone, 'commentsEnd' | 'gap'>;

/** Where the last mark in front of the value ends: its last prop, else its `:` or `-`. */
function markEnd(place: Place): number {
  return place.props.at(-1)?.end ?? place.head;
}

function standsBelow(text: string, place: Place, unchanged: boolean, value: Tree): boolean {
  const { value: old } = place;
  // Below a `---` the document stays on its own lines.
  if (place.holder === 'root' && place.props.length === 0) return false;
  if (!old || lineStart(text, old.start) === lineStart(text, markEnd(place))) return false;
  const collection = (place.kind === 'map' || place.kind === 'seq') && !place.brackets;
  return collection || (place.props.length > 0 && !(unchanged && !isLarge(value)));
}

function zoneBelow(text: string, place: Place): Bounds {
  const { props, head, block, value } = place;
  const start = props.length > 0 ? place.start : head;
  const body = { start: lineStart(text, value!.start), end: block?.end ?? nextLine(text, place.end) };
  const needsSpace = props.length === 0;
  return { start, end: markEnd(place), body, below: true, propsStay: false, needsSpace, compact: false };
}

function zoneBeside(text: string, place: Place, unchanged: boolean, value: Tree): Bounds {
  const { value: old, block, holder } = place;
  const propsStay = unchanged && old !== null && !isLarge(value);
  const empty = place.start === place.end;
  // `key: ` at the end of a line has its white space already.
  const spaces = empty ? /^ *$/.exec(text.slice(place.head, lineEnd(text, place.head)))?.[0].length : 0;
  const start = propsStay ? old.start : place.start + (spaces ?? 0);
  const end = block ? block.headerEnd : place.end + (spaces ?? 0);
  const after = nextLine(text, end);
  // Behind a tab no collection can begin.
  const before = text.slice(lineStart(text, start), start);
  const own = (holder === 'item' || (old !== null && startsLine(text, start))) && !before.includes('\t');
  const compact = place.props.length === 0 && own;
  const body = block ?? { start: after, end: after };
  return { start, end, body, below: false, propsStay, needsSpace: empty && !spaces, compact };
}

/** Whether the value is a collection that may take lines of its own. */
export function isLarge(value: Tree): boolean {
  return (value instanceof Map && value.size > 0) || (Array.isArray(value) && value.length > 0);
}

/**
 * The columns for a value in a zone: those of the old one if it stands below, else by the file's style.
 * @param compact whether a collection begins right at the zone
 */
export function spotOf(text: string, place: Place, zone: Zone, style: Style, compact: boolean): Spot {
  const { indent, value: old } = place;
  const column = columnOf(text, zone.start) + (zone.needsSpace ? 1 : 0);
  const map = indent < 0 ? 0 : indent + style.map;
  const below = indent < 0 ? 0 : indent + style.seq;
  // Dashes may stand below a key, not below a dash or the `:` of a `? key`.
  const underKey = place.holder === 'pair' && !startsLine(text, place.head - 1);
  const seq = !underKey && below <= indent ? map : below;
  const spot = { map, seq, literal: Math.max(indent, 0) + style.map, column, compact };
  if (!zone.below || !old) return spot;
  const now = columnOf(text, old.start);
  if (now > indent) return { ...spot, map: now, seq: now };
  return place.kind === 'seq' ? { ...spot, seq: now } : spot;
}
