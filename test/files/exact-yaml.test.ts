import { describe, expect, it } from 'vitest';
import { exactYaml } from '../../src/files/exact-yaml.ts';
import { MAX_DEPTH } from '../../src/files/fast/cursor.ts';
import { MAX_PROBLEMS } from '../../src/model/few-problems.ts';

/** What is wrong with a text, as `line:column code`; nothing for a sound one. */
function wrong(text: string): string[] {
  const read = exactYaml(text, 'a.yaml');
  if ('data' in read) return [];
  return read.problems.map(({ line, column, code }) => (line ? `${line}:${column} ${code}` : code));
}

describe('nesting', () => {
  const nested = (levels: number) => `a: ${'['.repeat(levels - 1)}x${']'.repeat(levels - 1)}\n`;

  it('may be as deep as the limit says and no deeper', () => {
    expect(wrong(nested(MAX_DEPTH))).toEqual([]);
    expect(wrong(nested(MAX_DEPTH + 1))).toEqual([`1:${3 + MAX_DEPTH} too-deep`]);
  });

  it.each([
    ['brackets', '['.repeat(100_000)],
    ['closed brackets', `${'['.repeat(50_000)}${']'.repeat(50_000)}`],
    ['braces', '{'.repeat(500_000)],
    ['maps in lists', '[{'.repeat(200_000)],
    ['dashes', '- '.repeat(500_000)],
    ['question marks', '? '.repeat(500_000)],
    ['dashes and question marks', '- ? '.repeat(250_000)],
    ['keys in braces', '{a: '.repeat(200_000)],
    ['steps', Array.from({ length: 1000 }, (_, i) => `${' '.repeat(i)}a:`).join('\n')],
  ])('is refused before anything is built of it: %s', (_what, text) => {
    const before = performance.now();
    expect(wrong(text).join()).toMatch(/too-deep$/);
    expect(performance.now() - before).toBeLessThan(2000);
  });
});

describe('keys', () => {
  it('that stand twice are each told at their second place', () => {
    expect(wrong('a: 1\nb: { c: 1, "c": 2 }\na: 3\nd: [e: 1]\na: 4\n')).toEqual([
      '2:12 duplicate-key',
      '3:1 duplicate-key',
      '5:1 duplicate-key',
    ]);
    expect(wrong('- { a: 1 }\n- { a: 2 }\n')).toEqual([]);
  });

  it('are compared in no time when there are very many', () => {
    const many = Array.from({ length: 40_000 }, (_, i) => `"k${i}": 1\n`).join('');
    const before = performance.now();
    const read = exactYaml(`${many}k7: 1\n`, 'a.yaml');
    expect('problems' in read && read.problems.map(({ line, code }) => [line, code])).toEqual([
      [40_001, 'duplicate-key'],
    ]);
    expect(performance.now() - before).toBeLessThan(15_000);
  });

  it.each(['? a # c\n  b: 1\n', '? "a"\n  b: 1\n', 'x:\n  ? |\n    a\n   b: 1\n', '? a # c\n - b\n'])(
    'that are explicit lose no value: %j',
    (text) => {
      expect(wrong(text).join()).toMatch(/not-yaml/);
    },
  );

  it.each([
    '? a\n: b\n',
    '? a\n? b\n',
    '? a # c\n: # d\n  b: 1\n',
    'x: { ? a : b, ? c }\n',
    '- ? a\n  : b\n',
  ])('that are explicit are read: %j', (text) => {
    expect(wrong(text)).toEqual([]);
  });
});

describe('a byte order mark', () => {
  it.each(['a: 1\n', '# c\na: 1\n', '---\na: 1\n', '%YAML 1.2\n---\na: 1\n', '- a\n', '{ a: 1 }\n'])(
    'changes nothing: %j',
    (text) => {
      const [plain, marked] = [exactYaml(text, 'a'), exactYaml(`\ufeff${text}`, 'a')];
      expect('data' in marked && 'data' in plain && marked.data).toEqual('data' in plain && plain.data);
      expect('locate' in marked && marked.locate(['a'])).toEqual('locate' in plain && plain.locate(['a']));
      expect('text' in marked && marked.text).toBe(`\ufeff${text}`);
    },
  );
});

describe('very many mistakes', () => {
  it('are told up to a number, and the rest is counted', () => {
    const read = exactYaml(`${'a: 1\n'.repeat(500)}`, 'a.yaml');
    const problems = 'problems' in read ? read.problems : [];
    expect(problems).toHaveLength(MAX_PROBLEMS + 1);
    expect(problems.at(-1)).toMatchObject({
      file: 'a.yaml',
      level: 'note',
      code: 'more-problems',
      data: { count: 499 - MAX_PROBLEMS },
    });
  });
});

describe('characters that YAML does not allow', () => {
  it.each(['\u001b', '\u0000', '\u0008', '\u007f', '\u009b', '\uffff'])(
    'are told with their place: %j',
    (one) => {
      expect(wrong(`a: 1\nb: "x${one}"\n`)).toEqual(['2:6 control-character']);
    },
  );

  it.each(['\t', '\u0085', '\u00a0', 'å', '🦊'])('are not these: %j', (one) => {
    expect(wrong(`b: "x${one}y"\n`)).toEqual([]);
  });
});

describe('aliases', () => {
  it.each([
    ['that no anchor is for', 'a: *x\n', ['1:4 not-yaml']],
    ['that come before their anchor', 'a: *x\nb: &x 1\n', ['1:4 not-yaml']],
    ['of what they are in', 'a: &x [1, { b: *x }]\n', ['1:16 not-yaml']],
  ])('are told with their place: %s', (_what, text, problems) => {
    expect(wrong(text)).toEqual(problems);
  });

  it('of an anchor that comes again stand for the last one', () => {
    expect(wrong('a: &x 1\nb: *x\nc: &x 2\nd: *x\n')).toEqual([]);
  });
});

describe('tags', () => {
  it.each(['!!binary aGVq', '!!set { a, b }', '!!omap [a: 1]', '!!timestamp 2026-01-01', '!own x'])(
    'that make no plain value are told: %s',
    (value) => {
      expect(wrong(`a: ${value}\n`)).toEqual(['1:4 not-yaml']);
    },
  );

  it.each(['!!str 1', '!!int 1', '!!bool true', '!!map { a: 1 }', '!!seq [1]'])(
    'that do are read: %s',
    (value) => {
      expect(wrong(`a: ${value}\n`)).toEqual([]);
    },
  );
});
