import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Context } from '../context.ts';

/** How long, in milliseconds, work may go on before signals are listened to again. */
const LISTEN_EVERY = 50;

/** A signal that asks the program to end: what is begun is brought to an end, nothing more is begun. */
export class Interruption {
  /** True once the program has been asked to end. */
  happened = false;
  readonly #stopListening: () => void;

  constructor(context: Pick<Context, 'onSignal'>) {
    this.#stopListening = context.onSignal(() => {
      this.happened = true;
    });
  }

  /** The items, up to the interruption. */
  async *until<T>(items: AsyncIterable<T>): AsyncGenerator<T> {
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

  /** Leaves signals to do what they do by themselves. */
  close(): void {
    this.#stopListening();
  }
}
