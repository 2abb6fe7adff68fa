import { type ChildProcess, fork } from 'node:child_process';
import type { CaseSource } from '../files/find-cases.ts';
import type { BatchSettings } from './batch-settings.ts';
import type { FromWorker, ToWorker } from './worker-messages.ts';

/** Characters of a worker's last words that are kept. */
const LAST_WORDS = 2000;

/** Files that one worker is given at a time. */
export interface Chunk {
  /** Places among all files of the run. */
  places: number[];
  sources: CaseSource[];
  /** How often a worker has ended while it was at this chunk. */
  endings: number;
}

/** What came of a chunk. */
export type ChunkResult = Exclude<FromWorker, 'ready'>;

/** What a worker's pool is told. */
export interface WorkerEvents {
  done(chunk: Chunk, result: ChunkResult): void;
  /** `reason`: a signal, an exit code or what the system said, with the worker's own last words. */
  ended(reason: string): void;
}

/** One worker, and the chunks that it was given and has not answered, oldest first. */
export class WorkerProcess {
  readonly #child: ChildProcess;
  readonly #chunks = new Map<number, Chunk>();
  readonly #writes: boolean;
  #given = 0;
  #errors = '';
  #ended = false;
  /** It has come so far that what ends it is a file. */
  isReady = false;

  /** @param file a worker's program */
  constructor(file: string, settings: BatchSettings, events: WorkerEvents) {
    this.#writes = settings.update === 'write';
    this.#child = fork(file, [], { stdio: ['ignore', 'ignore', 'pipe', 'ipc'] });
    this.#child.stderr?.on('data', (text: Buffer) => {
      this.#errors = (this.#errors + text.toString('utf8')).slice(-LAST_WORDS);
    });
    this.#child.on('message', (message: FromWorker) => {
      if (message === 'ready') this.isReady = true;
      else if (!this.#ended) {
        const chunk = this.#chunks.get(message.chunk)!;
        this.#chunks.delete(message.chunk);
        events.done(chunk, message);
      }
    });
    const end = (reason: string) => {
      if (this.#ended) return;
      this.#ended = true;
      events.ended(reason);
    };
    this.#child.on('error', (error: NodeJS.ErrnoException) => end(error.code ?? error.message));
    // Not `exit`: what it had said before may still be on its way.
    this.#child.on('close', (code, signal) => end(reasonOf(code, signal, this.#errors)));
    this.#send({ settings });
  }

  /** The chunks that it has not answered, oldest first: it is at the first of them. */
  get chunks(): Chunk[] {
    return [...this.#chunks.values()];
  }

  give(chunk: Chunk): void {
    this.#chunks.set(this.#given, chunk);
    this.#send({ chunk: this.#given++, sources: chunk.sources });
  }

  /** Ends the worker, once it has written the case that it may be at. Its pool is not told any more. */
  async release(): Promise<void> {
    const { pid, exitCode, signalCode } = this.#child;
    const isBusy = pid !== undefined && exitCode === null && signalCode === null && this.#chunks.size > 0;
    const over = new Promise((resolve) => this.#child.once('exit', resolve));
    this.#ended = true;
    this.#child.stderr?.destroy();
    if (isBusy && !this.#writes) this.#child.kill('SIGKILL');
    else if (this.#child.connected) this.#child.disconnect();
    if (isBusy) await over;
    else this.#child.unref();
  }

  #send(message: ToWorker): void {
    // A worker that has just ended cannot take it; `close` says so.
    if (this.#child.connected) this.#child.send(message, () => {});
  }
}

function reasonOf(code: number | null, signal: string | null, errors: string): string {
  const fatal = /^(?:FATAL ERROR|# Fatal error|\w*Error): .*$/m.exec(errors)?.[0];
  return [signal ?? `exit ${code}`, ...(fatal === undefined ? [] : [fatal])].join(', ');
}
