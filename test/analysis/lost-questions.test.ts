import { describe, expect, it } from 'vitest';
import { lostAnswers, lostQuestions } from '../../src/analysis/diff/lost-questions.ts';
import type { Earlier, Question, QuestionSet } from '../../src/model/question-set.ts';
import { choice, question, questionSet } from '../evaluate/set-builder.ts';

const asking = (questions: Question[], earlier: Earlier[] = []): QuestionSet => ({
  ...questionSet({ questions, rules: [], otherwise: 'iop-may-fit' }),
  earlier,
});
const renamed = (id: string, to: string): Earlier => ({ type: 'renamed', question: id, to, since: '2.0.0' });
const removed = (id: string): Earlier => {
  return { type: 'removed', question: id, since: '2.0.0', reason: { sv: 'x', en: 'x' } };
};

/** What the loss of one question is taken for when these were added. */
const taken = (gone: Question, ...added: Question[]) =>
  lostQuestions(asking([gone, question('kept')]), asking([question('kept'), ...added])).map(
    ({ id, question: of, data }) => [id, of, data],
  );

describe('a question that is gone', () => {
  const removal = (id: string) => [['undeclared-removal', id, { question: id }]];
  const rename = (id: string, to: string) => [['undeclared-rename', id, { question: id, to }]];

  it('is taken for the added one most like it, of the same kind, from three letters in five on', () => {
    expect(taken(question('abcde'))).toEqual(removal('abcde'));
    expect(taken(question('abcde'), question('abxyz'))).toEqual(removal('abcde'));
    expect(taken(question('abcde'), question('abcxy'))).toEqual(rename('abcde', 'abcxy'));
    expect(taken(question('abcde'), question('abcdx', { kind: 'number' }))).toEqual(removal('abcde'));
    for (const [one, other] of [
      ['abcxy', 'abcdx'],
      ['abcdx', 'abcxy'],
    ] as const)
      expect(taken(question('abcde'), question(one), question(other))).toEqual(rename('abcde', 'abcdx'));
  });

  it('is known by its label or its wording, for one respondent and in one language too', () => {
    const gone = question('profit', {
      label: { sv: 'Vinst', en: 'Profit' },
      ask: { officer: { sv: 'Gör föreningen vinst?' }, association: { en: 'Do you make a profit?' } },
    });
    const other = (traits: Partial<Question>) => question('zzzz', { label: {}, ask: {}, ...traits });
    const known = rename('profit', 'zzzz');
    expect(taken(gone, other({ label: { sv: 'VINST' } }))).toEqual(known);
    expect(taken(gone, other({ label: { en: 'Profits' } }))).toEqual(known);
    expect(taken(gone, other({ ask: { en: 'Do you make a profit now?' } }))).toEqual(known);
    expect(taken(gone, other({ ask: { legal: { sv: 'Gör föreningarna vinst?' } } }))).toEqual(known);
    expect(taken(gone, other({ label: { sv: '', en: '' } }))).toEqual(removal('profit'));
  });

  it('is not taken for one that another has become, nor for one that was there', () => {
    const before = asking(['abcde', 'abcdx', 'abcdy'].map((id) => question(id)));
    const after = asking(
      ['abcdz', 'abcdy'].map((id) => question(id)),
      [renamed('abcdx', 'abcdz')],
    );
    expect(lostQuestions(before, after).map(({ id, question: of }) => [id, of])).toEqual([
      ['undeclared-removal', 'abcde'],
    ]);
  });

  it('is no loss where that is declared, and one of another kind is', () => {
    const before = asking([question('a'), question('b')]);
    const after = asking([question('c', { kind: 'number' })], [removed('a'), renamed('b', 'c')]);
    expect(lostQuestions(before, after)).toEqual([
      { id: 'kind-changed', question: 'b', data: { question: 'b', before: 'yes-no', after: 'number' } },
    ]);
  });
});

describe('an amount in another unit', () => {
  const counted = (unit?: string) => asking([question('aid', { kind: 'number', unit })]);

  it('is another amount, though a unit may be said for the first time', () => {
    expect(lostQuestions(counted('SEK'), counted('EUR'))).toEqual([
      { id: 'unit-changed', question: 'aid', data: { question: 'aid', before: 'SEK', after: 'EUR' } },
    ]);
    expect(lostQuestions(counted('SEK'), counted('SEK'))).toEqual([]);
    expect(lostQuestions(counted(), counted('SEK'))).toEqual([]);
    expect(lostQuestions(counted('SEK'), counted())).toEqual([]);
  });
});

describe('answers that are lost', () => {
  it('are those with decimals, where only whole numbers are taken now', () => {
    const aid = (wholeNumbers: boolean) => asking([question('aid', { kind: 'number', wholeNumbers })]);
    expect(lostAnswers(aid(false), aid(true))).toEqual([
      { id: 'only-whole-numbers', question: 'aid', data: { question: 'aid' } },
    ]);
    expect(lostAnswers(aid(true), aid(false))).toEqual([]);
    expect(lostAnswers(aid(true), aid(true))).toEqual([]);
  });

  it('are of options that are gone, and of respondents who may no longer answer, by the old name', () => {
    const before = asking([
      choice('form', ['club', 'trust', 'firm']),
      question('kept'),
      question('gone', { answeredBy: ['legal'] }),
    ]);
    const shape = choice('shape', ['trust', 'church'], { answeredBy: ['officer', 'legal'] });
    expect(lostAnswers(before, asking([question('kept'), shape], [renamed('form', 'shape')]))).toEqual([
      { id: 'options-removed', question: 'form', data: { question: 'form', options: ['club', 'firm'] } },
      {
        ...{ id: 'respondents-removed', question: 'form' },
        data: { question: 'form', respondents: ['association'] },
      },
    ]);
  });
});
