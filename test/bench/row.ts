import type { Run } from './measure.ts';

/** One line of the table: what was measured, what came out, and the target. */
export interface Row {
  what: string;
  /** Undefined where it could not be measured; `detail` says why. */
  value: number | undefined;
  unit?: string;
  /** `≤` or `≥` and a number, perhaps with a unit; else only shown. */
  target: string;
  detail: string;
}

/** How long one took against another. */
export function ratioRow(what: string, one: Run, other: Run, target: number): Row {
  const told = ({ wall, memory }: Run) =>
    `${wall.toFixed(0)} ms${Number.isNaN(memory) ? '' : ` (${memory.toFixed(0)} MB)`}`;
  return {
    what,
    value: one.wall / other.wall,
    target: `≤ ${target}`,
    detail: `${told(one)} : ${told(other)}`,
  };
}

/** A row that was not measured, and why. */
export function missing(what: string, target: string, detail: string): Row {
  return { what, value: undefined, target, detail };
}

/** The row as a line of a Markdown table. */
export function rowText({ what, value, unit = '', target, detail }: Row): string {
  const shown = value === undefined ? '–' : `${value >= 100 ? value.toFixed(0) : value.toFixed(2)}${unit}`;
  return `| ${what} | ${shown} | ${target} | ${isMet(value, target)} | ${detail} |\n`;
}

function isMet(value: number | undefined, target: string): string {
  const [, sign, bound] = /^([≤≥]) ([\d.]+)/.exec(target) ?? [];
  if (value === undefined || bound === undefined) return '–';
  return (sign === '≤' ? value <= Number(bound) : value >= Number(bound)) ? 'yes' : 'no';
}
