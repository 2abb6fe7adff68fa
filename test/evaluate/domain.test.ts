import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  classOf,
  cutDomain,
  domainOf,
  type Interval,
  partitionDomain,
  type ResolvedComparison,
} from '../../src/evaluate/domain.ts';
import { calendarDate, dayNumber } from '../../src/model/calendar.ts';
import { comparisons } from '../../src/model/condition.ts';
import type { Question } from '../../src/model/question-set.ts';
import { stands } from './brute-force.ts';
import { choice, question } from './set-builder.ts';

const amount = (traits: Partial<Question> = {}) => question('aid-three-years', { kind: 'number', ...traits });
const day = (traits: Partial<Question> = {}) => question('founded', { kind: 'date', ...traits });

function intervals(
  one: Question,
  ...uses: (readonly [ResolvedComparison['comparison'], number])[]
): Interval[] {
  const { classes } = cutDomain(
    one,
    uses.map(([comparison, at]) => ({ comparison, at })),
  );
  return classes.map(({ interval }) => interval!);
}

const open = (at: number) => ({ at, included: false });
const closed = (at: number) => ({ at, included: true });

describe('the domain of a number', () => {
  it('is one class where nothing compares it', () => {
    expect(intervals(amount())).toEqual([{}]);
  });

  it('is cut after the constant by "at most" and "above" alike', () => {
    const halves = [{ high: closed(300_000) }, { low: open(300_000) }];
    expect(intervals(amount(), ['atMost', 300_000])).toEqual(halves);
    expect(intervals(amount(), ['above', 300_000])).toEqual(halves);
    expect(intervals(amount(), ['above', 300_000], ['atMost', 300_000])).toEqual(halves);
  });

  it('is cut before the constant by "below" and "at least" alike', () => {
    const halves = [{ high: open(300_000) }, { low: closed(300_000) }];
    expect(intervals(amount(), ['below', 300_000])).toEqual(halves);
    expect(intervals(amount(), ['atLeast', 300_000])).toEqual(halves);
  });

  it('has the constant by itself where it is compared from both sides, or with "is"', () => {
    const parts = [{ high: open(5) }, { low: closed(5), high: closed(5) }, { low: open(5) }];
    expect(intervals(amount(), ['is', 5])).toEqual(parts);
    expect(intervals(amount(), ['atMost', 5], ['below', 5])).toEqual(parts);
  });

  it('is cut between whole numbers alone where it is a whole number', () => {
    const years = amount({ wholeNumbers: true });
    expect(intervals(years, ['below', 4])).toEqual(intervals(years, ['atMost', 3]));
    expect(intervals(years, ['atLeast', 3.5])).toEqual([{ high: closed(3) }, { low: open(3) }]);
    expect(intervals(years, ['is', 3])).toEqual([
      { high: closed(2) },
      { low: closed(3), high: closed(3) },
      { low: open(3) },
    ]);
  });

  it('is not cut by "is" with a fraction where it is a whole number', () => {
    expect(intervals(amount({ wholeNumbers: true }), ['is', 3.5])).toEqual([{}]);
  });

  it('has no classes outside its limits, and does not mention them', () => {
    const share = amount({ minimum: 0, maximum: 100 });
    expect(intervals(share, ['atMost', 50])).toEqual([{ high: closed(50) }, { low: open(50) }]);
    expect(intervals(share, ['atMost', -5], ['below', 0], ['atMost', 100], ['above', 120])).toEqual([{}]);
  });

  it('mentions a limit that is a class by itself', () => {
    const aid = amount({ minimum: 0 });
    expect(intervals(aid, ['above', 0])).toEqual([{ low: closed(0), high: closed(0) }, { low: open(0) }]);
  });

  it('has a whole number as the example of each class where it is one, whatever its limits', () => {
    const examples = (traits: Partial<Question>, ...uses: ResolvedComparison[]) =>
      cutDomain(amount({ wholeNumbers: true, ...traits }), uses).classes.map(
        (group) => group.interval && group.example,
      );
    expect(examples({ minimum: 1.2, maximum: 9.5 }, { comparison: 'above', at: 5 })).toEqual([2, 9]);
    expect(examples({ maximum: 9.5 })).toEqual([9]);
    expect(examples({}, { comparison: 'atLeast', at: 2.5 })).toEqual([2, 3]);
    expect(examples({})).toEqual([0]);
    expect(examples({ minimum: 1.2, maximum: 1.8 })).toEqual([]);
  });

  it('has an example in every class that stands there as the whole class does, also near its limits', () => {
    const domain = cutDomain(amount({ maximum: 10 }), [
      { comparison: 'atMost', at: 9.8 },
      { comparison: 'atMost', at: 10.5 },
    ]);
    const examples = domain.classes.map((group) => (group.interval ? group.example : Number.NaN));
    expect(examples).toHaveLength(2);
    expect(examples[0]).toBeLessThanOrEqual(9.8);
    expect(examples[1]).toBeGreaterThan(9.8);
    expect(examples[1]).toBeLessThanOrEqual(10);
  });
});

describe('the class of a value', () => {
  const domain = cutDomain(amount(), [
    { comparison: 'atMost', at: 300_000 },
    { comparison: 'below', at: 750_000 },
  ]);

  it('is found at, below, between and above the constants', () => {
    const classes = [0, 300_000, 300_000.5, 749_999.99, 750_000, 1e9].map((value) => classOf(domain, value));
    expect(classes).toEqual([0, 0, 1, 1, 2, 2]);
  });

  it('is the same on both sides of an "is": nothing tells those apart', () => {
    const around = cutDomain(amount(), [{ comparison: 'is', at: 5 }]);
    expect([3, 5, 7].map((value) => classOf(around, value))).toEqual([0, 1, 0]);
  });

  it('is the only one for a text', () => {
    expect(classOf(domainOf(question('purpose', { kind: 'text' }), [{ values: [] }]), 'Träffpunkt')).toBe(0);
  });

  it('is none for an option that the question does not have', () => {
    expect(
      classOf(partitionDomain(question('counterpart'), ['association', 'company'], []), 'foundation'),
    ).toBe(-1);
  });

  it('is none for a number beyond a limit that is a class by itself', () => {
    const paid = cutDomain(amount({ minimum: 0 }), [{ comparison: 'above', at: 0 }]);
    expect([-1, 0, 0.5].map((value) => classOf(paid, value))).toEqual([-1, 0, 1]);
  });
});

describe('the domain of a date', () => {
  const limit = dayNumber('2026-03-01');

  it('is cut between days', () => {
    const halves = [{ high: closed(limit - 1) }, { low: open(limit - 1) }];
    expect(intervals(day(), ['below', limit])).toEqual(halves);
    expect(intervals(day(), ['atMost', limit - 1])).toEqual(halves);
  });

  it('has a single day by itself', () => {
    expect(intervals(day(), ['is', limit])[1]).toEqual({ low: closed(limit), high: closed(limit) });
  });

  it('ends at its limits', () => {
    const year = day({ minimum: '2026-01-01', maximum: '2026-12-31' });
    expect(intervals(year, ['atMost', dayNumber('2027-01-01')])).toEqual([{}]);
    expect(classOf(cutDomain(year, [{ comparison: 'below', at: limit }]), '2026-02-28')).toBe(0);
    expect(classOf(cutDomain(year, [{ comparison: 'below', at: limit }]), '2026-03-01')).toBe(1);
  });
});

describe('the domain of a choice', () => {
  const area = choice('area', ['health-care', 'regional-development', 'other']);
  const options = area.options.map(({ id }) => id);

  it('holds together the options that are always named together', () => {
    const { classes } = partitionDomain(area, options, [['health-care', 'regional-development']]);
    expect(classes).toEqual([{ values: ['health-care', 'regional-development'] }, { values: ['other'] }]);
  });

  it('is one class where no option is named', () => {
    expect(partitionDomain(area, options, []).classes).toEqual([{ values: options }]);
  });

  it('tells options apart by all the conditions that name them', () => {
    const { classes } = partitionDomain(area, options, [['health-care'], ['health-care', 'other']]);
    expect(classes).toHaveLength(3);
  });
});

describe('the classes of numbers and dates', () => {
  /** A question of one of three sorts with limits or none, and comparisons with halves (with whole days, for a date). */
  const compared = fc
    .record({
      sort: fc.constantFrom('real', 'whole', 'date'),
      minimum: fc.option(fc.integer({ min: -6, max: 4 }), { nil: undefined }),
      maximum: fc.option(fc.integer({ min: 4, max: 10 }), { nil: undefined }),
      uses: fc.array(fc.tuple(fc.constantFrom(...comparisons), fc.integer({ min: -8, max: 12 }))),
    })
    .map(({ sort, minimum, maximum, uses }) => {
      const mark = (halves: number) => (sort === 'date' ? halves : halves / 2);
      const limit = (halves: number | undefined) => {
        if (halves === undefined) return undefined;
        return sort === 'date' ? calendarDate(halves) : mark(halves);
      };
      const traits = { minimum: limit(minimum), maximum: limit(maximum) };
      return {
        sort,
        asked: sort === 'date' ? day(traits) : amount({ ...traits, wholeNumbers: sort === 'whole' }),
        uses: uses.map(([comparison, halves]) => ({ comparison, at: mark(halves) })),
        // Quarters: one at least lies between any two marks, and some beyond them all.
        values: Array.from({ length: 161 }, (_, i) => (i - 80) / 4).filter(
          (value) =>
            (sort === 'real' || Number.isInteger(value)) &&
            (minimum === undefined || value >= mark(minimum)) &&
            (maximum === undefined || value <= mark(maximum)),
        ),
      };
    })
    .filter(({ values }) => values.length > 0);
  const liesIn = ({ low, high }: Interval, value: number) =>
    (!low || stands(value, low.included ? 'atLeast' : 'above', low.at)) &&
    (!high || stands(value, high.included ? 'atMost' : 'below', high.at));

  it('are the stretches of values that the comparisons do not tell apart, each told in the fewest bounds', () => {
    fc.assert(
      fc.property(compared, ({ sort, asked, uses, values }) => {
        const signature = (value: number) =>
          uses.map(({ comparison, at }) => stands(value, comparison, at)).join();
        const stretches: number[][] = [];
        for (const value of values) {
          const last = stretches.at(-1);
          if (last && signature(last[0]!) === signature(value)) last.push(value);
          else stretches.push([value]);
        }
        const domain = cutDomain(asked, uses);
        expect(domain.every).toEqual(stretches.map((_, i) => i));
        domain.classes.forEach((group, i) => {
          const stretch = stretches[i]!;
          const interval = group.interval!;
          expect(values.filter((value) => liesIn(interval, value))).toEqual(stretch);
          const twin = stretches.findIndex(([value]) => signature(value!) === signature(stretch[0]!));
          const at = (value: number) => (sort === 'date' ? calendarDate(value) : value);
          expect([group, classOf(domain, at(stretch[0]!))]).toMatchObject([{ twin }, twin]);
          const { example } = group as { example: number };
          expect([liesIn(interval, example), signature(example)]).toEqual([true, signature(stretch[0]!)]);
          expect(values.some((value) => value === example || (sort === 'real' && value < example))).toBe(
            true,
          );
          if (sort !== 'real') expect(Number.isInteger(example)).toBe(true);
          const only = stretch.length === 1 && (sort !== 'real' || Number.isInteger(stretch[0]! * 2));
          if (only) expect(interval).toEqual({ low: closed(stretch[0]!), high: closed(stretch[0]!) });
          else expect([!interval.low, !interval.high]).toEqual([i === 0, i === stretches.length - 1]);
        });
      }),
      { numRuns: 1_000, seed: 20261122 },
    );
  });
});
