import type { Context } from '../context.ts';
import type { Looks } from '../report/paint.ts';
import { hasHyperlinks } from './hyperlinks.ts';

/** What the terminal that the run writes to can show; nothing of it where it is to be plain. */
export function terminalLooks(
  context: Pick<Context, 'env' | 'stdout'>,
  options: { plain: boolean; color?: boolean | undefined },
): Looks {
  const { env, stdout } = context;
  return {
    colour: !options.plain && options.color !== false && wantsColour(context),
    links: !options.plain && hasHyperlinks(env, stdout.isTTY === true),
    // The console of Linux has some two hundred characters, and a terminal of which nothing is known may have fewer.
    ascii: stdout.isTTY === true && (env.TERM === 'dumb' || env.TERM === 'linux'),
  };
}

/** `FORCE_COLOR` and `NO_COLOR` as no-color.org and Node have them; else colour on a terminal that has it. */
function wantsColour({ env, stdout }: Pick<Context, 'env' | 'stdout'>): boolean {
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false';
  if (env.NO_COLOR !== undefined && env.NO_COLOR !== '') return false;
  return stdout.isTTY === true && env.TERM !== 'dumb';
}
