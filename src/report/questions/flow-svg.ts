import { analysisWords } from '../../words/analysis.ts';
import { Sheet } from '../picture/sheet.ts';
import { svg } from '../picture/svg.ts';
import type { FlowChart } from './flow-chart.ts';
import { BOX, GAP, MARGIN, WIDTH } from './flow-frame.ts';
import { placeCriteria, placeRow } from './flow-row.ts';
import { placeOnward } from './flow-ways.ts';

/** The chart as an SVG that needs nothing else: real text, a title and a description of all that it shows. */
export function flowSvg(chart: FlowChart): string {
  const sheet = new Sheet();
  let y = sheet.text([{ text: chart.title, bold: true, ink: 'text' }], MARGIN, MARGIN, WIDTH - 2 * MARGIN, {
    size: 18,
    line: 26,
  });
  y = sheet.text([{ text: chart.start, ink: 'muted' }], MARGIN, y + 2, WIDTH - 2 * MARGIN) + 18;
  chart.rows.forEach((row, i) => {
    const bottom = placeRow(sheet, row, chart, y);
    const next = chart.rows[i + 1];
    if (next && !row.otherwise) placeOnward(sheet, row, next, bottom);
    y = bottom + GAP;
  });
  y = placeShownOnly(sheet, chart, y - GAP / 2);
  const { width, height, shapes } = sheet.drawing(WIDTH, y + MARGIN);
  const paper = { type: 'box', x: 0, y: 0, width, height, radius: 0, fill: 'paper' } as const;
  const options = {
    id: 'flow',
    title: chart.title,
    description: chart.description,
    colours: 'file',
  } as const;
  return `${svg({ width, height, shapes: [paper, ...shapes] }, options)}\n`;
}

function placeShownOnly(sheet: Sheet, chart: FlowChart, y: number): number {
  return placeCriteria(sheet, chart.shownOnly, analysisWords[chart.language].graph.shownOnly, BOX, y);
}
