import fc from 'fast-check';
import { hostileNames } from './hostile.ts';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** A change of some part of a value: where (taken modulo the number of parts), and what stands there then, if anything. */
export interface JsonChange {
  at: number;
  value?: unknown;
}

const scalars = fc.oneof(
  fc.constantFrom<unknown>(null, true, 0, -1, 1.5, 1e308, '', 'x', 'settled', 'open', 'forum', '2026-11-22'),
  fc.constantFrom(...hostileNames),
);
const values = fc.oneof(
  scalars,
  fc.constantFrom<unknown>([], {}, [null], [[]], ['a'], { length: 5 }, { a: 1 }, { toString: 1 }),
  fc.array(scalars, { maxLength: 3 }),
);

/** Any change. */
export const jsonChange: fc.Arbitrary<JsonChange> = fc.oneof(
  fc.record({ at: fc.nat() }),
  fc.record({ at: fc.nat(), value: values }),
);

/** The JSON text with a part of it changed or left out; `__proto__` among the keys that come into it. */
export function changedJson(text: string, { at, value }: JsonChange): string {
  const data = JSON.parse(text) as Json;
  const places = placesIn(data);
  if (places.length === 0) return text;
  const { holder, key } = places[at % places.length]!;
  if (value !== undefined) Object.defineProperty(holder, key, { value, enumerable: true });
  else if (Array.isArray(holder)) holder.splice(Number(key), 1);
  else delete holder[key];
  const json = JSON.stringify(data);
  return at % 7 === 0 ? json.replace('{"', '{"__proto__":{"a":1},"') : json;
}

function placesIn(data: Json): { holder: Exclude<Json, null | boolean | number | string>; key: string }[] {
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([key, value]) => [{ holder: data, key }, ...placesIn(value)]);
}
