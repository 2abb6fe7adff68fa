import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { standings } from '../../src/evaluate/answers.ts';
import { compileSet } from '../../src/evaluate/compile.ts';
import { counterfactualsFor } from '../../src/evaluate/counterfactuals.ts';
import { FIRST_VALUE } from '../../src/evaluate/diagram.ts';
import { conflicts, grounds } from '../../src/evaluate/forcing.ts';
import { bySizeThenItems, itemsOf, minimalJoin, minimalUnion, sizeOf } from '../../src/evaluate/masks.ts';
import { quickCounterfactualsFor } from '../../src/evaluate/quick-changes.ts';
import { quickConflicts, quickGrounds } from '../../src/evaluate/quick-forcing.ts';
import { Ends, reachable } from '../../src/evaluate/reach.ts';
import { allowedBy } from '../../src/evaluate/verdict.ts';
import { randomCase } from './arbitraries.ts';

describe('bit masks and diagrams', () => {
  it('find the same grounds, conflicts, counterfactuals and ends', () => {
    const seen = { grounds: 0, conflicts: 0, counterfactuals: 0 };
    fc.assert(
      fc.property(randomCase, ({ set, asOf, answers }) => {
        const compiled = compileSet(set, asOf);
        const standing = standings(compiled.domains, answers);
        const allowed = allowedBy(compiled, standing);
        const given = compiled.questionAt.map((question) => {
          const { state, classes } = standing[question]!;
          return state === 'given' || state === 'disputed' ? classes : undefined;
        });
        const ends = new Ends(compiled.diagram, allowed);
        for (const root of [compiled.outcome, compiled.firstRule, ...compiled.rules]) {
          expect(ends.of(root)).toEqual(reachable(compiled.diagram, root, allowed));
        }
        const quick = quickCounterfactualsFor(compiled, allowed, given);
        const thorough = counterfactualsFor(compiled, allowed, given);
        for (let i = 0; i < set.outcomes.length; i++) {
          const changes = quick?.(FIRST_VALUE + i);
          // In the same order too, of changes and of what each changes.
          if (changes) expect(JSON.stringify(changes)).toBe(JSON.stringify(thorough(FIRST_VALUE + i)));
          seen.counterfactuals += changes?.length ?? 0;
        }
        const possible = reachable(compiled.diagram, compiled.outcome, allowed);
        if (possible.length === 1) {
          const found = quickGrounds(compiled, given, possible[0]!);
          if (found) expect(found).toEqual(grounds(compiled, given, possible[0]!));
          seen.grounds += found?.sets.length ?? 0;
        }
        if (possible.length === 0) {
          const found = quickConflicts(compiled, given);
          if (found) expect(found).toEqual(conflicts(compiled, given));
          seen.conflicts += found?.sets.length ?? 0;
        }
      }),
      { numRuns: 600, seed: 20261122 },
    );
    // The comparison means something only if the quick way was taken often.
    expect(Math.min(seen.grounds, seen.conflicts, seen.counterfactuals)).toBeGreaterThan(50);
  });
});

describe('families as bit masks', () => {
  const family = fc.array(fc.integer({ min: 0, max: 63 }), { maxLength: 5 });
  const minimal = (sets: readonly number[]) =>
    [...new Set(sets)]
      .filter((one) => !sets.some((other) => other !== one && (one & other) === other))
      .sort((a, b) => a - b);
  const sorted = (sets: readonly number[]) => [...sets].sort((a, b) => a - b);

  it('unite and join as sets do', () => {
    fc.assert(
      fc.property(family, family, (one, two) => {
        const [a, b] = [minimal(one), minimal(two)];
        expect(sorted(minimalUnion(a, b))).toEqual(minimal([...a, ...b]));
        expect(sorted(minimalJoin(a, b))).toEqual(minimal(a.flatMap((x) => b.map((y) => x | y))));
      }),
    );
  });

  it('are listed smallest first, then by their first items', () => {
    const sets = [0b110, 0b1001, 0b1, 0b0, 0b11];
    expect([...sets].sort(bySizeThenItems).map(itemsOf)).toEqual([[], [0], [0, 1], [0, 3], [1, 2]]);
    expect(sizeOf(0b1011)).toBe(3);
  });
});
