import type { KeypressEvent } from '@inquirer/core';

/** Ctrl-L: what stands on the screen is no longer what the prompt wrote. */
export function isRedrawKey({ ctrl, name }: KeypressEvent): boolean {
  return ctrl && name === 'l';
}
