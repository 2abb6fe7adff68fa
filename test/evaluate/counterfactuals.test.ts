import { describe, expect, it } from 'vitest';
import type { Answers } from '../../src/evaluate/answers.ts';
import { compileSet } from '../../src/evaluate/compile.ts';
import { evaluate } from '../../src/evaluate/verdict.ts';
import type { Comparison } from '../../src/model/condition.ts';
import type { Question, QuestionSet } from '../../src/model/question-set.ts';
import { all, answered, any, choice, compared, not, question, questionSet } from './set-builder.ts';

const today = '2026-11-22';

/** The changes towards `outcome` under `set`, from the officer's answers. */
function changes(
  set: QuestionSet,
  outcome: string,
  officer: Record<string, string | number>,
  more: Answers = {},
) {
  const own = Object.fromEntries(Object.entries(officer).map(([id, value]) => [id, { value }]));
  return evaluate(compileSet(set, today), { officer: own, ...more }).counterfactuals[outcome];
}

describe('a change of a number', () => {
  const towards = (traits: Partial<Question>, comparison: Comparison, bound: number, from: number) =>
    changes(
      questionSet({
        questions: [question('aid', { kind: 'number', ...traits })],
        rules: [[compared('aid', comparison, bound), 'iop-may-fit']],
        otherwise: 'iop-not-possible',
      }),
      'iop-may-fit',
      { aid: from },
    );

  it('reads as the bound that it must keep', () => {
    expect(towards({}, 'atMost', 300_000, 400_000)).toEqual([{ aid: { atMost: 300_000 } }]);
    expect(towards({}, 'above', 300_000, 200_000)).toEqual([{ aid: { above: 300_000 } }]);
    expect(towards({}, 'below', 300_000, 400_000)).toEqual([{ aid: { below: 300_000 } }]);
    expect(towards({}, 'atLeast', 300_000, 200_000)).toEqual([{ aid: { atLeast: 300_000 } }]);
    expect(towards({}, 'is', 3, 2)).toEqual([{ aid: { is: 3 } }]);
  });

  it('does not mention the limits of the question itself', () => {
    expect(towards({ minimum: 0 }, 'atMost', 300_000, 400_000)).toEqual([{ aid: { atMost: 300_000 } }]);
    expect(towards({ maximum: 100 }, 'above', 50, 20)).toEqual([{ aid: { above: 50 } }]);
  });

  it('names a single value that is left, be it by limits or among whole numbers', () => {
    expect(towards({ minimum: 0 }, 'atMost', 0, 5)).toEqual([{ aid: { is: 0 } }]);
    expect(towards({ wholeNumbers: true, minimum: 0 }, 'below', 1, 5)).toEqual([{ aid: { is: 0 } }]);
    expect(towards({ wholeNumbers: true }, 'is', 3, 5)).toEqual([{ aid: { is: 3 } }]);
  });

  it('reads in whole numbers where the question is in them', () => {
    expect(towards({ wholeNumbers: true }, 'below', 4, 5)).toEqual([{ aid: { atMost: 3 } }]);
    expect(towards({ wholeNumbers: true }, 'atLeast', 3.5, 2)).toEqual([{ aid: { above: 3 } }]);
  });

  it('has both bounds between two constants', () => {
    const set = questionSet({
      questions: [question('aid', { kind: 'number', minimum: 0 })],
      rules: [
        [compared('aid', 'atMost', 300_000), 'iop-may-fit'],
        [compared('aid', 'atMost', 750_000), 'investigate-iop'],
      ],
      otherwise: 'iop-not-possible',
    });
    expect(changes(set, 'investigate-iop', { aid: 0 })).toEqual([
      { aid: { above: 300_000, atMost: 750_000 } },
    ]);
    expect(changes(set, 'iop-not-possible', { aid: 0 })).toEqual([{ aid: { above: 750_000 } }]);
  });

  it('is listed once for each side, where anything but one value does', () => {
    const set = questionSet({
      questions: [question('parties', { kind: 'number', wholeNumbers: true, minimum: 0 })],
      rules: [[compared('parties', 'is', 1), 'procurement']],
      otherwise: 'iop-may-fit',
    });
    expect(changes(set, 'iop-may-fit', { parties: 1 })).toEqual([
      { parties: { is: 0 } },
      { parties: { above: 1 } },
    ]);
    expect(changes(set, 'procurement', { parties: 7 })).toEqual([{ parties: { is: 1 } }]);
  });
});

describe('a change of a date', () => {
  const set = questionSet({
    questions: [question('founded', { kind: 'date', maximum: '2026-12-31' })],
    rules: [
      [compared('founded', 'is', '2026-06-06'), 'procurement'],
      [compared('founded', 'above', { type: 'offset', offset: { years: -1 } }), 'investigate-iop'],
    ],
    otherwise: 'iop-may-fit',
  });

  it('reads in days, an offset from the evaluation date as the day it falls on', () => {
    expect(changes(set, 'iop-may-fit', { founded: '2026-11-01' })).toEqual([
      { founded: { atMost: '2025-11-22' } },
    ]);
    expect(changes(set, 'procurement', { founded: '2020-01-01' })).toEqual([
      { founded: { is: '2026-06-06' } },
    ]);
    expect(changes(set, 'investigate-iop', { founded: '2020-01-01' })).toEqual([
      { founded: { above: '2025-11-22', atMost: '2026-06-05' } },
      { founded: { above: '2026-06-06' } },
    ]);
  });
});

describe('changes of choices', () => {
  const bodies = ['municipality', 'region', 'state', 'company', 'foundation'];

  it('list every option by itself, in the order of the options, whether or not the set tells them apart', () => {
    const set = questionSet({
      questions: [choice('counterpart', bodies)],
      rules: [
        [answered('counterpart', 'company'), 'iop-not-possible'],
        [answered('counterpart', 'region'), 'iop-may-fit'],
      ],
      otherwise: 'iop-may-fit',
    });
    expect(changes(set, 'iop-may-fit', { counterpart: 'company' })).toEqual([
      { counterpart: 'municipality' },
      { counterpart: 'region' },
      { counterpart: 'state' },
    ]);
  });

  it('of several answers come in asking order of the questions before that of the options', () => {
    const set = questionSet({
      questions: [choice('body', bodies), question('initiative'), question('long-term')],
      rules: [
        [all(answered('body', 'state'), answered('initiative')), 'iop-may-fit'],
        [all(answered('body', 'region'), answered('long-term')), 'iop-may-fit'],
      ],
      otherwise: 'iop-not-possible',
    });
    expect(changes(set, 'iop-may-fit', { body: 'company', initiative: 'no', 'long-term': 'no' })).toEqual([
      { body: 'state', initiative: 'yes' },
      { body: 'region', 'long-term': 'yes' },
    ]);
  });

  it('of fewer answers come first', () => {
    const set = questionSet({
      questions: [question('initiative'), question('co-financing'), question('long-term')],
      rules: [
        [any(all(answered('initiative'), answered('co-financing')), answered('long-term')), 'iop-may-fit'],
      ],
      otherwise: 'iop-not-possible',
    });
    const said = { initiative: 'no', 'co-financing': 'no', 'long-term': 'no' };
    expect(changes(set, 'iop-may-fit', said)).toEqual([
      { 'long-term': 'yes' },
      { initiative: 'yes', 'co-financing': 'yes' },
    ]);
  });
});

describe('what may be changed', () => {
  const set = questionSet({
    questions: [
      choice('public-body', ['municipality', 'region', 'state'], { changeable: false }),
      question('initiative'),
      question('co-financing'),
    ],
    rules: [
      [all(answered('public-body', 'state'), answered('initiative')), 'investigate-iop'],
      [all(answered('initiative'), answered('co-financing')), 'iop-may-fit'],
      [not(answered('public-body', 'region')), 'no-form-indicated'],
    ],
    otherwise: 'iop-not-possible',
    outcomes: ['procurement'],
  });
  const said = { 'public-body': 'region', initiative: 'no', 'co-financing': 'no' };

  it('is never a question that the set does not mark changeable', () => {
    expect(changes(set, 'investigate-iop', said)).toEqual([]);
    expect(changes(set, 'no-form-indicated', said)).toEqual([]);
  });

  it('is no open answer: it stays open, and is no part of a change', () => {
    const open = { 'public-body': 'region', initiative: 'no', 'co-financing': 'unknown' };
    expect(changes(set, 'iop-may-fit', open)).toEqual([{ initiative: 'yes' }]);
  });

  it('is nothing for an outcome that no rule gives, and the list says so', () => {
    expect(changes(set, 'procurement', said)).toEqual([]);
  });

  it('is said of outcomes that are not possible alone', () => {
    expect(changes(set, 'iop-not-possible', said)).toBeUndefined();
  });
});

describe('a disputed answer', () => {
  const set = questionSet({
    questions: [question('aid', { kind: 'number', minimum: 0 }), question('initiative')],
    rules: [
      [not(answered('initiative')), 'no-form-indicated'],
      [compared('aid', 'atMost', 300_000), 'iop-may-fit'],
      [compared('aid', 'atMost', 750_000), 'investigate-iop'],
    ],
    otherwise: 'procurement',
  });
  const association = { aid: { value: 900_000 } };

  it('may be changed to a value that nobody gave', () => {
    expect(changes(set, 'iop-may-fit', { aid: 400_000, initiative: 'yes' }, { association })).toEqual([
      { aid: { atMost: 300_000 } },
    ]);
  });

  it('stays disputed where it is not changed: both its values remain possible', () => {
    expect(changes(set, 'procurement', { aid: 400_000, initiative: 'no' }, { association })).toEqual([
      { initiative: 'yes' },
    ]);
  });
});

describe('a contradictory case', () => {
  it('tells what would resolve it, outcome by outcome', () => {
    const set = questionSet({
      questions: [question('association-developed'), question('association-initiative')],
      constraints: [
        {
          holds: any(not(answered('association-developed')), answered('association-initiative')),
          form: {
            premise: answered('association-developed'),
            conclusion: answered('association-initiative'),
          },
          reason: { sv: 'följer', en: 'follows' },
          source: [],
        },
      ],
      rules: [[answered('association-developed'), 'iop-may-fit']],
      otherwise: 'no-form-indicated',
    });
    const said = { 'association-developed': 'yes', 'association-initiative': 'no' };
    expect(changes(set, 'iop-may-fit', said)).toEqual([{ 'association-initiative': 'yes' }]);
    expect(changes(set, 'no-form-indicated', said)).toEqual([{ 'association-developed': 'no' }]);
  });
});

describe('changes towards each outcome', () => {
  it('are listed by the outcomes’ ids, whatever order the set names them in', () => {
    const set = questionSet({
      questions: ['market', 'profit', 'idea'].map((id) => question(id)),
      rules: [
        [answered('market'), 'procurement'],
        [answered('profit'), 'investigate-iop'],
        [answered('idea'), 'organisational-grant'],
      ],
      otherwise: 'iop-may-fit',
    });
    const no = { value: 'no' };
    const { counterfactuals } = evaluate(compileSet(set, today), {
      officer: { market: no, profit: no, idea: no },
    });
    expect(Object.entries(counterfactuals)).toEqual([
      ['investigate-iop', [{ profit: 'yes' }]],
      ['organisational-grant', [{ idea: 'yes' }]],
      ['procurement', [{ market: 'yes' }]],
    ]);
  });
});
