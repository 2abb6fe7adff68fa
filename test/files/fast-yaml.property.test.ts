import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { CORE_SCHEMA, load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { expectAgreement } from './agreement.ts';
import { inPythonQuotes } from './python-yaml.ts';

/** More, and others: `IOP_RUNS=20 IOP_SEED=7`. */
const often = { numRuns: 3000 * Number(process.env.IOP_RUNS ?? 1) };

/** Tries a property of texts. @returns the share of them that the fast reader reads */
function shareRead(
  texts: fc.Arbitrary<string>,
  also: (text: string, data: unknown) => void = () => {},
): number {
  let read = 0;
  let all = 0;
  fc.assert(
    fc.property(texts, (text) => {
      all++;
      const fast = expectAgreement(text);
      if (!fast) return;
      read++;
      also(text, fast.data);
    }),
    often,
  );
  return read / all;
}

const lineEnd = fc.constantFrom('\n', '\n', '\r\n');

/** Mostly one of what is sound. */
function mostly(sound: readonly string[], odd: readonly string[]): fc.Arbitrary<string> {
  return fc.oneof(
    { weight: 7, arbitrary: fc.constantFrom(...sound) },
    { weight: 1, arbitrary: fc.constantFrom(...odd) },
  );
}

/** What may stand before and behind a document. */
const before = mostly(
  [
    '',
    '',
    '\ufeff',
    '---\n',
    '\ufeff---\n',
    '# a\n---\n',
    '\n  # a\n   \n\n---  # b\n\n',
    '\ufeff# a\n--- \n',
  ],
  ['---\n---\n', '%YAML 1.2\n---\n', '----\n', '...\n', ' ---\n', '--- |\n', '\ufeff\ufeff'],
);
const behind = mostly(
  ['', '', '...\n', '...', '...   # a\n\n  # b\n   \n', '# a\n...\n', '\n   \n...\n#', '  \n', '\n\n...\n'],
  ['...\n...\n', '...\n---\n', '...\nb: 1\n', '... a\n', '...a: 1\n', '....\n', ' ...\n', '---\n', '...#\n'],
);

function framed(document: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc
    .tuple(before, document, behind, lineEnd)
    .map(([start, text, end, lineFeed]) => (start + text + end).replaceAll('\n', lineFeed));
}

/** Scalars over lines that `indent` is written before. */
function quotedOverLines(mark: string, pieces: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const blanks = fc.constantFrom('', '', ' ', '  ');
  const breaks = mostly(
    ['\n    ', '\n      ', '\n\n    ', '\n  \n\n     '],
    ['\n  ', '\n', '\n--- ', '\n...\n'],
  );
  const broken = fc.tuple(blanks, breaks, blanks).map((parts) => parts.join(''));
  return fc
    .array(fc.oneof({ weight: 4, arbitrary: pieces }, { weight: 1, arbitrary: broken }), { maxLength: 8 })
    .map((parts) => mark + parts.join('') + mark);
}

const words = fc.stringMatching(/^[-a-cåö:#,\u00a0\u3000 .]{0,5}$/);
const hex = (length: number) => fc.stringMatching(new RegExp(`^[0-9a-fA-F]{${length}}$`));
const escapes = fc.oneof(
  fc.constantFrom(...'0abefnrtvN_LP "/\\').map((sign) => `\\${sign}`),
  hex(2).map((code) => `\\x${code}`),
  hex(4).map((code) => `\\u${code}`),
  fc.nat(0x10ffff).map((code) => `\\U${code.toString(16).padStart(8, '0')}`),
  fc.constantFrom(
    '\\\n    ',
    '\\\n    ',
    ' \\\n     ',
    '\\\n\n    ',
    '\\  \n    ',
    '\\\n  ',
    '\\\n    \\\n    ',
  ),
);
const wrongEscapes = fc.constantFrom('\\q', '\\x4', '\\u12g4', '\\U00110000', '\\', '"');
const doubleQuoted = quotedOverLines(
  '"',
  fc.oneof(
    { weight: 20, arbitrary: words },
    { weight: 20, arbitrary: escapes },
    { weight: 1, arbitrary: wrongEscapes },
  ),
);
const singleQuoted = quotedOverLines("'", fc.oneof(words, fc.constantFrom("''", '"', '\\')));

/** Documents with a scalar wherever one may stand. */
function around(scalar: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc.oneof(
    scalar.map((one) => `a: ${one}\nb: 1\n`),
    scalar.map((one) => `a:\n  b: ${one}   # c\n`),
    scalar.map((one) => `a:\n  b:\n    ${one}\n  c: 1\n`),
    scalar.map((one) => `a:\n  - ${one}\n  - b: ${one}\n`),
    scalar.map((one) => `a:\n- ${one}\n- - ${one}\n`),
    scalar.map((one) => `${one}: 1\n`),
    scalar.map((one) => `a:\n  - ${one}: 1\n    b: 2\n`),
    scalar.map((one) => `a: [1, ${one}, { ${one}: ${one} }]\n`),
    scalar.map((one) => `{ "a":\n${one}, b: [${one}\n] }\n`),
  );
}

describe('the fast reader of YAML agrees with the exact one', () => {
  it('on documents of odd scalars', () => {
    const plain = fc.stringMatching(/^[-+.~:#&*!|>'"%@`,?0-9A-Za-zåÅ_ ]{0,12}$/);
    const quoted = fc.string({ maxLength: 12 }).map((text) => JSON.stringify(text));
    const single = plain.map((text) => `'${text.replaceAll("'", "''")}'`);
    const block = fc
      .tuple(fc.constantFrom('|', '>', '|-', '>-', '|+', '>+'), fc.array(plain, { maxLength: 4 }))
      .map(([header, lines]) => `${header}\n${lines.map((line) => `    ${line}`).join('\n')}`);
    const folded = fc.array(plain, { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n    '));
    const scalar = fc.oneof(plain, quoted, single, block, folded, singleQuoted, doubleQuoted);
    const list = fc.array(fc.oneof(plain, quoted), { maxLength: 4 }).map((items) => `[${items.join(', ')}]`);
    const key = fc.oneof(fc.constantFrom('a', 'b-c', 'd e'), plain, quoted);
    const pair = fc.tuple(key, fc.oneof(scalar, list)).map(([name, value]) => `  ${name}: ${value}`);
    const item = fc.oneof(scalar, list).map((value) => `  - ${value}`);
    const document = fc
      .tuple(fc.array(pair, { maxLength: 4 }), fc.array(item, { maxLength: 4 }))
      .map(([pairs, items]) => ['top:', ...pairs, '# between', 'list:', ...items, 'end: yes', ''].join('\n'));
    expect(shareRead(framed(document))).toBeGreaterThan(0.03);
  });

  it('and with a third on text in quotes, over lines and with escapes', () => {
    const texts = framed(around(fc.oneof(doubleQuoted, doubleQuoted, singleQuoted)));
    const share = shareRead(texts, (text, data) => {
      expect(data, text).toEqual(load(text, { schema: CORE_SCHEMA }));
    });
    expect(share).toBeGreaterThan(0.3);
  });

  it('on text as it stands and folded text with lines of spaces', () => {
    const text = fc.tuple(
      fc.constantFrom('    ', '    ', '     '),
      fc.constantFrom('b', 'c d', '# e', '...'),
    );
    const blank = fc.tuple(fc.constantFrom('', '  ', '    ', '    ', '     ', '       '));
    const rarely = fc.tuple(fc.constantFrom('', ' ', '  ', '   '), fc.constantFrom('b', '- c', '---'));
    const line = fc
      .oneof(
        { weight: 9, arbitrary: text },
        { weight: 6, arbitrary: blank },
        { weight: 1, arbitrary: rarely },
      )
      .map((parts) => parts.join(''));
    const scalar = fc
      .tuple(fc.constantFrom('|', '>', '|-', '>-', '|+', '>+'), text, fc.array(line, { maxLength: 6 }))
      .map(([header, first, lines]) => [header, first.join(''), ...lines].join('\n'));
    const document = fc.oneof(
      scalar.map((one) => `a: ${one}\nb: 1\n`),
      scalar.map((one) => `a:\n  b: ${one}\n`),
      scalar.map((one) => `a:\n  - ${one}\n  - 1\n`),
    );
    expect(shareRead(framed(document))).toBeGreaterThan(0.2);
  });

  it('on real cases with pieces of YAML put in and taken out anywhere', () => {
    const root = fileURLToPath(new URL('../fixtures/', import.meta.url));
    const parts = ['cases', 'partnerships'].flatMap((folder) =>
      readdirSync(root + folder).flatMap((name) => {
        const lines = readFileSync(`${root}${folder}/${name}`, 'utf8').split('\n');
        return Array.from({ length: Math.ceil(lines.length / 10) }, (_, i) =>
          lines.slice(i * 10, i * 10 + 14).join('\n'),
        );
      }),
    );
    const signs = fc.constantFrom(...'"\'[]{}|\\!~å\ufeff\u00a0');
    const blanks = fc.constantFrom('', '\n', ' ', '  ', '\n\n', '\n  ', '\n   \n', '\r\n', '\\\n');
    const marks = fc.constantFrom(': ', '- ', ' #', ', ', '? ', '>-', '&a', '*a', '0x1', '\\x41');
    const ends = fc.constantFrom('---', '...', '\n---\n', '\n...\n');
    const piece = fc.oneof(signs, blanks, marks, ends);
    const edit = fc.record({ at: fc.nat(2000), out: fc.nat(3), piece });
    const texts = fc.tuple(fc.constantFrom(...parts), fc.array(edit, { maxLength: 3 })).map(([part, edits]) =>
      edits.reduce((text, { at, out, piece: put }) => {
        const place = at % (text.length + 1);
        return text.slice(0, place) + put + text.slice(place + out);
      }, part),
    );
    expect(shareRead(texts)).toBeGreaterThan(0.05);
  });
});

describe('the fast reader of YAML leaves nothing to the exact one', () => {
  it('of what Python writes in double quotes', () => {
    const character = fc.oneof(
      fc.constantFrom(...'åäö    ab\n\t"\\\u00a0\u2028\u0085\ufeff\u001b'),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
    );
    const text = fc.array(character, { maxLength: 80 }).map((characters) => characters.join(''));
    const layout = fc.record({
      writer: fc.constantFrom('PyYAML', 'libyaml'),
      width: fc.integer({ min: 10, max: 80 }),
    });
    fc.assert(
      fc.property(text, text, layout, (one, other, { writer, width }) => {
        const value = inPythonQuotes(writer, one, { column: 9, indent: 4, width });
        const item = inPythonQuotes(writer, other, { column: 2, indent: 2, width });
        const document = `note:\n  text: ${value}\nlist:\n- ${item}\n...\n`;
        expect(expectAgreement(document)?.data, document).toEqual({ note: { text: one }, list: [other] });
      }),
      often,
    );
  });
});
