import type { Place } from './place.ts';

const known = new WeakMap<Place, boolean>();

/**
 * Whether a place stands in a `{}` or `[]` that as a whole is JSON, as when a program wrote it; then what
 * is put there is written as JSON too.
 */
export function isJson(text: string, place: Place): boolean {
  let outermost = place;
  while (outermost.parent && (outermost.parent.flow || outermost.parent.brackets))
    outermost = outermost.parent;
  if (!outermost.brackets || outermost.entries.length === 0 || !outermost.value) return false;
  let json = known.get(outermost);
  if (json === undefined) {
    json = parses(text.slice(outermost.value.start, outermost.value.end));
    known.set(outermost, json);
  }
  return json;
}

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
