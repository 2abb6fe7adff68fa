import type { ChartRow } from './flow-chart.ts';

/** Where things stand beside each other. */
export const WIDTH = 860;
export const MARGIN = 20;
export const BOX = { x: 56, width: 470 };
export const OUTCOME = { x: 622, width: 218 };
export const PADDING = 12;
export const GAP = 34;
export const RADIUS = 13;

/** What a way looks like: any, the one taken, one that may be. */
export const line = { ink: 'line', width: 1.5 } as const;
export const way = { ink: 'way', width: 3 } as const;
export const open = { ink: 'open', width: 2.5, dash: [7, 4] } as const;

/** How surely a case goes a way; without a case, all ways are alike. */
export function strokeOf(state: ChartRow['state']) {
  return state === 'decides' ? way : state === 'may-decide' ? open : line;
}
