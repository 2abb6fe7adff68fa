import { widthOf } from '../picture/measure.ts';
import { DETAIL, type Sheet } from '../picture/sheet.ts';
import type { ChartRow, FlowChart } from './flow-chart.ts';
import { BOX, GAP, line, OUTCOME, open, PADDING, type strokeOf, way } from './flow-frame.ts';

/** The outcome of a row and the way to it; returns where the outcome ends. */
export function placeOutcome(
  sheet: Sheet,
  row: ChartRow,
  chart: FlowChart,
  y: number,
  middle: number,
  stroke: ReturnType<typeof strokeOf>,
): number {
  const { name } = chart.outcomes[row.outcome]!;
  const leads = stroke !== line;
  const text = sheet.text(
    [{ text: name, bold: true, ink: leads ? 'way' : 'text' }],
    OUTCOME.x + 14,
    y + PADDING,
    OUTCOME.width - 28,
  );
  const bottom = text + PADDING;
  sheet.under({
    x: OUTCOME.x,
    y,
    width: OUTCOME.width,
    height: bottom - y,
    radius: 18,
    fill: leads ? 'wayTint' : 'paper',
    stroke,
  });
  sheet.line(
    [
      [BOX.x + BOX.width, middle],
      [OUTCOME.x - 3, middle],
    ],
    stroke,
    true,
  );
  if (!row.otherwise) {
    const { applies } = row.ways;
    const x = (BOX.x + BOX.width + OUTCOME.x) / 2 - widthOf(applies, DETAIL.size, true) / 2;
    sheet.text(
      [{ text: applies, bold: true, ink: leads ? 'way' : 'text' }],
      x,
      middle - DETAIL.line - 3,
      60,
      DETAIL,
    );
  }
  return bottom;
}

/** The way down to the next row, with its word. */
export function placeOnward(sheet: Sheet, row: ChartRow, next: ChartRow, from: number): void {
  const x = BOX.x + 40;
  const to = from + GAP;
  const stroke =
    next.state === undefined || next.state === 'not-reached'
      ? line
      : next.state === 'may-decide'
        ? open
        : way;
  sheet.line(
    [
      [x, from],
      [x, to - 1],
    ],
    stroke,
  );
  sheet.line(
    [
      [x - 5, to - 9],
      [x, to - 1],
      [x + 5, to - 9],
    ],
    { ink: stroke.ink, width: 2 },
  );
  sheet.text(
    [{ text: row.ways.onward, bold: true, ink: 'text' }],
    x + 12,
    from + (GAP - DETAIL.line) / 2,
    80,
    DETAIL,
  );
}
