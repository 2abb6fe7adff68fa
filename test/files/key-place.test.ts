import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { exactYaml } from '../../src/files/exact-yaml.ts';
import { fastYaml } from '../../src/files/fast-yaml.ts';
import { keyPlace } from '../../src/files/key-place.ts';
import type { Path } from '../../src/files/yaml-text.ts';

const fixtures = fileURLToPath(new URL('../fixtures', import.meta.url));
const cases = ['cases', 'partnerships'].flatMap((folder) =>
  readdirSync(`${fixtures}/${folder}`).map(
    (name) => [name, readFileSync(`${fixtures}/${folder}/${name}`, 'utf8')] as const,
  ),
);

/** All paths to keys of maps in maps. */
function pathsIn(data: unknown, start: Path = []): Path[] {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return [];
  return Object.entries(data).flatMap(([key, value]) => [
    [...start, key],
    ...pathsIn(value, [...start, key]),
  ]);
}

function compared(text: string) {
  const exact = exactYaml(text, 'a.yaml');
  if (!('locate' in exact)) throw new Error('not sound');
  return pathsIn(exact.data).map((path) => {
    const { line, column } = exact.locate(path, 'key');
    return { path: path.join('.'), found: keyPlace(text, path), exact: { line, column } };
  });
}

describe('the place of a key', () => {
  it.each(cases)('is the one that a parser gives, or left to it: %s', (_name, text) => {
    for (const { path, found, exact } of compared(text)) expect(found ?? exact, path).toEqual(exact);
  });

  it('is found for every answer of a case in block style', () => {
    const [, text] = cases.find(([name]) => name === 'alingsas-bracke-diakoni-forum.yaml')!;
    const missed = compared(text).filter(({ path, found }) => path.startsWith('answers') && !found);
    expect(missed).toEqual([]);
  });

  it.each([
    ['text that looks like it', 'note: |\n  a: 1\na:\n  b: "\n    b: 2"\n  c: 3\n'],
    ['a list at the same depth', 'a:\n- b: 1\n- b: 2\nb: 3\n'],
    ['a comment before it', 'a: # c\n# a: 1\n\n    # x\n    b: 1\n    c: 2\n'],
    ['Windows line ends', 'a:\r\n  b: 1\r\n  c:\r\n    b: 2\r\n'],
    ['a flow map', 'a: { b: 1 }\nc: { d: { b: 2 } }\n'],
    ['a quoted key', '"a":\n  b: 1\n'],
    ['a key with a value beside it', 'a: b\n'],
    ['deeper and shallower siblings', 'a:\n    b:\n       c: 1\n    d: 2\ne:\n f: 3\n'],
  ])('is right with %s', (_what, text) => {
    expect(fastYaml(text)).toBeDefined();
    for (const { path, found, exact } of compared(text)) expect(found ?? exact, path).toEqual(exact);
  });
});
