import { analysisWords } from '../../words/analysis.ts';
import type { Span } from '../picture/measure.ts';
import { BODY, DETAIL, type Sheet } from '../picture/sheet.ts';
import { type ChartCriterion, type ChartRow, criterionText, type FlowChart } from './flow-chart.ts';
import { BOX, line, MARGIN, open, PADDING, RADIUS, strokeOf, way } from './flow-frame.ts';
import { placeOutcome } from './flow-ways.ts';

/** Draws a row with its top at `y`; returns where it ends. */
export function placeRow(sheet: Sheet, row: ChartRow, chart: FlowChart, y: number): number {
  const inner = { x: BOX.x + PADDING, width: BOX.width - 2 * PADDING };
  const faint = row.state === 'not-reached';
  const head: Span[] = [
    { text: row.heading, bold: !faint, ink: faint ? 'muted' : 'text' },
    ...(row.stateInWords === undefined
      ? []
      : [{ text: ` – ${row.stateInWords}`, ink: faint ? ('muted' as const) : ('way' as const), bold: true }]),
  ];
  let bottom = sheet.text(head, inner.x, y + PADDING, inner.width);
  if (row.detail !== undefined)
    bottom = sheet.text([{ text: row.detail, ink: 'muted' }], inner.x, bottom + 2, inner.width, DETAIL);
  if (row.testedBefore !== undefined)
    bottom = sheet.text([{ text: row.testedBefore, ink: 'muted' }], inner.x, bottom + 2, inner.width, DETAIL);
  bottom =
    placeCriteria(sheet, row.criteria, analysisWords[chart.language].graph.criteria, inner, bottom) + PADDING;
  const middle = y + PADDING + BODY.line / 2;
  const stroke = strokeOf(row.state);
  sheet.under({
    x: BOX.x,
    y,
    width: BOX.width,
    height: bottom - y,
    radius: 6,
    fill: stroke === way ? 'wayTint' : stroke === open ? 'openTint' : 'paper',
    stroke,
  });
  placeNumber(sheet, row, middle);
  const outcomeBottom = placeOutcome(sheet, row, chart, y, middle, stroke);
  return Math.max(bottom, outcomeBottom);
}

function placeNumber(sheet: Sheet, { number }: ChartRow, middle: number): void {
  const x = MARGIN + RADIUS;
  sheet.box({
    x: x - RADIUS,
    y: middle - RADIUS,
    width: 2 * RADIUS,
    height: 2 * RADIUS,
    radius: RADIUS,
    fill: 'paper',
    stroke: line,
  });
  sheet.centred(String(number), x, middle, 'text', DETAIL.size);
}

/** The list of criteria in a box of its own, inside the row's. */
export function placeCriteria(
  sheet: Sheet,
  criteria: readonly ChartCriterion[],
  heading: string,
  inner: { x: number; width: number },
  y: number,
): number {
  if (criteria.length === 0) return y;
  const top = y + 8;
  let bottom = sheet.text(
    [{ text: heading, bold: true, ink: 'muted' }],
    inner.x + 10,
    top + 8,
    inner.width - 20,
    DETAIL,
  );
  for (const criterion of criteria) {
    sheet.sign(criterion.tone, inner.x + 16, bottom + 2 + DETAIL.line / 2);
    bottom = sheet.text(
      [{ text: criterionText(criterion), ink: 'text' }],
      inner.x + 30,
      bottom + 2,
      inner.width - 40,
      DETAIL,
    );
  }
  bottom += 8;
  sheet.box({
    x: inner.x,
    y: top,
    width: inner.width,
    height: bottom - top,
    radius: 4,
    stroke: { ink: 'line', width: 1, dash: [3, 3] },
  });
  return bottom;
}
