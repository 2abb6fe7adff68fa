import { readdir } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { batchFormatNames } from '../../src/report/batch/format-names.ts';
import { caseFormatNames } from '../../src/report/case-formats.ts';
import { caseText, World } from '../commands/world.ts';
import { terminalCommand } from './oracle.ts';

/** Commands to a terminal: colour, title, clear; in C0, C1 and bidirectional form, and a forged line. */
const evil = '"a\\e[31m\\e]0;t\\a\\x9b2J\\u202eb\\u2066\\0\\r\\n::error::x\\u2028\\b\\x7f"';
const name = 'e\u001b[31m\u009bv\u202e.yaml';
const text = caseText(
  'forum',
  [`several-providers: { value: no, note: ${evil}, evidence: [${evil}], by: ${evil} }`, 'makes-profit: yes'],
  [
    `title: ${evil}`,
    `reference: ${evil}`,
    `parties: { public: [${evil}], associations: [${evil}] }`,
    `agreement: { purpose: ${evil} }`,
    `handling: { unit: ${evil}, officer: ${evil} }`,
    'id: a',
  ],
);
const broken = `format: iop-case/1\nquestionSet: ${evil}\n${evil}: 1\nanswers: { ${evil}: {}, officer: { ${evil}: ${evil} } }\n`;

/** A set whose every text does, with something to find, to test and to draw in it. */
const evilSet = (version: string) => `format: iop-questions/1
id: evil
version: ${version}
languages: [sv]
title: { sv: ${evil} }
summary: { sv: ${evil} }
sources: { s: { title: { sv: ${evil} }, publisher: ${evil}, reference: ${evil} } }
parameters: { p: { name: { sv: ${evil} }, unit: ${evil}, values: [{ value: 1, from: 2026-01-01, source: s }] } }
questions:
  a: { kind: yes-no, label: { sv: ${evil} }, ask: { sv: ${evil} }, help: { sv: ${evil} }, where: { sv: ${evil} } }
  b: { kind: choice, label: { sv: ${evil} }, ask: { sv: ${evil} }, options: { x: { sv: ${evil} }, y: { sv: ${evil} } } }
  c: { kind: number, unit: ${evil}, period: { sv: ${evil} }, label: { sv: ${evil} }, ask: { sv: ${evil} } }
criteria:
  a: { name: { sv: ${evil} }, met: { a: yes }, notMet: { sv: ${evil} }, source: [{ id: s, at: { sv: ${evil} } }] }
  c: { name: { sv: ${evil} }, met: { c: { atMost: { parameter: p } } } }
constraints: { k: { if: { a: no }, then: { b: x }, reason: { sv: ${evil} } } }
rules:
  one: { when: { b: ${version === '1.0.0' ? 'x' : 'y'} }, outcome: o, reason: { sv: ${evil} } }
  two: { when: { not-met: any-must }, outcome: p, reason: { sv: ${evil} } }
  rest: { when: otherwise, outcome: o, reason: { sv: ${evil} } }
outcomes:
  o: { name: { sv: ${evil} }, partnership: yes, summary: { sv: ${evil} }, nextSteps: { n: { text: { sv: ${evil} } } } }
  p: { name: { sv: ${evil} }, partnership: no, summary: { sv: ${evil} } }
agreement: { g: { text: { sv: ${evil} } } }
process: { decides: { d: { text: { sv: ${evil} } } } }
earlier: [{ removed: z, since: 0.1.0, reason: { sv: ${evil} } }]
waivers: [{ finding: missing-help, reason: ${evil}, until: 2099-01-01 }]
examples: { e: { title: ${evil}, answers: { a: yes }, expect: { outcome: o } } }
`;

let world: World;
beforeAll(async () => {
  world = await World.with({
    [name]: text,
    [`b${name}`]: broken,
    'c.yaml': text,
    [`x${name}/y.yaml`]: broken,
    'sets/evil.yaml': evilSet('1.0.0'),
    'later/evil.yaml': evilSet('2.0.0'),
  });
});
afterAll(() => world.remove());

const paths = [name, `b${name}`, `x${name}`];
const each = (command: string, formats: readonly string[], ...args: string[]) =>
  formats.map((format) => ['questions', command, ...args, '--format', format]);
const lines: readonly (readonly string[])[] = [
  ...batchFormatNames.map((format) => ['evaluate', ...paths, '--format', format]),
  ['evaluate', '.', '--update', '--dry-run'],
  ...caseFormatNames.filter((one) => one !== 'docx').map((format) => ['explain', name, '--format', format]),
  ...['text', 'json', 'csv', 'markdown'].map((format) => ['list', '.', '--format', format]),
  ['merge', name, 'c.yaml'],
  ['merge', name, `b${name}`],
  ['screen', '--plain', 'c.yaml'],
  ['screen', '--plain', '--out', name],
  ['screen', '--answers', `b${name}`],
  ['questions', 'show', name],
  ['questions', 'show', './c.yaml'],
  ['questions', 'list', '--questions', `x${name}`],
  ['questions', 'list', '--questions', 'sets', '--format', 'json'],
  ...each('show', ['text', 'markdown', 'html', 'json'], 'sets/evil.yaml'),
  ...each('check', ['text', 'json', 'sarif', 'github', 'gitlab'], 'sets/evil.yaml'),
  ...each('test', ['text', 'json'], 'sets/evil.yaml', '--suggest'),
  ...each('diff', ['text', 'markdown', 'json'], 'sets/evil.yaml', 'later/evil.yaml'),
  ...each('graph', ['mermaid', 'dot', 'svg'], 'sets/evil.yaml'),
  ['evaluate', 'e\u001b[31m', '--format', '\u001b[2J', '--lang', 'en'],
  ['evaluate', '--\u001b[31m'],
  ['\u001b[31m'],
  ['explain', '\u009b31m.yaml', '--lang', '\u001b'],
];

describe('text that commands a terminal', () => {
  it.each(lines.map((args) => [JSON.stringify(args), args] as const))(
    'is shown and not obeyed: %s',
    async (_shown, args) => {
      const { out, err } = await world.run(args, { stdin: '?\n+ x\u001b[31m\n= \n\u001b[31m\nja\n' });
      // A CSV file begins with a byte-order mark and ends its lines as spreadsheets do.
      const said = (out + err).replaceAll('\r\n', '\n');
      expect(terminalCommand.exec(said), JSON.stringify(said.slice(0, 3000))).toBe(null);
    },
  );
});

describe('a title', () => {
  it.each([
    '../../utanför',
    '/etc/passwd',
    'C:\\Windows\\x',
    'CON',
    'nul.txt',
    'LPT1',
    'a. . .',
    '   ',
    '...',
    '..',
    '.',
    '~',
    '-rf',
    'å'.repeat(300),
    'a/b',
    'a\u0000b',
    '\u001b[2J',
    '\u202e',
    '%2e%2e%2f',
    'aux',
    '🦊',
    'İ',
    'ＣＯＮ',
    'com¹',
    '{a,b}',
    '*?',
  ])('never leads out of the folder, or to a name that some system keeps: %j', async (title) => {
    const own = await World.with();
    try {
      const facts = [
        '--title',
        title.replaceAll('\0', ''),
        '--public',
        'N',
        '--association',
        'F',
        '--reference',
        'R',
      ];
      const { code, err } = await own.run(['screen', '--plain', '--report', 'markdown', ...facts], {
        stdin: 'ja\n',
      });
      const names = await readdir(own.folder);
      if (code === 2) expect(names, err).toEqual([]);
      else {
        expect([code, names.length], err).toEqual([0, 2]);
        for (const file of names) {
          expect(file).toMatch(/^[a-z0-9][a-z0-9-]{0,100}\.(?:yaml|md)$/);
          expect(file).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d)\./);
        }
      }
    } finally {
      await own.remove();
    }
  });
});
