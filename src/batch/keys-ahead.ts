import type { FoundSource } from '../files/find-cases.ts';
import { KeyThread } from './key-thread.ts';

/** Files that are looked at together. */
const BATCH = 256;
/** Batches that are looked for before it is their turn. Where there are no more files, starting a thread takes longer than it spares. */
const AHEAD = 8;

/** A file of a run, and the key of its content, where that is known already. */
export interface KeyedSource {
  source: FoundSource;
  key: string | undefined;
}

/**
 * The files of a run as they are found, with what a thread beside this one finds out of them meanwhile: where a cache knows them
 * all, reading and hashing is a fifth of the work (10 000 files: 0.42 s instead of 0.46, two cores; 20 000: 0.64 instead of 0.75).
 *
 * 2026-11-28, chosen: the thread gives keys alone, and nobody waits for it. What it has not come to is looked at here, so it may
 * be slow, or die, and nothing hangs and no file is lost. Rejected: that it hands over the bytes too, for files that are then
 * evaluated: reading is a twentieth of that.
 */
export class KeysAhead implements Iterable<KeyedSource> {
  readonly #batches: Iterator<FoundSource[]>;
  readonly #ahead: FoundSource[][] = [];
  readonly #thread: KeyThread | undefined;
  /** The number of the first batch in `#ahead`. */
  #turn = 0;

  /** Looks for the first files at once. @param program the thread's; undefined where there is to be none */
  constructor(sources: Iterable<FoundSource>, cwd: string, program: string | undefined) {
    this.#batches = batchesOf(sources);
    const most = program === undefined ? 1 : AHEAD;
    while (this.#ahead.length < most && this.#findMore()) {}
    if (program === undefined || this.#ahead.length < most) return;
    this.#thread = KeyThread.start(program, cwd);
    for (const [i, batch] of this.#ahead.entries()) this.#thread?.ask(i, batch);
  }

  *[Symbol.iterator](): Generator<KeyedSource> {
    for (let batch = this.#ahead.shift(); batch; batch = this.#ahead.shift()) {
      const keys = this.#thread?.keysOf(this.#turn++);
      this.#findMore();
      for (let i = 0; i < batch.length; i++) yield { source: batch[i]!, key: keys?.[i] };
    }
  }

  /** Nobody asks for more. */
  end(): void {
    this.#thread?.end();
  }

  #findMore(): boolean {
    const next = this.#batches.next();
    if (next.done) return false;
    this.#thread?.ask(this.#turn + this.#ahead.length, next.value);
    this.#ahead.push(next.value);
    return true;
  }
}

function* batchesOf(sources: Iterable<FoundSource>): Generator<FoundSource[]> {
  let batch: FoundSource[] = [];
  for (const source of sources) {
    batch.push(source);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
