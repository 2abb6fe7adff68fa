import { describe, expect, it } from 'vitest';
import { EditError } from '../../../src/files/edit/edit-error.ts';
import {
  afterComments,
  atOpenEnd,
  columnOf,
  commaAfter,
  dominantEnding,
  lineEnd,
  lineStart,
  nextLine,
  overlap,
  replaceLines,
  spacesFollow,
  spliced,
  startsLine,
} from '../../../src/files/edit/lines.ts';

describe('a line of a text', () => {
  const text = 'ab\r\n\n\t c\nd';

  it('begins behind the line ending before it', () => {
    expect([0, 1, 3, 4, 5, 7, 9].map((at) => lineStart(text, at))).toEqual([0, 0, 0, 4, 5, 5, 9]);
    expect([0, 2, 7].map((at) => columnOf(text, at))).toEqual([0, 2, 2]);
  });

  it('ends before its own line ending, whichever it is', () => {
    expect([0, 2, 4, 5, 9].map((at) => lineEnd(text, at))).toEqual([2, 2, 4, 8, 10]);
    expect([0, 4, 5, 9, 10].map((at) => nextLine(text, at))).toEqual([4, 5, 9, 10, 10]);
    expect(lineEnd('a\r\n', 2)).toBe(2);
    expect([lineStart('\na', 0), lineEnd('\na', 0), nextLine('\na', 0)]).toEqual([0, 0, 1]);
  });

  it('has nothing but white space before its first character', () => {
    expect([0, 1, 4, 7, 8].map((at) => startsLine(text, at))).toEqual([true, false, true, true, false]);
  });
});

describe('line endings', () => {
  it('are what most lines have', () => {
    expect(['', 'a', 'a\n', 'a\r\n', 'a\r\nb\n', 'a\r\nb\nc\r\n'].map(dominantEnding)).toEqual([
      '\n',
      '\n',
      '\n',
      '\r\n',
      '\n',
      '\r\n',
    ]);
  });

  it('may be missing at the end', () => {
    expect([atOpenEnd('a', 1), atOpenEnd('a\n', 2), atOpenEnd('', 0), atOpenEnd('ab', 1)]).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });
});

describe('lines in the place of others', () => {
  const put = (text: string, start: number, end: number, lines: string[], ending = '\n') =>
    spliced(text, [replaceLines(text, start, end, lines, ending)]);

  it('end as the text does', () => {
    expect(put('a\nb\nc\n', 2, 4, ['x', 'y'])).toBe('a\nx\ny\nc\n');
    expect(put('a\r\nb\r\n', 3, 6, ['x', 'y'], '\r\n')).toBe('a\r\nx\r\ny\r\n');
  });

  it('leave a text without a line ending at its end without one', () => {
    expect(put('a\nb', 2, 3, ['x', 'y'])).toBe('a\nx\ny');
    expect(put('a\nb', 3, 3, ['x', 'y'])).toBe('a\nb\nx\ny');
    expect(put('a\nb', 2, 3, [])).toBe('a');
    expect(put('a\r\nb', 3, 4, [])).toBe('a');
    expect(put('a', 0, 1, [])).toBe('');
    expect(put('', 0, 0, ['x'])).toBe('x\n');
  });
});

describe('comments below a value', () => {
  it('are those that stand far enough in, with blank lines between them', () => {
    const text = 'a:\n  # ett\n\n  # två\n\n# tre\nb: 1\n';
    expect(text.slice(afterComments(text, 3, 1))).toBe('\n# tre\nb: 1\n');
    expect(text.slice(afterComments(text, 3, 0))).toBe('b: 1\n');
    expect(afterComments(text, 3, 3)).toBe(3);
    expect(afterComments('a\n\t# x', 2, 1)).toBe(6);
  });

  it('are none where something else comes first', () => {
    expect(afterComments('a\n  b # c\n', 2, 1)).toBe(2);
    expect(afterComments('a\n', 2, 1)).toBe(2);
  });
});

describe('what comes next', () => {
  it('is a comma only before the end, and not inside a comment', () => {
    expect(commaAfter('1 , 2', 1, 5)).toBe(2);
    expect(commaAfter('1 # ,\n , 2', 1, 10)).toBe(7);
    expect(commaAfter('1 , 2', 1, 2)).toBeNull();
    expect(commaAfter('1 ]', 1, 2)).toBeNull();
  });

  it('is white space alone on a line, perhaps below empty ones', () => {
    expect(['  \na', '\n  \n', '\r\n\r\n\t\r\n', '\n\n ', ' '].map((text) => spacesFollow(text, 0))).toEqual([
      true,
      true,
      true,
      true,
      true,
    ]);
    expect(['', '\n\n', '  a', 'a\n  \n', '\n a'].map((text) => spacesFollow(text, 0))).toEqual([
      false,
      false,
      false,
      false,
      false,
    ]);
    expect(spacesFollow('a\n \n', 2)).toBe(true);
  });
});

describe('changes of one text', () => {
  it('are made from its beginning on, those at one place in the order given', () => {
    expect(
      spliced('abc', [
        { start: 2, end: 3, text: 'C' },
        { start: 1, end: 1, text: '1' },
        { start: 1, end: 2, text: 'B' },
        { start: 1, end: 1, text: '2' },
      ]),
    ).toBe('a12BC');
  });

  it('never touch the same characters', () => {
    const one = { start: 1, end: 3, text: '' };
    expect([1, 2, 3].map((start) => overlap(one, { start, end: start + 1, text: '' }))).toEqual([
      true,
      true,
      false,
    ]);
    expect(overlap(one, { start: 0, end: 1, text: '' })).toBe(false);
    expect(overlap({ start: 2, end: 3, text: '' }, one)).toBe(true);
    const both = () => spliced('abcd', [one, { start: 2, end: 4, text: '' }]);
    expect(both).toThrow(EditError);
    expect(both).toThrow('two changes overlap at character 2');
    expect(both).toThrow(expect.objectContaining({ code: 'unfaithful' }));
  });
});
