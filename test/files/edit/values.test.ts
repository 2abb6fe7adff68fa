import { describe, expect, it } from 'vitest';
import { EditError } from '../../../src/files/edit/edit-error.ts';
import { isPlain, literalOf, scalarText } from '../../../src/files/edit/scalar-text.ts';
import { Verbatim } from '../../../src/files/edit/tree.ts';
import { flowText } from '../../../src/files/edit/value-text.ts';

describe('a text without quotes', () => {
  it.each(['Nämnden', 'a b', 'a:b', 'a#b', 'x-y', '-a'.slice(1), 'yess', '1.0.0-rc', '12 kr', 'é', '😀'])(
    'may be %j',
    (text) => {
      expect([isPlain(text), scalarText(text)]).toEqual([true, text]);
    },
  );

  it.each([
    ...['', 'y', 'N', 'yes', 'NO', 'True', 'false', 'on', 'Off', 'null', '~', '=', '<<'],
    ...[
      '1',
      '-1',
      '+1',
      '1_000',
      '0x1F',
      '0o7',
      '0b1',
      '12:30',
      '190:20:30.15',
      '.5',
      '1.',
      '1e3',
      '1e+3',
      'e5',
    ],
    ...['.inf', '-.INF', '.nan', '2026-11-22', '2026-1-2', '2026-11-22T10:15:00Z', '2026-11-22 10:15:00'],
    ...[
      '- a',
      '? a',
      ':a',
      ',a',
      '[a',
      ']a',
      '{a',
      '}a',
      '#a',
      '&a',
      '*a',
      '!a',
      '|a',
      '>a',
      "'a",
      '"a',
      '%a',
      '@a',
    ],
    ...['`a', '...', ' a', 'a ', 'a: b', 'a:', 'a #b', 'a\tb', 'a\nb'],
  ])('is never %j', (text) => {
    expect([isPlain(text), scalarText(text)]).toEqual([false, JSON.stringify(text)]);
  });

  it('has no bracket, comma, question mark or colon inside brackets', () => {
    for (const text of ['a,b', 'a[b', 'a]b', 'a{b', 'a}b', 'a?b', 'a:b']) {
      expect([isPlain(text), isPlain(text, true)]).toEqual([true, false]);
    }
  });

  it('has nothing that cannot be seen, or makes a text look other than it is', () => {
    const escaped: [string, string][] = [
      ['a\u0000', '"a\\u0000"'],
      ['a\u007f', '"a\\u007F"'],
      ['a\u0085b', '"a\\u0085b"'],
      ['a\u2028b', '"a\\u2028b"'],
      ['a\u202eb', '"a\\u202Eb"'],
      ['a\u2066b', '"a\\u2066b"'],
      ['\ufeffa', '"\\uFEFFa"'],
      ['a\ud800b', '"a\\uD800b"'],
      ['a\udc00b', '"a\\uDC00b"'],
      ['a\rb', '"a\\rb"'],
      ['"\\\t\n\u0001"', '"\\"\\\\\\t\\n\\u0001\\""'],
    ];
    for (const [text, written] of escaped) expect(scalarText(text)).toBe(written);
    expect(scalarText('a\u0001', { quoting: 'single' })).toBe('"a\\u0001"');
  });
});

describe('a scalar', () => {
  it('keeps its quotes where they can hold it', () => {
    expect(scalarText('a', { quoting: 'double' })).toBe('"a"');
    expect(scalarText("it's", { quoting: 'single' })).toBe("'it''s'");
    expect(scalarText('a\nb', { quoting: 'single' })).toBe('"a\\nb"');
    expect(scalarText('a\tb', { quoting: 'single' })).toBe('"a\\tb"');
    expect(scalarText('a', { quoting: 'single', json: true })).toBe('"a"');
  });

  it('may be a number, which YAML 1.1 reads too', () => {
    expect([1, -1.5, -0, 1e21, -1e21, 1.5e21, 1e-7].map((value) => scalarText(value))).toEqual([
      '1',
      '-1.5',
      '-0',
      '1.0e+21',
      '-1.0e+21',
      '1.5e+21',
      '1.0e-7',
    ]);
    expect([null, true, false].map((value) => scalarText(value))).toEqual(['null', 'true', 'false']);
  });

  it('may stand as it stood elsewhere, where that can be read', () => {
    const hex = new Verbatim('0x1F', 31);
    expect([scalarText(hex), scalarText(hex, { flow: true }), scalarText(hex, { json: true })]).toEqual([
      '0x1F',
      '0x1F',
      '31',
    ]);
    const bracket = new Verbatim('a]b', 'a]b');
    expect([scalarText(bracket), scalarText(bracket, { flow: true })]).toEqual(['a]b', '"a]b"']);
    expect(scalarText(new Verbatim("'a]b'", 'a]b'), { flow: true })).toBe("'a]b'");
    expect(scalarText(new Verbatim('it"s]', 'it"s]'), { flow: true })).toBe('"it\\"s]"');
  });

  it('is never a collection', () => {
    expect(() => scalarText([] as never)).toThrow(EditError);
  });
});

describe('a block of lines', () => {
  it('holds texts with line breaks', () => {
    expect(literalOf('a\nb', true)).toEqual({ header: '|-', lines: ['a', 'b'] });
    expect(literalOf('a\n\nb\n', true)).toEqual({ header: '|', lines: ['a', '', 'b'] });
    expect(literalOf('a\nb', false)).toEqual({ header: '|-', lines: ['a', 'b'] });
  });

  it.each(['', ' a\nb', '\na', 'a\n\n', 'a\n\tb', 'a\n \nb', 'a\n ', 'a\u0001\nb'])(
    'cannot hold %j',
    (text) => {
      expect(literalOf(text, true)).toBeNull();
    },
  );

  it('ends in no line break where the text around it ends in none', () => {
    expect(literalOf('a\nb\n', false)).toBeNull();
  });
});

describe('a value on one line', () => {
  it('has brackets and braces', () => {
    expect(flowText(new Map())).toBe('{}');
    expect(flowText([])).toBe('[]');
    expect(flowText([1, [], new Map([['a', ['b, c', null]]])])).toBe('[1, [], { a: ["b, c", null] }]');
  });

  it('is JSON where the text around it is', () => {
    expect(flowText(new Map<string, string[]>([['a', ['b']]]), true)).toBe('{ "a": ["b"] }');
  });
});
