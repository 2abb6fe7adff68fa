import { describe, expect, it } from 'vitest';
import { compileSet } from '../../src/evaluate/compile.ts';
import { distinctClasses, repliesTo, standingAfter, valueIn } from '../../src/evaluate/replies.ts';
import { answered, choice, compared, question, questionSet } from './set-builder.ts';

const { domains } = compileSet(
  questionSet({
    questions: [
      question('market'),
      question('aid', { kind: 'number', minimum: 0 }),
      question('founded', { kind: 'date', minimum: '2000-01-01' }),
      question('remark', { kind: 'text' }),
      choice('form', ['club', 'trust', 'other']),
    ],
    rules: [
      [answered('market'), 'procurement'],
      [compared('aid', 'is', 1000), 'procurement'],
      [compared('founded', 'below', '2020-01-01'), 'iop-not-possible'],
      [answered('form', 'trust'), 'investigate-iop'],
    ],
    otherwise: 'iop-may-fit',
  }),
  '2026-11-22',
);
const [market, aid, founded, remark, form] = domains;

describe('the values of a question that are told apart', () => {
  it('are one of each class, a number before and after the one that is meant being the same', () => {
    const values = (domain: (typeof domains)[0]) =>
      distinctClasses(domain).map((index) => valueIn(domain, index));
    expect(values(market!)).toEqual(['yes', 'no']);
    expect(values(aid!)).toEqual([0, 1000]);
    expect(values(founded!)).toEqual(['2000-01-01', '2020-01-01']);
    expect(values(remark!)).toEqual(['']);
    expect(values(form!)).toHaveLength(2);
  });
});

describe('the ways to answer a question', () => {
  const replies = (...given: Parameters<typeof repliesTo>) =>
    repliesTo(...given).map(({ unknown, standing: { state, classes, unconfirmed } }) =>
      [unknown ? 'unknown' : state, classes.join('+'), ...(unconfirmed ? ['unconfirmed'] : [])].join(' '),
    );

  it('are unknown and each value, which the officer need not confirm', () => {
    expect(replies(market!, {}, 'officer')).toEqual(['unknown 0+1', 'given 0', 'given 1']);
    expect(replies(market!, {}, 'association')).toEqual([
      ...['unknown 0+1', 'given 0 unconfirmed', 'given 1 unconfirmed'],
    ]);
    expect(replies(aid!, {}, 'officer')).toEqual(['unknown 0+1+2', 'given 0', 'given 1']);
  });

  it('may dispute what another said, or overrule it', () => {
    const said = { association: { market: { value: 'yes' } } };
    expect(replies(market!, said, 'officer')).toEqual([
      ...['unknown 0 unconfirmed', 'given 0', 'disputed 0+1', 'given 1'],
    ]);
  });

  it('may not overrule for the association', () => {
    const said = { officer: { market: { value: 'yes' } } };
    expect(replies(market!, said, 'association')).toEqual(['unknown 0', 'given 0', 'disputed 0+1']);
  });

  it('stand in place of what the same respondent said, and of nothing else', () => {
    const said = {
      officer: { market: { value: 'yes' }, aid: { value: 5 } },
      legal: { market: { value: 'yes' } },
    };
    expect(standingAfter(market!, said, 'officer', { value: 'no' }).classes).toEqual([0, 1]);
    expect(standingAfter(market!, { officer: said.officer }, 'officer', { value: 'no' }).classes).toEqual([
      1,
    ]);
    expect(standingAfter(aid!, said, 'officer', { value: 1000 }).classes).toEqual([1]);
  });
});
