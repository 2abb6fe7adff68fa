import type { Span } from './measure.ts';
import type { Finding } from './path-picture.ts';
import { DETAIL, type Sheet } from './sheet.ts';

const INDENT = 20;

/** Draws what a step rests on, with its top at `y`: a sign, the words, and below them what it rests on in turn. */
export function placeFinding(
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
