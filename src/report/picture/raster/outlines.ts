import type { Point, Stroke } from '../drawing.ts';

/** A box with round corners, clockwise. */
export function roundedBox({
  x,
  y,
  width,
  height,
  radius,
}: {
  x: number;
  y: number;
  width: number;
  height: number;
  radius: number;
}): Point[] {
  const r = Math.min(radius, width / 2, height / 2);
  const corner = (cx: number, cy: number, from: number) =>
    Array.from({ length: 9 }, (_, i): Point => {
      const angle = ((from + (i * 90) / 8) * Math.PI) / 180;
      return [cx + r * Math.cos(angle), cy + r * Math.sin(angle)];
    });
  return [
    ...corner(x + width - r, y + r, -90),
    ...corner(x + width - r, y + height - r, 0),
    ...corner(x + r, y + height - r, 90),
    ...corner(x + r, y + r, 180),
  ];
}

/** The areas that a line through these points covers: one for each piece of it, or for each dash. */
export function strokeOutlines(points: readonly Point[], { width, dash }: Stroke): Point[][] {
  return piecesOf(points, dash).map(([from, to]) => bar(from, to, width / 2));
}

/** A straight piece, as wide as the line; a little longer, so that corners are closed. */
function bar([x0, y0]: Point, [x1, y1]: Point, half: number): Point[] {
  const length = Math.hypot(x1 - x0, y1 - y0) || 1;
  const [dx, dy] = [((x1 - x0) / length) * half, ((y1 - y0) / length) * half];
  const [ex, ey] = [dx * 0.3, dy * 0.3];
  return [
    [x0 - ex + dy, y0 - ey - dx],
    [x1 + ex + dy, y1 + ey - dx],
    [x1 + ex - dy, y1 + ey + dx],
    [x0 - ex - dy, y0 - ey + dx],
  ];
}

/** The straight pieces of a line; of a dashed one, those that are drawn, on round its corners. */
function piecesOf(points: readonly Point[], dash: Stroke['dash']): [Point, Point][] {
  const pieces: [Point, Point][] = [];
  let walked = 0;
  points.slice(1).forEach((to, i) => {
    const from = points[i]!;
    const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
    const at = (distance: number): Point => {
      const share = distance / (length || 1);
      return [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
    };
    if (!dash) pieces.push([from, to]);
    else for (const [start, end] of dashes(walked, length, dash)) pieces.push([at(start), at(end)]);
    walked += length;
  });
  return pieces;
}

/** Where dashes begin and end along a piece that begins `walked` into the line. */
function dashes(walked: number, length: number, [on, off]: readonly [number, number]): [number, number][] {
  const found: [number, number][] = [];
  const period = on + off;
  for (let start = -(walked % period); start < length; start += period) {
    const [from, to] = [Math.max(0, start), Math.min(length, start + on)];
    if (to > from) found.push([from, to]);
  }
  return found;
}
