import { describe, expect, it } from 'vitest';
import { conditionEdits } from '../../src/analysis/mutation/condition-edits.ts';
import type { Bound, Condition } from '../../src/model/condition.ts';
import {
  all,
  answered,
  any,
  atLeast,
  choice,
  compared,
  criterionIs,
  not,
  question,
  questionSet,
} from '../evaluate/set-builder.ts';
import { textOf } from './condition-text.ts';

const set = questionSet({
  questions: [
    ...['a', 'b', 'c', 'd'].map((id) => question(id)),
    choice('form', ['club', 'trust', 'church']),
    question('aid', { kind: 'number' }),
    question('staff', { kind: 'number', wholeNumbers: true }),
    question('founded', { kind: 'date' }),
  ],
  rules: [],
  otherwise: 'iop-may-fit',
});
const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((id) => answered(id)) as [
  Condition,
  Condition,
  Condition,
  Condition,
];

/** Each edit: kind, place, what stood and stands there, and the whole. */
function edits(condition: Condition): string[] {
  return conditionEdits(condition, set).map(
    ({ kind, path, before, after, whole }) =>
      `${kind} ${path.join('.')}: ${textOf(before)} → ${after ? textOf(after) : 'nothing'}; ${textOf(whole)}`,
  );
}
/** What stands there now, by the edits that do not negate. */
const changes = (condition: Condition) =>
  conditionEdits(condition, set)
    .filter(({ kind }) => kind !== 'negate')
    .map(({ kind, after }) => `${kind} ${after && textOf(after)}`);

describe('the edits of a condition', () => {
  it('negate every part, and leave out every part of a list, the whole first', () => {
    expect(edits(all(a, any(b, c)))).toEqual([
      'negate : all(a, any(b, c)) → not all(a, any(b, c)); not all(a, any(b, c))',
      'drop-conjunct : a → nothing; any(b, c)',
      'drop-conjunct : any(b, c) → nothing; a',
      'negate 0: a → not a; all(not a, any(b, c))',
      'negate 1: any(b, c) → not any(b, c); all(a, not any(b, c))',
      'drop-disjunct 1: b → nothing; all(a, c)',
      'drop-disjunct 1: c → nothing; all(a, b)',
      'negate 1.0: b → not b; all(a, any(not b, c))',
      'negate 1.1: c → not c; all(a, any(b, not c))',
    ]);
    expect(edits(all(a, b, c)).slice(1, 4)).toEqual([
      'drop-conjunct : a → nothing; all(b, c)',
      'drop-conjunct : b → nothing; all(a, c)',
      'drop-conjunct : c → nothing; all(a, b)',
    ]);
  });

  it('do not negate one thing twice: what a negation holds, or a list of one', () => {
    expect(edits(not(a))).toEqual(['negate : not a → a; a']);
    expect(edits(not(all(a, b)))).toEqual([
      'negate : not all(a, b) → all(a, b); all(a, b)',
      'drop-conjunct 0: a → nothing; not b',
      'drop-conjunct 0: b → nothing; not a',
      'negate 0.0: a → not a; not all(not a, b)',
      'negate 0.1: b → not b; not all(a, not b)',
    ]);
    expect(edits(any(all(a)))).toEqual(['negate : any(all(a)) → not any(all(a)); not any(all(a))']);
    expect(edits(all(any(a, b)))).toEqual([
      'negate : all(any(a, b)) → not all(any(a, b)); not all(any(a, b))',
      'drop-disjunct 0: a → nothing; all(b)',
      'drop-disjunct 0: b → nothing; all(a)',
      'negate 0.0: a → not a; all(any(not a, b))',
      'negate 0.1: b → not b; all(any(a, not b))',
    ]);
  });

  it('count one more and one less, and leave out a part only where that is not certain to be the same', () => {
    expect(edits(atLeast(2, [a, b, c]))).toEqual([
      'negate : 2 of (a, b, c) → not 2 of (a, b, c); not 2 of (a, b, c)',
      'drop-part : a → nothing; 2 of (b, c)',
      'drop-part : b → nothing; 2 of (a, c)',
      'drop-part : c → nothing; 2 of (a, b)',
      'change-count : 2 of (a, b, c) → 1 of (a, b, c); 1 of (a, b, c)',
      'change-count : 2 of (a, b, c) → 3 of (a, b, c); 3 of (a, b, c)',
      'negate 0: a → not a; 2 of (not a, b, c)',
      'negate 1: b → not b; 2 of (a, not b, c)',
      'negate 2: c → not c; 2 of (a, b, not c)',
    ]);
    expect(edits(atLeast(1, [a, b])).slice(1, 4)).toEqual([
      'drop-part : a → nothing; 1 of (b)',
      'drop-part : b → nothing; 1 of (a)',
      'change-count : 1 of (a, b) → 2 of (a, b); 2 of (a, b)',
    ]);
    expect(changes(atLeast(4, [a, b, c, d]))).toEqual(['change-count 3 of (a, b, c, d)']);
    expect(edits(atLeast(1, [a]))).toEqual(['negate : 1 of (a) → not 1 of (a); not 1 of (a)']);
  });

  it('take or leave one option more, never all and never none', () => {
    expect(changes(answered('form', 'trust'))).toEqual([
      'change-values form=club|trust',
      'change-values form=trust|church',
    ]);
    expect(changes(not(answered('form', 'trust', 'church')))).toEqual([
      'change-values form=church',
      'change-values form=trust',
    ]);
    expect(changes(a)).toEqual([]);
  });

  it('compare a little otherwise, and with a step more or less', () => {
    expect(edits(compared('aid', 'atMost', 2.5))).toEqual([
      'negate : aid atMost 2.5 → not aid atMost 2.5; not aid atMost 2.5',
      'change-comparison : aid atMost 2.5 → aid below 2.5; aid below 2.5',
      'change-constant : aid atMost 2.5 → aid atMost 2.4; aid atMost 2.4',
      'change-constant : aid atMost 2.5 → aid atMost 2.6; aid atMost 2.6',
    ]);
    expect(changes(compared('aid', 'below', 0.1))).toEqual([
      'change-comparison aid atMost 0.1',
      'change-constant aid below 0',
      'change-constant aid below 0.2',
    ]);
    expect(changes(compared('aid', 'above', 300_000))).toEqual([
      'change-comparison aid atLeast 300000',
      'change-constant aid above 299999',
      'change-constant aid above 300001',
    ]);
    // Between two and three there is no step for those who count whole ones.
    expect(changes(compared('staff', 'is', 12.25))).toEqual([
      'change-comparison staff atMost 12.25',
      'change-comparison staff atLeast 12.25',
      'change-constant staff is 11',
      'change-constant staff is 13',
    ]);
    expect(changes(compared('founded', 'atLeast', '2024-03-01'))).toEqual([
      'change-comparison founded above day 2024-03-01',
      'change-constant founded atLeast day 2024-02-29',
      'change-constant founded atLeast day 2024-03-02',
    ]);
  });

  it('move a day that is counted from the evaluation date by a day, and leave figures to their parameter', () => {
    const since = (bound: Bound) => changes(compared('founded', 'below', bound)).slice(1);
    expect(since({ type: 'offset', offset: { years: -2 } })).toEqual([
      'change-constant founded below asOf -2 years -1 days',
      'change-constant founded below asOf -2 years 1 days',
    ]);
    expect(since({ type: 'offset', offset: { days: -30 } })).toEqual([
      'change-constant founded below asOf -31 days',
      'change-constant founded below asOf -29 days',
    ]);
    expect(changes(compared('aid', 'above', { type: 'parameter', id: 'ceiling' }))).toEqual([
      'change-comparison aid atLeast ceiling',
    ]);
  });

  it('of a criterion are its negation, and there are none of what is always so', () => {
    expect(edits(criterionIs('open', 'not-met'))).toEqual([
      'negate : not-met(open) → not not-met(open); not not-met(open)',
    ]);
    expect(edits({ type: 'constant', value: true })).toEqual([]);
  });
});
