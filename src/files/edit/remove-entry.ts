import { commaAfter, lineEnd, lineStart, nextLine, replaceLines, type Splice, startsLine } from './lines.ts';
import type { Entry, Place } from './place.ts';
import type { Source } from './source.ts';

/**
 * Removes one of several entries, with its lines and the comment behind it.
 * Comments on lines of their own stay, but those inside the entry's value.
 */
export function removeEntry(source: Source, place: Place, entry: Entry): Splice[] {
  if (place.brackets) return removeFromFlow(source, place, entry);
  const { text, ending } = source;
  if (startsLine(text, entry.start)) {
    const start = lineStart(text, entry.start);
    const before = lastLeaf(place.entries[place.entries.indexOf(entry) - 1]?.place);
    // A block scalar's last line break is part of it, also where the text then ends.
    if (before?.block) return [{ start, end: afterTaken(text, entry, before), text: '' }];
    return [replaceLines(text, start, nextLine(text, entry.end), [], ending)];
  }
  // The first entry of a collection that begins behind a dash or a mark: the next one takes its place.
  const next = place.entries[place.entries.indexOf(entry) + 1]!;
  const comments = text.slice(nextLine(text, entry.end), next.start).trim() !== '';
  const start = comments ? text.slice(0, entry.start).trimEnd().length : entry.start;
  return [{ start, end: comments ? lineEnd(text, entry.end) : next.start, text: '' }];
}

/**
 * Whether an entry has its lines to itself and others below, so that it can be removed while more is changed: behind the
 * last line of a text something else may be put at the same time.
 */
export function hasOwnLines(text: string, place: Place, entry: Entry): boolean {
  if (place.flow || place.brackets) return false;
  return startsLine(text, entry.start) && nextLine(text, entry.end) < text.length;
}

/**
 * Where the lines end that go with an entry behind a block scalar. That would take in indented comments and
 * blank lines which the entry has kept from it; they go too, for else the scalar would change.
 */
function afterTaken(text: string, entry: Entry, before: Place): number {
  const { column, headerEnd } = before.block!;
  const keeps = text.slice(before.value!.start, headerEnd).includes('+');
  let result = nextLine(text, entry.end);
  for (let line = result; line < text.length; line = nextLine(text, line)) {
    const content = text.slice(line, lineEnd(text, line));
    const rest = content.trimStart();
    const indent = content.length - rest.length;
    // Anything less indented ends the scalar by itself.
    if (rest !== '' && !(rest.startsWith('#') && indent >= column)) break;
    if (rest !== '' || indent > column || keeps) result = nextLine(text, line);
  }
  return result;
}

/** The place that ends a value's text. */
function lastLeaf(place: Place | undefined): Place | undefined {
  const last = place?.brackets ? undefined : place?.entries.at(-1);
  return last ? lastLeaf(last.place) : place;
}

function removeFromFlow({ text, ending }: Source, place: Place, entry: Entry): Splice[] {
  const index = place.entries.indexOf(entry);
  const next = place.entries[index + 1];
  const close = place.value!.end - 1;
  const comma = next ? next.comma : commaAfter(text, entry.end, close);
  const end = comma === null ? entry.end : comma + 1;
  // Without a comma of its own behind it, the one in front goes.
  const before: Splice[] =
    comma === null && entry.comma !== null ? [{ start: entry.comma, end: entry.comma + 1, text: '' }] : [];
  const ownLine = startsLine(text, entry.start) && /^[ \t]*(#.*)?$/.test(text.slice(end, lineEnd(text, end)));
  if (ownLine && nextLine(text, end) <= close) {
    return [...before, replaceLines(text, lineStart(text, entry.start), nextLine(text, end), [], ending)];
  }
  if (next) {
    const gap = text.slice(end, next.start);
    return [{ start: entry.start, end: gap.includes('#') ? end : next.start, text: '' }];
  }
  const gap = text.slice(entry.comma! + 1, entry.start);
  if (comma === null && !gap.includes('#')) return [{ start: entry.comma!, end, text: '' }];
  const blank = /[ \t]*$/.exec(gap)![0].length;
  return [...before, { start: entry.start - blank, end, text: '' }];
}
