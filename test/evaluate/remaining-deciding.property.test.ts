import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileSet } from '../../src/evaluate/compile.ts';
import { decidingQuestions } from '../../src/evaluate/deciding-questions.ts';
import { evaluate } from '../../src/evaluate/verdict.ts';
import { respondents } from '../../src/model/vocabulary.ts';
import { randomCase } from './arbitraries.ts';

describe('answers that no longer matter', () => {
  it('can be taken away: the same outcomes are possible, and the same questions open', () => {
    fc.assert(
      fc.property(randomCase, ({ set, asOf, answers }) => {
        const compiled = compileSet(set, asOf);
        const whole = evaluate(compiled, answers);
        const deciding = decidingQuestions(compiled, answers);
        const kept = Object.fromEntries(
          respondents.map((one) => {
            return [
              one,
              Object.fromEntries(Object.entries(answers[one] ?? {}).filter(([id]) => deciding.has(id))),
            ];
          }),
        );
        const { possibleOutcomes, openQuestions, status } = evaluate(compiled, kept);
        expect({ possibleOutcomes, openQuestions, status }).toEqual({
          possibleOutcomes: whole.possibleOutcomes,
          openQuestions: whole.openQuestions,
          status: whole.status,
        });
      }),
      { seed: 20261122, numRuns: 1000 },
    );
  });
});
