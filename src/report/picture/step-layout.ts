import { type Span, widthOf } from './measure.ts';
import type { Finding, PathStep, Way } from './path-picture.ts';
import { BODY, DETAIL, type Sheet, strokes } from './sheet.ts';

/** Where things stand beside each other; in a narrow picture, outcomes stand under what leads to them. */
export interface Frame {
  width: number;
  /** Where the line down the rules stands. */
  spine: number;
  box: { x: number; width: number };
  outcome: { x: number; width: number; below: boolean };
}

/** What a step is to this case: gone past, where it ends, where it may end, or never come to. */
type Standing = 'passed' | 'decides' | 'open' | 'aside';

const PADDING = 12;
/** What the case never came to takes little room. */
const ASIDE_PADDING = 4;
const RADIUS = 13;
const INDENT = 20;

/** Where a step begins and ends, and the middle of its number. */
export interface Placed {
  middle: number;
  bottom: number;
}

/** Draws one step with its top at `y`. */
export function placeStep(sheet: Sheet, step: PathStep, frame: Frame, y: number): Placed {
  const standing = standingOf(step);
  const padding = standing === 'aside' ? ASIDE_PADDING : PADDING;
  const middle = y + padding + BODY.line / 2;
  const { x, width } = frame.box;
  const inner = { x: x + PADDING, width: width - 2 * PADDING };
  let bottom = placeHead(sheet, step, standing, inner, y + padding);
  if (step.findings.length > 0) bottom += 4;
  for (const finding of step.findings) bottom = placeFinding(sheet, finding, inner, bottom);
  bottom += padding;
  if (standing !== 'aside') sheet.under({ x, y, width, height: bottom - y, radius: 6, ...frameOf(standing) });
  placeNumber(sheet, step, standing, frame.spine, middle);
  if (standing !== 'aside')
    sheet.line(
      [
        [frame.spine + RADIUS, middle],
        [x, middle],
      ],
      strokes[wayInto(standing)],
    );
  const end = frame.outcome.below
    ? placeBelow(sheet, step, frame, bottom)
    : placeBeside(sheet, step, frame, middle, standing === 'aside');
  return { middle, bottom: Math.max(bottom, end) };
}

function standingOf({ leadsTo, onward }: PathStep): Standing {
  if (leadsTo.way === 'taken') return 'decides';
  if (leadsTo.way === 'open') return 'open';
  return onward === 'untaken' ? 'aside' : 'passed';
}

function wayInto(standing: Standing): Way {
  return standing === 'open' ? 'open' : standing === 'aside' ? 'untaken' : 'taken';
}

function frameOf(standing: Standing) {
  if (standing === 'decides') return { fill: 'wayTint', stroke: { ink: 'way', width: 2 } } as const;
  if (standing === 'open')
    return { fill: 'openTint', stroke: { ink: 'open', width: 1.5, dash: [7, 4] } } as const;
  return { fill: 'paper', stroke: { ink: 'line', width: 1 } } as const;
}

/** "Regel 5 – gäller inte", and under it when the rule applies. */
function placeHead(
  sheet: Sheet,
  { name, condition, result }: PathStep,
  standing: Standing,
  { x, width }: { x: number; width: number },
  y: number,
): number {
  const ink = standing === 'aside' ? 'muted' : 'text';
  const head: Span[] = [
    { text: name, bold: standing !== 'aside', ink },
    {
      text: ` – ${result}`,
      ink: standing === 'open' ? 'open' : standing === 'decides' ? 'way' : 'muted',
      bold: standing === 'decides' || standing === 'open',
    },
  ];
  const next = sheet.text(head, x, y, width);
  return condition === '' ? next : sheet.text([{ text: condition, ink }], x, next, width);
}

function placeNumber(sheet: Sheet, { number }: PathStep, standing: Standing, x: number, y: number): void {
  const at = { x: x - RADIUS, y: y - RADIUS, width: 2 * RADIUS, height: 2 * RADIUS, radius: RADIUS };
  if (standing === 'decides') sheet.box({ ...at, fill: 'way' });
  else if (standing === 'open')
    sheet.box({ ...at, fill: 'paper', stroke: { ink: 'open', width: 2, dash: [5, 3] } });
  else
    sheet.box({
      ...at,
      fill: 'paper',
      stroke: standing === 'passed' ? { ink: 'way', width: 2 } : { ink: 'line', width: 1.5 },
    });
  const inks = { decides: 'onWay', open: 'open', passed: 'way', aside: 'muted' } as const;
  sheet.centred(String(number), x, y, inks[standing], DETAIL.size);
}

function placeFinding(
  sheet: Sheet,
  finding: Finding,
  { x, width }: { x: number; width: number },
  y: number,
): number {
  sheet.mayBreakAt(y, true);
  sheet.sign(finding.tone, x + 6, y + DETAIL.line / 2);
  const next = sheet.text(findingSpans(finding), x + INDENT, y, width - INDENT, DETAIL);
  const inner = { x: x + INDENT, width: width - INDENT };
  return finding.findings.reduce((at, one) => placeFinding(sheet, one, inner, at), next);
}

/** "Uppfyllt: Det finns ingen marknad (ja)", "Flera aktörer: nej". */
function findingSpans({ state, tone, name, answer }: Finding): Span[] {
  const ink = tone === 'neutral' ? 'text' : tone;
  if (state === undefined)
    return [
      { text: `${name}: `, ink: 'text' },
      { text: answer ?? '', bold: true, ink },
    ];
  const said: Span[] =
    answer === undefined
      ? []
      : [
          { text: ' (', ink: 'text' },
          { text: answer, bold: true, ink: 'text' },
          { text: ')', ink: 'text' },
        ];
  return [{ text: `${state}: `, bold: true, ink }, { text: name, ink: 'text' }, ...said];
}

function placeBeside(
  sheet: Sheet,
  step: PathStep,
  { box, outcome }: Frame,
  middle: number,
  aside: boolean,
): number {
  const end = box.x + box.width;
  const head = box.x + PADDING + widthOf(`${step.name} – ${step.result}`, BODY.size) + 8;
  // Without a frame, the way begins at the words.
  const from = aside ? Math.min(head, end) : end;
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
