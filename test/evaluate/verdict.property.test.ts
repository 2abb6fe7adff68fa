import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Answer, type Answers, standings } from '../../src/evaluate/answers.ts';
import { compileInOrder, compileSet } from '../../src/evaluate/compile.ts';
import { evaluate } from '../../src/evaluate/verdict.ts';
import type { QuestionSet } from '../../src/model/question-set.ts';
import type { Verdict } from '../../src/model/verdict.ts';
import { type Respondent, respondents } from '../../src/model/vocabulary.ts';
import { type RandomCase, randomCase } from './arbitraries.ts';
import { type BruteVerdict, bruteForce, type Concrete, concreteValues } from './brute-force.ts';

// The first seed makes a failure come back in every run; the second looks where nobody has looked. Fast-check
// prints the seed and the path of a failure, which `{ seed, path }` here repeats.
const fixed = { seed: 20190326 };
const random = { seed: Math.floor(Math.random() * 2 ** 31) };
const slow = 240_000;

type Changed = Verdict['counterfactuals'][string][number];

/** The concrete values that a reported change allows. */
function allowedBy(change: Changed[string], set: QuestionSet, asOf: string, id: string): Concrete[] {
  if (typeof change === 'string') return [change];
  const { is, above, atLeast, atMost, below } = change;
  const values = concreteValues(set, asOf, set.questions.find((question) => question.id === id)!);
  return values.filter(
    (value) =>
      (is === undefined || value === is) &&
      (above === undefined || value > above) &&
      (atLeast === undefined || value >= atLeast) &&
      (atMost === undefined || value <= atMost) &&
      (below === undefined || value < below),
  );
}

/** A verdict as brute force words it: numeric changes as concrete values. */
function spelledOut(set: QuestionSet, asOf: string, verdict: Verdict): BruteVerdict {
  const concrete = (changed: Changed) =>
    Object.fromEntries(Object.entries(changed).map(([id, to]) => [id, allowedBy(to, set, asOf, id)]));
  const counterfactuals = Object.entries(verdict.counterfactuals).map(
    ([outcome, found]) => [outcome, found.map(concrete)] as const,
  );
  return { ...verdict, counterfactuals: Object.fromEntries(counterfactuals) };
}

function verdictOn({ set, asOf, answers }: RandomCase): Verdict {
  return evaluate(compileSet(set, asOf), answers);
}

/** The answers with everybody's answer to one question replaced; undefined takes it away. */
function answeredWith(answers: Answers, id: string, value: Concrete | undefined): Answers {
  const others = respondents.map((respondent): [Respondent, Record<string, Answer>] => {
    const { [id]: _, ...rest } = answers[respondent] ?? {};
    return [respondent, rest];
  });
  const changed: Partial<Record<Respondent, Record<string, Answer>>> = Object.fromEntries(others);
  if (value !== undefined) changed.officer = { ...changed.officer, [id]: { value } };
  return changed;
}

function answersTo(answers: Answers, ids: readonly string[]): Answers {
  const kept = respondents.map((respondent) => {
    const entries = Object.entries(answers[respondent] ?? {}).filter(([id]) => ids.includes(id));
    return [respondent, Object.fromEntries(entries)] as const;
  });
  return Object.fromEntries(kept);
}

/** Each way to leave out one of a list. */
function leavingOneOut<T>(list: readonly T[]): T[][] {
  return list.map((_, left) => list.filter((__, i) => i !== left));
}

describe('a verdict and brute force', () => {
  const agree = (one: RandomCase) => {
    const verdict = verdictOn(one);
    expect(spelledOut(one.set, one.asOf, verdict)).toEqual(bruteForce(one.set, one.asOf, one.answers));
    return verdict;
  };

  it('agree in every field, and the cases tried are of every sort', { timeout: slow }, () => {
    const sorts = new Map<string, number>();
    const count = (sort: string, holds: boolean) => holds && sorts.set(sort, (sorts.get(sort) ?? 0) + 1);
    fc.assert(
      fc.property(randomCase, (one) => {
        const verdict = agree(one);
        const changes = Object.values(verdict.counterfactuals).flat();
        count(verdict.status, true);
        count('disputed', verdict.disputed.length > 0);
        count(
          'a dispute that matters',
          verdict.disputed.some((id) => verdict.openQuestions.includes(id)),
        );
        count('several grounds', verdict.grounds.length > 1);
        count(
          'grounds of several answers',
          verdict.grounds.some((ground) => ground.length > 1),
        );
        count(
          'conflicts of several answers',
          verdict.conflicts.some((conflict) => conflict.length > 1),
        );
        count(
          'changes of several answers',
          changes.some((changed) => Object.keys(changed).length > 1),
        );
        count('not applicable', verdict.notApplicable.length > 0);
      }),
      { ...fixed, numRuns: 2200 },
    );
    expect(Object.fromEntries([...sorts].filter(([, times]) => times < 40))).toEqual({});
    expect(sorts.size).toBe(10);
  });

  it('agree on cases that nobody has seen before', { timeout: slow }, () => {
    fc.assert(
      fc.property(randomCase, (one) => {
        agree(one);
      }),
      { ...random, numRuns: 2000 },
    );
  });
});

describe('what a verdict promises', () => {
  it('every counterfactual makes its outcome possible, and no part of it does', { timeout: slow }, () => {
    const check = fc.property(randomCase, fc.nat(), (one, pick) => {
      const compiled = compileSet(one.set, one.asOf);
      const possibleAfter = (changes: (readonly [string, Changed[string]])[]) => {
        let { answers } = one;
        for (const [id, to] of changes) {
          const values = allowedBy(to, one.set, one.asOf, id);
          answers = answeredWith(answers, id, values[pick % values.length]!);
        }
        return evaluate(compiled, answers).possibleOutcomes;
      };
      for (const [outcome, found] of Object.entries(evaluate(compiled, one.answers).counterfactuals)) {
        for (const changes of found.map((changed) => Object.entries(changed))) {
          expect(possibleAfter(changes)).toContain(outcome);
          for (const part of leavingOneOut(changes)) expect(possibleAfter(part)).not.toContain(outcome);
        }
      }
    });
    fc.assert(check, { ...random, numRuns: 400 });
  });

  it('every ground forces the outcome by itself, and no part of it does', { timeout: slow }, () => {
    const check = fc.property(randomCase, (one) => {
      const compiled = compileSet(one.set, one.asOf);
      const { grounds, possibleOutcomes } = evaluate(compiled, one.answers);
      for (const ground of grounds) {
        expect(evaluate(compiled, answersTo(one.answers, ground)).possibleOutcomes).toEqual(possibleOutcomes);
        for (const part of leavingOneOut(ground)) {
          expect(evaluate(compiled, answersTo(one.answers, part)).status).toBe('open');
        }
      }
    });
    fc.assert(check, { ...random, numRuns: 400 });
  });

  it('answers in conflict are contradictory by themselves, and no part of them is', { timeout: slow }, () => {
    const check = fc.property(randomCase, (one) => {
      const compiled = compileSet(one.set, one.asOf);
      const statusOf = (ids: readonly string[]) => evaluate(compiled, answersTo(one.answers, ids)).status;
      for (const conflict of evaluate(compiled, one.answers).conflicts) {
        expect(statusOf(conflict)).toBe('contradictory');
        for (const part of leavingOneOut(conflict)) expect(statusOf(part)).not.toBe('contradictory');
      }
    });
    fc.assert(check, { ...random, numRuns: 400 });
  });

  it('answering the open questions settles the case, whatever the answers are', { timeout: slow }, () => {
    const check = fc.property(randomCase, fc.infiniteStream(fc.nat()), (one, picks) => {
      const compiled = compileSet(one.set, one.asOf);
      const { openQuestions, status } = evaluate(compiled, one.answers);
      fc.pre(status === 'open');
      let answers = one.answers;
      for (const id of openQuestions) {
        const place = one.set.questions.findIndex((candidate) => candidate.id === id);
        // What was overruled is no longer one of the values that are in dispute.
        const { state, values } = standings(compiled.domains, one.answers)[place]!;
        const question = one.set.questions[place]!;
        const domain = state === 'disputed' ? values : concreteValues(one.set, one.asOf, question);
        const possible = domain.filter((value) => {
          return evaluate(compiled, answeredWith(answers, id, value)).status !== 'contradictory';
        });
        answers = answeredWith(answers, id, possible[picks.next().value % possible.length]!);
      }
      expect(evaluate(compiled, answers).status).toBe('settled');
    });
    fc.assert(check, { ...random, numRuns: 300 });
  });

  it('the order in which a diagram tests the questions never shows', { timeout: slow }, () => {
    const cases = randomCase.chain((one) => {
      const places = one.set.questions.map((_, i) => i);
      const order = fc.shuffledSubarray(places, { minLength: places.length, maxLength: places.length });
      return fc.tuple(fc.constant(one), order);
    });
    const check = fc.property(cases, ([one, order]) => {
      const compiled = compileInOrder(one.set, one.asOf, order);
      expect(JSON.stringify(evaluate(compiled, one.answers))).toBe(JSON.stringify(verdictOn(one)));
    });
    fc.assert(check, { ...random, numRuns: 600 });
  });

  it('equal input gives an equal verdict, whatever the order of its keys', { timeout: slow }, () => {
    const reversed = <T>(record: Readonly<Record<string, T>>) =>
      Object.fromEntries(Object.entries(record).reverse());
    const check = fc.property(randomCase, (one) => {
      const turned = Object.entries(one.answers).map(([respondent, own]) => [respondent, reversed(own)]);
      const answers: Answers = reversed(Object.fromEntries(turned));
      const again = { ...structuredClone(one), answers };
      expect(JSON.stringify(verdictOn(again))).toBe(JSON.stringify(verdictOn(one)));
    });
    fc.assert(check, { ...random, numRuns: 300 });
  });
});
