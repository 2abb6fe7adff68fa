import { dayNumber } from '../model/calendar.ts';
import type { Comparison } from '../model/condition.ts';
import type { Question } from '../model/question-set.ts';

/** A value in a normalised answer: `yes`, `no`, an option, a number, a date or a text. */
export type Value = string | number;

/** Numbers (or days, see `dayNumber`) between two ends; an absent end is open to the domain's own limit. */
export interface Interval {
  low?: { at: number; included: boolean } | undefined;
  high?: { at: number; included: boolean } | undefined;
}

/** Values that the set cannot tell apart: options, or an interval. */
export type ValueClass =
  | { values: string[]; interval?: undefined }
  | {
      interval: Interval;
      values?: undefined;
      /** A number (or day) of the domain that lies in the interval: what stands for all of it. */
      example: number;
      /** The first class that no comparison tells from this one: the numbers on both sides of an `is` are alike. */
      twin: number;
    };

/** The distinguishable values of one question. A `text` question has one class: it never decides. */
export interface Domain {
  question: Question;
  classes: ValueClass[];
  /** The indexes of all classes: what is left where nothing is answered. */
  every: readonly number[];
}

/** The domain with these classes. */
export function domainOf(question: Question, classes: ValueClass[]): Domain {
  return { question, classes, every: classes.map((_, i) => i) };
}

/** Cuts the line at one place: just before `at`, or just after it. */
interface Cut {
  at: number;
  after: boolean;
}

/** A comparison of a question with a resolved bound. */
export interface ResolvedComparison {
  comparison: Comparison;
  at: number;
}

/** The domain of a `number` or `date` question that the set compares in these ways. */
export function cutDomain(question: Question, uses: readonly ResolvedComparison[]): Domain {
  const whole = question.kind === 'date' || question.wholeNumbers;
  const low = limit(question.minimum, whole ? Math.ceil : undefined);
  const high = limit(question.maximum, whole ? Math.floor : undefined);
  // No whole number is a fraction: such an `is` tells nothing apart.
  const telling = uses.filter(
    ({ comparison, at }) => !(whole && comparison === 'is' && !Number.isInteger(at)),
  );
  const cuts = telling.flatMap(cutsOf).map((cut) => (whole ? wholeCut(cut) : cut));
  const places = [...new Map(cuts.map((cut) => [`${cut.at} ${cut.after}`, cut])).values()].sort(
    (a, b) => a.at - b.at || Number(a.after) - Number(b.after),
  );
  const classes: ValueClass[] = [];
  const signatures: string[] = [];
  for (let i = 0; i <= places.length; i++) {
    const interval = between(places[i - 1], places[i], low, high);
    if (isEmpty(interval)) continue;
    // Chosen while the limits are still ends: a value beyond them may stand otherwise to a constant out there.
    const example = representative(interval);
    const signature = uses
      .map(({ comparison, at }) => (compares(comparison, example, at) ? '1' : '0'))
      .join('');
    signatures.push(signature);
    const twin = signatures.indexOf(signature);
    classes.push({ interval: plain(interval, whole, low, high), example, twin });
  }
  // Limits that leave no value at all are a defect of the set, found when it is loaded.
  return domainOf(question, classes);
}

/** The domain of a question with named values, told apart by `sets` of values that conditions name. */
export function partitionDomain(question: Question, values: string[], sets: readonly string[][]): Domain {
  const bySignature = new Map<string, string[]>();
  for (const value of values) {
    const signature = sets.map((set) => (set.includes(value) ? '1' : '0')).join('');
    bySignature.set(signature, [...(bySignature.get(signature) ?? []), value]);
  }
  return domainOf(
    question,
    [...bySignature.values()].map((group) => ({ values: group })),
  );
}

/**
 * The index of the class that holds `value` (the first of classes that nothing tells apart), or -1 for a value
 * outside the domain.
 */
export function classOf(domain: Domain, value: Value): number {
  const { question, classes } = domain;
  switch (question.kind) {
    case 'text':
      return 0;
    case 'number':
    case 'date': {
      const number = typeof value === 'number' ? value : dayNumber(value);
      const found = classes.find(({ interval }) => interval && contains(interval, number));
      return found?.interval ? found.twin : -1;
    }
    default:
      for (let i = 0; i < classes.length; i++) if (classes[i]!.values!.includes(value as string)) return i;
      return -1;
  }
}

/** A number (or day) that lies in the interval. */
function representative({ low, high }: Interval): number {
  if (low?.included) return low.at;
  if (high?.included) return high.at;
  // Whole numbers are cut after one of them: an end that is open is one.
  if (low && high) return (low.at + high.at) / 2;
  return low ? low.at + 1 : high ? high.at - 1 : 0;
}

/** Whether `value` stands in the comparison to `at`. */
export function compares(comparison: Comparison, value: number, at: number): boolean {
  switch (comparison) {
    case 'atMost':
      return value <= at;
    case 'above':
      return value > at;
    case 'below':
      return value < at;
    case 'atLeast':
      return value >= at;
    case 'is':
      return value === at;
  }
}

function contains({ low, high }: Interval, value: number): boolean {
  if (low && (value < low.at || (value === low.at && !low.included))) return false;
  return !(high && (value > high.at || (value === high.at && !high.included)));
}

function cutsOf({ comparison, at }: ResolvedComparison): Cut[] {
  const before = { at, after: false };
  const after = { at, after: true };
  if (comparison === 'is') return [before, after];
  return comparison === 'atMost' || comparison === 'above' ? [after] : [before];
}

/** Between whole numbers every cut lies after one: `below 4` and `at most 3` are the same place. */
function wholeCut({ at, after }: Cut): Cut {
  return { at: after ? Math.floor(at) : Math.ceil(at) - 1, after: true };
}

/** The question's own limit; of whole numbers, the first or the last that it lets in (never −0). */
function limit(value: number | string | undefined, rounded = (at: number) => at): number | undefined {
  if (value === undefined) return undefined;
  return rounded(typeof value === 'string' ? dayNumber(value) : value) + 0;
}

function between(from: Cut | undefined, to: Cut | undefined, low?: number, high?: number): Interval {
  const lowEnd = from && { at: from.at, included: !from.after };
  const highEnd = to && { at: to.at, included: to.after };
  const interval: Interval = {
    low: low !== undefined && (!lowEnd || lowEnd.at < low) ? { at: low, included: true } : lowEnd,
    high: high !== undefined && (!highEnd || highEnd.at > high) ? { at: high, included: true } : highEnd,
  };
  return interval;
}

function isEmpty({ low, high }: Interval): boolean {
  if (!low || !high) return false;
  return low.at > high.at || (low.at === high.at && !(low.included && high.included));
}

/**
 * The interval as it is best told: a single value by that value; otherwise without an end that is only the
 * question's own limit, since it says nothing.
 */
function plain(interval: Interval, whole: boolean, least?: number, most?: number): Interval {
  const { low, high } = interval;
  // Of whole numbers the upper end is always let in.
  const first = low && (whole && !low.included ? low.at + 1 : low.at);
  if (high && first === high.at) {
    return { low: { at: first, included: true }, high: { at: first, included: true } };
  }
  return {
    low: low?.included && low.at === least ? undefined : low,
    high: high?.included && high.at === most ? undefined : high,
  };
}
