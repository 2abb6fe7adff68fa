import { describe, expect, it } from 'vitest';
import { compileSet } from '../../src/evaluate/compile.ts';
import { DiagramTooLarge } from '../../src/evaluate/diagram.ts';
import { FamilyTooLarge } from '../../src/evaluate/families.ts';
import { fewest, most } from '../../src/evaluate/remaining-search.ts';
import { States } from '../../src/evaluate/remaining-states.ts';
import { all, answered, question, questionSet } from './set-builder.ts';

const ids = ['market', 'profit', 'initiative', 'long-term'];
const compiled = compileSet(
  questionSet({
    questions: ids.map((id) => question(id)),
    rules: [[all(...ids.map((id) => answered(id))), 'iop-may-fit']],
    otherwise: 'procurement',
  }),
  '2026-11-22',
);
const atTheStart = () => new States(compiled, { answers: {}, respondent: 'officer', asked: new Set() });
const plenty = 10_000;

/** States of which the second cannot be gone on from. */
function failingWith(error: Error): States {
  const states = atTheStart();
  const { after } = states;
  return Object.assign(states, {
    after: (state: typeof states.start) => {
      if (state !== states.start) throw error;
      // Nothing settles the case at once, so that the search must go on.
      return after.call(states, state).filter((next) => states.toAsk(next));
    },
  });
}

describe('a search for the fewest and the most questions', () => {
  it('gives a bound where it has looked at all that it may, or where there is no room for more', () => {
    expect(fewest(atTheStart(), 0)).toEqual({ count: 1, exact: false });
    expect(most(atTheStart(), 0)).toEqual({ count: 4, exact: false });
    for (const error of [new DiagramTooLarge(1), new FamilyTooLarge()]) {
      expect(fewest(failingWith(error), plenty)).toEqual({ count: 2, exact: false });
      expect(most(failingWith(error), plenty)).toEqual({ count: 4, exact: false });
    }
  });

  it('takes no other error for a search that is too long', () => {
    expect(() => fewest(failingWith(new Error('broken')), plenty)).toThrow('broken');
    expect(() => most(failingWith(new Error('broken')), plenty)).toThrow('broken');
  });

  it.each([
    ['fewest', fewest, 1],
    ['most', most, 4],
  ])(
    'is charged for each state that it goes on from, also where all functions are known: %s',
    (_, find, count) => {
      const states = atTheStart();
      expect(find(states, plenty)).toEqual({ count, exact: true });
      const { spent } = states.functions;
      expect(find(states, plenty)).toEqual({ count, exact: true });
      expect(states.functions.spent).toBeGreaterThan(spent);
    },
  );
});
