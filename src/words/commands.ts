import { en } from './commands.en.ts';
import { sv } from './commands.sv.ts';
import type { InEach } from './language.ts';

/** What `--help` says: commands, arguments, options and examples. */
export type CommandWords = typeof sv;

export const commandWords: InEach<CommandWords> = { sv, en };
