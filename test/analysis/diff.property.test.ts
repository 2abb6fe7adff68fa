import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinedSets } from '../../src/analysis/diff/joined-sets.ts';
import { type MeaningDiff, meaningAt } from '../../src/analysis/diff/meaning.ts';
import { NOT_ALLOWED } from '../../src/analysis/diff/transitions.ts';
import { answersOf } from '../../src/analysis/mutation/example-draft.ts';
import { compileSet } from '../../src/evaluate/compile.ts';
import { evaluate } from '../../src/evaluate/verdict.ts';
import type { Condition } from '../../src/model/condition.ts';
import type { QuestionSet } from '../../src/model/question-set.ts';
import { randomSet } from '../evaluate/arbitraries.ts';
import { everyAnswer, madeOf, type Values } from './complete-case.ts';
import { runs } from './runs.ts';

const asOf = '2026-11-22';

/** Two random sets that ask some of the same questions, and all complete answers to both. */
const pairs = fc
  .tuple(randomSet, randomSet)
  .map(([one, other]) => ({ before: one.set, after: { ...other.set, id: 'another' } }))
  .filter(({ before, after }) => worlds(before, after).length <= 1500);

function worlds(before: QuestionSet, after: QuestionSet): Values[] {
  const joined = joinedSets(before, after);
  const size = [joined.before, joined.after].map(({ questions }) => questions.length);
  return size[0]! > 11
    ? new Array(9999)
    : everyAnswer([joined.before, joined.after], asOf, joined.before.questions);
}

/** What two sets make of all complete answers, by trying them. */
function tried(before: QuestionSet, after: QuestionSet) {
  const joined = joinedSets(before, after);
  return worlds(before, after).map((values) => ({
    values,
    from: madeOf(joined.before, asOf, values),
    to: madeOf(joined.after, asOf, values),
  }));
}

function countsOf(transitions: readonly { from: string; to: string; count: string }[]) {
  return Object.fromEntries(transitions.map(({ from, to, count }) => [`${from} → ${to}`, count]));
}

describe('the difference of two random sets', () => {
  it('is the one that trying all complete answers gives, to the last combination', () => {
    fc.assert(
      fc.property(pairs, ({ before, after }) => {
        const diff = meaningAt(joinedSets(before, after), asOf);
        const all = tried(before, after);
        const counts = new Map<string, number>();
        for (const { from, to } of all) {
          if (from.outcome === to.outcome) continue;
          const name = `${from.outcome ?? NOT_ALLOWED} → ${to.outcome ?? NOT_ALLOWED}`;
          counts.set(name, (counts.get(name) ?? 0) + 1);
        }
        expect(diff.combinations).toBe(String(all.length));
        const expected = [...counts].map(([name, count]) => [name, String(count)]);
        expect(countsOf(diff.transitions)).toEqual(Object.fromEntries(expected));
        expect(diff.changed).toBe(String([...counts.values()].reduce((sum, one) => sum + one, 0)));
        expectAllowed(diff, all);
        for (const { criterion, from, count } of diff.criteria) {
          const met = (state: string | undefined) => state !== 'not-met';
          const changed = all.filter(({ from: a, to: b }) => {
            const [was, is] = [met(a.criteria[criterion]), met(b.criteria[criterion])];
            return (
              a.outcome !== undefined && b.outcome !== undefined && was !== is && was === (from === 'met')
            );
          });
          expect(count).toBe(String(changed.length));
        }
      }),
      runs(60),
    );
  });

  it('is described by conditions that hold where it is, and nowhere else that the rule decides', () => {
    fc.assert(
      fc.property(pairs, ({ before, after }) => {
        const joined = joinedSets(before, after);
        const all = tried(before, after);
        for (const { from, to, parts } of meaningAt(joined, asOf).transitions) {
          for (const { decidedBy, count, cover } of parts) {
            const decides = ({ from: a, to: b }: (typeof all)[number]) => {
              if (!decidedBy) return a.outcome !== undefined || b.outcome !== undefined;
              const made = decidedBy.set === 'before' ? a : b;
              return made.outcome !== undefined && made.rules[0] === decidedBy.rule;
            };
            const here = all.filter(decides);
            const changed = here.filter(
              (one) => (one.from.outcome ?? NOT_ALLOWED) === from && (one.to.outcome ?? NOT_ALLOWED) === to,
            );
            expect(count).toBe(String(changed.length));
            const described = here.filter(({ values }) =>
              cover.conditions.some((condition) => holds(joined.after, condition, values)),
            );
            for (const one of described) expect(changed).toContain(one);
            expect(changed.length - described.length).toBe(Number(cover.left));
          }
        }
      }),
      runs(60),
    );
  });

  it('is shown by cases that come to just that, whatever is still open', () => {
    fc.assert(
      fc.property(pairs, ({ before, after }) => {
        const joined = joinedSets(before, after);
        const cases = { before: compileSet(joined.before, asOf), after: compileSet(joined.after, asOf) };
        for (const { from, to, witness } of meaningAt(joined, asOf).transitions) {
          const answers = answersOf(witness);
          expect(evaluate(cases.before, answers).possibleOutcomes).toEqual(
            from === NOT_ALLOWED ? [] : [from],
          );
          expect(evaluate(cases.after, answers).possibleOutcomes).toEqual(to === NOT_ALLOWED ? [] : [to]);
        }
      }),
      runs(60),
    );
  });

  it('is none between a set and itself', () => {
    fc.assert(
      fc.property(randomSet, ({ set }) => {
        const diff = meaningAt(joinedSets(set, set), asOf);
        expect([diff.transitions, diff.criteria, diff.changed]).toEqual([[], [], '0']);
      }),
      runs(60),
    );
  });
});

function expectAllowed({ allowed }: MeaningDiff, all: ReturnType<typeof tried>): void {
  const before = all.filter(({ from }) => from.outcome !== undefined);
  const after = all.filter(({ to }) => to.outcome !== undefined);
  const both = before.filter((one) => after.includes(one));
  expect(allowed).toEqual({
    before: String(before.length),
    after: String(after.length),
    both: String(both.length),
  });
}

function holds(set: QuestionSet, condition: Condition, values: Values): boolean {
  const rule = { id: 'asked', when: condition, otherwise: false, outcome: 'yes', reason: {}, source: [] };
  return madeOf({ ...set, rules: [rule] }, asOf, values).rules.length > 0;
}
