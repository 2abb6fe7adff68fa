import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coveragePercent, passes, runExamples } from '../../src/analysis/examples/run-examples.ts';
import { caseOf } from '../../src/analysis/mutation/example-draft.ts';
import type { Mutant } from '../../src/analysis/mutation/mutant.ts';
import { mutantsOf } from '../../src/analysis/mutation/mutants.ts';
import { runMutants } from '../../src/analysis/mutation/mutation.ts';
import { suggestExamples } from '../../src/analysis/mutation/suggest.ts';
import { parameterAt, type QuestionSet } from '../../src/model/question-set.ts';
import { randomSet } from '../evaluate/arbitraries.ts';
import { everyAnswer, type Made, madeOf } from './complete-case.ts';
import { runs } from './runs.ts';

/** The dates that the random sets' own parameters turn at, and the date of the case. */
function datesOf(set: QuestionSet, asOf: string): string[] {
  const turns = set.parameters.flatMap(({ values }) => values.map(({ from }) => from));
  return [...new Set([asOf, ...turns])].filter((date) =>
    set.parameters.every((one) => parameterAt(one, date)),
  );
}

/** Whether some complete answers tell the mutant from the set: allowed or not, outcome, criteria that count as met. */
function differs(set: QuestionSet, mutant: Mutant, asOf: string): boolean {
  return everyAnswer([set, mutant.set], asOf, set.questions).some((values) => {
    const [one, other] = [madeOf(set, asOf, values), madeOf(mutant.set, asOf, values)];
    if (one.outcome !== other.outcome) return true;
    return one.outcome !== undefined && Object.keys(one.criteria).some((id) => tells(one, other, id));
  });
}

/** Who expects "met" also accepts "met, since it does not apply". */
function tells(one: Made, other: Made, id: string): boolean {
  const [was, is] = [one.criteria[id], other.criteria[id]];
  return was !== is && !(was === 'met' && is === 'not-applicable');
}

const smallSet = randomSet.filter(({ set, asOf }) => everyAnswer([set], asOf, set.questions).length <= 120);

describe('mutants of random sets', () => {
  it('are equivalent exactly when no complete answers tell them from the set', () => {
    fc.assert(
      fc.property(smallSet, ({ set, asOf }) => {
        const report = runMutants(set, [], asOf);
        const equivalent = new Set(report.equivalent);
        for (const mutant of mutantsOf(set)) {
          const told = datesOf(set, asOf).some((date) => differs(set, mutant, date));
          expect([mutant.id, equivalent.has(mutant.id)]).toEqual([mutant.id, !told]);
        }
        expect(report.counted + equivalent.size).toBe(mutantsOf(set).length);
      }),
      runs(12),
    );
  });

  it('are each killed by the example that is shown for them', () => {
    fc.assert(
      fc.property(smallSet, ({ set, asOf }) => {
        for (const { mutant, example } of runMutants(set, [], asOf).survivors) {
          const one = caseOf(example, 'shown');
          expect(passes(runExamples(set, [one], asOf).results[0]!)).toBe(true);
          const [asMutant] = runExamples(mutant.set, [one], asOf).results;
          expect([mutant.id, asMutant!.mismatches.length > 0]).toEqual([mutant.id, true]);
        }
      }),
      runs(12),
    );
  });

  it('are all killed, and everything is exercised, by the examples that are suggested', () => {
    fc.assert(
      fc.property(smallSet, ({ set, asOf }) => {
        const { survivors } = runMutants(set, [], asOf);
        const { coverage } = runExamples(set, [], asOf);
        const suggested = suggestExamples(set, survivors, coverage, asOf);
        const cases = suggested.map((one) => caseOf(one, one.id));
        const { results, coverage: then } = runExamples(set, cases, asOf);
        expect(results.filter((one) => !passes(one))).toEqual([]);
        expect(then.filter(({ by }) => by.length === 0)).toEqual([]);
        expect(coveragePercent(then)).toBe(100);
        expect(runMutants(set, cases, asOf).survivors.map(({ mutant }) => mutant.id)).toEqual([]);
        for (const one of suggested) {
          const others = suggested.filter((other) => other !== one);
          const served = new Set(others.flatMap(({ kills, covers }) => [...kills, ...covers]));
          expect([...one.kills, ...one.covers].filter((name) => !served.has(name))).not.toEqual([]);
        }
      }),
      runs(12),
    );
  });
});
