import { describe, expect, it } from 'vitest';
import { type Diagnostic, diagnostic, type Level } from '../../src/model/diagnostic.ts';
import { fewProblems, MAX_PROBLEMS } from '../../src/model/few-problems.ts';

/** So many problems of a file, one a line. */
const problems = (file: string, count: number, level: Level = 'error', from = 1): Diagnostic[] =>
  Array.from({ length: count }, (_, i) => diagnostic('invalid-answer', { file, line: from + i }, {}, level));
const more = (file: string, count: number) => diagnostic('more-problems', { file }, { count }, 'note');

describe('the problems of files', () => {
  it('are all told where they are few', () => {
    const few = problems('a.yaml', MAX_PROBLEMS);
    expect(fewProblems(few)).toEqual(few);
  });

  it('are counted, beyond the first of a file, after its last', () => {
    const many = [...problems('a.yaml', 25), ...problems('b.yaml', 3)];
    expect(fewProblems(many)).toEqual([
      ...problems('a.yaml', 20),
      more('a.yaml', 5),
      ...problems('b.yaml', 3),
    ]);
  });

  it('are limited for each file', () => {
    const many = [...problems('a.yaml', 15), ...problems('b.yaml', 15)];
    expect(fewProblems(many)).toEqual(many);
    const each = [...problems('a.yaml', 21), ...problems('b.yaml', 22)];
    expect(fewProblems(each)).toEqual([
      ...problems('a.yaml', 20),
      more('a.yaml', 1),
      ...problems('b.yaml', 20),
      more('b.yaml', 2),
    ]);
  });

  it('are errors first, told in their order', () => {
    const many = [...problems('a.yaml', 5, 'warning'), ...problems('a.yaml', 18, 'error', 6)];
    expect(fewProblems(many)).toEqual([
      ...problems('a.yaml', 2, 'warning'),
      ...problems('a.yaml', 18, 'error', 6),
      more('a.yaml', 3),
    ]);
  });

  it('may be shortened again: what was left out before is counted too', () => {
    const once = fewProblems(problems('a.yaml', 25));
    expect(fewProblems(once)).toEqual(once);
    expect(fewProblems([...once, ...problems('a.yaml', 2, 'error', 26)])).toEqual([
      ...problems('a.yaml', 20),
      more('a.yaml', 7),
    ]);
    expect(fewProblems([...once, more('a.yaml', 4)]).at(-1)).toEqual(more('a.yaml', 9));
  });
});
