import { describe, expect, it } from 'vitest';
import { compileSet } from '../../src/evaluate/compile.ts';
import { readSavedVerdict } from '../../src/evaluate/read-saved-verdict.ts';
import { digestOfAnswers, intactBody, sealed, verdictBody } from '../../src/evaluate/saved-verdict.ts';
import { referenceTo } from '../../src/evaluate/set-reference.ts';
import { digestOf } from '../../src/model/digest.ts';
import { answered, question, questionSet } from './set-builder.ts';

const ask = {
  association: { sv: 'Är ni ensamma?', en: 'Are you alone?' },
  officer: { sv: 'Är föreningen ensam?', en: 'Is the association alone?' },
};
const set = questionSet({
  questions: [question('no-market', { ask }), question('long-term')],
  rules: [
    [answered('no-market', 'no'), 'procurement'],
    [answered('long-term', 'no'), 'procurement'],
  ],
  otherwise: 'iop-may-fit',
});
const compiled = compileSet(set, '2026-11-22');
const save = (answers: Parameters<typeof verdictBody>[2]) =>
  sealed(verdictBody(compiled, referenceTo(set), answers, '1.2.3'));

describe('a verdict as it is saved', () => {
  const saved = save({
    association: { 'no-market': { value: 'no' } },
    officer: { 'no-market': { value: 'unknown' } },
  });

  it('says what it rests on: set, engine, day, answers and the rule that decides', () => {
    expect(saved).toMatchObject({
      status: 'settled',
      outcome: 'procurement',
      asOf: '2026-11-22',
      engine: '1.2.3',
      questionSet: { id: 'built-for-a-test', version: '1.0.0', digest: digestOf(set) },
      rule: { id: 'rule-1', reason: { sv: 'rule-1', en: 'rule-1' } },
    });
  });

  it('has the questions that were answered, as the one with the most say met them', () => {
    expect(saved.questions).toEqual({
      'no-market': { text: ask.officer, answers: { association: 'no', officer: 'unknown' } },
    });
    expect(save({ association: { 'no-market': { value: 'yes' } } }).questions['no-market']?.text).toEqual(
      ask.association,
    );
  });

  it('names no rule while more than one may decide', () => {
    expect(save({ officer: { 'no-market': { value: 'yes' } } })).not.toHaveProperty('rule');
  });

  it('is intact until somebody edits it, and reads back as it is', () => {
    const { digest, ...body } = saved;
    expect([intactBody(saved), intactBody({ ...saved, outcome: null })]).toEqual([body, undefined]);
    expect(readSavedVerdict(JSON.parse(JSON.stringify(saved)))).toEqual(JSON.parse(JSON.stringify(saved)));
    expect(readSavedVerdict({ ...saved, status: 'done' })).toBeUndefined();
    // Without a copy: thousands are read in a run.
    expect(readSavedVerdict(saved)).toBe(saved);
  });
});

describe('the digest of answers', () => {
  const answers = { officer: { 'no-market': { value: 'no' } } };

  it('is that of the values by respondent and question', () => {
    expect(digestOfAnswers(answers)).toBe(digestOf({ officer: { 'no-market': 'no' } }));
    expect(digestOfAnswers({ ...answers, legal: {} })).toBe(digestOfAnswers(answers));
  });

  it('knows that an answer overrules others, and not why', () => {
    const overruling = (overrules: string) =>
      digestOfAnswers({ officer: { 'no-market': { value: 'no', overrules } } });
    expect(overruling('Statuterna')).toBe(
      digestOf({ officer: { 'no-market': { value: 'no', overrules: true } } }),
    );
    expect(overruling('Annat')).toBe(overruling('Statuterna'));
  });
});

describe('a reference to a set', () => {
  it('has its digest, or the one that is known', () => {
    expect(referenceTo(set, 'sha256:known')).toEqual({
      id: 'built-for-a-test',
      version: '1.0.0',
      digest: 'sha256:known',
    });
  });
});
