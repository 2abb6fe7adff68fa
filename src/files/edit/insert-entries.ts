import { isJson } from './json-text.ts';
import { styleAt } from './layout.ts';
import type { Splice } from './lines.ts';
import {
  afterComments,
  atOpenEnd,
  columnOf,
  commaAfter,
  lineEnd,
  lineStart,
  nextLine,
  replaceLines,
  spacesFollow,
  startsLine,
} from './lines.ts';
import type { Entry, Place } from './place.ts';
import { type ScalarSpot, scalarText } from './scalar-text.ts';
import type { Source } from './source.ts';
import type { Tree } from './tree.ts';
import { flowText, itemLines, pairLines } from './value-text.ts';

/** What is put at the end of a map, or of a sequence. */
export type Additions = { pairs: [string, Tree][] } | { items: Tree[] };

/** Whether a collection can be added to as it stands; otherwise it is written anew. */
export function takesEntries(text: string, place: Place): boolean {
  if (!place.brackets) return place.entries.length > 0 && !isBarePair(place);
  return place.entries.length > 0 || text.slice(place.value!.start, place.value!.end).includes('#');
}

/** `[a: 1]`: the map in it has no brackets that a second pair could stand in. */
function isBarePair(place: Place): boolean {
  return place.flow && !place.brackets;
}

/** Adds entries behind the last one of a collection that {@link takesEntries}. */
export function insertEntries(source: Source, place: Place, additions: Additions): Splice[] {
  if (place.brackets) return insertInFlow(source, place, additions);
  const { text, ending } = source;
  const last = place.entries.at(-1)!;
  const column = columnOf(text, place.entries[0]!.start);
  // Comments that stand as far in as the entries belong here; at the left edge they may be anybody's.
  const at = afterComments(text, nextLine(text, last.end), Math.max(column, 1));
  const style = { ...styleAt(source, place), clip: !atOpenEnd(text, at), literals: !spacesFollow(text, at) };
  const lines =
    'pairs' in additions
      ? pairLines(additions.pairs, column, style, (key) => scalarText(key, keySpot(text, place)))
      : additions.items.flatMap((item) => itemLines(item, column, gapAfterDash(text, last), style));
  return [replaceLines(text, at, at, lines, ending)];
}

/** The white space between dash and item, as the sequence has it. */
function gapAfterDash(text: string, { start, place }: Entry): string {
  const gap = text.slice(start + 1, place.start);
  return /^ +$/.test(gap) ? gap : ' ';
}

/** New keys are quoted as all the others are. */
function keySpot(text: string, place: Place): ScalarSpot {
  const marks = new Set(place.entries.map(({ keyPlace }) => text[keyPlace?.value?.start ?? -1]));
  const [mark] = marks;
  const quoting = marks.size !== 1 ? 'plain' : mark === '"' ? 'double' : mark === "'" ? 'single' : 'plain';
  return { quoting, flow: place.brackets };
}

function insertInFlow({ text, ending }: Source, place: Place, additions: Additions): Splice[] {
  const json = isJson(text, place);
  const spot = { ...keySpot(text, place), json };
  const texts =
    'pairs' in additions
      ? additions.pairs.map(([key, value]) => `${scalarText(key, spot)}: ${flowText(value, json)}`)
      : additions.items.map((item) => flowText(item, json));
  const close = place.value!.end - 1;
  const last = place.entries.at(-1);
  if (!last) return [insertAfterComments(text, place, texts, ending)];
  const gap = gapBetween(text, place, ending);
  const comma = commaAfter(text, last.end, close);
  const from = comma === null ? last.end : comma + 1;
  const comment = commentEnd(text, from, close);
  if (comment === null) {
    const added = texts
      .map((each, index) => (comma !== null && index === 0 ? '' : ',') + gap + each)
      .join('');
    return [{ start: from, end: from, text: comma === null ? added : `${added},` }];
  }
  const lead = gap.includes('\n') ? gap : `${ending}${indentOf(text, last.start)} `;
  const tail = texts.join(`,${gap}`) + (comma === null ? '' : ',');
  const added = { start: comment, end: comment, text: lead + tail };
  return comma === null ? [{ start: from, end: from, text: ',' }, added] : [added];
}

/** An empty `{}` or `[]` with nothing but comments in it: its end stands on a line of its own. */
function insertAfterComments(text: string, place: Place, texts: string[], ending: string): Splice {
  const at = lineStart(text, place.value!.end - 1);
  const above = indentOf(text, at - 1);
  const indent = above.length > place.indent ? above : ' '.repeat(Math.max(place.indent, 0) + 2);
  return { start: at, end: at, text: texts.map((each) => `${indent}${each}`).join(`,${ending}`) + ending };
}

/** What stands between two entries: a line break and indentation, or white space. */
function gapBetween(text: string, place: Place, ending: string): string {
  const last = place.entries.at(-1)!;
  if (startsLine(text, last.start)) return ending + indentOf(text, last.start);
  if (last.comma === null) return ' ';
  const gap = text.slice(last.comma + 1, last.start);
  return /^[ \t]*$/.test(gap) ? gap : ' ';
}

function indentOf(text: string, at: number): string {
  return /^[ \t]*/.exec(text.slice(lineStart(text, at), at))![0];
}

/** The end of a comment that stands on the same line behind the last entry; null if there is none. */
function commentEnd(text: string, from: number, close: number): number | null {
  const end = Math.min(lineEnd(text, from), close);
  return /^[ \t]*#/.test(text.slice(from, lineEnd(text, from))) && end < close ? end : null;
}
