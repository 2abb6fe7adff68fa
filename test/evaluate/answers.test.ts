import { describe, expect, it } from 'vitest';
import { type Answers, type Standing, standings } from '../../src/evaluate/answers.ts';
import { domainsOf } from '../../src/evaluate/set-domains.ts';
import type { Respondent } from '../../src/model/vocabulary.ts';
import { answered, choice, compared, question, questionSet } from './set-builder.ts';

const set = questionSet({
  questions: [
    question('no-market'),
    choice('area', ['health-care', 'regional-development', 'other']),
    question('aid-three-years', { kind: 'number', minimum: 0 }),
    question('purpose', { kind: 'text' }),
    question('procurement-act', { answeredBy: ['association', 'legal'] }),
    question('opened', { kind: 'date' }),
  ],
  rules: [
    [answered('no-market'), 'iop-may-fit'],
    [answered('area', 'other'), 'iop-not-possible'],
    [compared('aid-three-years', 'atMost', 300_000), 'iop-may-fit'],
    [compared('opened', 'is', '2026-01-01'), 'investigate-iop'],
    [answered('procurement-act', 'no'), 'procurement'],
  ],
  otherwise: 'no-form-indicated',
});
const domains = domainsOf(set, '2026-11-22');

type Said = string | number | { value: string | number; overrules: string };

/** What comes of what the respondents said to one question. */
function standing(id: string, said: Partial<Record<Respondent, Said>>): Standing {
  const entries = Object.entries(said).map(([respondent, value]) => {
    return [respondent, { [id]: typeof value === 'object' ? value : { value } }];
  });
  const answers: Answers = Object.fromEntries(entries);
  return standings(domains, answers)[set.questions.findIndex((one) => one.id === id)]!;
}

const reason = 'the register says otherwise';

describe('the answers to a question', () => {
  it('leave it open when nobody answered', () => {
    expect(standing('no-market', {})).toMatchObject({ state: 'unanswered', classes: [0, 1], values: [] });
  });

  it('leave it open, and on record, when all that was said is unknown', () => {
    expect(standing('no-market', { association: 'unknown', officer: 'unknown' })).toMatchObject({
      state: 'unknown',
      classes: [0, 1],
      values: [],
      unconfirmed: false,
    });
  });

  it('are what one respondent said, or all of them', () => {
    expect(standing('no-market', { officer: 'no' })).toMatchObject({
      state: 'given',
      classes: [1],
      values: ['no'],
    });
    expect(standing('no-market', { association: 'no', officer: 'no', legal: 'no' })).toMatchObject({
      state: 'given',
      values: ['no'],
    });
  });

  it('are the value where another says unknown', () => {
    expect(standing('no-market', { association: 'yes', officer: 'unknown' })).toMatchObject({
      state: 'given',
      values: ['yes'],
      unconfirmed: true,
    });
  });

  it('are the value where others say unknown, confirmed by whoever gives it', () => {
    expect(standing('no-market', { association: 'unknown', officer: 'yes' })).toMatchObject({
      state: 'given',
      values: ['yes'],
      unconfirmed: false,
    });
    const [association, officer] = ['yes', 'unknown'];
    expect(standing('no-market', { association, officer, legal: 'yes' })).toMatchObject({
      state: 'given',
      values: ['yes'],
      unconfirmed: false,
    });
    expect(standing('no-market', { association, officer, legal: 'no' }).state).toBe('disputed');
  });

  it('are disputed when values differ, the highest authority named first', () => {
    expect(standing('no-market', { association: 'yes', officer: 'no' })).toMatchObject({
      state: 'disputed',
      classes: [0, 1],
      values: ['no', 'yes'],
    });
  });

  it('are disputed also where a third respondent agrees with one of two', () => {
    expect(standing('no-market', { association: 'yes', officer: 'no', legal: 'no' }).state).toBe('disputed');
  });
});

describe('values that the set does not tell apart', () => {
  it('are no dispute: amounts under the same ceiling', () => {
    expect(standing('aid-three-years', { association: 100, officer: 300_000 })).toMatchObject({
      state: 'given',
      values: [300_000, 100],
    });
    expect(standing('aid-three-years', { association: 100, officer: 300_001 }).state).toBe('disputed');
  });

  it('are no dispute: options that count alike', () => {
    expect(standing('area', { association: 'health-care', officer: 'regional-development' }).state).toBe(
      'given',
    );
    expect(standing('area', { association: 'health-care', officer: 'other' }).state).toBe('disputed');
  });

  it('are no dispute: days on both sides of the one that is asked for', () => {
    expect(standing('opened', { association: '2025-06-01', officer: '2026-06-01' }).state).toBe('given');
    expect(standing('opened', { association: '2025-06-01', officer: '2026-01-01' }).state).toBe('disputed');
  });

  it('are no dispute: texts, which never decide', () => {
    expect(standing('purpose', { association: 'A meeting place', officer: 'A café' }).state).toBe('given');
  });
});

describe('overruling', () => {
  it("lets the officer's answer count over the association's, and keeps both in sight", () => {
    expect(
      standing('no-market', { association: 'yes', officer: { value: 'no', overrules: reason } }),
    ).toMatchObject({
      state: 'given',
      values: ['no'],
      overruled: ['association'],
      unconfirmed: false,
    });
  });

  it('leaves out what it overrules also where that says the same, or nothing', () => {
    for (const association of ['no', 'unknown']) {
      expect(
        standing('no-market', { association, officer: { value: 'no', overrules: reason } }),
      ).toMatchObject({ state: 'given', values: ['no'], overruled: ['association'], unconfirmed: false });
    }
  });

  it('counts also beside a lawyer who says unknown', () => {
    const said = { association: 'yes', officer: { value: 'no', overrules: reason }, legal: 'unknown' };
    expect(standing('no-market', said)).toMatchObject({
      state: 'given',
      values: ['no'],
      overruled: ['association'],
    });
  });

  it("leaves a lawyer's different answer a dispute with the officer's", () => {
    const said = { association: 'yes', officer: { value: 'no', overrules: reason }, legal: 'yes' };
    expect(standing('no-market', said)).toMatchObject({ state: 'disputed', overruled: ['association'] });
  });

  it("lets the lawyer's answer count over both others, also over one that overrules", () => {
    const officer = { value: 'no', overrules: reason };
    expect(
      standing('no-market', { association: 'no', officer, legal: { value: 'yes', overrules: reason } }),
    ).toMatchObject({ state: 'given', values: ['yes'], overruled: ['association', 'officer'] });
  });

  it('makes a question open again when the overruling answer is unknown', () => {
    const said = { association: 'yes', officer: { value: 'unknown', overrules: reason } };
    expect(standing('no-market', said)).toMatchObject({
      state: 'unknown',
      values: [],
      overruled: ['association'],
    });
  });
});

describe('an answer of the association alone', () => {
  it('is unconfirmed where the officer may answer', () => {
    expect(standing('no-market', { association: 'yes' }).unconfirmed).toBe(true);
  });

  it('is not unconfirmed where the officer may not', () => {
    expect(standing('procurement-act', { association: 'yes' }).unconfirmed).toBe(false);
  });

  it('is confirmed by any other respondent', () => {
    expect(standing('no-market', { association: 'yes', officer: 'yes' }).unconfirmed).toBe(false);
    expect(standing('procurement-act', { association: 'yes', legal: 'yes' }).unconfirmed).toBe(false);
  });
});
