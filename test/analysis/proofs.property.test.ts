import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { proofsAt } from '../../src/analysis/check.ts';
import type { Finding, FindingId } from '../../src/analysis/finding.ts';
import { answersOf } from '../../src/analysis/mutation/example-draft.ts';
import type { QuestionSet } from '../../src/model/question-set.ts';
import { randomSet } from '../evaluate/arbitraries.ts';
import { bruteForce } from '../evaluate/brute-force.ts';
import { everyAnswer, madeOf, type Values } from './complete-case.ts';
import { runs } from './runs.ts';

/** A set, and what comes of every complete answer that its constraints allow. */
function worldsOf({ set, asOf }: { set: QuestionSet; asOf: string }) {
  return everyAnswer([set], asOf, set.questions)
    .map((values) => ({ values, ...madeOf(set, asOf, values) }))
    .filter(({ outcome }) => outcome !== undefined);
}

const byId = (findings: readonly Finding[], id: FindingId) => findings.filter((one) => one.id === id);
const names = (findings: readonly Finding[], id: FindingId) => byId(findings, id).map(({ part }) => part[1]);

describe('what is proved of random sets', () => {
  it('is so for every complete answer, and all that is so is found', () => {
    fc.assert(
      fc.property(randomSet, ({ set, asOf }) => {
        const worlds = worldsOf({ set, asOf });
        const findings = proofsAt(set, asOf);
        if (worlds.length === 0) {
          expect(byId(findings, 'constraints-unsatisfiable')).toHaveLength(1);
          return;
        }
        const rules = set.rules.map(({ id }) => id);
        const neverApplies = rules.filter((id) => !worlds.some((world) => world.rules.includes(id)));
        const neverFirst = rules.filter((id) => !worlds.some((world) => world.rules[0] === id));
        expect(names(findings, 'rule-never-applies')).toEqual(neverApplies);
        expect(names(findings, 'rule-masked')).toEqual(neverFirst.filter((id) => !neverApplies.includes(id)));
        const outcomes = set.outcomes.map(({ id }) => id);
        expect(names(findings, 'outcome-unreachable')).toEqual(
          outcomes.filter((id) => !worlds.some((world) => world.outcome === id)),
        );
        const criteria = set.criteria.map(({ id }) => id);
        const always = (id: string, met: boolean) =>
          worlds.every((world) => (world.criteria[id] !== 'not-met') === met);
        expect(names(findings, 'criterion-always-met')).toEqual(criteria.filter((id) => always(id, true)));
        expect(names(findings, 'criterion-never-met')).toEqual(criteria.filter((id) => always(id, false)));
      }),
      runs(200),
    );
  });

  it('is shown by masks, criteria and constraints that suffice, and not one too many', () => {
    fc.assert(
      fc.property(randomSet, ({ set, asOf }) => {
        const worlds = worldsOf({ set, asOf });
        const findings = proofsAt(set, asOf);
        for (const { data, part } of byId(findings, 'rule-masked')) {
          const applies = worlds.filter(({ rules }) => rules.includes(String(part[1])));
          const covers = (masks: readonly string[]) =>
            applies.every(({ rules }) => masks.some((id) => rules.includes(id)));
          expectNeeded(data.rules as string[], covers);
        }
        for (const { data, part } of byId(findings, 'criterion-follows')) {
          expectNeeded(data.criteria as string[], (from) =>
            worlds.every(
              ({ criteria }) =>
                criteria[String(part[1])] !== 'not-met' || from.some((id) => criteria[id] === 'not-met'),
            ),
          );
        }
        for (const { data } of byId(findings, 'criteria-contradict')) {
          expectNeeded(data.criteria as string[], (together) =>
            worlds.every(({ criteria }) => together.some((id) => criteria[id] === 'not-met')),
          );
        }
      }),
      runs(200),
    );
  });

  it('counts what applies together exactly, and shows it with the fewest answers', () => {
    fc.assert(
      fc.property(randomSet, ({ set, asOf }) => {
        const worlds = worldsOf({ set, asOf });
        for (const finding of byId(proofsAt(set, asOf), 'rules-overlap')) {
          const [one, other] = finding.data.rules as [string, string];
          const both = worlds.filter(({ rules }) => rules.includes(one) && rules.includes(other));
          expect(finding.data.count).toBe(String(both.length));
          expect(finding.data.of).toBe(String(worlds.length));
          const verdict = bruteForce(set, asOf, answersOf(finding.witness!));
          expect(verdict.rules.applies).toEqual(expect.arrayContaining([one, other]));
          const given = Object.values(finding.witness!.answers).flatMap((own) => Object.keys(own!));
          expect(given.length).toBe(
            fewestFor(
              worlds.map(({ values }) => values),
              both.map(({ values }) => values),
            ),
          );
        }
      }),
      runs(100),
    );
  });

  it('never calls a question without effect that some answers leave open', () => {
    let missed = 0;
    let open = 0;
    fc.assert(
      fc.property(randomSet, fc.infiniteStream(fc.nat({ max: 999 })), ({ set, asOf }, numbers) => {
        const findings = proofsAt(set, asOf);
        if (byId(findings, 'constraints-unsatisfiable').length > 0) return;
        const without = new Set(names(findings, 'question-without-effect'));
        const everOpen = new Set<string>();
        for (let tries = 0; tries < 30; tries++) {
          const officer: Record<string, { value: string | number }> = {};
          const worlds = everyAnswer([set], asOf, set.questions);
          const some = worlds[numbers.next().value! % worlds.length]!;
          for (const [id, value] of some) if (numbers.next().value! % 3 === 0) officer[id] = { value };
          for (const id of bruteForce(set, asOf, { officer }).openQuestions) everOpen.add(id);
        }
        for (const id of everOpen) expect(without.has(id)).toBe(false);
        for (const { id, kind } of set.questions) {
          if (kind === 'text' || everOpen.has(id)) continue;
          open++;
          if (!without.has(id)) missed++;
        }
      }),
      runs(60),
    );
    // What is said is proved; that little is left unsaid is measured.
    expect(missed).toBeLessThan(open * 0.2 + 3);
  });
});

/** `parts` has the property, and no part of it can be left out. */
function expectNeeded(parts: readonly string[], holds: (parts: readonly string[]) => boolean): void {
  expect(holds(parts)).toBe(true);
  for (const part of parts) expect(holds(parts.filter((one) => one !== part))).toBe(false);
}

/** The fewest answers all of whose completions are among `wanted`, by trying all that one of these gives. */
function fewestFor(all: readonly Values[], wanted: readonly Values[]): number {
  const ids = [...(all[0]?.keys() ?? [])];
  const inside = new Set(wanted);
  let fewest = ids.length;
  for (let mask = 0; mask < 2 ** ids.length; mask++) {
    const chosen = ids.filter((_, i) => mask & (1 << i));
    if (chosen.length >= fewest) continue;
    const suffices = wanted.some((start) => {
      const completions = all.filter((one) => chosen.every((id) => one.get(id) === start.get(id)));
      return completions.every((one) => inside.has(one));
    });
    if (suffices) fewest = chosen.length;
  }
  return fewest;
}
