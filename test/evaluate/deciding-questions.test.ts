import { describe, expect, it } from 'vitest';
import { compileSet } from '../../src/evaluate/compile.ts';
import { decidingQuestions } from '../../src/evaluate/deciding-questions.ts';
import type { QuestionSet } from '../../src/model/question-set.ts';
import { answered, choice, implies, question, questionSet } from './set-builder.ts';

/** The questions that still matter when the officer has answered so, in asking order. */
function deciding(set: QuestionSet, officer: Record<string, string>): string[] {
  const own = Object.fromEntries(Object.entries(officer).map(([id, value]) => [id, { value }]));
  const found = decidingQuestions(compileSet(set, '2026-11-22'), { officer: own });
  return set.questions.map(({ id }) => id).filter((id) => found.has(id));
}

describe('the answers that still matter', () => {
  const routed = questionSet({
    questions: ['market', 'profit', 'initiative'].map((id) => question(id)),
    rules: [
      [answered('market'), 'procurement'],
      [answered('profit'), 'procurement'],
      [answered('initiative', 'no'), 'iop-not-possible'],
    ],
    otherwise: 'iop-may-fit',
  });

  it('are those that would be asked for, up to the one that settles the case', () => {
    expect(deciding(routed, { market: 'yes', profit: 'yes', initiative: 'no' })).toEqual(['market']);
    expect(deciding(routed, { market: 'no', profit: 'yes', initiative: 'no' })).toEqual(['market', 'profit']);
    expect(deciding(routed, { initiative: 'yes' })).toEqual(['market', 'profit', 'initiative']);
  });

  const implied = questionSet({
    questions: ['developed', 'founded', 'initiative'].map((id) => question(id)),
    constraints: [
      implies(answered('developed'), answered('initiative')),
      implies(answered('founded'), answered('initiative')),
    ],
    rules: [[answered('initiative'), 'iop-may-fit']],
    otherwise: 'iop-not-possible',
  });

  it('are those that say something of an open question, the first of them that say the same', () => {
    expect(deciding(implied, { developed: 'yes', founded: 'yes', initiative: 'yes' })).toEqual([
      'initiative',
    ]);
    expect(deciding(implied, { founded: 'yes' })).toEqual(['founded', 'initiative']);
    expect(deciding(implied, { developed: 'yes', founded: 'yes' })).toEqual(['developed', 'initiative']);
    expect(deciding(implied, { developed: 'no', founded: 'no' })).toEqual(['initiative']);
  });

  it('are all where they contradict each other', () => {
    const all = ['developed', 'founded', 'initiative'];
    expect(deciding(implied, { developed: 'yes', founded: 'no', initiative: 'no' })).toEqual(all);
  });

  it('are those too that rule out an outcome and leave the same question open', () => {
    const set = questionSet({
      questions: [question('profit'), choice('form', ['association', 'foundation', 'company'])],
      constraints: [implies(answered('profit', 'no'), answered('form', 'association', 'foundation'))],
      rules: [
        [answered('form', 'association'), 'iop-may-fit'],
        [answered('form', 'foundation'), 'investigate-iop'],
      ],
      otherwise: 'procurement',
    });
    expect(deciding(set, { profit: 'no' })).toEqual(['profit', 'form']);
    expect(deciding(set, { profit: 'yes' })).toEqual(['form']);
  });

  it('are those too that leave the same outcomes and less to ask', () => {
    const set = questionSet({
      questions: ['non-profit', 'market', 'profit'].map((id) => question(id)),
      constraints: [implies(answered('non-profit'), answered('profit', 'no'))],
      rules: [
        [answered('market'), 'procurement'],
        [answered('profit'), 'procurement'],
      ],
      otherwise: 'iop-may-fit',
    });
    expect(deciding(set, { 'non-profit': 'yes' })).toEqual(['non-profit', 'market', 'profit']);
    expect(deciding(set, { 'non-profit': 'no' })).toEqual(['market', 'profit']);
  });
});
