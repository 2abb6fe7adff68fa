import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from 'node:worker_threads';
import type { FoundSource } from '../files/find-cases.ts';
import type { FromKeyThread, Keys, KeyThreadData, ToKeyThread } from './key-thread-messages.ts';

/** Batches that it may have before it: a thread that gets no further is asked for nothing more. */
const MOST_ASKED = 8;

/** A thread that reads files before it is their turn, for the keys of their content. */
export class KeyThread {
  readonly #thread: Worker;
  readonly #port: MessagePort;
  /** What has come, by batch. */
  readonly #keys = new Map<number, Keys>();
  #asked = 0;

  /** One that goes on until it is ended; undefined where no thread is to be had. @param program the thread's own */
  static start(program: string, cwd: string): KeyThread | undefined {
    try {
      return new KeyThread(program, cwd);
    } catch {
      // The system has no room for it, or Node was told to allow none.
      return undefined;
    }
  }

  private constructor(program: string, cwd: string) {
    const { port1, port2 } = new MessageChannel();
    const workerData: KeyThreadData = { cwd, port: port2 };
    // Its streams are not joined to ours: that would change what comes of a standard output that nobody reads any more.
    this.#thread = new Worker(program, { workerData, transferList: [port2], stdout: true, stderr: true });
    // What it does not answer is found out without it.
    this.#thread.on('error', () => {});
    this.#thread.unref();
    this.#port = port1;
  }

  /** Has it look at files. Batches are numbered upwards. */
  ask(batch: number, sources: readonly FoundSource[]): void {
    if (this.#asked === MOST_ASKED) return;
    this.#asked++;
    const message: ToKeyThread = { batch, sources };
    this.#port.postMessage(message);
  }

  /** The keys of a batch whose turn it is, if they have come: nobody waits for them. */
  keysOf(batch: number): Keys | undefined {
    for (let got = receiveMessageOnPort(this.#port); got; got = receiveMessageOnPort(this.#port)) {
      const answer = got.message as FromKeyThread;
      this.#asked--;
      if (answer.batch >= batch) this.#keys.set(answer.batch, answer.keys);
    }
    const keys = this.#keys.get(batch);
    this.#keys.delete(batch);
    return keys;
  }

  end(): void {
    this.#port.close();
    void this.#thread.terminate();
  }
}
