import type { Context } from '../context.ts';
import { paintFor } from '../report/paint.ts';
import type { TextOptions } from '../report/render-text.ts';
import type { Settings } from './settings.ts';

/** How documents look on the terminal that the run writes to. */
export function reportLook(context: Context, settings: Settings): TextOptions {
  const { plain, ascii } = settings;
  return { width: context.stdout.columns ?? 80, plain, ascii, paint: paintFor(settings) };
}
