import { describe, expect, it } from 'vitest';
import { compileInOrder } from '../../src/evaluate/compile.ts';
import { openQuestions } from '../../src/evaluate/switches.ts';
import type { QuestionSet } from '../../src/model/question-set.ts';
import { answered, implies, question, questionSet } from './set-builder.ts';

const ids = ['market', 'developed', 'initiative', 'long-term'];
const places = ids.map((_, place) => place);
/** Every order in which a diagram can test the four questions. */
const orders = places.reduce<number[][]>(
  (some) =>
    some.flatMap((order) => places.filter((one) => !order.includes(one)).map((one) => [...order, one])),
  [[]],
);

/** The open questions when nothing is answered, which are the same in whatever order they are tested. */
function open(set: QuestionSet): string[] {
  const found = orders.map((order) => {
    const compiled = compileInOrder(set, '2026-11-22', order);
    return openQuestions(
      compiled,
      order.map((place) => compiled.domains[place]!.every),
    );
  });
  expect(new Set(found.map((one) => one.join())).size).toBe(1);
  return found[0]!.map((place) => ids[place]!);
}

const equal = (one: string, two: string) => [
  implies(answered(one), answered(two)),
  implies(answered(two), answered(one)),
];
const questions = ids.map((id) => question(id));

describe('the questions that can still change the outcome', () => {
  it('are those that can only change it together too, beside others that do so alone', () => {
    const set = questionSet({
      questions,
      constraints: equal('developed', 'initiative'),
      rules: [
        [answered('market'), 'procurement'],
        [answered('developed'), 'iop-may-fit'],
      ],
      otherwise: 'investigate-iop',
    });
    expect(open(set)).toEqual(['market', 'developed', 'initiative']);
  });

  it('are none that are only tied to such', () => {
    const set = questionSet({
      questions,
      constraints: [
        ...equal('developed', 'initiative'),
        implies(answered('long-term'), answered('developed')),
      ],
      rules: [[answered('developed'), 'iop-may-fit']],
      otherwise: 'investigate-iop',
    });
    expect(open(set)).toEqual(['developed', 'initiative']);
  });
});
