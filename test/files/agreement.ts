import { expect } from 'vitest';
import { exactYaml } from '../../src/files/exact-yaml.ts';
import { fastYaml } from '../../src/files/fast-yaml.ts';
import type { Path } from '../../src/files/yaml-text.ts';

/**
 * Expects that the fast reader of YAML, where it reads a text, makes of it what the exact one does, with each key in the same
 * place.
 * @returns what it read; undefined where it leaves the text to the exact one
 */
export function expectAgreement(text: string): { data: Record<string, unknown> } | undefined {
  const fast = fastYaml(text);
  if (!fast) return undefined;
  const exact = exactYaml(text, 'a.yaml');
  if (!('data' in exact))
    throw new Error(`${JSON.stringify(text)} is wrong: ${JSON.stringify(exact.problems)}`);
  expect(fast.data, text).toStrictEqual(exact.data);
  for (const path of pathsIn(exact.data))
    expect({ file: 'a.yaml', ...fast.placeOfKey(path) }, text).toEqual(exact.locate(path, 'key'));
  return fast;
}

/** All paths to keys. */
function pathsIn(data: unknown, start: Path = []): Path[] {
  if (typeof data !== 'object' || data === null) return [];
  if (Array.isArray(data)) return data.flatMap((item, i) => pathsIn(item, [...start, i]));
  return Object.entries(data).flatMap(([key, value]) => [
    [...start, key],
    ...pathsIn(value, [...start, key]),
  ]);
}
