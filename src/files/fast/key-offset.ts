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

/**
 * Tells of all keys down to a level (of the top: 1) where they begin, given where all keys of the data begin. Lists are not looked
 * into.
 */
export function eachKey(
  data: Readonly<Record<string, unknown>>,
  offsets: readonly number[],
  deepest: number,
  visit: (key: string, level: number, offset: number) => void,
): void {
  keysOf(data, 1, 0);

  /** @returns the number of the key that follows */
  function keysOf(map: Readonly<Record<string, unknown>>, level: number, first: number): number {
    let place = first;
    for (const key in map) {
      visit(key, level, offsets[place]!);
      const value = map[key];
      const goesOn = level < deepest && typeof value === 'object' && value !== null && !Array.isArray(value);
      place = goesOn
        ? keysOf(value as Readonly<Record<string, unknown>>, level + 1, place + 1)
        : place + 1 + keysIn(value);
    }
    return place;
  }
}
