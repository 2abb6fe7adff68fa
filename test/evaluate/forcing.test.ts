import { describe, expect, it } from 'vitest';
import type { Answers } from '../../src/evaluate/answers.ts';
import { compileSet } from '../../src/evaluate/compile.ts';
import { evaluate } from '../../src/evaluate/verdict.ts';
import type { QuestionSet } from '../../src/model/question-set.ts';
import { bruteForce } from './brute-force.ts';
import {
  answered,
  any,
  atLeast,
  compared,
  implies,
  never,
  not,
  question,
  questionSet,
} from './set-builder.ts';

const today = '2026-11-22';
const several = <T>(count: number, make: (i: number) => T): T[] =>
  Array.from({ length: count }, (_, i) => make(i));
const ids = several(8, (i) => `criterion-${i + 1}`);
const said = (value: string, questions: readonly string[] = ids): Answers => {
  return { officer: Object.fromEntries(questions.map((id) => [id, { value }])) };
};

function verdict(set: QuestionSet, answers: Answers) {
  return evaluate(compileSet(set, today), answers);
}

describe('grounds', () => {
  const fourOfEight = questionSet({
    questions: ids.map((id) => question(id)),
    rules: [
      [
        atLeast(
          4,
          ids.map((id) => answered(id)),
        ),
        'iop-may-fit',
      ],
    ],
    otherwise: 'no-form-indicated',
  });

  it('are at most sixteen, in asking order, and it is said that there are more', () => {
    const { grounds, groundsTruncated } = verdict(fourOfEight, said('yes'));
    expect(grounds).toHaveLength(16);
    expect(grounds[0]).toEqual(ids.slice(0, 4));
    expect(groundsTruncated).toBe(true);
    expect(grounds).toEqual(bruteForce(fourOfEight, today, said('yes')).grounds);
  });

  it('say nothing of more where sixteen or fewer are all there are', () => {
    const { grounds, groundsTruncated } = verdict(fourOfEight, said('yes', ids.slice(0, 5)));
    expect(grounds).toHaveLength(5);
    expect(groundsTruncated).toBeUndefined();
  });

  it('are the empty set alone where the outcome needs no answer', () => {
    const set = questionSet({ questions: [question('no-market')], rules: [], otherwise: 'iop-may-fit' });
    expect(verdict(set, said('yes', ['no-market'])).grounds).toEqual([[]]);
  });

  it('count a disputed answer as what its values have in common', () => {
    const set = questionSet({
      questions: [question('aid', { kind: 'number' })],
      rules: [
        [compared('aid', 'above', 750_000), 'procurement'],
        [compared('aid', 'above', 300_000), 'procurement'],
      ],
      otherwise: 'iop-may-fit',
    });
    const answers = { association: { aid: { value: 400_000 } }, officer: { aid: { value: 900_000 } } };
    expect(verdict(set, answers)).toMatchObject({ status: 'settled', disputed: ['aid'], grounds: [['aid']] });
  });

  it('use what constraints make of an answer', () => {
    const set = questionSet({
      questions: [question('association-developed'), question('association-initiative')],
      constraints: [implies(answered('association-developed'), answered('association-initiative'))],
      rules: [[answered('association-initiative'), 'iop-may-fit']],
      otherwise: 'iop-not-possible',
    });
    const both = verdict(set, said('yes', ['association-developed', 'association-initiative']));
    expect(both.grounds).toEqual([['association-developed'], ['association-initiative']]);
  });
});

describe('conflicts', () => {
  it('are the smallest sets of answers that cannot hold together', () => {
    const set = questionSet({
      questions: ids.map((id) => question(id)),
      constraints: [
        never(answered(ids[0]!), answered(ids[1]!), answered(ids[2]!)),
        implies(answered(ids[3]!), not(answered(ids[1]!))),
      ],
      rules: [],
      otherwise: 'iop-may-fit',
    });
    const { status, outcome, conflicts, openQuestions, grounds } = verdict(set, said('yes'));
    expect({ status, outcome, openQuestions, grounds }).toEqual({
      status: 'contradictory',
      outcome: null,
      openQuestions: [],
      grounds: [],
    });
    expect(conflicts).toEqual([
      [ids[1], ids[3]],
      [ids[0], ids[1], ids[2]],
    ]);
  });

  it('are at most sixteen, in asking order', () => {
    const set = questionSet({
      questions: ids.map((id) => question(id)),
      constraints: [
        never(
          atLeast(
            4,
            ids.map((id) => answered(id)),
          ),
        ),
      ],
      rules: [],
      otherwise: 'iop-may-fit',
    });
    const { conflicts } = verdict(set, said('yes'));
    expect(conflicts).toHaveLength(16);
    expect(conflicts).toEqual(bruteForce(set, today, said('yes')).conflicts);
  });

  it('leave every criterion open and no rule applying', () => {
    const set = questionSet({
      questions: [question('no-market'), question('several-providers')],
      criteria: [
        {
          id: 'no-market',
          name: { sv: 'ingen marknad', en: 'no market' },
          level: 'must',
          met: answered('no-market'),
          applies: any(answered('several-providers')),
          source: [],
        },
      ],
      constraints: [never(answered('no-market'), answered('several-providers'))],
      rules: [[answered('several-providers'), 'procurement']],
      otherwise: 'iop-may-fit',
    });
    expect(verdict(set, said('yes', ['no-market', 'several-providers']))).toMatchObject({
      criteria: { 'no-market': 'open' },
      notApplicable: [],
      possibleOutcomes: [],
      conflicts: [['no-market', 'several-providers']],
      rules: { decides: [], applies: [], mayApply: [] },
    });
  });
});
