import { setImmediate as nextTurn } from 'node:timers/promises';
import { diagnostic } from '../model/diagnostic.ts';
import type { BatchItem } from './batch-item.ts';
import type { BatchSettings } from './batch-settings.ts';
import type { CaseEvaluator } from './case-evaluator.ts';
import { Chunks } from './chunks.ts';
import type { Prepared } from './prepared.ts';
import type { SeenSets } from './seen-sets.ts';
import { type Chunk, type ChunkResult, WorkerProcess } from './worker-process.ts';

/** Chunks that a worker has before it, so that it never waits for the next. */
const CHUNKS_AHEAD = 2;
/** Files for each process that may be under way or wait for their turn: what bounds the memory. */
const LOOK_AHEAD = 192;
/** Workers that end before they are ready, after which no more are started. */
const MOST_VAIN = 3;
/** Workers that may end at one file by itself; the first may have been ended from outside. */
const MOST_ENDINGS = 2;

/** How a pool works. */
export interface PoolOptions {
  /** A worker's program. */
  file: string;
  /** How many workers, beside this process. */
  count: number;
  settings: BatchSettings;
  /** Evaluates what no worker does. */
  here: CaseEvaluator;
  /** Gets the sets that workers send. */
  seen: SeenSets;
}

/**
 * Evaluates files in several processes, this one among them, and gives what came of them in the order of the files.
 *
 * 2026-11-22, chosen: processes. A worker that runs out of memory or dies in the middle of a file takes nobody with it.
 * Rejected: threads, where some ways to die (an abort of V8 among them) end the whole run; what processes cost more, some
 * 30 ms and messages as JSON, is little beside thousands of files, and for few files no worker is started.
 *
 * 2026-11-27, chosen: this process evaluates too, while nothing else is to be done. Rejected: a worker more, and this process
 * only deals out and collects: with two cores, the two workers and this one took turns, and were slower than one alone.
 *
 * When a worker ends, the files of the chunk that it was at are dealt out again, each by itself: so the file that ends
 * workers is found, and gets a diagnostic.
 */
export class WorkerPool {
  readonly #options: PoolOptions;
  readonly #workers: WorkerProcess[] = [];
  /** What is known and waits for its turn, by place. */
  readonly #ready = new Map<number, BatchItem | Promise<BatchItem>>();
  /** Why workers ended, by the place of the first file that they had before them. */
  readonly #endings = new Map<number, string>();
  /** The place whose turn it is. */
  #turn = 0;
  #vain = 0;
  #changed = () => {};

  constructor(options: PoolOptions) {
    this.#options = options;
  }

  /** What comes of each file, in order. */
  async *evaluate(files: Iterator<Prepared>): AsyncGenerator<BatchItem> {
    const chunks = new Chunks(files, (place, item) => this.#ready.set(place, item));
    try {
      for (;;) {
        const item = this.#ready.get(this.#turn);
        if (item) {
          yield this.#told(await item);
          continue;
        }
        this.#handOut(chunks);
        if (this.#ready.has(this.#turn)) continue;
        if (chunks.isOverAt(this.#turn)) return;
        const own = this.#forHere(chunks);
        if (own) await this.#evaluateHere(own);
        // To look for files may have shown that what comes next is known, or that nothing does.
        else if (!this.#ready.has(this.#turn) && !chunks.isOverAt(this.#turn)) await this.#change();
      }
    } finally {
      // Nothing is written any more, and no case is locked, when a run that was broken off is over.
      await Promise.all(this.#workers.map((worker) => worker.release()));
    }
  }

  /** An item whose turn it is, with what is to be said of its worker. */
  #told(item: BatchItem): BatchItem {
    const place = this.#turn++;
    this.#ready.delete(place);
    const reason = this.#endings.get(place);
    if (reason === undefined) return item;
    this.#endings.delete(place);
    const ended = diagnostic('worker-ended', { file: item.file }, { detail: reason }, 'warning');
    return { ...item, diagnostics: [ended, ...item.diagnostics] };
  }

  /** Gives workers what they can take, and starts those that there are to be. */
  #handOut(chunks: Chunks): void {
    const { count } = this.#options;
    while (this.#vain < MOST_VAIN) {
      const free = this.#workers.find((worker) => worker.chunks.length < CHUNKS_AHEAD);
      if (!free && this.#workers.length >= count) return;
      const chunk = chunks.next(this.#limit);
      if (!chunk) return;
      (free ?? this.#start(chunks)).give(chunk);
    }
  }

  /** What this process evaluates next: nothing that a worker ended at, unless there are no workers any more. */
  #forHere(chunks: Chunks): Chunk | undefined {
    return this.#vain < MOST_VAIN ? chunks.fresh(this.#limit) : chunks.next(this.#limit);
  }

  /** The place up to which files may be under way. */
  get #limit(): number {
    return this.#turn + (this.#options.count + 1) * LOOK_AHEAD;
  }

  /** Waits for a worker. */
  #change(): Promise<void> {
    return new Promise((resolve) => {
      this.#changed = resolve;
    });
  }

  #start(chunks: Chunks): WorkerProcess {
    const worker = new WorkerProcess(this.#options.file, this.#options.settings, {
      done: (chunk, result) => {
        this.#keep(chunk, result);
        // At once: workers are not to wait until whoever prints the results has time.
        this.#handOut(chunks);
        this.#changed();
      },
      ended: (reason) => {
        this.#workers.splice(this.#workers.indexOf(worker), 1);
        this.#bury(worker, reason, chunks);
        this.#handOut(chunks);
        this.#changed();
      },
    });
    this.#workers.push(worker);
    return worker;
  }

  #keep({ places }: Chunk, { items, sets }: ChunkResult): void {
    for (const [digest, set] of sets) this.#options.seen.add(digest, set);
    items.forEach((item, i) => {
      this.#ready.set(places[i]!, item);
    });
  }

  #bury({ chunks: left, isReady }: WorkerProcess, reason: string, chunks: Chunks): void {
    if (!isReady) this.#vain++;
    const [first, ...rest] = left;
    chunks.again(isReady ? rest : left);
    if (!first) return;
    const place = first.places[0]!;
    if (isReady && first.places.length === 1 && first.endings + 1 >= MOST_ENDINGS) {
      const { file } = first.sources[0]!;
      const problem = diagnostic('evaluation-crashed', { file }, { detail: reason });
      this.#endings.delete(place);
      this.#ready.set(place, { file, diagnostics: [problem] });
      return;
    }
    this.#endings.set(place, reason);
    if (isReady) chunks.oneByOne(first);
  }

  async #evaluateHere({ places, sources }: Chunk): Promise<void> {
    for (const [i, source] of sources.entries())
      this.#ready.set(places[i]!, await this.#options.here.evaluate(source));
    // What workers say is heard between two turns of the event loop.
    await nextTurn();
  }
}
