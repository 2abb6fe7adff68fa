import type { Place } from './place.ts';

const found = new WeakMap<Place, boolean>();

/**
 * Whether a place stands in a `{}` or `[]` that as a whole is JSON, as when a program wrote it; then what
 * is put there is written as JSON too.
 */
export function isJson(text: string, place: Place): boolean {
  let outermost = place;
  while (outermost.parent && (outermost.parent.flow || outermost.parent.brackets))
    outermost = outermost.parent;
  if (!outermost.brackets) return false;
  const known = found.get(outermost);
  if (known !== undefined) return known;
  const json = parses(text.slice(outermost.value!.start, outermost.value!.end));
  found.set(outermost, json);
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
