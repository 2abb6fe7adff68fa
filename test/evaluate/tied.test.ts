import { describe, expect, it } from 'vitest';
import { Diagram, FALSE, type Node, TRUE } from '../../src/evaluate/diagram.ts';
import { supportOf, tiedQuestions } from '../../src/evaluate/tied.ts';

/** Twelve questions with two answers and one with three, the one asked last at the top. */
const questionAt = [12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0];
const diagram = new Diagram([2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 3], 2, 1000);
const yes = (question: number) => diagram.make(12 - question, [TRUE, FALSE]);
const either = (...questions: number[]) =>
  questions.reduce<Node>((any, question) => diagram.or(any, yes(question)), FALSE);
const onlyLast = diagram.make(12, [FALSE, FALSE, TRUE]);

describe('what a function depends on', () => {
  it('is every level that it tests, from the top, under each answer', () => {
    expect(supportOf(diagram, TRUE)).toEqual([]);
    expect(supportOf(diagram, either(10, 2, 9))).toEqual([2, 3, 10]);
    expect(supportOf(diagram, diagram.and(diagram.not(yes(11)), onlyLast))).toEqual([1, 12]);
    expect(supportOf(diagram, diagram.choose(yes(12), yes(2), yes(7)))).toEqual([0, 5, 10]);
    expect(supportOf(diagram, diagram.choose(yes(12), yes(7), yes(2)))).toEqual([0, 5, 10]);
  });
});

describe('questions that constraints tie', () => {
  const tied = (...constraints: Node[]) => tiedQuestions(diagram, constraints, questionAt);

  it('are those of one constraint, in asking order', () => {
    expect(tied()).toEqual([]);
    expect(tied(either(10, 2, 9))).toEqual([[2, 9, 10]]);
    expect(tied(TRUE, yes(3))).toEqual([[3]]);
  });

  it('are tied in a chain too, and apart from others', () => {
    expect(tied(either(1, 2), either(3, 4), either(5, 6))).toEqual([
      [1, 2],
      [3, 4],
      [5, 6],
    ]);
    expect(tied(either(1, 2), either(3, 4), either(11, 5), either(2, 11))).toEqual([
      [3, 4],
      [1, 2, 5, 11],
    ]);
  });
});
