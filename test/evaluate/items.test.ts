import { describe, expect, it } from 'vitest';
import type { Answers } from '../../src/evaluate/answers.ts';
import { compileSet } from '../../src/evaluate/compile.ts';
import { shownItems, situationOf } from '../../src/evaluate/items.ts';
import { evaluate } from '../../src/evaluate/verdict.ts';
import type { Condition } from '../../src/model/condition.ts';
import * as build from './set-builder.ts';

const set = build.questionSet({
  questions: [
    build.question('no-market'),
    build.choice('area', ['health-care', 'culture', 'other']),
    build.question('aid', { kind: 'number', unit: 'EUR' }),
    build.question('start', { kind: 'date' }),
  ],
  criteria: [
    build.criterion('no-market', build.answered('no-market')),
    build.criterion('written-terms', build.answered('no-market'), build.answered('area', 'culture')),
  ],
  rules: [[build.criterionIs('no-market', 'not-met'), 'procurement']],
  otherwise: 'iop-may-fit',
});
const compiled = compileSet(set, '2026-11-22');

/** `yes` when an item with this condition is shown, `open` when it is shown as still open, `no` when it is left out. */
function shown(when: Condition, officer: Record<string, string | number>, more: Answers = {}): string {
  const answers: Answers = {
    officer: Object.fromEntries(Object.entries(officer).map(([id, value]) => [id, { value }])),
    ...more,
  };
  const situation = situationOf(compiled, answers, evaluate(compiled, answers));
  const [item] = shownItems([{ id: 'step', text: { sv: 'steg' }, when, source: [] }], situation);
  return item ? (item.open ? 'open' : 'yes') : 'no';
}

describe('items with a condition', () => {
  it('are shown, left out or marked open by the answer', () => {
    expect(shown(build.answered('no-market'), { 'no-market': 'yes' })).toBe('yes');
    expect(shown(build.answered('no-market'), { 'no-market': 'no' })).toBe('no');
    expect(shown(build.answered('no-market'), { 'no-market': 'unknown' })).toBe('open');
    expect(shown(build.answered('no-market'), {})).toBe('open');
  });

  it('compare numbers and dates by value, also where the set itself does not', () => {
    expect(shown(build.compared('aid', 'above', 300_000), { aid: 300_000.5 })).toBe('yes');
    expect(shown(build.compared('aid', 'above', 300_000), { aid: 300_000 })).toBe('no');
    const nextYear = build.compared('start', 'atLeast', { type: 'offset', offset: { years: 1 } });
    expect(shown(nextYear, { start: '2027-11-22' })).toBe('yes');
    expect(shown(nextYear, { start: '2027-11-21' })).toBe('no');
  });

  it('follow every value of a disputed answer', () => {
    const disputed: Answers = { association: { area: { value: 'culture' } } };
    expect(shown(build.answered('area', 'culture'), { area: 'other' }, disputed)).toBe('open');
    expect(shown(build.answered('area', 'culture', 'other'), { area: 'other' }, disputed)).toBe('yes');
    expect(shown(build.answered('area', 'health-care'), { area: 'other' }, disputed)).toBe('no');
  });

  it('combine by Kleene: an open part decides nothing that another part has decided', () => {
    const open = build.answered('no-market');
    const yes = build.answered('area', 'other');
    const answers = { area: 'other' };
    expect(shown(build.any(open, yes), answers)).toBe('yes');
    expect(shown(build.all(open, yes), answers)).toBe('open');
    expect(shown(build.all(open, build.not(yes)), answers)).toBe('no');
    expect(shown(build.not(open), answers)).toBe('open');
    expect(shown(build.atLeast(2, [open, yes, open]), answers)).toBe('open');
    expect(shown(build.atLeast(2, [yes, yes, open]), answers)).toBe('yes');
    expect(shown(build.atLeast(3, [yes, open, build.not(yes)]), answers)).toBe('no');
  });

  it('combine what holds for certain, be it an answer, a constant, a criterion or the opposite of any', () => {
    const certain = [
      build.answered('no-market', 'no'),
      build.not(build.answered('no-market')),
      build.criterionIs('no-market', 'not-met'),
      build.criterionIs('no-market', 'applicable'),
      build.criterionIs('written-terms', 'applicable'),
      { type: 'constant', value: true } as const,
    ];
    const answers = { 'no-market': 'no', area: 'culture' };
    expect(shown(build.all(...certain), answers)).toBe('yes');
    for (const one of certain) expect(shown(build.all(...certain, build.not(one)), answers)).toBe('no');
    expect(shown(build.not({ type: 'constant', value: false }), {})).toBe('yes');
  });

  it('may ask for a criterion as the verdict has it', () => {
    expect(shown(build.criterionIs('no-market'), { 'no-market': 'yes' })).toBe('yes');
    expect(shown(build.criterionIs('no-market', 'not-met'), { 'no-market': 'yes' })).toBe('no');
    expect(shown(build.criterionIs('no-market'), {})).toBe('open');
    expect(shown(build.criterionIs('written-terms'), { area: 'other' })).toBe('yes');
    expect(shown(build.criterionIs('written-terms', 'applicable'), { area: 'other' })).toBe('no');
    expect(shown(build.criterionIs('written-terms', 'applicable'), { area: 'culture' })).toBe('yes');
    expect(shown(build.criterionIs('written-terms', 'applicable'), {})).toBe('open');
    expect(shown(build.criterionIs('no-market', 'applicable'), {})).toBe('yes');
  });

  it('without a condition are always shown', () => {
    const situation = situationOf(compiled, {}, evaluate(compiled, {}));
    expect(
      shownItems([{ id: 'jav', text: { sv: 'Kontrollera jäv.' }, source: [] }], situation),
    ).toMatchObject([{ open: false }]);
  });
});
