import { describe, expect, it } from 'vitest';
import { answerEdits, migrationEdits } from '../../../src/files/cases/answer-edits.ts';
import type { CaseFile } from '../../../src/model/case-file.ts';
import type { QuestionSet } from '../../../src/model/question-set.ts';
import { question, questionSet } from '../../evaluate/set-builder.ts';

const path = ['answers', 'officer', 'no-market'];

/** A case in which the officer has answered `no-market` as written here. */
function answered(written: unknown): CaseFile {
  return {
    format: 'iop-case/1',
    questionSet: 'forum',
    answers: { officer: { 'no-market': written } },
  } as unknown as CaseFile;
}

const unanswered = { format: 'iop-case/1', questionSet: 'forum', answers: {} } as CaseFile;

describe('an answer in a case file', () => {
  it('is a bare value when there is no more to it', () => {
    expect(answerEdits(unanswered, 'officer', 'no-market', { value: 'yes' }, undefined)).toEqual([
      { path, value: 'yes' },
    ]);
  });

  it('is a map when something belongs to it, in the order of the format', () => {
    const answer = {
      overrules: 'Statuterna säger annat',
      at: '2026-11-22T10:15:00Z',
      by: 'handläggare 3',
      evidence: ['kartläggning.pdf'],
      note: 'Tre kommuner tillfrågade',
      value: 'no',
    };
    const [edit] = answerEdits(unanswered, 'officer', 'no-market', answer, undefined);
    expect(edit).toEqual({ path, value: answer });
    expect(Object.keys((edit as { value: object }).value)).toEqual([
      'value',
      'note',
      'evidence',
      'by',
      'at',
      'overrules',
    ]);
  });

  it('keeps the spelling of a value that stays the same', () => {
    expect(answerEdits(answered('nej'), 'officer', 'no-market', { value: 'no' }, { value: 'no' })).toEqual(
      [],
    );
    expect(answerEdits(answered('nej'), 'officer', 'no-market', { value: 'yes' }, { value: 'no' })).toEqual([
      { path, value: 'yes' },
    ]);
    const noted = answerEdits(
      answered('nej'),
      'officer',
      'no-market',
      { value: 'no', note: 'Ny' },
      { value: 'no' },
    );
    expect(noted).toEqual([{ path, value: { value: 'no', note: 'Ny' } }]);
  });

  it('changes field by field, so that what else is written in it stays', () => {
    const file = answered({ value: 'nej', note: 'Gammal', by: 'handläggare 3', 'x-eget': 1 });
    const present = { value: 'no', note: 'Gammal', by: 'handläggare 3' };
    expect(answerEdits(file, 'officer', 'no-market', { value: 'no', note: 'Ny' }, present)).toEqual([
      { path: [...path, 'note'], value: 'Ny' },
      { path: [...path, 'by'], remove: true },
    ]);
    expect(answerEdits(file, 'officer', 'no-market', { ...present, value: 'yes' }, present)).toEqual([
      { path: [...path, 'value'], value: 'yes' },
      { path: [...path, 'note'], value: 'Gammal' },
      { path: [...path, 'by'], value: 'handläggare 3' },
    ]);
  });

  it('can be taken away, of one respondent alone', () => {
    expect(answerEdits(answered('nej'), 'officer', 'no-market', null, { value: 'no' })).toEqual([
      { path, remove: true },
    ]);
  });

  it('is written where a respondent has no answers yet', () => {
    const file = { ...unanswered, answers: null };
    expect(answerEdits(file, 'legal', 'no-market', { value: 'yes' }, undefined)).toEqual([
      { path: ['answers', 'legal', 'no-market'], value: 'yes' },
    ]);
  });
});

describe('answers to questions that the set has changed', () => {
  const set: QuestionSet = {
    ...questionSet({ questions: [question('no-market')], rules: [], otherwise: 'iop-may-fit' }),
    earlier: [
      { type: 'renamed', question: 'market', to: 'no-market', since: '1.1.0' },
      {
        type: 'removed',
        question: 'bank-account',
        since: '1.1.0',
        reason: { sv: 'Togs bort', en: 'Removed' },
      },
    ],
  };
  const file = {
    ...unanswered,
    answers: {
      association: { market: 'ja', 'bank-account': { value: 'nej', note: 'Postgiro' }, logo: 'ja' },
    },
  } as CaseFile;
  const gone = (id: string) => ({ path: ['answers', 'association', id], remove: true });

  it('take the new id where they stand, as they are written', () => {
    const renamed = { respondent: 'association', question: 'market', to: 'no-market' } as const;
    expect(migrationEdits(file, [renamed], set)).toEqual([
      { path: ['answers', 'association', 'market'], rename: 'no-market' },
    ]);
  });

  it('move to what was asked earlier, with the version that removed the question where the set says it', () => {
    const removed = ['bank-account', 'logo'].map((question) => ({
      respondent: 'association' as const,
      question,
      to: undefined,
    }));
    expect(migrationEdits(file, removed, set)).toEqual([
      {
        path: ['earlier'],
        append: {
          question: 'bank-account',
          respondent: 'association',
          answer: { value: 'nej', note: 'Postgiro' },
          since: '1.1.0',
        },
      },
      gone('bank-account'),
      { path: ['earlier'], append: { question: 'logo', respondent: 'association', answer: 'ja' } },
      gone('logo'),
    ]);
  });

  it('are left alone where the file no longer has them', () => {
    const renamed = { respondent: 'officer', question: 'market', to: 'no-market' } as const;
    expect(migrationEdits(file, [renamed], set)).toEqual([]);
    expect(migrationEdits({ ...file, answers: null }, [renamed], set)).toEqual([]);
  });
});
