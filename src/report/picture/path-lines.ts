import type { Glyphs } from '../text/glyphs.ts';
import { beside, hanging, indented, piece, type Style } from '../text/style.ts';
import { type Line, line, measured, type Piece, wrapped } from '../text/wrap.ts';
import type { Finding, PathPicture, PathStep, Way } from './path-picture.ts';

/** Columns of the line at the side, with the space after it. */
const SIDE = 3;
/** Where there is no more room than this before the outcomes, all go below. */
const NARROWEST_HEAD = 28;
/** A way to an outcome is at least this long where the outcome stands beside the rule: "━━> ". */
const ARROW = 5;

/** The picture in a terminal: rules along a line down the side, with outcomes beside them where there is room. */
export function pathLines(picture: PathPicture, width: number, style: Style): Line[] {
  if (style.plain) return plainLines(picture, width, style);
  const room = width - SIDE;
  const { start: dot, ways } = style.glyphs;
  const longest = (of: (step: PathStep) => readonly Piece[]) =>
    Math.max(0, ...picture.steps.map((step) => measured(of(step)).whole));
  const heads = longest(headPieces);
  const outcomes = longest(({ leadsTo }) => [piece(leadsTo.outcome)]);
  const wanted = Math.min(heads + ARROW, room - outcomes);
  const outcomeAt = wanted < Math.min(heads + ARROW, NARROWEST_HEAD) ? 0 : wanted;
  const start = wrapped([piece(picture.start, 'strong')], room, style.paint);
  return [
    ...start.map((one, i) => beside(line(`${i === 0 ? dot : ways.taken.down}  `), one)),
    ...picture.steps.flatMap((step, i) => {
      const before = picture.steps[i - 1]?.onward ?? 'taken';
      const lines = stepLines(step, before, outcomeAt, room, style);
      const isLast = i === picture.steps.length - 1;
      const down = isLast ? ' ' : ways[step.onward].down;
      return [
        line(ways[before].down),
        ...lines.map((one, at) => (at === 0 ? one : beside(line(`${down}  `), one))),
      ];
    }),
  ];
}

/** The first line stands at the line down the side, the others beside it. `outcomeAt`: the column of outcomes, 0 where all go below. */
function stepLines(step: PathStep, before: Way, outcomeAt: number, room: number, style: Style): Line[] {
  const { leadsTo, onward, condition, findings } = step;
  const { ways } = style.glyphs;
  const into: Way = leadsTo.way === 'untaken' ? before : leadsTo.way;
  const outcome = piece(leadsTo.outcome, leadsTo.way === 'untaken' ? undefined : 'strong');
  const along = ways[leadsTo.way].along;
  const [first, ...rest] = wrapped(headPieces(step), room, style.paint);
  const marked = beside(line(`${jointOf(into, onward, style.glyphs)}${ways[into].along} `), first!);
  const fits = rest.length === 0 && first!.columns + ARROW <= outcomeAt;
  const named = fits ? withOutcome(marked, outcome, along, outcomeAt + SIDE, style) : marked;
  const below = fits ? [] : hanging(`${along.repeat(2)}> `, [outcome], room, style);
  return [
    named,
    ...rest,
    ...(condition === '' ? [] : wrapped([piece(condition)], room, style.paint)),
    ...findings.flatMap((finding) => findingLines(finding, room, style)),
    ...below,
  ];
}

/** Where a step stands at the line, which may go on or end there. */
function jointOf(into: Way, onward: Way, { ways, joint, end }: Glyphs): string {
  if (into !== 'taken') return ways[into].down;
  return onward === 'untaken' ? end : joint;
}

function withOutcome(head: Line, outcome: Piece, along: string, at: number, style: Style): Line {
  const way = line(` ${along.repeat(Math.max(0, at - head.columns - 3))}> `);
  const [only] = wrapped([outcome], Number.POSITIVE_INFINITY, style.paint);
  return beside(beside(head, way), only!);
}

function headPieces({ name, result, leadsTo }: PathStep): Piece[] {
  const role = leadsTo.way === 'untaken' ? undefined : 'strong';
  return [piece(name, 'strong'), piece(` – ${result}`, role)];
}

function findingLines(finding: Finding, width: number, style: Style, mark = ''): Line[] {
  const inner = finding.findings.flatMap((one) => findingLines(one, width - 2, style, mark));
  return [...hanging(mark, findingPieces(finding), width, style), ...indented(inner, 2)];
}

function findingPieces({ state, tone, name, answer }: Finding): Piece[] {
  if (state === undefined) return [piece(`${name}: `), piece(answer ?? '', 'strong')];
  const said = answer === undefined ? [] : [piece(' ('), piece(answer, 'strong'), piece(')')];
  return [piece(state, tone), piece(`: ${name}`), ...said];
}

/** The same as a list, for a screen reader: what lines show is said in words. */
function plainLines({ start, steps }: PathPicture, width: number, style: Style): Line[] {
  const { paint } = style;
  const each = steps.flatMap((step) => {
    const { condition, findings, leadsTo } = step;
    const facts = [
      ...(condition === '' ? [] : hanging('- ', [piece(condition)], width - 2, style)),
      ...findings.flatMap((finding) => findingLines(finding, width - 2, style, '- ')),
      ...hanging('- ', [piece(`${leadsTo.label}: ${leadsTo.outcome}`)], width - 2, style),
    ];
    return [...hanging('- ', headPieces(step), width, style), ...indented(facts, 2)];
  });
  return [...wrapped([piece(`${start}:`)], width, paint), ...each];
}
