import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { fastYaml } from '../../src/files/fast-yaml.ts';
import { expectAgreement } from './agreement.ts';

const fixtures = fileURLToPath(new URL('../fixtures', import.meta.url));
const cases = ['cases', 'partnerships'].flatMap((folder) =>
  readdirSync(`${fixtures}/${folder}`).map(
    (name) => [name, readFileSync(`${fixtures}/${folder}/${name}`, 'utf8')] as const,
  ),
);

describe('the place of a key', () => {
  it.each(cases)('is the one that the exact reader gives: %s', (_name, text) => {
    expect(expectAgreement(text)).toBeDefined();
  });

  it.each([['a', 'b'], ['a', 'b', 'c'], ['x'], ['l', 2, 'd'], ['l', 0, 'x'], ['l', 0], ['toString'], []])(
    'is none where there is no key: %j',
    (...path) => {
      expect(fastYaml('a: 1\nl:\n  - d: 1\n  - e: 2\n')?.placeOfKey(path)).toBeUndefined();
    },
  );

  it.each([
    ['text that looks like it', 'note: |\n  a: 1\na:\n  b: "\n    b: 2"\n  c: 3\n'],
    ['a list at the same depth', 'a:\n- b: 1\n- b: 2\nb: 3\n'],
    ['a comment before it', 'a: # c\n# a: 1\n\n    # x\n    b: 1\n    c: 2\n'],
    ['Windows line ends', 'a:\r\n  b: 1\r\n  c:\r\n    b: 2\r\n'],
    ['a document marked', '---\na: { b: [{ c: 1 }, { c: 2 }] }\n'],
    ['a byte order mark', '\ufeffa: 1\nb:\n  c: 2\n'],
    ['comments before the mark', '# x\n\n--- # y\na: 1\nb: { c: 2 }\n...\n'],
    ['escapes and escaped breaks', '"\\x61": "b\\\n  \\ c"\nd:\n- "e\n  f"\n- "g": 1\n  h: 2\n'],
    ['flow over lines', '{\n  "a": 1,\n  "b": {"c": [1,\n {"d": 2}]}\n}\n'],
    ['lists of lists', 'a:\n  - - b: 1\n      c: 2\n    - 3\n  - d: |\n      x\n    e: å\nf: 1\n'],
    ['a flow map', 'a: { b: 1 }\nc: { d: { b: 2 } }\n'],
    ['a quoted key', '"a":\n  b: 1\n'],
    ['a key with a value beside it', 'a: b\n'],
    ['deeper and shallower siblings', 'a:\n    b:\n       c: 1\n    d: 2\ne:\n f: 3\n'],
  ])('is right with %s', (_what, text) => {
    expect(expectAgreement(text)).toBeDefined();
  });
});
