import { describe, expect, it } from 'vitest';
import { compileSet } from '../../src/evaluate/compile.ts';
import { questionsLeft, questionsToAsk, recordLeft, recordToAsk } from '../../src/evaluate/remaining.ts';
import type { Question } from '../../src/model/question-set.ts';
import {
  all,
  answered,
  any,
  atLeast,
  choice,
  criterion,
  criterionIs,
  implies,
  question,
  questionSet,
} from './set-builder.ts';

const asOf = '2026-11-22';
const asked = (...ids: string[]) => new Set(ids);

describe('what is left to ask', () => {
  const partnership = compileSet(
    questionSet({
      questions: ['market', 'profit', 'initiative', 'long-term'].map((id) => question(id)),
      criteria: ['initiative', 'long-term'].map((id) => criterion(id, answered(id))),
      rules: [
        [answered('market'), 'procurement'],
        [answered('profit'), 'procurement'],
        [any(criterionIs('initiative', 'not-met'), criterionIs('long-term', 'not-met')), 'iop-not-possible'],
      ],
      otherwise: 'iop-may-fit',
    }),
    asOf,
  );

  it('is all that can change the outcome, in asking order', () => {
    const asking = { answers: {}, respondent: 'officer' as const, asked: asked() };
    expect(questionsToAsk(partnership, asking)).toEqual(['market', 'profit', 'initiative', 'long-term']);
    expect(questionsLeft(partnership, asking)).toEqual({
      atLeast: { count: 1, exact: true },
      atMost: { count: 4, exact: true },
    });
  });

  it('counts that the association’s answers may be disputed, or agreed to', () => {
    const answers = { association: { market: { value: 'yes' } } };
    const asking = { answers, respondent: 'officer' as const, asked: asked() };
    expect(questionsToAsk(partnership, asking)).toEqual(['market']);
    expect(questionsLeft(partnership, asking)).toEqual({
      atLeast: { count: 1, exact: true },
      atMost: { count: 4, exact: true },
    });
  });

  it('counts from a question that was gone back to', () => {
    const answers = { officer: { market: { value: 'yes' } } };
    const asking = { answers, respondent: 'officer' as const, asked: asked('market') };
    expect(questionsLeft(partnership, asking)).toEqual({
      atLeast: { count: 0, exact: true },
      atMost: { count: 0, exact: true },
    });
    expect(questionsLeft(partnership, asking, 'market')).toEqual({
      atLeast: { count: 1, exact: true },
      atMost: { count: 4, exact: true },
    });
  });

  it('is not asked again in the same run, whatever was answered', () => {
    const answers = { officer: { market: { value: 'unknown' }, profit: { value: 'unknown' } } };
    const asking = { answers, respondent: 'officer' as const, asked: asked('market') };
    expect(questionsToAsk(partnership, asking)).toEqual(['profit', 'initiative', 'long-term']);
    expect(questionsLeft(partnership, asking)).toEqual({
      atLeast: { count: 1, exact: true },
      atMost: { count: 3, exact: true },
    });
  });

  it('goes on with what can hold beside the other answers, unless they contradict each other already', () => {
    const compiled = compileSet(
      questionSet({
        questions: ['developed', 'initiative', 'market'].map((id) => question(id)),
        constraints: [implies(answered('developed'), answered('initiative'))],
        rules: [[all(answered('initiative'), answered('market')), 'procurement']],
        otherwise: 'iop-may-fit',
      }),
      asOf,
    );
    const backToInitiative = (officer: Record<string, { value: string }>) =>
      questionsLeft(compiled, { answers: { officer }, respondent: 'officer', asked: asked() }, 'initiative');
    const developed = { value: 'yes' };
    // The initiative is theirs, so the market is asked about.
    const two = { count: 2, exact: true };
    expect(backToInitiative({ developed })).toEqual({ atLeast: two, atMost: two });
    // To stay with the contradiction is a way to go on too: nothing is asked then.
    const contradictory = { developed, initiative: { value: 'no' } };
    expect(backToInitiative(contradictory)).toEqual({ atLeast: { count: 1, exact: true }, atMost: two });
  });

  it('counts that a dispute may be settled by a value that nobody gave', () => {
    const form = (id: string) => answered('form', id);
    const compiled = compileSet(
      questionSet({
        questions: [choice('form', ['association', 'foundation', 'company']), question('market')],
        rules: [
          [form('association'), 'iop-may-fit'],
          [form('foundation'), 'investigate-iop'],
          [answered('market'), 'procurement'],
        ],
        otherwise: 'iop-not-possible',
      }),
      asOf,
    );
    const answers = {
      association: { form: { value: 'association' } },
      officer: { form: { value: 'foundation' } },
    };
    const asking = { answers, respondent: 'officer' as const, asked: asked() };
    expect(questionsToAsk(compiled, asking)).toEqual(['form']);
    expect(questionsLeft(compiled, asking)).toEqual({
      atLeast: { count: 1, exact: true },
      atMost: { count: 2, exact: true },
    });
  });

  it('cannot be counted from a question that the set does not have', () => {
    const asking = { answers: {}, respondent: 'officer' as const, asked: asked() };
    expect(() => questionsLeft(partnership, asking, 'marknad')).toThrow('no question marknad');
  });

  it('is no dispute that changes nothing', () => {
    const compiled = compileSet(
      questionSet({
        questions: [choice('form', ['association', 'foundation', 'company'])],
        // Tells the association from the foundation, and decides nothing.
        criteria: [criterion('members', answered('form', 'association'))],
        rules: [[answered('form', 'company'), 'procurement']],
        otherwise: 'iop-may-fit',
      }),
      asOf,
    );
    const answers = {
      association: { form: { value: 'association' } },
      officer: { form: { value: 'foundation' } },
    };
    expect(questionsToAsk(compiled, { answers, respondent: 'officer', asked: asked() })).toEqual([]);
  });

  it('is nothing to confirm for anyone but the officer', () => {
    const answers = { association: { market: { value: 'yes' } } };
    for (const respondent of ['association', 'legal'] as const)
      expect(questionsToAsk(partnership, { answers, respondent, asked: asked() })).toEqual([]);
  });

  describe('beside an association’s word on its form', () => {
    const form = choice('form', ['association', 'foundation', 'company']);
    const [market, members, profit] = ['market', 'members', 'profit'].map((id) => question(id));
    /** Members matter to a foundation alone, profit to a company alone. */
    const formDecides = (questions: Question[]) =>
      compileSet(
        questionSet({
          questions,
          rules: [
            [answered('market'), 'procurement'],
            [all(answered('form', 'foundation'), answered('members', 'no')), 'investigate-iop'],
            [all(answered('form', 'company'), answered('profit')), 'iop-not-possible'],
          ],
          otherwise: 'iop-may-fit',
        }),
        asOf,
      );
    const compiled = formDecides([market!, form, members!, profit!]);
    const mostAfter = (association: Record<string, string>) => {
      const said = Object.entries(association).map(([id, value]) => [id, { value }]);
      const asking = {
        answers: { association: Object.fromEntries(said), officer: { market: { value: 'no' } } },
        respondent: 'officer' as const,
        asked: asked('market'),
      };
      return questionsLeft(compiled, asking).atMost;
    };

    it('counts on it until the officer says otherwise: an unknown lets it stand', () => {
      expect(mostAfter({ form: 'association' })).toEqual({ count: 2, exact: true });
    });

    it('counts on all of it while one part after the other is confirmed', () => {
      const said = { market: { value: 'no' }, form: { value: 'association' } };
      const asking = { answers: { association: said }, respondent: 'officer' as const, asked: asked() };
      const formLast = formDecides([market!, members!, profit!, form]);
      expect(questionsLeft(formLast, asking).atMost).toEqual({ count: 3, exact: true });
    });

    it('lets the officer confirm all that could matter without it, where it stands by an unknown', () => {
      const said = { form: 'association', members: 'yes', profit: 'no' };
      expect(mostAfter(said)).toEqual({ count: 3, exact: true });
    });
  });

  it('is for a full record all that has no answer of this respondent', () => {
    const answers = { association: { profit: { value: 'no' } }, officer: { market: { value: 'yes' } } };
    const asking = { answers, respondent: 'officer' as const, asked: asked() };
    expect(recordToAsk(partnership, asking)).toEqual(['profit', 'initiative', 'long-term']);
    expect(recordLeft(partnership, asking, 'profit')).toEqual({
      atLeast: { count: 3, exact: true },
      atMost: { count: 3, exact: true },
    });
  });
});

describe('what is left of a full record', () => {
  const compiled = compileSet(
    questionSet({
      questions: ['market', 'profit', 'initiative'].map((id) => question(id)),
      rules: [[any(answered('market'), answered('profit')), 'procurement']],
      otherwise: 'iop-may-fit',
    }),
    asOf,
  );
  const officer = (
    own: Record<string, string>,
    association: Record<string, string> = {},
    run: string[] = [],
  ) => {
    const answers = (given: Record<string, string>) =>
      Object.fromEntries(Object.entries(given).map(([id, value]) => [id, { value }]));
    return {
      answers: { officer: answers(own), association: answers(association) },
      respondent: 'officer' as const,
      asked: asked(...run),
    };
  };
  const left = (...given: Parameters<typeof officer>) => {
    const { atLeast, atMost } = recordLeft(compiled, officer(...given));
    expect([atLeast.exact, atMost.exact]).toEqual(Array(2).fill(atLeast.count === atMost.count));
    return [atLeast.count, atMost.count];
  };

  it('is every question where nobody has answered anything', () => {
    const asking = { answers: {}, respondent: 'officer' as const, asked: asked() };
    expect(recordToAsk(compiled, asking)).toEqual(['market', 'profit', 'initiative']);
    expect(recordLeft(compiled, asking)).toEqual({
      atLeast: { count: 3, exact: true },
      atMost: { count: 3, exact: true },
    });
  });

  it('is each without an answer of one’s own, and at most those too that may come again', () => {
    expect(left({ market: 'no' })).toEqual([2, 2]);
    expect(left({ market: 'no' }, { market: 'no', profit: 'no' })).toEqual([2, 2]);
    // Disputed, or unknown: the officer may be asked again, if not in this run already.
    expect(left({ market: 'no' }, { market: 'yes' })).toEqual([2, 3]);
    expect(left({ market: 'unknown' })).toEqual([2, 3]);
    expect(left({ market: 'unknown' }, { market: 'yes' })).toEqual([2, 3]);
    expect(left({ market: 'unknown' }, {}, ['market'])).toEqual([2, 2]);
  });
});

describe('a set of sixty questions', () => {
  const ids = Array.from({ length: 60 }, (_, i) => `q${i}`);
  const questions = ids.map((id) => question(id));

  it('has exact counts where few answers settle it', () => {
    const criteria = ids
      .slice(0, 40)
      .map((id, i) => criterion(`c${i}`, any(answered(id), answered(ids[i + 20]!))));
    const notMet = any(...criteria.map(({ id }) => criterionIs(id, 'not-met')));
    const compiled = compileSet(
      questionSet({ questions, criteria, rules: [[notMet, 'iop-not-possible']], otherwise: 'iop-may-fit' }),
      asOf,
    );
    const asking = { answers: {}, respondent: 'officer' as const, asked: asked() };
    const answers = { officer: Object.fromEntries(ids.slice(0, 20).map((id) => [id, { value: 'no' }])) };
    expect(questionsLeft(compiled, { ...asking, answers })).toEqual({
      atLeast: { count: 1, exact: true },
      atMost: { count: 20, exact: true },
    });
    expect(questionsLeft(compiled, asking).atMost).toEqual({ count: 60, exact: true });
  });

  it('has proven bounds where the count would take too long', () => {
    const compiled = compileSet(
      questionSet({
        questions,
        rules: [
          [
            atLeast(
              30,
              ids.map((id) => answered(id)),
            ),
            'iop-may-fit',
          ],
        ],
        otherwise: 'procurement',
      }),
      asOf,
    );
    const asking = { answers: {}, respondent: 'officer' as const, asked: asked() };
    const left = questionsLeft(compiled, asking);
    // Thirty answers are needed; the search gives up long before, and says so.
    expect(left.atLeast.exact).toBe(false);
    expect(left.atLeast.count).toBeGreaterThan(2);
    expect(left.atLeast.count).toBeLessThanOrEqual(30);
    expect(left.atMost.count).toBe(60);
    expect(questionsLeft(compiled, asking)).toEqual(left);
  });

  it('counts what a whole association’s word may come to', () => {
    const compiled = compileSet(
      questionSet({
        questions,
        rules: [[all(...ids.map((id) => answered(id))), 'iop-may-fit']],
        otherwise: 'procurement',
      }),
      asOf,
    );
    const answers = { association: Object.fromEntries(ids.map((id) => [id, { value: 'yes' }])) };
    const asking = { answers, respondent: 'officer' as const, asked: asked() };
    expect(questionsLeft(compiled, asking)).toEqual({
      atLeast: { count: 1, exact: true },
      atMost: { count: 60, exact: true },
    });
  });
});
