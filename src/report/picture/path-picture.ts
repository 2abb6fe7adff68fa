import type { Tone } from '../document.ts';

/**
 * How one case came to its outcome, as data in the reader's language: each renderer draws it in its own way. The
 * rules in table order; what each came to; and, faint in every drawing, where other answers would have led.
 */
export interface PathPicture {
  /** What happens on the way, in a few words: stands where the way begins. */
  start: string;
  steps: readonly PathStep[];
  /** What the looks of the ways mean, for those that occur. */
  legend: readonly { way: Way; text: string }[];
}

/**
 * How surely the case goes a way: `taken`, `open` (it may), `untaken` (other answers would have gone it). Drawn with
 * different lines and said in words, never by colour alone.
 */
export type Way = 'taken' | 'open' | 'untaken';

/** A rule of the table, or a set of answers that cannot hold together. */
export interface PathStep {
  /** The rule's place in the table, from 1. */
  number: number;
  /** "Regel 5". */
  name: string;
  /** When the rule applies. */
  condition: string;
  /** What came of it here: "gäller inte". */
  result: string;
  tone: Tone;
  /** What the result rests on; nothing for a rule that the case never came to. */
  findings: readonly Finding[];
  /** Where the rule leads, and whether this case goes there: "Hade lett till", "Upphandling". */
  leadsTo: { label: string; outcome: string; way: Way };
  /** Whether the case goes on to the next step. */
  onward: Way;
}

/** A criterion or an answer that a step rests on. */
export interface Finding {
  /** How a criterion stands, in words; an answer stands for itself. */
  state?: string;
  tone: Tone;
  /** A criterion's or a question's name. */
  name: string;
  /** The answer, in words. */
  answer?: string;
  /** The answers that a criterion rests on, where it is more than one question's. */
  findings: readonly Finding[];
}
