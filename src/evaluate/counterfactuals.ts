import { calendarDate } from '../model/calendar.ts';
import type { Question } from '../model/question-set.ts';
import type { CompiledSet } from './compile.ts';
import type { Node } from './diagram.ts';
import type { Interval, ValueClass } from './domain.ts';
import { Families, type Family, ITEM_LIMIT, NONE, UNIT } from './families.ts';
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

/** The classes that the given answers leave, by level, where they may be changed; undefined elsewhere. */
export type Changeable = readonly (readonly number[] | undefined)[];

/**
 * The changes of given answers after which `target` is possible, of which no proper part does the same;
 * smallest first, ties in asking order (of the questions, then of their values), at most three (CONTRACT 3).
 * Open answers stay open. A disputed answer is given, so it may be changed to a value that nobody gave.
 */
export function counterfactuals(
  compiled: CompiledSet,
  allowed: Allowed,
  changeable: Changeable,
  target: Node,
): Counterfactual[] {
  const { questionAt, domains } = compiled;
  const families = new Families();
  const alternatives = alternativesOf(compiled, changeable);
  const every = workingChanges(compiled, allowed, changeable, target, alternatives, families);
  const levelOf = (item: number) => alternatives[item]!.level;
  const rank = (item: number) => questionAt[levelOf(item)]! * ITEM_LIMIT + item;
  const found: number[][] = [];
  for (const size of families.sizes(every)) {
    const ofSize = families.ofSize(every, size);
    // Questions first: which three are listed must not hang on how many values the first question has.
    const questions = families.grouped(ofSize, levelOf);
    const left = COUNTERFACTUAL_LIMIT - found.length;
    for (const levels of families.smallest(questions, left, (level) => questionAt[level]!).sets) {
      const there = families.within(ofSize, (item) => levels.includes(levelOf(item)));
      found.push(...families.smallest(there, COUNTERFACTUAL_LIMIT, rank).sets);
    }
    if (found.length >= COUNTERFACTUAL_LIMIT) break;
  }
  return found.slice(0, COUNTERFACTUAL_LIMIT).map((items) =>
    Object.fromEntries(
      items.map((item) => {
        const { level, to } = alternatives[item]!;
        return [domains[questionAt[level]!]!.question.id, to];
      }),
    ),
  );
}

/** The minimal changes as a family; its items are places in `alternatives`. */
function workingChanges(
  { diagram, outcome }: CompiledSet,
  allowed: Allowed,
  changeable: Changeable,
  target: Node,
  alternatives: readonly Alternative[],
  families: Families,
): Family {
  const byLevel = diagram.arities.map((_, level) =>
    // From the last to the first: of two items on one level the smaller must lie on top.
    alternatives.map((alternative, item) => ({ ...alternative, item })).filter((one) => one.level === level).reverse(),
  );
  const known = new Map<Node, Family>();
  const changes = (node: Node): Family => {
    if (diagram.isTerminal(node)) return node === target ? UNIT : NONE;
    const before = known.get(node);
    if (before !== undefined) return before;
    const level = diagram.level(node);
    let found = NONE;
    for (const value of allowed[level]!) found = families.minimalUnion(found, changes(diagram.child(node, value)));
    if (changeable[level] && found !== UNIT) {
      let changed = NONE;
      for (const { item, value } of byLevel[level]!) {
        changed = families.node(item, changed, families.notContaining(changes(diagram.child(node, value)), found));
      }
      found = families.minimalUnion(found, changed);
    }
    known.set(node, found);
    return found;
  };
  return changes(outcome);
}

/** Another value for a given answer: an option, or all numbers of a class. */
interface Alternative {
  level: number;
  /** The class that the new value lies in. */
  value: number;
  to: string | IntervalChange;
}

/**
 * What each given answer may be changed to, by level, then in the order of the options or of the line. Options that
 * the set does not tell apart are still different answers to a person: each is there.
 */
function alternativesOf({ diagram, questionAt, domains }: CompiledSet, changeable: Changeable): Alternative[] {
  return diagram.arities.flatMap((_, level) => {
    const own = changeable[level];
    if (!own) return [];
    const { question, classes } = domains[questionAt[level]!]!;
    const place = (option: string) => question.options.findIndex(({ id }) => id === option);
    return classes
      .flatMap((group, value) => (own.includes(value) ? [] : changesTo(group, question).map((to) => ({ level, value, to }))))
      .sort((a, b) => (question.kind === 'choice' ? place(String(a.to)) - place(String(b.to)) : 0));
  });
}

function changesTo(group: ValueClass, question: Question): (string | IntervalChange)[] {
  return group.values ?? [describeInterval(group.interval, question.kind === 'date')];
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
