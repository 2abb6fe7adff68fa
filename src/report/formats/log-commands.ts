import { safeText } from '../safe-text.ts';

/**
 * What makes a line of a build log a command wherever it stands: `##vso[` on Azure, `##[` there and on GitHub.
 * (GitHub's `::` counts at the start of a line only, where no text from a file may stand.)
 */
const command = /#(?=#(?:vso)?\[)/gi;

/** `text` with `sign` instead of the first `#` of whatever a build log would take for a command. */
export function withoutLogCommands(text: string, sign: string): string {
  return text.replace(command, sign);
}

/** `text` on one line, safe to show in a terminal and in a build log. */
export function logText(text: string): string {
  return withoutLogCommands(safeText(text), '\\u0023');
}

/** A path at the start of a line of a log: `::x.yaml` is a command to GitHub, `./::x.yaml` is the same file. */
export function logPath(path: string): string {
  const shown = logText(path).trim();
  return shown.startsWith('::') ? `./${shown}` : shown;
}
