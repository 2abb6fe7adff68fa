/** A map as it is written in a case file. */
export type Data = Record<string, unknown>;

/** Whether nothing is said: no value, or a map or list without parts. */
export function isEmpty(value: unknown): boolean {
  return (
    value === undefined || value === null || (typeof value === 'object' && Object.keys(value).length === 0)
  );
}

/** Whether it is a map. */
export function isData(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
