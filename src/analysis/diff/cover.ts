import { DiagramTooLarge, FALSE, type Node, TRUE } from '../../evaluate/diagram.ts';
import type { Domain, Interval } from '../../evaluate/domain.ts';
import { calendarDate } from '../../model/calendar.ts';
import type { Bound, Condition } from '../../model/condition.ts';
import type { Board } from '../board.ts';
import { marked, NEUTRAL, SPOILS } from '../marks.ts';
import { type Budget, smallestCube } from '../smallest-cube.ts';
import { plainValues } from './plain-values.ts';

/** A few answers, each of some values: `where` all of them hold, the region lies (or nothing does). */
interface Box {
  /** Values by level. */
  values: ReadonlyMap<number, ReadonlySet<number>>;
  where: Node;
}

/** A region in words that people can read. */
export interface Cover {
  /** Each a conjunction of few answers; together they are the region, or as much of it as the limit allows. */
  conditions: Condition[];
  /** Complete combinations of the region that they leave out. */
  left: string;
}

/** Most conditions of one cover. */
export const COVER_LIMIT = 6;

/**
 * A short cover of `region` by conjunctions of few answers that hold nowhere else: again and again the one with
 * the fewest answers that adds something (a prime implicant), its answers widened to all values that fit; then
 * without those that the others make superfluous, and without values that nobody in the region has. `ignored`:
 * combinations that no one can have, which a condition may take in or not.
 */
export function coverOf(
  board: Board,
  region: Node,
  ignored: Node,
  budget: Budget,
  limit = COVER_LIMIT,
): Cover {
  const { diagram: d, counter } = board;
  const boxes: Box[] = [];
  let rest = region;
  try {
    while (rest !== FALSE && boxes.length < limit) {
      // Inside: 1, and 2 where it is new. A condition must show both, and nothing outside.
      const inside = d.choose(region, d.choose(rest, marked(3), marked(1)), SPOILS);
      const cube = smallestCube(d, d.choose(ignored, NEUTRAL, inside), marked(3), { budget })!;
      const start = new Map([...cube].map(([level, value]) => [level, new Set([value])]));
      const box = widened(board, start, d.or(region, ignored));
      rest = d.and(rest, d.not(box.where));
      boxes.push(box);
    }
    const kept = withoutSpare(board, boxes, d.and(region, d.not(rest)));
    boxes.splice(0, boxes.length, ...kept);
  } catch (error) {
    // A full board: what was found so far is true, and what is left out is counted.
    if (!(error instanceof DiagramTooLarge)) throw error;
  }
  const conditions = boxes.map((box) => conditionOf(board, plainBox(board, box, region)));
  return { conditions, left: String(counter.of(rest, TRUE)) };
}

/** The box with every further value of its questions for which it still lies in `within`. */
function widened(board: Board, start: Map<number, Set<number>>, within: Node): Box {
  const { diagram: d } = board;
  const fits = (values: ReadonlyMap<number, ReadonlySet<number>>) =>
    d.and(whereOf(board, values), d.not(within)) === FALSE;
  for (const level of start.keys()) {
    for (let value = 0; value < d.arities[level]!; value++) {
      const more = new Map(start).set(level, new Set([...start.get(level)!, value]));
      if (fits(more)) start.set(level, more.get(level)!);
    }
  }
  return { values: start, where: whereOf(board, start) };
}

function whereOf({ diagram: d }: Board, values: ReadonlyMap<number, ReadonlySet<number>>): Node {
  return [...values].reduce((all, [level, own]) => {
    const children = Array.from({ length: d.arities[level]! }, (_, value) => (own.has(value) ? TRUE : FALSE));
    return d.and(all, d.make(level, children));
  }, TRUE);
}

function withoutSpare({ diagram: d }: Board, boxes: readonly Box[], region: Node): Box[] {
  let kept = [...boxes];
  for (const box of boxes) {
    const others = kept.filter((one) => one !== box);
    const covered = others.reduce((any, one) => d.or(any, one.where), FALSE);
    if (d.and(region, d.not(covered)) === FALSE) kept = others;
  }
  return kept;
}

/** The values of a box that are best said: those that some combination of the region has, and few others. */
function plainBox(
  board: Board,
  { values, where }: Box,
  region: Node,
): ReadonlyMap<number, ReadonlySet<number>> {
  const { diagram: d, domains, questionAt } = board;
  const inside = d.and(where, region);
  return new Map(
    [...values].map(([level, fit]) => {
      const isHad = (value: number) =>
        d.and(whereOf(board, new Map([[level, new Set([value])]])), inside) !== FALSE;
      return [level, plainValues(domains[questionAt[level]!]!, fit, new Set([...fit].filter(isHad)))];
    }),
  );
}

function conditionOf(board: Board, values: ReadonlyMap<number, ReadonlySet<number>>): Condition {
  const places = board.domains.map((_, place) => place).filter((place) => values.has(board.levelOf[place]!));
  const parts = places.map((place) => answerIn(board.domains[place]!, values.get(board.levelOf[place]!)!));
  if (parts.length === 0) return { type: 'constant', value: true };
  return parts.length === 1 ? parts[0]! : { type: 'all', of: parts };
}

/** "The answer is one of these classes"; neighbouring stretches of a number are one. */
function answerIn({ question, classes }: Domain, own: ReadonlySet<number>): Condition {
  const named = classes.flatMap((group, value) => (own.has(value) ? (group.values ?? []) : []));
  if (named.length > 0) return { type: 'oneOf', question: question.id, values: named };
  const stretches: Interval[] = [];
  let before = -2;
  classes.forEach((group, value) => {
    if (!group.interval || !own.has(group.twin)) return;
    const last = stretches.at(-1);
    if (last && before === value - 1)
      stretches[stretches.length - 1] = { low: last.low, high: group.interval.high };
    else stretches.push(group.interval);
    before = value;
  });
  const parts = stretches.map((stretch) => comparison(question.id, stretch, question.kind === 'date'));
  return parts.length === 1 ? parts[0]! : { type: 'any', of: parts };
}

function comparison(question: string, { low, high }: Interval, isDate: boolean): Condition {
  const bound = (at: number): Bound =>
    isDate ? { type: 'date', value: calendarDate(at) } : { type: 'number', value: at };
  const parts: Condition[] = [];
  if (low && high && low.at === high.at)
    return { type: 'compare', question, comparison: 'is', bound: bound(low.at) };
  if (low)
    parts.push({
      type: 'compare',
      question,
      comparison: low.included ? 'atLeast' : 'above',
      bound: bound(low.at),
    });
  if (high)
    parts.push({
      type: 'compare',
      question,
      comparison: high.included ? 'atMost' : 'below',
      bound: bound(high.at),
    });
  return parts.length === 1 ? parts[0]! : { type: 'all', of: parts };
}
