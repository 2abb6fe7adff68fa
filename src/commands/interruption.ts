import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Context } from '../context.ts';

/** How long, in milliseconds, work may go on before signals are listened to again. */
const LISTEN_EVERY = 50;

/** A signal that asks the program to end: what is begun is brought to an end, nothing more is begun. */
export class Interruption {
  /** Aborted once the program has been asked to end. */
  readonly signal: AbortSignal;
  readonly #stopListening: () => void;

  constructor(context: Pick<Context, 'onSignal'>) {
    const stop = new AbortController();
    this.signal = stop.signal;
    this.#stopListening = context.onSignal(() => stop.abort());
  }

  /** Whether the program has been asked to end. */
  get happened(): boolean {
    return this.signal.aborted;
  }

  /** The items, up to the interruption. */
  async *until<T>(items: AsyncIterable<T> | Iterable<T>): AsyncGenerator<T> {
    let listened = performance.now();
    for await (const item of items) {
      yield item;
      if (performance.now() - listened > LISTEN_EVERY) {
        // Signals are told between two turns of the event loop; work that never waits would never hear them.
        await nextTurn();
        listened = performance.now();
      }
      if (this.happened) return;
    }
  }

  /** Leaves signals to do what they do by themselves; but after one no other may change how the program ends. */
  close(): void {
    if (!this.happened) this.#stopListening();
  }
}
