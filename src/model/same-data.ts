/**
 * Whether two values are the same data: RFC 8785 JSON would write both alike (`digest.ts`). The order of keys is nothing to
 * it, and a key without a value is as none.
 */
export function isSameData(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one) || Array.isArray(other)) return isSameList(one, other);
  return hasPartsOf(one, other) && keysWithValue(one) === keysWithValue(other);
}

function isSameList(one: object, other: object): boolean {
  if (!Array.isArray(one) || !Array.isArray(other) || one.length !== other.length) return false;
  for (let i = 0; i < one.length; i++) if (!isSameData(one[i], other[i])) return false;
  return true;
}

type Parts = Readonly<Record<string, unknown>>;

function hasPartsOf(whole: object, parts: object): boolean {
  for (const key in parts) {
    const value = (parts as Parts)[key];
    if (value !== undefined && !(Object.hasOwn(whole, key) && isSameData((whole as Parts)[key], value)))
      return false;
  }
  return true;
}

function keysWithValue(map: object): number {
  let count = 0;
  for (const key in map) if ((map as Parts)[key] !== undefined) count++;
  return count;
}
