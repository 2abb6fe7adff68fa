/** A `Map`, or a `WeakMap` where what is kept goes with its key. */
interface Known<K, V> {
  get(key: K): V | undefined;
  set(key: K, value: V): unknown;
}

/** What `known` holds for `key`, made and kept there the first time it is asked for. */
export function memo<K, V>(known: Known<K, V>, key: K, make: () => V): V {
  const found = known.get(key);
  if (found !== undefined) return found;
  const made = make();
  known.set(key, made);
  return made;
}
