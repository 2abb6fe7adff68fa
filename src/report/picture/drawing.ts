import type { Ink, Span } from './measure.ts';

/** How a line is drawn: its ink, its width, and whether it is whole. */
export interface Stroke {
  ink: Ink;
  width: number;
  /** Lengths of dash and gap; a whole line has none. */
  dash?: readonly [on: number, off: number];
}

export type Point = readonly [x: number, y: number];

/** What a drawing is made of. Lengths are in CSS pixels; `y` grows downwards. */
export type Shape =
  | {
      type: 'box';
      x: number;
      y: number;
      width: number;
      height: number;
      radius: number;
      fill?: Ink;
      stroke?: Stroke;
    }
  | { type: 'line'; points: readonly Point[]; stroke: Stroke; arrow?: boolean }
  /** One line of text; `y` is its base line. */
  | { type: 'text'; x: number; y: number; size: number; spans: readonly Span[] };

/** A height at which a picture may be cut in two: between things, or between the lines of one. */
export interface Break {
  at: number;
  within: boolean;
}

/** A picture as shapes, in painting order. */
export interface Drawing {
  width: number;
  height: number;
  shapes: readonly Shape[];
  /** From above. */
  breaks: readonly Break[];
}

/** A part of a drawing, measured from its own top. */
export interface Part {
  height: number;
  shapes: readonly Shape[];
}

/** How high parts are: `good` where things allow, and never more than `most` where they can be cut at all. */
export interface PartHeights {
  good: number;
  most: number;
}

/** The drawing in parts that stand below each other without a gap, so that pages can change between them. */
export function partsOf({ height, shapes, breaks }: Drawing, heights: PartHeights): Part[] {
  const parts: Part[] = [];
  for (let top = 0; top < height; ) {
    const bottom = height - top <= heights.good ? height : nextCut(top, height, breaks, heights);
    const inside = shapes.filter((shape) => {
      const [high, low] = extentOf(shape);
      return low >= top && high <= bottom;
    });
    const part = bottom - top;
    parts.push({ height: part, shapes: inside.map((shape) => moved(shape, top, part)) });
    top = bottom;
  }
  return parts;
}

/** Between things if at all possible: the last such place in a good height, or the first in the most. */
function nextCut(top: number, height: number, breaks: readonly Break[], { good, most }: PartHeights): number {
  const ahead = breaks.filter(({ at }) => at > top);
  const between = ahead.filter(({ within }) => !within);
  const found =
    between.findLast(({ at }) => at - top <= good) ??
    between.find(({ at }) => at - top <= most) ??
    ahead.findLast(({ at }) => at - top <= most) ??
    ahead[0];
  // What is left may be less than the next cut would leave.
  return found && !(height - top <= most && found.at - top > good) ? found.at : height;
}

/** Where a shape begins and ends, from above. */
function extentOf(shape: Shape): [top: number, bottom: number] {
  switch (shape.type) {
    case 'box':
      return [shape.y, shape.y + shape.height];
    case 'text':
      return [shape.y - shape.size, shape.y + shape.size / 3];
    case 'line': {
      const heights = shape.points.map(([, y]) => y);
      return [Math.min(...heights), Math.max(...heights)];
    }
  }
}

/** The shape as far up as its part begins; a line down ends where the part does, for readers that do not cut it. */
function moved(shape: Shape, by: number, height: number): Shape {
  if (shape.type !== 'line') return { ...shape, y: shape.y - by };
  const upright = shape.points.every(([x]) => x === shape.points[0]![0]);
  const place = ([x, y]: Point): Point => [x, upright ? Math.min(height, Math.max(0, y - by)) : y - by];
  return { ...shape, points: shape.points.map(place) };
}
