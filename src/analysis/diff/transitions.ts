import {
  DiagramTooLarge,
  FALSE,
  FIRST_VALUE,
  IMPOSSIBLE,
  NO_RULE,
  type Node,
  TRUE,
} from '../../evaluate/diagram.ts';
import type { Board } from '../board.ts';
import type { Drawn } from '../draw-set.ts';
import type { Witness } from '../finding.ts';
import { marked, NEUTRAL, SPOILS } from '../marks.ts';
import { type Budget, smallestCube } from '../smallest-cube.ts';
import { combined, relabelled } from '../terminal-maps.ts';
import { witnessOf } from '../witness.ts';
import { type Cover, coverOf } from './cover.ts';

/** What a set makes of complete answers: an outcome's id, or one of the two below (no id has a `#`). */
export type Result = string;
/** The set's constraints, options or limits do not allow these answers. */
export const NOT_ALLOWED: Result = '#not-allowed';
/** No rule of the set applies to these answers. */
export const WITHOUT_RULE: Result = '#without-rule';

/** Combinations of answers that come to something else. */
export interface Transition {
  from: Result;
  to: Result;
  /** How many there are, exactly. */
  count: string;
  /** The case with the fewest answers for which it is so. */
  witness: Witness;
  parts: TransitionPart[];
}

/**
 * The combinations of a transition that one rule decides: under the old set, or under the new one where the old one
 * gives no outcome. Conditions are short, since they say only what is left to say once that rule decides.
 */
export interface TransitionPart {
  decidedBy?: { set: 'before' | 'after'; rule: string };
  /** Rules that decide under the other set. */
  otherRules: string[];
  count: string;
  cover: Cover;
}

/** Most transitions that are described; the rest have their count and witness alone. */
const DESCRIBED = 16;

/** Everything that changes outcome, the most frequent first. */
export function transitionsOf(board: Board, before: Drawn, after: Drawn, budget: Budget): Transition[] {
  const { diagram: d, counter } = board;
  const size = board.outcomes.length + 2;
  const pairs = combined(
    d,
    before.outcome,
    after.outcome,
    (a, b) => FIRST_VALUE + placeOf(a) * size + placeOf(b),
  );
  const found = [...counter.byTerminal(pairs)]
    .map(([pair, count]) => ({
      pair,
      count,
      from: Math.floor((pair - FIRST_VALUE) / size),
      to: (pair - FIRST_VALUE) % size,
    }))
    .filter(({ from, to, count }) => from !== to && count > 0n)
    .sort((a, b) => (a.count === b.count ? a.pair - b.pair : a.count > b.count ? -1 : 1));
  // Witnesses before descriptions: should the steps run out, long descriptions are the lesser evil.
  const witnesses = found.map(({ from, to }) => {
    const marks = relabelled(d, pairs, (pair) => markOf(pair - FIRST_VALUE, from, to, size));
    return witnessOf(board, smallestCube(d, marks, marked(3), { budget, order: board.valueOrder })!);
  });
  return found.map(({ pair, count, from, to }, i) => ({
    from: resultAt(board, from),
    to: resultAt(board, to),
    count: String(count),
    witness: witnesses[i]!,
    parts: i < DESCRIBED ? describedParts(board, before, after, whereIs(board, pairs, pair), budget) : [],
  }));
}

function placeOf(terminal: Node): number {
  return terminal === IMPOSSIBLE ? 0 : terminal === NO_RULE ? 1 : terminal - FIRST_VALUE + 2;
}

function resultAt({ outcomes }: Board, place: number): Result {
  return place === 0 ? NOT_ALLOWED : place === 1 ? WITHOUT_RULE : outcomes[place - 2]!;
}

/**
 * What a pair of results shows of a case that comes to `from` under the one set and to `to` under the other, whatever
 * is still open. What one set does not allow completes nothing there: it must not stand in the way.
 */
function markOf(pair: number, from: number, to: number, size: number): Node {
  const [one, other] = [Math.floor(pair / size), pair % size];
  const fits = (found: number, wanted: number) => found === wanted || found === 0;
  if (!fits(one, from) || !fits(other, to)) return SPOILS;
  return one === 0 && other === 0 ? NEUTRAL : marked((one === from ? 1 : 0) | (other === to ? 2 : 0));
}

/** The parts; none where the board is full: count and witness must do then. */
function describedParts(...given: Parameters<typeof partsOf>): TransitionPart[] {
  try {
    return partsOf(...given);
  } catch (error) {
    if (!(error instanceof DiagramTooLarge)) throw error;
    return [];
  }
}

function partsOf(board: Board, before: Drawn, after: Drawn, region: Node, budget: Budget): TransitionPart[] {
  const { diagram: d, counter } = board;
  const sides = { before, after };
  // Under the old set, unless it has no rule for these answers.
  const [side, other] =
    rulesIn(board, before, region).length > 0
      ? (['before', 'after'] as const)
      : (['after', 'before'] as const);
  const rules = rulesIn(board, sides[side], region);
  if (rules.length === 0) {
    const nobody = d.and(d.not(before.valid), d.not(after.valid));
    return [
      {
        otherRules: [],
        count: String(counter.of(region, TRUE)),
        cover: coverOf(board, region, nobody, budget),
      },
    ];
  }
  return rules.map((place): TransitionPart => {
    const decides = whereIs(board, sides[side].firstRule, FIRST_VALUE + place);
    const part = d.and(region, decides);
    return {
      decidedBy: { set: side, rule: sides[side].set.rules[place]!.id },
      otherRules: rulesIn(board, sides[other], part).map((one) => sides[other].set.rules[one]!.id),
      count: String(counter.of(part, TRUE)),
      // Given that this rule decides, what happens where it does not is of no interest.
      cover: coverOf(board, part, d.not(decides), budget),
    };
  });
}

/** Places of the rules that decide somewhere in `region`. */
function rulesIn(board: Board, drawn: Drawn, region: Node): number[] {
  const { diagram: d } = board;
  const found = new Set<number>();
  combined(d, region, drawn.firstRule, (inside, rule) => {
    if (inside === TRUE && rule >= FIRST_VALUE) found.add(rule - FIRST_VALUE);
    return FALSE;
  });
  return [...found].sort((a, b) => a - b);
}

function whereIs({ diagram: d }: Board, root: Node, terminal: Node): Node {
  return relabelled(d, root, (found) => (found === terminal ? TRUE : FALSE));
}
