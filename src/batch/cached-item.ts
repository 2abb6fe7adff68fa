import type { Diagnostic } from '../model/diagnostic.ts';
import type { BatchItem, Memo, PlainCase } from './batch-item.ts';

/** What a cache keeps of a case that was evaluated: the result, and what it was reached with. */
export interface CachedItem extends Omit<Memo, 'key'> {
  /** What of the evaluation date matters. */
  on: string;
  reported: PlainCase;
  diagnostics: Diagnostic[];
}

/** What a cache knows of a file with the same bytes, perhaps of another name, at another date that may make no difference. */
export interface KnownItem {
  /** What of the evaluation date mattered. */
  on: string;
  item: BatchItem & { reported: PlainCase };
}

/** The evaluation date of a case, by the date of its decision, where there is one. */
export type DateOf = (decided: string | undefined) => string;
