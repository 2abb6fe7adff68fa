import { calendarDate } from '../model/calendar.ts';
import type { CompiledSet } from './compile.ts';
import type { Node } from './diagram.ts';
import type { Domain, Interval, ValueClass } from './domain.ts';
import { Families, type Family, NONE, UNIT } from './families.ts';
import type { Given } from './forcing.ts';
import type { Allowed } from './reach.ts';

/** Most counterfactuals for one outcome (CONTRACT 3). */
export const COUNTERFACTUAL_LIMIT = 3;

/** What a changed number or date would have to be; all bounds that are there hold. */
export interface IntervalChange {
  is?: number | string;
  above?: number | string;
  atLeast?: number | string;
  atMost?: number | string;
  below?: number | string;
}

/** Changes of given answers, by question id, in asking order. */
export type Counterfactual = Record<string, string | IntervalChange>;

/** The one class that may be changed away from, by level; undefined where nothing may be changed. */
export type Changeable = readonly (number | undefined)[];

/**
 * The changes of given answers after which `target` is possible, of which no proper part does the same;
 * smallest first, ties in asking order, at most three (CONTRACT 3). Open answers stay open.
 */
export function counterfactuals(
  compiled: CompiledSet,
  allowed: Allowed,
  changeable: Changeable,
  target: Node,
): Counterfactual[] {
  const { diagram, questionAt, domains } = compiled;
  const families = new Families();
  const items = itemNumbers(diagram.arities);
  const known = new Map<Node, Family>();
  const changes = (node: Node): Family => {
    if (diagram.isTerminal(node)) return node === target ? UNIT : NONE;
    const before = known.get(node);
    if (before !== undefined) return before;
    const level = diagram.level(node);
    const own = changeable[level];
    let found = NONE;
    for (const value of allowed[level]!) found = families.minimalUnion(found, changes(diagram.child(node, value)));
    if (own !== undefined && found !== UNIT) {
      let changed = NONE;
      // From the last value to the first: of two items on one level the smaller must lie on top.
      for (let value = diagram.arities[level]! - 1; value >= 0; value--) {
        if (value === own) continue;
        const below = families.notContaining(changes(diagram.child(node, value)), found);
        changed = families.node(items.number(level, value), changed, below);
      }
      found = families.minimalUnion(found, changed);
    }
    known.set(node, found);
    return found;
  };
  const rank = (item: number) => {
    const { level, value } = items.parts(item);
    return questionAt[level]! * 4096 + value;
  };
  const { sets } = families.smallest(changes(compiled.outcome), COUNTERFACTUAL_LIMIT, rank);
  const choices = sets.map((set) => set.map(items.parts).map(({ level, value }) => ({ question: questionAt[level]!, value })));
  return choices.flatMap((set) => spelledOut(set, domains)).slice(0, COUNTERFACTUAL_LIMIT);
}

/** What a class of a number or date is, as bounds. */
export function describeInterval({ low, high }: Interval, isDate: boolean): IntervalChange {
  const shown = (at: number) => (isDate ? calendarDate(at) : at);
  if (low && high && low.at === high.at) return { is: shown(low.at) };
  // A day after day n up to and including day n + 1 is that one day; the same goes for no other numbers.
  if (isDate && low && high && !low.included && high.included && high.at === low.at + 1) return { is: shown(high.at) };
  return {
    ...(low && (low.included ? { atLeast: shown(low.at) } : { above: shown(low.at) })),
    ...(high && (high.included ? { atMost: shown(high.at) } : { below: shown(high.at) })),
  };
}

/** Options that the set does not tell apart are still different answers to a person: each is listed. */
function spelledOut(set: readonly { question: number; value: number }[], domains: readonly Domain[]): Counterfactual[] {
  let found: Counterfactual[] = [{}];
  for (const { question, value } of set) {
    const domain = domains[question]!;
    const values = valuesOf(domain.classes[value]!, domain);
    found = found.flatMap((start) => values.map((one) => ({ ...start, [domain.question.id]: one })));
  }
  return found;
}

function valuesOf(group: ValueClass, { question }: Domain): (string | IntervalChange)[] {
  return group.values ? group.values : [describeInterval(group.interval, question.kind === 'date')];
}

function itemNumbers(arities: readonly number[]) {
  const first: number[] = [];
  const levels: number[] = [];
  arities.forEach((arity, level) => {
    first.push(levels.length);
    for (let value = 0; value < arity; value++) levels.push(level);
  });
  return {
    number: (level: number, value: number) => first[level]! + value,
    parts: (item: number) => ({ level: levels[item]!, value: item - first[levels[item]!]! }),
  };
}
