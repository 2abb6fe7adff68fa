import { describe, expect, it } from 'vitest';
import { Board } from '../../src/analysis/board.ts';
import { irreducibleCube, shownBy } from '../../src/analysis/irreducible-cube.ts';
import { type Cube, marked, NEUTRAL, SPOILS } from '../../src/analysis/marks.ts';
import { smallestCube } from '../../src/analysis/smallest-cube.ts';
import { relabelled } from '../../src/analysis/terminal-maps.ts';
import { FIRST_VALUE, IMPOSSIBLE, type Node } from '../../src/evaluate/diagram.ts';
import { all, answered, any, question, questionSet } from '../evaluate/set-builder.ts';
import { partnershipSet } from './small-sets.ts';
import { syntheticSet } from './synthetic-set.ts';

const asOf = '2026-11-22';
const sets = [partnershipSet(), syntheticSet({ questions: 9, criteria: 5, rows: 5 }, 3)];

/** Each outcome of a set as what answers are to show: settled, whatever else is answered. */
function outcomesOf(set: (typeof sets)[number]) {
  const board = Board.for({ sets: [set], asOf });
  const { outcome } = board.draw(set);
  return board.outcomes.map((id, place) => {
    const mark = (terminal: Node) =>
      terminal === IMPOSSIBLE ? NEUTRAL : terminal === FIRST_VALUE + place ? marked(1) : SPOILS;
    return { id, board, root: relabelled(board.diagram, outcome, mark) };
  });
}
/** What all combinations show together that agree with the cube, by trying each. */
function tried({ diagram: d }: Board, root: Node, cube: Cube): Node {
  const walk = (node: Node): Node[] => {
    if (d.isTerminal(node)) return [node];
    const given = cube.get(d.level(node));
    const values = given === undefined ? [...Array(d.arities[d.level(node)]!).keys()] : [given];
    return values.flatMap((value) => walk(d.child(node, value)));
  };
  const shown = walk(root).filter((node) => node !== NEUTRAL);
  if (shown.length === 0) return NEUTRAL;
  return shown.every((node) => node === marked(1)) ? marked(1) : SPOILS;
}

describe.each(sets)('answers that settle an outcome of $id', (set) => {
  it('are found, none of which can be left out, where there is no time to find the fewest', () => {
    const settled: string[] = [];
    for (const { id, board, root } of outcomesOf(set)) {
      const few = smallestCube(board.diagram, root, marked(1), { budget: { steps: 0 } });
      expect(few).toEqual(irreducibleCube(board.diagram, root, marked(1)));
      const fewest = smallestCube(board.diagram, root, marked(1));
      expect(few === undefined).toBe(fewest === undefined);
      // An outcome that nothing leads to.
      if (!few || !fewest) continue;
      settled.push(id);
      expect(few.size).toBeGreaterThanOrEqual(fewest.size);
      for (const cube of [few, fewest]) {
        expect([tried(board, root, cube), shownBy(board.diagram, root, cube)]).toEqual([
          marked(1),
          marked(1),
        ]);
        for (const level of cube.keys()) {
          const less = new Map([...cube].filter(([other]) => other !== level));
          const shown = tried(board, root, less);
          expect([shown, shownBy(board.diagram, root, less)]).toEqual([SPOILS, shown]);
        }
      }
    }
    expect(settled.length).toBeGreaterThan(2);
  });
});

it('searches that share their steps leave each other fewer', () => {
  const budget = { steps: 1000 };
  for (const { board, root } of outcomesOf(sets[1]!))
    smallestCube(board.diagram, root, marked(1), { budget });
  expect(budget.steps).toBeLessThan(1000);
});

it('what cannot be shown is not, and what is neutral shows nothing', () => {
  const [a, b] = [answered('a'), answered('b')];
  const set = questionSet({
    questions: [question('a'), question('b')],
    rules: [[any(all(a, b), a), 'one']],
    otherwise: 'two',
  });
  const [{ board, root }] = outcomesOf(set) as [ReturnType<typeof outcomesOf>[number]];
  for (const budget of [{ steps: 0 }, { steps: 1000 }]) {
    expect(smallestCube(board.diagram, root, marked(2), { budget })).toBeUndefined();
    expect(smallestCube(board.diagram, root, marked(1), { budget })?.size).toBe(1);
  }
  expect(irreducibleCube(board.diagram, root, marked(2))).toBeUndefined();
  expect(shownBy(board.diagram, NEUTRAL, new Map())).toBe(NEUTRAL);
});
