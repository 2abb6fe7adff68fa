import { describe, expect, it } from 'vitest';
import { standings } from '../../src/evaluate/answers.ts';
import { type CompiledSet, compileSet } from '../../src/evaluate/compile.ts';
import { counterfactualsFor } from '../../src/evaluate/counterfactuals.ts';
import { FIRST_VALUE } from '../../src/evaluate/diagram.ts';
import { conflicts, FORCING_LIMIT, grounds } from '../../src/evaluate/forcing.ts';
import { MOST_ITEMS } from '../../src/evaluate/masks.ts';
import { quickCounterfactualsFor } from '../../src/evaluate/quick-changes.ts';
import { quickConflicts, quickGrounds } from '../../src/evaluate/quick-forcing.ts';
import { allowedBy } from '../../src/evaluate/verdict.ts';
import type { Condition } from '../../src/model/condition.ts';
import type { Question } from '../../src/model/question-set.ts';
import { answered, any, atLeast, choice, never, question, questionSet } from './set-builder.ts';

const named = (count: number) => Array.from({ length: count }, (_, i) => `provider-${i + 1}`);
const places = (count: number) => Array.from({ length: count }, (_, i) => i);

/** A set in which this many yes decide on procurement, compiled. */
function providers(count: number, enough: number, constraint?: Condition): CompiledSet {
  return compileSet(
    questionSet({
      questions: named(count).map((id) => question(id)),
      constraints: constraint ? [never(constraint)] : [],
      rules: [
        [
          atLeast(
            enough,
            named(count).map((id) => answered(id)),
          ),
          'procurement',
        ],
      ],
      otherwise: 'iop-may-fit',
    }),
    '2026-11-22',
  );
}

/** What the officer answering every question alike, or the first ones, leaves, and both ways of finding what changes it. */
function everyAnswer(compiled: CompiledSet, value: string, count?: number) {
  const officer = Object.fromEntries(compiled.set.questions.slice(0, count).map(({ id }) => [id, { value }]));
  const given = allowedBy(compiled, standings(compiled.domains, { officer }));
  return {
    given,
    quick: quickCounterfactualsFor(compiled, given, given),
    thorough: counterfactualsFor(compiled, given, given),
  };
}

const terminal = ({ outcomes }: CompiledSet, id: string) => FIRST_VALUE + outcomes.indexOf(id);

describe('bit masks', () => {
  it('are used where there are few questions and sets', () => {
    const compiled = providers(4, 2, answered('provider-4'));
    const { given, quick } = everyAnswer(compiled, 'yes');
    expect(quickConflicts(compiled, given)).toEqual({ sets: [[3]], more: false });
    expect(quickGrounds(compiled, given, terminal(compiled, 'procurement'))).toEqual({
      sets: [[3], [0, 1], [0, 2], [1, 2]],
      more: false,
    });
    expect(quick!(terminal(compiled, 'procurement'))).toEqual([{ 'provider-4': 'no' }]);
  });

  it('are not used for more questions than a mask has room for', () => {
    const most = providers(MOST_ITEMS, MOST_ITEMS);
    const { given, quick } = everyAnswer(most, 'yes');
    const target = terminal(most, 'procurement');
    expect(quickGrounds(most, given, target)).toEqual({ sets: [places(MOST_ITEMS)], more: false });
    expect(quickConflicts(most, given)).toEqual({ sets: [], more: false });
    expect(quick).toBeDefined();
    const more = providers(MOST_ITEMS + 1, MOST_ITEMS + 1);
    const one = everyAnswer(more, 'yes');
    expect(quickGrounds(more, one.given, terminal(more, 'procurement'))).toBeUndefined();
    expect(quickConflicts(more, one.given)).toBeUndefined();
    expect([one.quick, everyAnswer(more, 'yes', 1).quick]).toEqual([undefined, undefined]);
  });

  it('are not used for more changes than a mask has room for', () => {
    const areas = (questions: Question[]) =>
      compileSet(
        questionSet({
          questions,
          rules: [[any(...questions.map(({ id }) => answered(id, 'other'))), 'iop-not-possible']],
          otherwise: 'iop-may-fit',
        }),
        '2026-11-22',
      );
    // Each may be changed to two other options.
    const asked = named(MOST_ITEMS / 2).map((id) => choice(id, ['health-care', 'culture', 'other']));
    const most = areas(asked);
    const { quick, thorough } = everyAnswer(most, 'culture');
    expect(quick!(terminal(most, 'iop-not-possible'))).toEqual(thorough(terminal(most, 'iop-not-possible')));
    expect(
      everyAnswer(areas([...asked, choice('area', ['health-care', 'other'])]), 'other').quick,
    ).toBeUndefined();
  });

  it('say when there are more sets than a verdict lists, and give up where there are many', () => {
    for (const [count, enough, sets] of [
      [FORCING_LIMIT, 1, FORCING_LIMIT],
      [FORCING_LIMIT + 1, 1, FORCING_LIMIT + 1],
      [7, 2, 21],
      [7, 3, undefined],
    ] as const) {
      const compiled = providers(count, enough);
      const { given } = everyAnswer(compiled, 'yes');
      const target = terminal(compiled, 'procurement');
      const found = quickGrounds(compiled, given, target);
      expect(found?.sets.length).toBe(sets && Math.min(sets, FORCING_LIMIT));
      expect(found?.more).toBe(sets && sets > FORCING_LIMIT);
      if (found) expect(found).toEqual(grounds(compiled, given, target));
      const { quick, thorough } = everyAnswer(compiled, 'no');
      expect(quick!(target)).toEqual(sets && thorough(target));
    }
  });

  it('find the same in whatever order a set is asked about several cases, also after giving one up', () => {
    const compiled = providers(7, 3);
    const [many, none, some] = [
      everyAnswer(compiled, 'yes'),
      everyAnswer(compiled, 'no'),
      everyAnswer(compiled, 'yes', 2),
    ];
    const [fit, procurement] = [terminal(compiled, 'iop-may-fit'), terminal(compiled, 'procurement')];
    for (let round = 0; round < 2; round++) {
      expect(quickGrounds(compiled, many.given, procurement)).toBeUndefined();
      expect(some.quick!(fit)).toEqual(some.thorough(fit));
      expect(none.quick!(procurement)).toBeUndefined();
      expect(some.quick!(procurement)).toEqual(some.thorough(procurement));
      expect(many.quick!(procurement)).toEqual(many.thorough(procurement));
      expect(quickConflicts(compiled, none.given)).toEqual(conflicts(compiled, none.given));
      expect(none.quick!(fit)).toEqual(none.thorough(fit));
    }
  });

  it('tell apart more outcomes than a number has bits', () => {
    const options = named(40);
    const compiled = compileSet(
      questionSet({
        questions: [choice('partner', options), question('chosen')],
        constraints: [never(answered('partner', 'provider-7'), answered('chosen', 'no'))],
        rules: options.slice(1).map((id): [Condition, string] => [answered('partner', id), `by-${id}`]),
        otherwise: 'by-nobody',
      }),
      '2026-11-22',
    );
    const officer = { partner: { value: 'provider-3' }, chosen: { value: 'no' } };
    const given = allowedBy(compiled, standings(compiled.domains, { officer }));
    // Forty options are more changes than a mask has room for; the partner stays.
    const chosen = given.map((classes, level) => (compiled.questionAt[level] === 1 ? classes : undefined));
    const quick = quickCounterfactualsFor(compiled, given, chosen)!;
    const thorough = counterfactualsFor(compiled, given, chosen);
    for (const place of places(40)) {
      expect(quick(FIRST_VALUE + place)).toEqual(thorough(FIRST_VALUE + place));
    }
    expect(quickConflicts(compiled, given)).toEqual(conflicts(compiled, given));
  });
});
