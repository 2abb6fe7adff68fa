import type { Diagnostic } from '../model/diagnostic.ts';
import type { BatchItem, Memo, PlainCase } from './batch-item.ts';
import { nameOf } from './evaluate-case.ts';

/** What a cache keeps of a case that was evaluated: the result, and what it was reached with. */
export interface CachedItem extends Omit<Memo, 'key'> {
  /** What of the evaluation date matters. */
  on: string;
  reported: PlainCase;
  diagnostics: Diagnostic[];
}

/** A cached result for a file with the same bytes, perhaps of another name, at another date that makes no difference. */
export function itemFrom(cached: CachedItem, file: string, asOf: string): BatchItem {
  const { reported, diagnostics, isNamed } = cached;
  const { result } = reported;
  result.file = file;
  result.asOf = asOf;
  if (!isNamed) result.id = nameOf(file);
  for (const one of diagnostics) one.file = file;
  return { file, diagnostics, reported };
}
