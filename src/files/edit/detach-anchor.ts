import { lineEnd, lineStart, nextLine, replaceLines, type Splice, startsLine } from './lines.ts';
import type { Anchor, Place, Span } from './place.ts';
import type { Step } from './plan.ts';
import { replaceValue } from './replace-value.ts';
import type { Source } from './source.ts';
import { copyOf } from './tree-of-place.ts';

/** Text that a step takes out of the document. */
function goneWith(step: Step): Span {
  if (step.do === 'insert') return { start: -1, end: -1 };
  return step.do === 'replace' ? step.place : step.entry;
}

function isIn({ start, end }: Span, place: Place): boolean {
  return place.start >= start && place.start < end;
}

/**
 * Takes an anchor off a value that a step is about to change the inside of, and gives it to the first alias,
 * with the value as it is now: the data stays as it is. Null if no alias means such a value.
 */
export function detachChanged(source: Source, step: Step): Splice[] | null {
  const changed = new Set<Place>();
  const innermost = step.do === 'replace' ? step.place.parent : step.place;
  for (let place = innermost; place; place = place.parent) changed.add(place);
  const anchor = source.anchors.find((each) => changed.has(each.place) && each.aliases.length > 0);
  if (!anchor) return null;
  const prop = anchor.place.props.find((each) => each.kind === 'anchor')!;
  return [withoutProp(source.text, prop), ...handOver(source, anchor, anchor.aliases[0]!)];
}

/** Gives the anchors that go with what a step takes out to the first alias of each that stays. */
export function rescueAnchors(source: Source, step: Step): Splice[] {
  const gone = goneWith(step);
  return source.anchors.flatMap((anchor) => {
    const alias = isIn(gone, anchor.place) ? anchor.aliases.find((each) => !isIn(gone, each)) : undefined;
    return alias ? handOver(source, anchor, alias) : [];
  });
}

function handOver(source: Source, { name, place }: Anchor, alias: Place): Splice[] {
  return replaceValue(source, alias, copyOf(place), `&${name}`);
}

/** Takes out an anchor with the white space that only it needed. */
function withoutProp(text: string, { start, end }: Span): Splice {
  const after = /^[ \t]*/.exec(text.slice(end, lineEnd(text, end)))![0].length;
  const last = end + after === lineEnd(text, end);
  const first = startsLine(text, start);
  if (first && last) return replaceLines(text, lineStart(text, start), nextLine(text, end), [], '');
  if (first || (!last && text[end + after] !== '#')) return { start, end: end + after, text: '' };
  const before = /[ \t]*$/.exec(text.slice(0, start))![0].length;
  return { start: start - before, end, text: '' };
}
