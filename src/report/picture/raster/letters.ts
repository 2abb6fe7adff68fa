import type { Point } from '../drawing.ts';
import { letters } from '../letter-widths.ts';
import { boldOutlines, GRID, regularOutlines } from './letter-outlines.ts';

/** A point of an outline in letter sizes; off the curve, it draws the curve towards itself. */
interface Corner {
  x: number;
  y: number;
  on: boolean;
}

const places = new Map([...letters].map((letter, i) => [letter, i]));
const known = new Map<string, Corner[][]>();

/** The outlines of a letter with its base line at `x`, `y`: of a letter that is not known, the base letter or a box. */
export function letterOutlines(letter: string, x: number, y: number, size: number, bold: boolean): Point[][] {
  return contoursOf(letter, bold).map((contour) => flattened(contour, x, y, size));
}

function contoursOf(letter: string, bold: boolean): Corner[][] {
  const key = `${bold ? 'b' : 'r'}${letter}`;
  const before = known.get(key);
  if (before) return before;
  const [base = ''] = letter.normalize('NFD');
  const place = places.get(letter) ?? places.get(base);
  const found = place === undefined ? box : parsed((bold ? boldOutlines : regularOutlines)[place]!);
  known.set(key, found);
  return found;
}

/** What stands for a letter that has no outline here. */
const box: Corner[][] = [
  [
    [0.1, 0],
    [0.9, 0],
    [0.9, 0.7],
    [0.1, 0.7],
  ],
  [
    [0.16, 0.06],
    [0.16, 0.64],
    [0.84, 0.64],
    [0.84, 0.06],
  ],
].map((corners) => corners.map(([x, y]) => ({ x: x!, y: y!, on: true })));

function parsed(outline: string): Corner[][] {
  if (outline === '') return [];
  return outline.split(';').map((contour) => {
    let x = 0;
    let y = 0;
    return contour.split(' ').map((step) => {
      const on = !step.startsWith('*');
      const [dx, dy] = (on ? step : step.slice(1)).split(',').map(Number);
      x += dx!;
      y += dy!;
      return { x: x / GRID, y: y / GRID, on };
    });
  });
}

/** Straight pieces instead of curves, four to a curve: letters are small. */
function flattened(contour: readonly Corner[], left: number, base: number, size: number): Point[] {
  const placed = ({ x, y }: { x: number; y: number }): Point => [left + x * size, base - y * size];
  const corners = withMiddles(contour);
  return corners.flatMap((corner, i) => {
    if (corner.on) return [placed(corner)];
    const from = corners[(i + corners.length - 1) % corners.length]!;
    const to = corners[(i + 1) % corners.length]!;
    return [0.25, 0.5, 0.75].map((t) => {
      const mix = (a: number, b: number, c: number) => (1 - t) ** 2 * a + 2 * t * (1 - t) * b + t ** 2 * c;
      return placed({ x: mix(from.x, corner.x, to.x), y: mix(from.y, corner.y, to.y) });
    });
  });
}

/** Between two points off the curve lies one on it, which TrueType leaves out. */
function withMiddles(contour: readonly Corner[]): Corner[] {
  return contour.flatMap((corner, i) => {
    const next = contour[(i + 1) % contour.length]!;
    if (corner.on || next.on) return [corner];
    return [corner, { x: (corner.x + next.x) / 2, y: (corner.y + next.y) / 2, on: true }];
  });
}
