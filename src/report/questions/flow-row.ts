import { analysisWords } from '../../words/analysis.ts';
import { type Span, widthOf } from '../picture/measure.ts';
import { BODY, DETAIL, type Sheet } from '../picture/sheet.ts';
import { type ChartCriterion, type ChartRow, criterionText, type FlowChart } from './flow-chart.ts';

/** Where things stand beside each other. */
export const WIDTH = 860;
export const MARGIN = 20;
export const BOX = { x: 56, width: 470 };
const OUTCOME = { x: 622, width: 218 };
const PADDING = 12;
export const GAP = 34;
const RADIUS = 13;

const line = { ink: 'line', width: 1.5 } as const;
const way = { ink: 'way', width: 3 } as const;
const open = { ink: 'open', width: 2.5, dash: [7, 4] } as const;

/** How surely a case goes a way; without a case, all ways are alike. */
function strokeOf(state: ChartRow['state'], reached: boolean) {
  if (state === undefined || !reached) return line;
  return state === 'decides' ? way : state === 'may-decide' ? open : line;
}

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
  const stroke = strokeOf(row.state, true);
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

function placeOutcome(
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
    const { yes } = analysisWords[chart.language].graph;
    const x = (BOX.x + BOX.width + OUTCOME.x) / 2 - widthOf(yes, DETAIL.size, true) / 2;
    sheet.text(
      [{ text: yes, bold: true, ink: leads ? 'way' : 'text' }],
      x,
      middle - DETAIL.line - 3,
      60,
      DETAIL,
    );
  }
  return bottom;
}

/** The way down to the next row, with its word. */
export function placeOnward(sheet: Sheet, next: ChartRow, chart: FlowChart, from: number): void {
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
    [{ text: analysisWords[chart.language].graph.no, bold: true, ink: 'text' }],
    x + 12,
    from + (GAP - DETAIL.line) / 2,
    80,
    DETAIL,
  );
}
