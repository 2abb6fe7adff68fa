import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Diagram, DiagramTooLarge, FALSE, FIRST_VALUE, type Node, TRUE } from '../../src/evaluate/diagram.ts';

const arities = [2, 3, 2, 4];
const assignments = arities.reduce<number[][]>(
  (all, arity) => all.flatMap((one) => Array.from({ length: arity }, (_, value) => [...one, value])),
  [[]],
);

function valueAt(diagram: Diagram, root: Node, assignment: readonly number[]): Node {
  let node = root;
  while (!diagram.isTerminal(node)) node = diagram.child(node, assignment[diagram.level(node)]!);
  return node;
}

/** A boolean function of the four variables, as a table and as a node of any diagram. */
interface Drawn {
  table: boolean[];
  build: (diagram: Diagram) => Node;
}

const test: fc.Arbitrary<Drawn> = fc.nat({ max: arities.length - 1 }).chain((level) =>
  fc.array(fc.boolean(), { minLength: arities[level]!, maxLength: arities[level]! }).map((holds) => ({
    table: assignments.map((assignment) => holds[assignment[level]!]!),
    build: (diagram: Diagram) =>
      diagram.make(
        level,
        holds.map((one) => (one ? TRUE : FALSE)),
      ),
  })),
);

const { drawn } = fc.letrec<{ drawn: Drawn }>((tie) => ({
  drawn: fc.oneof(
    { maxDepth: 4 },
    test,
    fc.tuple(tie('drawn'), tie('drawn')).map(([a, b]) => ({
      table: a.table.map((one, i) => one && b.table[i]!),
      build: (diagram: Diagram) => diagram.and(a.build(diagram), b.build(diagram)),
    })),
    fc.tuple(tie('drawn'), tie('drawn')).map(([a, b]) => ({
      table: a.table.map((one, i) => one || b.table[i]!),
      build: (diagram: Diagram) => diagram.or(a.build(diagram), b.build(diagram)),
    })),
    tie('drawn').map((a) => ({
      table: a.table.map((one) => !one),
      build: (diagram: Diagram) => diagram.not(a.build(diagram)),
    })),
    fc.tuple(fc.nat({ max: 4 }), fc.array(tie('drawn'), { maxLength: 4 })).map(([count, parts]) => ({
      table: assignments.map((_, i) => parts.filter(({ table }) => table[i]).length >= count),
      build: (diagram: Diagram) =>
        diagram.atLeast(
          count,
          parts.map(({ build }) => build(diagram)),
        ),
    })),
  ),
}));

const fresh = () => new Diagram(arities, FIRST_VALUE + 2, 10_000);

describe('a diagram', () => {
  it('gives every assignment the value that the function has there', () => {
    fc.assert(
      fc.property(drawn, ({ table, build }) => {
        const diagram = fresh();
        const root = build(diagram);
        const found = assignments.map((assignment) => valueAt(diagram, root, assignment) === TRUE);
        expect(found).toEqual(table);
      }),
      { numRuns: 500 },
    );
  });

  it('has one node for equal functions, however they were made', () => {
    fc.assert(
      fc.property(drawn, drawn, (a, b) => {
        const diagram = fresh();
        expect(a.build(diagram) === b.build(diagram)).toBe(a.table.join() === b.table.join());
      }),
      { numRuns: 500 },
    );
  });

  it('chooses between functions with other values than true and false', () => {
    fc.assert(
      fc.property(drawn, drawn, (a, b) => {
        const diagram = fresh();
        const inner = diagram.choose(b.build(diagram), FIRST_VALUE, FIRST_VALUE + 1);
        const root = diagram.choose(a.build(diagram), FIRST_VALUE + 1, inner);
        const found = assignments.map((assignment) => valueAt(diagram, root, assignment));
        const expected = a.table.map((one, i) =>
          one ? FIRST_VALUE + 1 : b.table[i] ? FIRST_VALUE : FIRST_VALUE + 1,
        );
        expect(found).toEqual(expected);
      }),
      { numRuns: 300 },
    );
  });

  it('makes no node where all values lead to the same', () => {
    const diagram = fresh();
    expect(diagram.make(1, [TRUE, TRUE, TRUE])).toBe(TRUE);
    expect(diagram.size).toBe(FIRST_VALUE + 2);
  });

  it('goes on giving right values while it grows far beyond its first size', () => {
    const count = 24;
    const diagram = new Diagram(new Array<number>(2 * count).fill(2), FIRST_VALUE, 200_000);
    const variable = (level: number) => diagram.make(level, [FALSE, TRUE]);
    const half = Array.from({ length: 12 }, (_, i) => diagram.and(variable(i), variable(i + count)));
    const root = half.reduce((some, one) => diagram.or(some, one), FALSE);
    expect(diagram.size).toBeGreaterThan(4_000);
    const assignment = new Array<number>(2 * count).fill(0);
    expect(valueAt(diagram, root, assignment)).toBe(FALSE);
    expect(valueAt(diagram, root, assignment.with(7, 1))).toBe(FALSE);
    expect(valueAt(diagram, root, assignment.with(7, 1).with(7 + count, 1))).toBe(TRUE);
    expect(half.reduceRight((some, one) => diagram.or(one, some), FALSE)).toBe(root);
  });

  it('refuses to hold more nodes than it was allowed', () => {
    const diagram = new Diagram([2, 2, 2, 2], FIRST_VALUE, FIRST_VALUE + 3);
    const variables = [0, 1, 2].map((level) => diagram.make(level, [FALSE, TRUE]));
    expect(() => variables.reduce((odd, one) => diagram.choose(one, diagram.not(odd), odd))).toThrow(
      DiagramTooLarge,
    );
  });
});
