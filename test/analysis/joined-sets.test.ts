import { describe, expect, it } from 'vitest';
import { joinedSets } from '../../src/analysis/diff/joined-sets.ts';
import type { Earlier, Question, QuestionSet } from '../../src/model/question-set.ts';
import {
  answered,
  choice,
  compared,
  criterion,
  implies,
  never,
  question,
  questionSet,
} from '../evaluate/set-builder.ts';

const asking = (questions: Question[], earlier: Earlier[] = []): QuestionSet => ({
  ...questionSet({ questions, rules: [], otherwise: 'iop-may-fit' }),
  earlier,
});
/** Each question's values, and what each set forbids of them. */
function joined(before: Question, after: Question) {
  const both = joinedSets(asking([before]), asking([after]));
  const { options, minimum, maximum, wholeNumbers } = both.before.questions[0]!;
  expect(both.after.questions).toEqual(both.before.questions);
  return {
    values: [...options.map(({ id }) => id), minimum, maximum, wholeNumbers],
    before: both.before.constraints.map(({ id, holds }) => [id, holds]),
    after: both.after.constraints.map(({ id, holds }) => [id, holds]),
  };
}

describe('a question of two versions', () => {
  it('has the options of both, the new first, and each allows its own', () => {
    const before = choice('form', ['club', 'trust', 'church']);
    expect(joined(before, choice('form', ['club', 'firm']))).toEqual({
      values: ['club', 'firm', 'trust', 'church', undefined, undefined, false],
      before: [['values:0', answered('form', 'club', 'trust', 'church')]],
      after: [['values:0', answered('form', 'club', 'firm')]],
    });
    expect(joined(before, before)).toMatchObject({ before: [], after: [] });
  });

  it('has the wider limits of numbers, and each allows its own', () => {
    const aid = (traits: Partial<Question>) => question('aid', { kind: 'number', ...traits });
    expect(
      joined(
        aid({ minimum: 0, maximum: 100, wholeNumbers: true }),
        aid({ minimum: 10, maximum: 200, wholeNumbers: true }),
      ),
    ).toEqual({
      values: [0, 200, true],
      before: [['values:0', compared('aid', 'atMost', 100)]],
      after: [['values:0', compared('aid', 'atLeast', 10)]],
    });
    expect(joined(aid({ minimum: 5, maximum: 50, wholeNumbers: true }), aid({}))).toEqual({
      values: [undefined, undefined, false],
      before: [
        ['values:0', compared('aid', 'atLeast', 5)],
        ['values:1', compared('aid', 'atMost', 50)],
      ],
      after: [],
    });
    expect(joined(aid({ minimum: 5 }), aid({ minimum: 5 }))).toMatchObject({ before: [], after: [] });
  });

  it('has the wider limits of dates', () => {
    const founded = (minimum: string) => question('founded', { kind: 'date', minimum });
    expect(joined(founded('2001-01-01'), founded('1990-06-30'))).toEqual({
      values: ['1990-06-30', undefined, false],
      before: [['values:0', compared('founded', 'atLeast', '2001-01-01')]],
      after: [],
    });
  });
});

describe('questions of two sets', () => {
  it('are all asked in both, the new ones first, and told which only one has', () => {
    const both = joinedSets(
      asking(['old', 'kept'].map((id) => question(id))),
      asking(['kept', 'new'].map((id) => question(id))),
    );
    expect(both.before.questions.map(({ id }) => id)).toEqual(['kept', 'new', 'old']);
    expect([both.onlyBefore, both.onlyAfter]).toEqual([['old'], ['new']]);
  });

  it('are two where the kind changed, called apart', () => {
    const both = joinedSets(asking([question('aid')]), asking([question('aid', { kind: 'number' })]));
    expect(both.before.questions.map(({ id, kind, label }) => [id, kind, label.sv, label.en])).toEqual([
      ['aid', 'number', 'aid (aid)', 'aid (aid)'],
      ['aid:before', 'yes-no', 'aid (aid:before)', 'aid (aid:before)'],
    ]);
    expect([both.onlyBefore, both.onlyAfter]).toEqual([['aid:before'], ['aid']]);
  });

  it('keep a label in one language alone', () => {
    const set = asking([question('aid', { label: { sv: 'Stöd' } })]);
    expect(joinedSets(set, set).before.questions[0]!.label).toEqual({ sv: 'Stöd' });
  });

  it('have their new ids wherever the old set speaks of them', () => {
    const [yes, no] = [answered('profit'), answered('profit', 'no')];
    const before: QuestionSet = questionSet({
      questions: [question('profit'), question('aid', { kind: 'number' })],
      criteria: [criterion('a', yes, compared('aid', 'above', 5)), criterion('b', no)],
      constraints: [implies(yes, compared('aid', 'below', 9)), never(no, compared('aid', 'is', 1))],
      rules: [[yes, 'procurement']],
      otherwise: 'iop-may-fit',
    });
    const renamed = (id: string, to: string): Earlier => ({
      type: 'renamed',
      question: id,
      to,
      since: '2.0.0',
    });
    const after = asking(
      [question('gain'), question('money', { kind: 'number' })],
      [renamed('profit', 'gain'), renamed('aid', 'money')],
    );
    const both = joinedSets(before, after);
    const text = JSON.stringify([before.criteria, before.constraints, before.rules]);
    expect([both.before.criteria, both.before.constraints, both.before.rules]).toEqual(
      JSON.parse(
        text
          .replaceAll('"question":"profit"', '"question":"gain"')
          .replaceAll('"question":"aid"', '"question":"money"'),
      ),
    );
    expect([both.onlyBefore, both.onlyAfter]).toEqual([[], []]);
  });
});
