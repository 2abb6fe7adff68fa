import { type Data, isData } from './written-data.ts';

/** Whether a key is the user's own (CONTRACT 4). */
export function isOwnKey(key: string): boolean {
  return key.startsWith('x-');
}

/** The keys of a map that are the user's own, with what they hold. */
export function ownKeys(written: unknown): Data {
  if (!isData(written)) return {};
  return Object.fromEntries(Object.entries(written).filter(([key]) => isOwnKey(key)));
}

/** The data without keys that begin `x-`: those are the user's own, anywhere in the file. Copies only what it must. */
export function withoutOwnKeys(data: unknown): unknown {
  if (Array.isArray(data)) {
    for (let i = 0; i < data.length; i++) {
      if (withoutOwnKeys(data[i]) !== data[i]) return data.map(withoutOwnKeys);
    }
    return data;
  }
  if (!isData(data)) return data;
  let kept: Data | undefined;
  for (const key in data) {
    const value = data[key];
    const own = isOwnKey(key);
    const inner = own || typeof value !== 'object' ? value : withoutOwnKeys(value);
    if (!own && inner === value && !kept) continue;
    kept ??= keysBefore(data, key);
    if (!own) kept[key] = inner;
  }
  return kept ?? data;
}

/** What stands before a key. To copy all and delete the rest would make an object that all readers are slow with. */
function keysBefore(data: Readonly<Data>, end: string): Data {
  const before: Data = {};
  for (const key in data) {
    if (key === end) break;
    before[key] = data[key];
  }
  return before;
}
