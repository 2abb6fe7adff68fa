import type { FoundSource } from '../../files/find-cases.ts';
import { isSeveralTimesReadable } from '../content-key.ts';
import { AheadThread } from './ahead-thread.ts';
import { BETWEEN, type Glance, type Wanted } from './messages.ts';

/** Most files that are looked at together; the first are fewer, so that there soon is something to go on with. */
const BATCH = 64;
const FIRST_BATCH = 16;
/** Batches that are looked for before it is their turn. Where there are no more files, starting a thread takes longer than it spares. */
const AHEAD = 16;

/** A file of a run, and what a look at it has shown, where somebody has looked. */
export interface GlancedSource {
  source: FoundSource;
  glance: Glance | undefined;
}

/** How files are looked at. */
export interface LookingAhead {
  /** The thread's program. */
  program: string;
  cwd: string;
  /** At first. */
  wanted: Wanted;
  /** Whether extracts spare work as soon as a cache knows little. */
  mayExtract: boolean;
}

/**
 * The files of a run as they are found, with what a thread beside this one finds out of them meanwhile. It reads them, which is half of
 * the work of evaluating them (10 000 files: 0.76 s instead of 1.0, two cores); where a cache knows them all, it finds their keys.
 *
 * 2026-11-28, chosen: to split the work by its kind. V8 compiles what it runs often, in each thread and process anew, and that is half of
 * such a run: two that do the same are slower than one. Rejected: to hand over all data of a file, or its bytes: to copy them takes as long
 * as to read them.
 *
 * What the thread does not say is found out here, so it may die or be silent, and no file is lost.
 */
export class FilesAhead implements Iterable<GlancedSource> {
  readonly #batches: Iterator<FoundSource[]>;
  readonly #ahead: FoundSource[][] = [];
  readonly #looking: LookingAhead | undefined;
  readonly #thread: AheadThread | undefined;
  /** Files of the present batch that a cache does not know. */
  #missed = 0;
  #wanted: Wanted = { keys: false, extracts: false };

  /** Looks for the first files at once. @param looking undefined where no thread is to look */
  constructor(sources: Iterable<FoundSource>, looking: LookingAhead | undefined) {
    this.#batches = batchesOf(sources);
    while (this.#ahead.length < (looking ? AHEAD : 1) && this.#findMore()) {}
    if (!looking || this.#ahead.length < AHEAD) return;
    this.#looking = looking;
    this.#thread = AheadThread.start(looking.program, looking.cwd);
    this.#wanted = looking.wanted;
    for (const batch of this.#ahead) this.#ask(batch);
  }

  *[Symbol.iterator](): Generator<GlancedSource> {
    for (let batch = this.#ahead.shift(); batch; batch = this.#ahead.shift()) {
      const glances = this.#thread?.next();
      this.#findMore();
      for (let i = 0; i < batch.length; i++) yield { source: batch[i]!, glance: glances?.[i] };
      this.#wantAfter(batch.length);
    }
  }

  /** A cache does not know the file that came last. */
  missed(): void {
    this.#missed++;
  }

  /** What has become of a batch says what is wanted of the next: a cache may know none of the cases of a set that was edited. */
  #wantAfter(files: number): void {
    if (!this.#looking) return;
    const { wanted, mayExtract } = this.#looking;
    this.#wanted = {
      keys: wanted.keys,
      extracts: wanted.extracts || (mayExtract && this.#missed > files / 2),
    };
    this.#missed = 0;
  }

  /** Whether a thread is at work that has not found out anything yet. */
  get isWaiting(): boolean {
    return this.#thread !== undefined && !this.#thread.hasAnswered;
  }

  /** Nobody asks for more. */
  end(): void {
    this.#thread?.end();
  }

  #findMore(): boolean {
    const next = this.#batches.next();
    if (next.done) return false;
    this.#ahead.push(next.value);
    this.#ask(next.value);
    return true;
  }

  #ask(sources: FoundSource[]): void {
    if (!this.#thread || !this.#looking) return;
    const { cwd } = this.#looking;
    const files = sources.map((source) => lookedAt(source, cwd)).join(BETWEEN);
    this.#thread.ask({ wanted: this.#wanted, files });
  }
}

/** The path of a file that a thread may look at: what comes from standard input or a pipe comes once. */
function lookedAt(source: FoundSource, cwd: string): string {
  return 'file' in source && isSeveralTimesReadable(source, cwd) ? source.file : '';
}

function* batchesOf(sources: Iterable<FoundSource>): Generator<FoundSource[]> {
  let batch: FoundSource[] = [];
  let size = FIRST_BATCH;
  for (const source of sources) {
    batch.push(source);
    if (batch.length < size) continue;
    yield batch;
    batch = [];
    size = Math.min(2 * size, BATCH);
  }
  if (batch.length > 0) yield batch;
}
