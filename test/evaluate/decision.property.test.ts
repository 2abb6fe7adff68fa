import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { standings } from '../../src/evaluate/answers.ts';
import { classesLeft } from '../../src/evaluate/classes-left.ts';
import { compileSet } from '../../src/evaluate/compile.ts';
import { decide } from '../../src/evaluate/decision.ts';
import { FIRST_VALUE } from '../../src/evaluate/diagram.ts';
import { Ends, reachable } from '../../src/evaluate/reach.ts';
import { allowedBy } from '../../src/evaluate/verdict.ts';
import type { Condition } from '../../src/model/condition.ts';
import { randomCase } from './arbitraries.ts';
import { bruteForce } from './brute-force.ts';
import { answered, question, questionSet } from './set-builder.ts';

describe('outcome and criteria alone', () => {
  it('are those that brute force finds, whoever answered what and however much is open', () => {
    const seen = { settled: 0, open: 0, contradictory: 0, notApplicable: 0, disputed: 0, one: 0 };
    fc.assert(
      fc.property(randomCase, ({ set, asOf, answers }) => {
        const { status, outcome, possibleOutcomes, criteria, notApplicable, disputed } = bruteForce(
          set,
          asOf,
          answers,
        );
        expect(decide(compileSet(set, asOf), answers)).toEqual({
          ...{ status, outcome, possibleOutcomes, criteria, notApplicable },
        });
        seen[status]++;
        seen.notApplicable += notApplicable.length;
        seen.disputed += disputed.length;
        seen.one += Object.keys(answers).length === 1 ? 1 : 0;
      }),
      { numRuns: 400, seed: 20261122 },
    );
    // The comparison means something only if cases of every sort came up.
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(10);
  });

  it('rest on the classes that the standings leave', () => {
    fc.assert(
      fc.property(randomCase, ({ set, asOf, answers }) => {
        const compiled = compileSet(set, asOf);
        const standing = standings(compiled.domains, answers);
        expect(classesLeft(compiled.domains, compiled.levelOf, answers)).toEqual(
          allowedBy(compiled, standing),
        );
      }),
      { numRuns: 600, seed: 20261122 },
    );
  });

  it('do not take what every object inherits for an answer', () => {
    const set = questionSet({
      questions: [question('constructor'), question('no-market')],
      rules: [[answered('constructor'), 'procurement']],
      otherwise: 'iop-may-fit',
    });
    const compiled = compileSet(set, '2026-11-22');
    const answers = { officer: { 'no-market': { value: 'yes' } } };
    expect(decide(compiled, answers).status).toBe('open');
    expect(decide(compiled, { officer: { constructor: { value: 'yes' } } }).outcome).toBe('procurement');
  });
});

describe('where functions end', () => {
  it('is told in sets with more outcomes than a number has bits', () => {
    const ids = Array.from({ length: 40 }, (_, i) => `provider-${i}`);
    const set = questionSet({
      questions: ids.map((id) => question(id)),
      rules: ids.map((id): [Condition, string] => [answered(id), `by-${id}`]),
      otherwise: 'by-nobody',
    });
    const compiled = compileSet(set, '2026-11-22');
    for (const given of [ids, ids.slice(0, 38), ids.slice(0, 3)]) {
      const officer = Object.fromEntries(given.map((id) => [id, { value: 'no' }]));
      const allowed = classesLeft(compiled.domains, compiled.levelOf, { officer });
      const ends = new Ends(compiled.diagram, allowed);
      expect(ends.of(compiled.outcome)).toEqual(reachable(compiled.diagram, compiled.outcome, allowed));
      expect(ends.only(compiled.outcome)).toBe(given === ids ? FIRST_VALUE + 40 : undefined);
    }
  });
});
