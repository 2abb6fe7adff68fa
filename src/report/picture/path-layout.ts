import type { Drawing } from './drawing.ts';
import type { PathPicture } from './path-picture.ts';
import { BODY, DETAIL, Sheet, strokes } from './sheet.ts';
import { type Frame, placeStep } from './step-layout.ts';

/** Outcomes beside the rules: for a page or a wide window. */
export const wideFrame: Frame = {
  width: 720,
  spine: 16,
  box: { x: 46, width: 424 },
  outcome: { x: 520, width: 198, below: false },
};

/** Outcomes under the rules: for a telephone, or text enlarged to four times its size. */
export const narrowFrame: Frame = {
  width: 320,
  spine: 15,
  box: { x: 42, width: 276 },
  outcome: { x: 74, width: 243, below: true },
};

const GAP = 16;

/** The way to the outcome, laid out: the rules along a line downwards, each with a way off to its outcome. */
export function layoutPath(picture: PathPicture, frame: Frame): Drawing {
  const sheet = new Sheet();
  const { spine, box } = frame;
  let y = sheet.text([{ text: picture.start, bold: true, ink: 'text' }], box.x, 0, frame.width - box.x);
  let from = BODY.line / 2;
  sheet.box({ x: spine - 5, y: from - 5, width: 10, height: 10, radius: 5, fill: 'way' });
  y += GAP / 2;
  picture.steps.forEach((step, i) => {
    if (i > 0) sheet.mayBreakAt(y - GAP / 2);
    const before = picture.steps[i - 1];
    const { middle, bottom } = placeStep(sheet, step, frame, y);
    const way = before ? before.onward : 'taken';
    sheet.line(
      [
        [spine, from],
        [spine, middle],
      ],
      strokes[way],
    );
    from = middle;
    y = bottom + GAP;
  });
  return sheet.drawing(frame.width, placeLegend(sheet, picture, frame, y) + 4);
}

/** What the lines mean. */
function placeLegend(sheet: Sheet, { legend }: PathPicture, { spine, box, width }: Frame, y: number): number {
  if (legend.length === 0) return y - GAP;
  sheet.mayBreakAt(y - GAP / 2);
  return legend.reduce((at, { way, text }) => {
    const middle = at + DETAIL.line / 2;
    sheet.line(
      [
        [spine - 13, middle],
        [box.x - 6, middle],
      ],
      strokes[way],
    );
    return sheet.text([{ text, ink: 'muted' }], box.x, at, width - box.x, DETAIL);
  }, y);
}
