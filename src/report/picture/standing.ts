import type { Stroke } from './drawing.ts';
import type { Ink } from './measure.ts';
import type { PathStep, Way } from './path-picture.ts';

/** What a step is to this case: gone past, where it ends, where it may end, or never come to. */
export type Standing = 'passed' | 'decides' | 'open' | 'aside';

/** What a step is to its case. */
export function standingOf({ leadsTo, onward }: PathStep): Standing {
  if (leadsTo.way === 'taken') return 'decides';
  if (leadsTo.way === 'open') return 'open';
  return onward === 'untaken' ? 'aside' : 'passed';
}

/** How a step looks: its frame, its number, the ink of its words, and the way into it. */
interface Look {
  /** None for what the case never came to. */
  frame: { fill: Ink; stroke: Stroke } | undefined;
  number: { fill: Ink; stroke?: Stroke; ink: Ink };
  ink: Ink;
  result: { ink: Ink; bold: boolean };
  way: Way;
}

export const looks: Readonly<Record<Standing, Look>> = {
  passed: {
    frame: { fill: 'paper', stroke: { ink: 'line', width: 1 } },
    number: { fill: 'paper', stroke: { ink: 'way', width: 2 }, ink: 'way' },
    ink: 'text',
    result: { ink: 'muted', bold: false },
    way: 'taken',
  },
  decides: {
    frame: { fill: 'wayTint', stroke: { ink: 'way', width: 2 } },
    number: { fill: 'way', ink: 'onWay' },
    ink: 'text',
    result: { ink: 'way', bold: true },
    way: 'taken',
  },
  open: {
    frame: { fill: 'openTint', stroke: { ink: 'open', width: 1.5, dash: [7, 4] } },
    number: { fill: 'paper', stroke: { ink: 'open', width: 2, dash: [5, 3] }, ink: 'open' },
    ink: 'text',
    result: { ink: 'open', bold: true },
    way: 'open',
  },
  aside: {
    frame: undefined,
    number: { fill: 'paper', stroke: { ink: 'line', width: 1.5 }, ink: 'muted' },
    ink: 'muted',
    result: { ink: 'muted', bold: false },
    way: 'untaken',
  },
};
