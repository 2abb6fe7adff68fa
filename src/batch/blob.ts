import { createHash } from 'node:crypto';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { QuestionSet } from '../model/question-set.ts';
import type { FailCondition } from './attention.ts';
import type { BaselineContent } from './baseline.ts';
import type { BatchItem } from './batch-item.ts';

/** The part of a run: `--shard index/of`. */
export interface Shard {
  /** From 1. */
  index: number;
  of: number;
}

/** What the parts of one run have in common; parts that differ in it are of different runs. */
export interface BlobRun {
  engine: string;
  asOf: string | null;
  today: string;
  failOn: readonly FailCondition[];
  update: 'no' | 'write' | 'show';
  /** Digest of the files of all known sets, used or not. */
  sets: string;
  /** Digest of the set of `--set`. */
  under: string | null;
  /** The revision of `--changed-since`. */
  since: string | null;
  allowEmpty: boolean;
  /** Of `--baseline`: it is for the reports of the merge. */
  baseline: BaselineContent | null;
  /** The paths of the run, as given, for what is said where there is no case behind them. */
  paths: readonly string[];
  /** What is to be said of the run itself. */
  notes: readonly Diagnostic[];
}

/**
 * A blob is JSON, one value a line: the head; what came of each file of the part, in order, each set before the first case
 * that was evaluated under it; and an end, without which the blob is not whole.
 */
export interface BlobHead {
  format: 'iop-blob/1';
  shard: Shard;
  run: BlobRun;
}

/** What came of a file, and its place among all files of the run, from 0. */
export interface BlobItem {
  place: number;
  item: BatchItem;
}

/** A question set by its digest. */
export interface BlobSet {
  digest: string;
  set: QuestionSet;
}

/** The files of the whole run, and a digest of all lines before this one. */
export interface BlobEnd {
  files: FileList;
  digest: string;
}

/** Which files a run is over: how many, and a digest of their paths. */
export interface FileList {
  count: number;
  digest: string;
}

/** Makes the lines of a blob. */
export class BlobLines {
  readonly #hash = createHash('sha256');

  head(head: BlobHead): string {
    return this.#line(head);
  }

  item(item: BlobItem): string {
    return this.#line(item);
  }

  set(set: BlobSet): string {
    return this.#line(set);
  }

  end(files: FileList): string {
    return `${JSON.stringify({ files, digest: this.#hash.digest('hex') } satisfies BlobEnd)}\n`;
  }

  #line(value: BlobHead | BlobItem | BlobSet): string {
    const line = `${JSON.stringify(value)}\n`;
    this.#hash.update(line);
    return line;
  }
}

/** Characters that are digested at once. */
const PIECE = 16_384;

/** Counts the files of a run as they come, and makes a digest of their paths. */
export class FileCount {
  readonly #hash = createHash('sha256');
  /** Paths that are not in the digest yet: many at once take less time. */
  #pending = '';
  #count = 0;

  /** Counts one. @returns its place, from 0 */
  add(file: string): number {
    this.#pending += `${file}\n`;
    if (this.#pending.length >= PIECE) this.#digest();
    return this.#count++;
  }

  #digest(): void {
    this.#hash.update(this.#pending);
    this.#pending = '';
  }

  get(): FileList {
    this.#digest();
    return { count: this.#count, digest: this.#hash.copy().digest('hex') };
  }
}
