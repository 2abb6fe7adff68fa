import type { Context } from '../context.ts';

/** Versions from which programs that give their name (`TERM_PROGRAM`) have hyperlinks; `0` for all of them. */
const programs: Readonly<Record<string, string>> = {
  'iTerm.app': '3.1',
  WezTerm: '20200620',
  vscode: '1.72',
  tmux: '3.4',
  ghostty: '0',
  zed: '0',
  WarpTerminal: '0',
  rio: '0',
  Tabby: '0',
};

/** Terminals that are told by `TERM` alone. */
const terms = /^(alacritty|xterm-kitty|xterm-ghostty|foot|contour|wezterm|rio)(-direct|-extra|$)/;

/**
 * Whether text may be made hyperlinks (OSC 8): on a terminal that is known to have them, since others may show what the
 * links are made of. `FORCE_HYPERLINK` says it outright, as `FORCE_COLOR` does for colour: `0` never, else always.
 *
 * 2026-11-27, rejected: `supports-hyperlinks`, which reads the real environment, platform and command line, so that nothing
 * could be handed to it; what is known of terminals is taken from it (4.6) and from their own release notes.
 */
export function hasHyperlinks(env: Context['env'], isTerminal: boolean): boolean {
  const { FORCE_HYPERLINK: force, TERM: term = '', TERM_PROGRAM: program = '' } = env;
  if (force !== undefined && force !== '') return force !== '0' && force !== 'false';
  if (!isTerminal || term === 'dumb' || term === 'linux' || env.CI || env.TEAMCITY_VERSION) return false;
  if (env.WT_SESSION || env.KITTY_WINDOW_ID || env.KONSOLE_VERSION || env.DOMTERM) return true;
  const since = Object.hasOwn(programs, program) ? programs[program] : undefined;
  if (since !== undefined) return isFrom(since, env.TERM_PROGRAM_VERSION ?? '');
  if (env.VTE_VERSION) return isFrom('5001', env.VTE_VERSION);
  return terms.test(term);
}

/** Whether a version (`3.4a`, `1.72.0`, `20230712-072601`) is `since` or a later one. */
function isFrom(since: string, version: string): boolean {
  if (since === '0') return true;
  const wanted = since.split('.').map(Number);
  const found = version.split('.').map((part) => Number.parseInt(part, 10));
  const differs = wanted.findIndex((part, i) => part !== (found[i] ?? 0));
  return differs < 0 || (found[differs] ?? 0) > wanted[differs]!;
}
