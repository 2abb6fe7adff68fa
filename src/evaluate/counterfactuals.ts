import { calendarDate } from '../model/calendar.ts';
import type { Question } from '../model/question-set.ts';
import { type CompiledSet, NODE_LIMIT } from './compile.ts';
import { Diagram, FALSE, FIRST_VALUE, type Node, TRUE } from './diagram.ts';
import type { Interval, ValueClass } from './domain.ts';
import { ITEM_LIMIT } from './families.ts';
import type { Allowed } from './reach.ts';
import { type Listing, smallestSets } from './smallest.ts';

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
 * Finds, outcome by outcome, the changes of given answers after which the terminal `target` is possible, of which
 * no proper part does the same; smallest first, ties in asking order (of the questions, then of their values),
 * at most three (CONTRACT 3). Open answers stay open. A disputed answer is given, so it may be changed to a value
 * that nobody gave.
 */
export function counterfactualsFor(
  compiled: CompiledSet,
  allowed: Allowed,
  changeable: Changeable,
): (target: Node) => Counterfactual[] {
  const { questionAt, domains } = compiled;
  const alternatives = alternativesOf(compiled, changeable);
  // One diagram for all outcomes: they share what they have in common, and it is made once a case.
  const arities = alternatives.map((ofLevel) => 1 + ofLevel.length);
  const changes = new Diagram(arities, FIRST_VALUE, NODE_LIMIT);
  const items = alternatives.flat();
  const levelOf = (item: number) => items[item]!.level;
  const idOf = (item: number) => domains[questionAt[levelOf(item)]!]!.question.id;
  const listing: Listing = (families, family, limit) => {
    // Questions first: which are listed must not hang on how many values the first question has.
    const questions = families.first(families.grouped(family, levelOf), limit, (level) => questionAt[level]!);
    const rank = (item: number) => questionAt[levelOf(item)]! * ITEM_LIMIT + item;
    const values = (levels: readonly number[]) =>
      families.within(family, (item) => levels.includes(levelOf(item)));
    return questions.flatMap((levels) => families.first(values(levels), limit, rank));
  };
  return (target) => {
    const working = workingChanges(compiled, allowed, target, alternatives, changes);
    const { sets } = smallestSets(changes, working, COUNTERFACTUAL_LIMIT, listing);
    return sets.map((set) => Object.fromEntries(set.map((item) => [idOf(item), items[item]!.to])));
  };
}

/**
 * Which alternatives, at most one for each question, lead to `target`: a function in `changes`. At each level,
 * value 0 leaves the answers as they are, and the others are the level's alternatives.
 */
function workingChanges(
  { diagram, outcome }: CompiledSet,
  allowed: Allowed,
  target: Node,
  alternatives: readonly (readonly Alternative[])[],
  changes: Diagram,
): Node {
  const known = new Map<Node, Node>();
  const working = (node: Node): Node => {
    if (diagram.isTerminal(node)) return node === target ? TRUE : FALSE;
    const before = known.get(node);
    if (before !== undefined) return before;
    const level = diagram.level(node);
    const left = allowed[level]!.reduce(
      (some, value) => (some === TRUE ? TRUE : changes.or(some, working(diagram.child(node, value)))),
      FALSE,
    );
    // What needs no change is not looked into further: a change more is never a smallest one.
    const changed =
      left === TRUE ? [] : alternatives[level]!.map(({ value }) => working(diagram.child(node, value)));
    const found = left === TRUE ? TRUE : changes.make(level, [left, ...changed]);
    known.set(node, found);
    return found;
  };
  return working(outcome);
}

/** Another value for a given answer: an option, or all numbers of a class. */
export interface Alternative {
  level: number;
  /** The class that the new value lies in. */
  value: number;
  to: string | IntervalChange;
}

/**
 * What the given answers may be changed to, level by level, each level in the order of the options or of the line. Options that
 * the set does not tell apart are still different answers to a person: each is there.
 */
export function alternativesOf(
  { diagram, questionAt, domains }: CompiledSet,
  changeable: Changeable,
): Alternative[][] {
  return diagram.arities.map((_, level) => {
    const own = changeable[level];
    if (!own) return [];
    const { question, classes } = domains[questionAt[level]!]!;
    const place = (option: string) => question.options.findIndex(({ id }) => id === option);
    return classes
      .flatMap((group, value) =>
        own.includes(value) ? [] : changesTo(group, question).map((to) => ({ level, value, to })),
      )
      .sort((a, b) => place(String(a.to)) - place(String(b.to)));
  });
}

function changesTo(group: ValueClass, question: Question): (string | IntervalChange)[] {
  return group.values ?? [describeInterval(group.interval, question.kind === 'date')];
}

/** What a class of a number or date is, as bounds. */
export function describeInterval({ low, high }: Interval, isDate: boolean): IntervalChange {
  const shown = (at: number) => (isDate ? calendarDate(at) : at);
  if (low && high && low.at === high.at) return { is: shown(low.at) };
  return {
    ...(low && (low.included ? { atLeast: shown(low.at) } : { above: shown(low.at) })),
    ...(high && (high.included ? { atMost: shown(high.at) } : { below: shown(high.at) })),
  };
}
