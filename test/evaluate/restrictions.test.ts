import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CompiledSet, compileSet } from '../../src/evaluate/compile.ts';
import { IMPOSSIBLE, type Node } from '../../src/evaluate/diagram.ts';
import { nodesReached } from '../../src/evaluate/reach.ts';
import { listed, Restrictions } from '../../src/evaluate/restrictions.ts';
import type { Condition } from '../../src/model/condition.ts';
import { randomSet } from './arbitraries.ts';
import { switchesAmong, switchQuestions } from './brute-force.ts';
import { answered, choice, criterion, implies, question, questionSet } from './set-builder.ts';

/** A way to answer everything with a class that is left, and where the table ends then: maybe IMPOSSIBLE. */
interface Way {
  picks: number[];
  outcome: string;
  end: Node;
}

/** All ways to answer with the classes that are left of each question. */
function waysOf({ diagram, outcome, questionAt }: CompiledSet, left: readonly (readonly number[])[]): Way[] {
  const all = left.reduce<number[][]>(
    (some, classes) => some.flatMap((picks) => classes.map((one) => [...picks, one])),
    [[]],
  );
  return all.map((picks) => {
    let end = outcome;
    while (!diagram.isTerminal(end)) end = diagram.child(end, picks[questionAt[diagram.level(end)]!]!);
    return { picks, outcome: String(end), end };
  });
}

/** What is to be known of a function that is left, read off all ways to answer. */
function readOff(compiled: CompiledSet, left: readonly (readonly number[])[]) {
  const ways = waysOf(compiled, left);
  const completions = ways.filter(({ end }) => end !== IMPOSSIBLE);
  const switches = switchesAmong(completions);
  const places = left.map((_, place) => place);
  const alone = switchesAmong(ways);
  const support = places.filter((place) => alone.includes(1 << place));
  const open = switchQuestions(left.length, switches);
  const tied = compiled.tied.filter((group) => {
    const mask = group.reduce((all, place) => all | (1 << place), 0);
    return switches.some((one) => (one & mask) === one);
  });
  const turning = tied.flat().filter((place) => {
    return support.includes(place) && new Set(completions.map(({ picks }) => picks[place])).size > 1;
  });
  return {
    outcomes: new Set(completions.map(({ outcome }) => outcome)).size,
    support,
    open,
    potential: places.filter((place) => open.includes(place) || turning.includes(place)),
  };
}

const subset = (classes: readonly number[], bits: number) => {
  const chosen = classes.filter((one) => bits & (1 << one));
  return chosen.length > 0 ? chosen : classes;
};

describe('a table of which some answers are left', () => {
  it('has the outcomes, the support and the open questions that all ways to answer it show', () => {
    const narrowed = fc.array(fc.nat({ max: 31 }), { minLength: 8, maxLength: 8 });
    const seen = { contradictory: 0, settled: 0, open: 0, potential: 0 };
    fc.assert(
      fc.property(randomSet, narrowed, ({ set, asOf }, bits) => {
        const compiled = compileSet(set, asOf);
        const functions = new Restrictions(compiled);
        const left = compiled.domains.map(({ every }) => every);
        let root = functions.root;
        let mayBeOpen = functions.potential(root);
        for (const place of [-1, ...left.keys()]) {
          if (place >= 0) {
            left[place] = subset(left[place]!, bits[place]!);
            root = functions.restrict(root, place, left[place]);
          }
          const { outcomes, support, open, potential } = readOff(compiled, left);
          expect(functions.outcomes(root)).toBe(outcomes);
          expect(listed(functions.support(root))).toEqual(support);
          expect(listed(functions.open(root))).toEqual(open);
          expect(listed(functions.potential(root))).toEqual(potential);
          // Nothing is ever open that an earlier bound ruled out.
          expect(functions.open(root) & ~mayBeOpen).toBe(0n);
          mayBeOpen = functions.potential(root);
          seen[outcomes === 0 ? 'contradictory' : outcomes === 1 ? 'settled' : 'open'] += 1;
          seen.potential += potential.length > open.length ? 1 : 0;
        }
      }),
      { numRuns: 150, seed: 7 },
    );
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(10);
  });
});

/** A set of yes-no questions in which who developed the idea took the initiative, compiled. */
function developed(
  rules: [Condition, string][],
  constraints: ReturnType<typeof implies>[] = [],
): CompiledSet {
  return compileSet(
    questionSet({
      questions: ['market', 'developed', 'initiative'].map((id) => question(id)),
      constraints: [implies(answered('developed'), answered('initiative')), ...constraints],
      rules,
      otherwise: 'investigate-iop',
    }),
    '2026-11-22',
  );
}

const market: [Condition, string] = [answered('market'), 'procurement'];
const idea: [Condition, string] = [answered('developed'), 'iop-may-fit'];
const yes = [0];
const no = [1];

describe('questions that a constraint ties together', () => {
  const mayBeOpen = (compiled: CompiledSet) => {
    const functions = new Restrictions(compiled);
    return [functions.open(functions.root), functions.potential(functions.root)].map(listed);
  };

  it('may come to be open together when values fall that one of them could turn to alone', () => {
    const functions = new Restrictions(
      compileSet(
        questionSet({
          questions: [choice('form', ['association', 'foundation', 'company']), question('members')],
          constraints: [
            implies(answered('form', 'association'), answered('members')),
            implies(answered('form', 'company'), answered('members', 'no')),
          ],
          rules: [[answered('form', 'association'), 'iop-may-fit']],
          otherwise: 'procurement',
          // Tells the foundation from the company.
          criteria: [criterion('no-company', answered('form', 'association', 'foundation'))],
        }),
        '2026-11-22',
      ),
    );
    expect(listed(functions.open(functions.root))).toEqual([0]);
    expect(listed(functions.potential(functions.root))).toEqual([0, 1]);
    const disputed = functions.restrict(functions.root, 0, [0, 2]);
    expect(listed(functions.open(disputed))).toEqual([0, 1]);
  });

  it('are never open where none of them decides, or where one value is left', () => {
    expect(mayBeOpen(developed([market]))).toEqual([[0], [0]]);
    const initiative = implies({ type: 'constant', value: true }, answered('initiative'));
    expect(mayBeOpen(developed([market, idea], [initiative]))).toEqual([
      [0, 1],
      [0, 1],
    ]);
  });
});

describe('what a search is charged', () => {
  const compiled = developed([market, idea]);
  const charged = (functions: Restrictions, look: () => unknown) => {
    const before = functions.spent;
    look();
    return functions.spent - before;
  };

  it('is each node that is looked at, once', () => {
    const functions = new Restrictions(compiled);
    const nodes = nodesReached(
      compiled.diagram,
      compiled.outcome,
      compiled.diagram.arities.map(() => [0, 1]),
    );
    expect(charged(functions, () => functions.support(functions.root))).toBe(nodes.length);
    expect(charged(functions, () => functions.outcomes(functions.root))).toBe(0);
    const inner = nodes.filter((node) => !compiled.diagram.isTerminal(node));
    const last = compiled.questionAt.at(-1)!;
    expect(charged(functions, () => functions.restrict(functions.root, last, no))).toBe(inner.length);
    expect(charged(functions, () => functions.restrict(functions.root, last, no))).toBe(0);
    expect(charged(functions, () => functions.restrict(functions.root, last, [0, 1]))).toBe(0);
  });

  it('is more where pairs of nodes are looked at, and nothing more where one outcome is left', () => {
    const functions = new Restrictions(compiled);
    const { root } = functions;
    const nodes = charged(functions, () => functions.support(root));
    expect(charged(functions, () => functions.open(root))).toBeGreaterThan(nodes);
    expect(charged(functions, () => functions.potential(root))).toBeGreaterThan(nodes);
    const settled = functions.restrict(root, 0, yes);
    functions.support(settled);
    expect(charged(functions, () => functions.open(settled))).toBe(0);
    expect(charged(functions, () => functions.potential(settled))).toBe(0);
  });

  it('is nothing for pairs in a group all of which is open already', () => {
    const functions = new Restrictions(developed([idea, [answered('initiative'), 'iop-not-possible']]));
    functions.open(functions.root);
    expect(charged(functions, () => functions.potential(functions.root))).toBe(0);
  });
});
