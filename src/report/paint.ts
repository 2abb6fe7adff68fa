import type { Tone } from './document.ts';

/** What a piece of terminal text is; never the only sign of it. */
export type Role = Tone | 'title' | 'heading' | 'strong' | 'quiet';

/** Gives a piece of terminal text the look of its role. */
export type Paint = (role: Role, text: string) => string;

/** No look at all. */
export const unpainted: Paint = (_, text) => text;

const codes: Readonly<Record<Role, readonly [on: number, off: number] | undefined>> = {
  title: [1, 22],
  heading: [1, 22],
  strong: [1, 22],
  good: [32, 39],
  bad: [31, 39],
  // Not yellow: it cannot be read on a light background.
  open: [35, 39],
  neutral: undefined,
  // Not dim or grey: many terminals make them unreadable.
  quiet: undefined,
};

/** The terminal's own sixteen colours, which its owner has chosen to be readable on their background. */
export const terminalPaint: Paint = (role, text) => {
  const code = codes[role];
  return code && text !== '' ? `\u001b[${code[0]}m${text}\u001b[${code[1]}m` : text;
};

/** Colours, or none. */
export function paintFor(colour: boolean): Paint {
  return colour ? terminalPaint : unpainted;
}
