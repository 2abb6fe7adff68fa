import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from 'node:worker_threads';
import type { FromThread, Glance, ThreadData, ToThread } from './messages.ts';

/** How long, in milliseconds, one waits for an answer. */
const PATIENCE = 2000;

/**
 * Room for what a thread has just made, in megabytes: nearly all of it is not needed any more when the next file is looked at, and V8 would
 * take several times as much in a long run (a hundred thousand files: 139 MB in all instead of 164, in the same time).
 */
const YOUNG = 6;

/** A thread that looks at files before it is their turn. */
export class AheadThread {
  readonly #thread: Worker;
  readonly #port: MessagePort;
  readonly #answered = new Int32Array(new SharedArrayBuffer(4));
  #isOver = false;

  /** One that goes on until it is ended; undefined where no thread is to be had. @param program the thread's own */
  static start(program: string, cwd: string): AheadThread | undefined {
    try {
      return new AheadThread(program, cwd);
    } catch {
      // The system has no room for it, or Node was told to allow none.
      return undefined;
    }
  }

  private constructor(program: string, cwd: string) {
    const { port1, port2 } = new MessageChannel();
    const workerData: ThreadData = { cwd, port: port2, answered: this.#answered };
    this.#thread = new Worker(program, {
      workerData,
      transferList: [port2],
      // Its streams are not joined to ours: that would change what comes of a standard output that nobody reads any more.
      stdout: true,
      stderr: true,
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG },
    });
    // What it does not answer is found out without it.
    this.#thread.on('error', () => {});
    this.#thread.on('exit', () => {
      this.#isOver = true;
    });
    this.#thread.unref();
    this.#port = port1;
  }

  /** Whether anything has come of it yet. */
  get hasAnswered(): boolean {
    return Atomics.load(this.#answered, 0) > 0;
  }

  /** Has it look at files. */
  ask(message: ToThread): void {
    if (!this.#isOver) this.#port.postMessage(message);
  }

  /**
   * What the next files have shown, in the order in which they were asked for. It is waited for; but a thread that gets no further
   * is ended, and undefined is its last answer.
   */
  next(): Glance[] | undefined {
    while (!this.#isOver) {
      const answered = Atomics.load(this.#answered, 0);
      const got = receiveMessageOnPort(this.#port);
      if (got) return JSON.parse(got.message as FromThread) as Glance[];
      if (Atomics.wait(this.#answered, 0, answered, PATIENCE) === 'timed-out') this.end();
    }
    return undefined;
  }

  end(): void {
    this.#isOver = true;
    this.#port.close();
    void this.#thread.terminate();
  }
}
