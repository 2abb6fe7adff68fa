import type { Context } from '../context.ts';
import { type ProgressView, progressView } from './progress-view.ts';
import type { Settings } from './settings.ts';

/** Runs over fewer files than this are short, whatever the machine is busy with. */
const MANY_FILES = 100;

/** Three seconds of a bar, some minutes of a log. */
const PACE_MARKS = 30;

/**
 * The items as they come, some at a time, with progress on stderr while that takes long.
 * @param count how many items there will be; asked once, and only where it is to be shown
 */
export function withProgress<T extends { diagnostics: readonly unknown[] }>(
  items: AsyncIterable<readonly T[]>,
  context: Context,
  settings: Settings,
  count: () => Promise<number>,
): AsyncIterable<readonly T[]> {
  const view = progressView(context, settings);
  return view ? shownProgress(items, context, view, count) : items;
}

async function* shownProgress<T extends { diagnostics: readonly unknown[] }>(
  items: AsyncIterable<readonly T[]>,
  context: Context,
  view: ProgressView,
  count: () => Promise<number>,
): AsyncGenerator<readonly T[]> {
  const now = () => context.now().getTime();
  const pace = new Pace(now());
  let due = now() + view.after;
  let total: number | undefined;
  let done = 0;
  try {
    for await (const some of items) {
      if (context.stdout.isTTY || some.some(({ diagnostics }) => diagnostics.length > 0)) view.hide();
      yield some;
      done += some.length;
      const moment = now();
      if (moment < due) view.again();
      else {
        total ??= await count();
        due = total < MANY_FILES ? Number.POSITIVE_INFINITY : moment + view.every;
        // Files that came since they were counted are more than all.
        if (total >= MANY_FILES)
          await view.show({ done, total: Math.max(done, total), rate: pace.at(moment, done) });
      }
    }
  } finally {
    view.hide();
  }
}

/** How fast it goes: over the last times that someone asked, since a run begins more slowly than it goes on. */
class Pace {
  readonly #marks: { moment: number; done: number }[];

  constructor(begun: number) {
    this.#marks = [{ moment: begun, done: 0 }];
  }

  /** Files a second. */
  at(moment: number, done: number): number {
    const [first] = this.#marks;
    this.#marks.push({ moment, done });
    if (this.#marks.length > PACE_MARKS) this.#marks.shift();
    return ((done - first!.done) / Math.max(1, moment - first!.moment)) * 1000;
  }
}
