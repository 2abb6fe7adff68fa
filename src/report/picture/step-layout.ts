import { placeFinding } from './finding-layout.ts';
import { type Span, widthOf } from './measure.ts';
import type { PathStep } from './path-picture.ts';
import { BODY, DETAIL, type Sheet, strokes } from './sheet.ts';
import { looks, standingOf } from './standing.ts';

/** Where things stand beside each other; in a narrow picture, outcomes stand under what leads to them. */
export interface Frame {
  width: number;
  /** Where the line down the rules stands. */
  spine: number;
  box: { x: number; width: number };
  outcome: { x: number; width: number; below: boolean };
}

const PADDING = 12;
/** What the case never came to takes little room. */
const ASIDE_PADDING = 4;
const RADIUS = 13;

/** Where a step begins and ends, and the middle of its number. */
export interface Placed {
  middle: number;
  bottom: number;
}

/** Draws one step with its top at `y`. */
export function placeStep(sheet: Sheet, step: PathStep, frame: Frame, y: number): Placed {
  const look = looks[standingOf(step)];
  const padding = look.frame ? PADDING : ASIDE_PADDING;
  const middle = y + padding + BODY.line / 2;
  const { x, width } = frame.box;
  const inner = { x: x + PADDING, width: width - 2 * PADDING };
  let bottom = placeHead(sheet, step, inner, y + padding);
  if (step.findings.length > 0) bottom += 4;
  for (const finding of step.findings) bottom = placeFinding(sheet, finding, inner, bottom);
  bottom += padding;
  if (look.frame) {
    sheet.under({ x, y, width, height: bottom - y, radius: 6, ...look.frame });
    sheet.line(
      [
        [frame.spine + RADIUS, middle],
        [x, middle],
      ],
      strokes[look.way],
    );
  }
  const { ink, ...disc } = look.number;
  const corner = { x: frame.spine - RADIUS, y: middle - RADIUS };
  sheet.box({ ...corner, width: 2 * RADIUS, height: 2 * RADIUS, radius: RADIUS, ...disc });
  sheet.centred(String(step.number), frame.spine, middle, ink, DETAIL.size);
  const end = frame.outcome.below
    ? placeBelow(sheet, step, frame, bottom)
    : placeBeside(sheet, step, frame, middle);
  return { middle, bottom: Math.max(bottom, end) };
}

/** "Regel 5 – gäller inte", and under it when the rule applies. */
function placeHead(
  sheet: Sheet,
  step: PathStep,
  { x, width }: { x: number; width: number },
  y: number,
): number {
  const { ink, result, frame } = looks[standingOf(step)];
  const head: Span[] = [
    { text: step.name, bold: frame !== undefined, ink },
    { text: ` – ${step.result}`, ...result },
  ];
  const next = sheet.text(head, x, y, width);
  return step.condition === '' ? next : sheet.text([{ text: step.condition, ink }], x, next, width);
}

function placeBeside(sheet: Sheet, step: PathStep, { box, outcome }: Frame, middle: number): number {
  const end = box.x + box.width;
  const head = box.x + PADDING + widthOf(`${step.name} – ${step.result}`, BODY.size) + 8;
  // Without a frame, the way begins at the words.
  const from = looks[standingOf(step)].frame ? end : Math.min(head, end);
  sheet.line(
    [
      [from, middle],
      [outcome.x - 3, middle],
    ],
    strokes[step.leadsTo.way],
    true,
  );
  return placeOutcome(sheet, step, outcome, middle - 17);
}

function placeBelow(sheet: Sheet, step: PathStep, { box, outcome }: Frame, bottom: number): number {
  const x = (box.x + outcome.x) / 2;
  const top = bottom + 10;
  sheet.line(
    [
      [x, bottom],
      [x, top + 17],
      [outcome.x - 3, top + 17],
    ],
    strokes[step.leadsTo.way],
    true,
  );
  return placeOutcome(sheet, step, outcome, top);
}

function placeOutcome(
  sheet: Sheet,
  { leadsTo }: PathStep,
  { x, width }: { x: number; width: number },
  y: number,
): number {
  const inks = { taken: 'onWay', open: 'text', untaken: 'muted' } as const;
  const span: Span = { text: leadsTo.outcome, ink: inks[leadsTo.way], bold: leadsTo.way !== 'untaken' };
  const bottom = sheet.text([span], x + PADDING, y + 7.5, width - 2 * PADDING) + 7.5;
  const looks = {
    taken: { fill: 'way' },
    open: { fill: 'openTint', stroke: { ink: 'open', width: 2, dash: [7, 4] } },
    untaken: { fill: 'paper', stroke: { ink: 'line', width: 1.25, dash: [2, 3] } },
  } as const;
  sheet.under({ x, y, width, height: bottom - y, radius: 17, ...looks[leadsTo.way] });
  return bottom;
}
