import { Chalk } from 'chalk';
import type { Tone } from './document.ts';

/** What a piece of terminal text is; never the only sign of it. */
export type Role = Tone | 'title' | 'heading' | 'strong' | 'quiet';

/** Gives a piece of terminal text the look of its role. */
export type Paint = (role: Role, text: string) => string;

/** No look at all. */
export const unpainted: Paint = (_, text) => text;

const chalk = new Chalk({ level: 1 });

/** How each role looks; undefined where it looks like the text around it. */
const looks: Readonly<Record<Role, ((text: string) => string) | undefined>> = {
  title: chalk.bold,
  heading: chalk.bold,
  strong: chalk.bold,
  good: chalk.green,
  bad: chalk.red,
  // Not yellow: it cannot be read on a light background.
  open: chalk.magenta,
  neutral: undefined,
  // Not dim or grey: many terminals make them unreadable.
  quiet: undefined,
};

/** The terminal's own sixteen colours, which its owner has chosen to be readable on their background. */
export const terminalPaint: Paint = (role, text) => looks[role]?.(text) ?? text;

/** Colours, or none. */
export function paintFor(colour: boolean): Paint {
  return colour ? terminalPaint : unpainted;
}
