import { safeText } from '../safe-text.ts';

/** A path at the start of a line of a log: `::x.yaml` is a command to GitHub, `./::x.yaml` is the same file. */
export function logPath(path: string): string {
  const shown = path.trim();
  return safeText(shown.startsWith('::') ? `./${shown}` : shown);
}
