import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { World } from '../commands/world.ts';
import { Program } from '../faults/program.ts';
import { expectOrderlyEnd } from './oracle.ts';

let program: Program;
let world: World;
beforeAll(() => {
  program = new Program();
});
afterAll(() => program.remove());
afterEach(() => world.remove());

const MIB = 1024 * 1024;
/** Most memory for the program's own data, and most time, that a file of 1 MiB may take. */
const MEGABYTES = 256;
const SECONDS = 20;

const head = 'format: iop-case/1\nquestionSet: forum\nanswers: {}\n';
const upTo = (size: number, part: (i: number) => string) => {
  const parts: string[] = [];
  for (let length = 0, i = 0; length < size; i++) {
    const next = part(i);
    parts.push(next);
    length += next.length;
  }
  return parts.join('').slice(0, size - head.length);
};
const steps = (mark: string) => upTo(MIB, (i) => `${' '.repeat(i)}${mark}\n`);

const bombs: readonly [string, string][] = [
  ['brackets', `${head}x-a: ${'['.repeat(MIB - 100)}`],
  ['braces with keys', `${head}x-a: ${'{a: '.repeat(MIB / 4 - 50)}`],
  ['dashes', `${head}x-a:\n  ${'- '.repeat(MIB / 2 - 100)}`],
  ['question marks', `${'? '.repeat(MIB / 2 - 100)}`],
  ['steps', head + steps('a:')],
  ['steps of lists', `${head}x-a:\n${steps('-')}`],
  ['keys', head + upTo(MIB - 100, (i) => `x-${i}: 1\n`)],
  ['keys that are unknown', head + upTo(MIB - 100, (i) => `k${i}: 1\n`)],
  ['quoted keys that are unknown', head + upTo(MIB - 100, (i) => `"k${i}": 1\n`)],
  ['the same key', head + upTo(MIB - 100, () => 'x-a: 1\n')],
  [
    'questions that are unknown',
    `format: iop-case/1\nquestionSet: forum\nanswers:\n  officer:\n${upTo(MIB - 200, (i) => `    q${i}: ja\n`)}`,
  ],
  [
    'answers that are wrong',
    `format: iop-case/1\nquestionSet: forum\nanswers:\n  officer:\n${upTo(MIB - 200, (i) => `    q${i}: { value: [${i}], note: 1 }\n`)}`,
  ],
  [
    'aliases of aliases',
    `${head}x-a: &a [${'x,'.repeat(9)}]\n${upTo(5000, (i) => `x-${i}: &a${i} [${`*a${i || ''},`.repeat(9)}]\n`)}`,
  ],
  ['aliases of one value', `${head}x-a: &a 1\nx-b: [${'*a, '.repeat(MIB / 4 - 100)}]\n`],
  ['anchors', head + upTo(MIB - 100, (i) => `x-${i}: &a${i} 1\n`)],
  ['anchors and aliases', head + upTo(MIB - 100, (i) => `x-${i}: &a${i} [1]\ny-${i}: *a${i}\n`)],
  ['tags', head + upTo(MIB - 100, (i) => `x-${i}: !!t${i} 1\n`)],
  ['a long scalar', `${head}x-a: ${'a'.repeat(MIB - 100)}`],
  ['a long title', `${head}title: "${'å '.repeat(MIB / 3 - 100)}"`],
  ['a long quoted scalar with escapes', `${head}title: "${'\\u0061'.repeat(MIB / 6 - 100)}"`],
  ['a long scalar that is not closed', `${head}title: "${'a\n '.repeat(MIB / 3 - 100)}`],
  ['a long folded scalar', `${head}title: >\n${'  a\n\n'.repeat(MIB / 5 - 100)}`],
  ['comments', head + '#\n'.repeat(MIB / 2 - 100)],
  ['comments in brackets', `${head}x-a: [${'a, #\n '.repeat(MIB / 6 - 100)}]`],
  ['documents', '---\n'.repeat(MIB / 4)],
  ['spaces', `${head}${' '.repeat(MIB - 100)}`],
  ['empty lines', `${head}${'\n'.repeat(MIB - 100)}`],
  ['errors', head + '@a\n'.repeat(MIB / 3 - 100)],
  ['tabs', head + '\t\n'.repeat(MIB / 2 - 100)],
  ['directives', '%A\n'.repeat(MIB / 3)],
  [
    'a number of a million digits',
    `format: iop-case/1\nquestionSet: national-guidance\nanswers: { officer: { aid-three-years: ${'9'.repeat(MIB - 200)} } }\n`,
  ],
  ['history', `${head}history:\n${upTo(MIB - 100, () => '  - {}\n')}`],
  [
    'evidence',
    `format: iop-case/1\nquestionSet: forum\nanswers: { officer: { no-market: { value: yes, evidence: [${'a, '.repeat(MIB / 3 - 100)}a] } } }\n`,
  ],
  ['names of parties', `${head}parties: { public: [${'a, '.repeat(MIB / 3 - 100)}a] }\n`],
];

describe(`a file of a mebibyte takes less than ${MEGABYTES} MB and ${SECONDS} s`, () => {
  it.each(bombs)('%s', { timeout: 120_000 }, async (_what, text) => {
    world = await World.with({ 'a.yaml': text });
    for (const args of [['evaluate', 'a.yaml', '--update', '--as-of', '2026-11-22']]) {
      const began = performance.now();
      const { code, signal, out, err } = await program.run(args, {
        cwd: world.folder,
        node: [`--max-old-space-size=${MEGABYTES}`],
      });
      expect(signal).toBe(null);
      expectOrderlyEnd({ code: code ?? -1, out, err }, args);
      expect(err.length, err.slice(0, 1000)).toBeLessThan(20_000);
      expect((performance.now() - began) / 1000).toBeLessThan(SECONDS);
    }
  });
});
