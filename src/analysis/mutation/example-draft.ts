import type { Answers } from '../../evaluate/answers.ts';
import type { Board } from '../board.ts';
import type { Drawn } from '../draw-set.ts';
import { Observation } from '../examples/observation.ts';
import type { Expectation, TestCase } from '../examples/test-case.ts';
import type { Witness } from '../finding.ts';
import type { Cube } from '../marks.ts';
import { witnessOf } from '../witness.ts';
import type { Aspect, Notice } from './noticing.ts';

/** An example to be pasted into a set: a case, and what the set as it stands makes of it. */
export interface ExampleDraft extends Witness {
  expect: Expectation;
}

/** The example of what a notice shows. */
export function draftFor(board: Board, drawn: Drawn, { cube, aspect }: Notice): ExampleDraft {
  return draftOf(board, drawn, cube, criteriaToState(aspect));
}

/**
 * The case of `cube`, with the verdict as `drawn` has it: status, and the outcome and rule where they are settled;
 * and the state of each of these criteria. Of a case that is open only the criteria are said.
 */
export function draftOf(board: Board, drawn: Drawn, cube: Cube, criteria: readonly number[]): ExampleDraft {
  const witness = witnessOf(board, cube);
  const seen = new Observation(drawn, answersOf(witness));
  const states = criteria.map((place) => [drawn.set.criteria[place]!.id, seen.stateOf(place)] as const);
  const { outcome, rule } = seen;
  const expect: Expectation = {
    ...(seen.status !== 'open' && { status: seen.status }),
    ...(outcome !== null && { outcome }),
    ...(rule !== undefined && { rule }),
    ...(states.length > 0 && { criteria: Object.fromEntries(states) }),
  };
  return { ...witness, expect };
}

/** The draft as a test case. */
export function caseOf(draft: ExampleDraft, id: string): TestCase {
  return { id, asOf: draft.asOf, answers: answersOf(draft), expect: draft.expect };
}

/** A witness's answers as the evaluator takes them. */
export function answersOf({ answers }: Witness): Answers {
  return Object.fromEntries(
    Object.entries(answers).map(([respondent, own]) => [
      respondent,
      Object.fromEntries(Object.entries(own).map(([id, value]) => [id, { value }])),
    ]),
  );
}

/** The criteria that an example must state to tell by an aspect: the outcome is what every example states. */
export function criteriaToState(aspect: Aspect): number[] {
  return aspect === 'outcome' ? [] : [aspect];
}
