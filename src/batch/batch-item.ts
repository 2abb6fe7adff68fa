import type { Diagnostic } from '../model/diagnostic.ts';
import type { ReportedCase } from '../report/batch/reporter.ts';

/** A case as reports get it, but for its question set, which many cases share: see {@link SeenSets}. */
export type PlainCase = Omit<ReportedCase, 'set'>;

/**
 * What came of one file (or of the run itself). Plain data, as JSON has it: it comes from other processes, from a cache and
 * from the blobs of other runs as well as from this process.
 */
export interface BatchItem {
  /** As shown; empty for what concerns no file. */
  file: string;
  /** In order; those of level `error` say that something could not be done. */
  diagnostics: Diagnostic[];
  /** Absent where the file could not be evaluated. */
  reported?: PlainCase;
  /** What `--update` would change, as a unified diff. */
  diff?: string;
  /** What a cache needs to know, where one is kept. */
  memo?: Memo;
}

/** What a result was reached with. */
export interface Memo {
  /** Of the case's bytes. */
  key: string;
  /** The case has an id of its own; else it is known by its file's name. */
  isNamed: boolean;
  /** The date of the decision, where there is one. */
  decided?: string;
  /** The sets that were loaded for it. */
  sets: [id: string, digest: string][];
}

/** Whether an input was invalid, or could not be written: the run exits 2. */
export function isBroken({ diagnostics }: BatchItem): boolean {
  return diagnostics.some(({ level }) => level === 'error');
}
