import { Chalk } from 'chalk';
import type { Tone } from './document.ts';

/** What a piece of terminal text is; never the only sign of it. */
export type Role = Tone | 'title' | 'heading' | 'strong' | 'quiet';

/** Gives a piece of terminal text the look of its role, and makes it lead to an address. */
export type Paint = (role: Role | undefined, text: string, href?: string) => string;

/** What a terminal is to be given besides text. */
export interface Looks {
  colour: boolean;
  /** Text that leads to an address when it is clicked. */
  links: boolean;
  /** Characters of ASCII for lines and marks, where the terminal lacks those made for it. */
  ascii: boolean;
}

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

/** The looks that a terminal has. Colours are its own sixteen, which its owner has chosen to be readable on their background. */
export function paintFor({ colour, links }: Pick<Looks, 'colour' | 'links'>): Paint {
  return (role, text, href) => {
    const look = colour && role !== undefined ? looks[role] : undefined;
    const painted = look ? look(text) : text;
    return links && href !== undefined ? linked(painted, href) : painted;
  };
}

/** Longer addresses are no links: terminals have limits of their own, and drop or break what is beyond them. */
const LONGEST_ADDRESS = 2083;

/**
 * The text as a hyperlink (OSC 8). An address that could end the command, or do anything but lead to a page or a file, makes
 * none: what is seen is the same either way.
 */
function linked(text: string, href: string): string {
  if (href.length > LONGEST_ADDRESS || !/^(https?|file):[!-~]+$/.test(href)) return text;
  return `\u001b]8;;${href}\u0007${text}\u001b]8;;\u0007`;
}
