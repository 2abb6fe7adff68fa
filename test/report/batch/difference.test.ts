import { describe, expect, it } from 'vitest';
import { describeFinding } from '../../../src/report/batch/describe-finding.ts';
import { differenceBetween } from '../../../src/report/batch/difference.ts';
import { altered, evaluated, everyKind, forumCase, reported } from './sample-cases.ts';

describe('what sets a saved verdict apart', () => {
  it('is the answers that are others, were added or taken away, by respondent', async () => {
    const before = (await evaluated(forumCase({ 'no-suitable-form': 'yes' }))).fresh;
    const after = (await evaluated(forumCase({ 'makes-profit': 'yes', 'long-term': 'unknown' }))).fresh;
    expect(differenceBetween(before, after).answers).toEqual([
      { question: 'makes-profit', respondent: 'officer', from: 'no', to: 'yes' },
      { question: 'long-term', respondent: 'officer', from: 'yes', to: 'unknown' },
      { question: 'no-suitable-form', respondent: 'officer', from: 'yes', to: null },
    ]);
  });

  it('is the criteria that stand otherwise, and those that another set has', async () => {
    const { fresh } = await evaluated(forumCase({ 'long-term': 'no' }));
    const { 'co-financing': _, ...others } = fresh.criteria;
    const saved = { ...fresh, criteria: { ...others, 'long-term': 'met', 'local-anchoring': 'met' } };
    expect(differenceBetween(saved, fresh).criteria).toEqual([
      { criterion: 'co-financing', from: null, to: 'met' },
      { criterion: 'long-term', from: 'met', to: 'not-met' },
      { criterion: 'local-anchoring', from: 'met', to: null },
    ]);
  });

  it('is read from a verdict that is broken, as far as it can be', async () => {
    const { fresh } = await evaluated(forumCase());
    for (const saved of [{ outcome: 5, criteria: 'x' }, { rules: null, questions: [] }, { constructor: 1 }])
      expect(differenceBetween(saved, fresh).from).toEqual({
        status: null,
        outcome: null,
        possibleOutcomes: [],
      });
    const partly = { outcome: 'procurement', criteria: { 'no-market': 'perhaps' }, status: 'settled' };
    expect(differenceBetween(partly, fresh).from).toMatchObject({
      status: 'settled',
      outcome: 'procurement',
    });
  });
});

describe('a finding in words', () => {
  const sentence = async (kind: string, language: 'sv' | 'en' = 'en') => {
    const one = (await everyKind())[kind]!;
    return describeFinding(one.findings[0]!, one, language);
  };

  it.each([
    [
      'answers',
      'New answers give another verdict: An IOP may fit → Procurement. Answers: Profit on the activity: no → yes (the officer). Deciding rule: 6 → 2.',
    ],
    [
      'byHand',
      'The saved verdict cannot be reproduced, probably because it was edited by hand: An IOP may fit → Procurement. Deciding rule: 2.',
    ],
    [
      'open',
      'The outcome is open. Possible outcomes: An IOP may fit; An IOP is not possible. Questions that may decide: No market.',
    ],
    [
      'contradictory',
      "The answers contradict each other: The association's idea, developed together; The association's initiative.",
    ],
    [
      'disputed',
      'The outcome is open. Possible outcomes: An IOP may fit; An IOP is not possible. Questions that may decide: Long term.',
    ],
    [
      'waived',
      'Waived up to and including 31 December 2026 by juristen. Reason: Nämnden tar upp det i januari. New answers give another verdict: An IOP may fit → Procurement. Answers: Profit on the activity: no → yes (the officer). Deciding rule: 6 → 2.',
    ],
  ])('of a case that is %s', async (kind, expected) => {
    expect(await sentence(kind)).toBe(expected);
  });

  it('says that the outcome is still the same, and what became possible', async () => {
    const { fresh } = await evaluated(forumCase({ 'no-market': 'unknown' }));
    const saved = altered(fresh, { possibleOutcomes: ['iop-may-fit', 'procurement'], engine: '0.9.0' });
    const one = await reported({ ...forumCase({ 'no-market': 'unknown' }), verdict: saved });
    expect(describeFinding(one.findings[0]!, one, 'en')).toBe(
      'A new version of the program gives another verdict: still open. Possible outcomes: An IOP may fit; Procurement → An IOP may fit; An IOP is not possible.',
    );
  });

  it('names parts by their ids where the set lacks the language', async () => {
    const { answers } = await everyKind();
    const swedish = { ...answers!, set: { ...answers!.set, languages: ['sv' as const] } };
    expect(describeFinding(swedish.findings[0]!, swedish, 'en')).toContain(
      'iop-may-fit → procurement. Answers: makes-profit: no → yes',
    );
  });
});
