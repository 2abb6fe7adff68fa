import { describe, expect, it } from 'vitest';
import { presentId } from '../../src/model/present-id.ts';
import type { Earlier, QuestionSet } from '../../src/model/question-set.ts';
import { questionSet } from '../evaluate/set-builder.ts';

const setWith = (earlier: Earlier[]): QuestionSet => ({
  ...questionSet({ questions: [], rules: [], otherwise: 'iop-may-fit' }),
  earlier,
});
const renamed = (id: string, to: string): Earlier => ({ type: 'renamed', question: id, to, since: '2.0.0' });
const removed = (id: string): Earlier => {
  return { type: 'removed', question: id, since: '2.0.0', reason: { sv: 'x', en: 'x' } };
};

describe('what a question is called now', () => {
  it('is what it was last renamed to, unless it was removed then', () => {
    const after = setWith([renamed('a', 'b'), renamed('b', 'c'), renamed('x', 'y'), removed('y')]);
    expect(['a', 'b', 'c', 'x', 'other'].map((id) => presentId(id, after))).toEqual([
      ...['c', 'c', 'c', undefined, 'other'],
    ]);
  });

  it('is looked for to an end, though names go in a circle', () => {
    const after = setWith([renamed('a', 'b'), renamed('b', 'a')]);
    expect(['a', 'b']).toContain(presentId('a', after));
  });
});
