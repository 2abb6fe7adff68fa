/**
 * Where a key begins, given where all keys of the data begin in the order of the text. Findings name keys, and most cases of a
 * large run have one: so reading keeps no more than a number for each key, and looking goes through the data.
 */
export function keyOffset(
  data: unknown,
  offsets: readonly number[],
  path: readonly (string | number)[],
): number | undefined {
  let node = data;
  let place = -1;
  for (const step of path) {
    if (typeof node !== 'object' || node === null || !Object.hasOwn(node, step)) return undefined;
    const parts = node as Record<string, unknown>;
    const isMap = !Array.isArray(node);
    for (const key in parts) {
      if (isMap) place++;
      if (key === String(step)) break;
      place += keysIn(parts[key]);
    }
    node = parts[step];
  }
  return typeof path.at(-1) === 'string' ? offsets[place] : undefined;
}

/** How many keys there are in a value. */
function keysIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  let keys = 0;
  for (const key in value) keys += keysIn((value as Record<string, unknown>)[key]);
  return Array.isArray(value) ? keys : keys + Object.keys(value).length;
}
