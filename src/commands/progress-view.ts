import type { Context } from '../context.ts';
import type { Advance } from '../report/batch/progress.ts';
import { isOn, type Settings } from './settings.ts';

/** How progress is shown, and how often, in milliseconds. */
export interface ProgressView {
  /** Until it is shown the first time: most runs are over before. */
  after: number;
  every: number;
  show(advance: Advance): Promise<void>;
  /** Makes room for what is written next. */
  hide(): void;
  /** Shows again what was hidden. */
  again(): void;
}

/**
 * How progress is shown here; undefined where it is not.
 *
 * 2026-11-27, decided: on a terminal, a bar that is redrawn in place. In a log, a line now and then; a log is a terminal that
 * is to be plain or can redraw nothing, and what a build service keeps (`CI`). Anything else that stderr leads to is a pipe or
 * a file that someone reads for diagnostics: nothing.
 */
export function progressView(context: Context, settings: Settings): ProgressView | undefined {
  const { env, stderr } = context;
  if (stderr.isTTY === true)
    return settings.plain || env.TERM === 'dumb' ? logView(context, settings) : barView(context, settings);
  return isOn(env.CI) || isOn(env.TF_BUILD) ? logView(context, settings) : undefined;
}

function logView({ stderr }: Context, { language }: Settings): ProgressView {
  return {
    after: 2_000,
    every: 10_000,
    show: async (advance) => {
      const { progressLine } = await progressWords();
      stderr.write(`${progressLine(advance, language)}\n`);
    },
    hide: () => {},
    again: () => {},
  };
}

function barView({ env, stderr }: Context, { language }: Settings): ProgressView {
  let bar = '';
  let isShown = false;
  const draw = () => {
    stderr.write(`\r${bar}\u001b[K`);
    isShown = true;
  };
  return {
    after: 1_000,
    every: 100,
    show: async (advance) => {
      const { progressBar } = await progressWords();
      // In the last column some terminals begin a new line.
      bar = progressBar(advance, language, (stderr.columns || 80) - 1, env.TERM === 'linux');
      draw();
    },
    hide: () => {
      if (isShown) stderr.write('\r\u001b[K');
      isShown = false;
    },
    again: () => {
      if (bar !== '' && !isShown) draw();
    },
  };
}

/** Most runs are over before there is anything to show. */
function progressWords() {
  return import('../report/batch/progress.ts');
}
