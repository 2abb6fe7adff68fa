import type { Node } from '../evaluate/diagram.ts';

/** A few answers: a value by level. What is not named is open. */
export type Cube = ReadonlyMap<number, number>;

/** In which order the values of each level are tried: of two answers that do the same, the first is taken. */
export type ValueOrder = readonly (readonly number[])[];

/*
 * A marked function says of each complete combination what it shows, as a terminal: SPOILS, NEUTRAL, or
 * `marked(bits)`. A few answers show what all combinations that agree with them show together.
 */
/** Terminal of combinations that the answers looked for must exclude. */
export const SPOILS: Node = 0;
/** Terminal of combinations that say nothing, such as those that break a constraint. */
export const NEUTRAL: Node = 1;
/** Terminal of combinations that show these bits (0 to 15). */
export const marked = (bits: number): Node => NEUTRAL + bits;
/** How many terminals marked functions need. */
export const MARKED_TERMINALS = 17;

/** What two combinations show together. */
export function joinedMarks(a: Node, b: Node): Node {
  return a === SPOILS || b === SPOILS ? SPOILS : NEUTRAL + ((a - NEUTRAL) | (b - NEUTRAL));
}
