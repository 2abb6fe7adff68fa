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

/** A picture as shapes, in painting order. */
export interface Drawing {
  width: number;
  height: number;
  shapes: readonly Shape[];
  /** Heights at which it may be cut in two: between things, never through one. */
  breaks: readonly number[];
}

/** A part of a drawing that fits on a page. */
export interface Part {
  top: number;
  height: number;
  shapes: readonly Shape[];
}

/** The drawing in parts no higher than `most`, cut where it may be; a thing that is higher stays whole. */
export function partsOf({ height, shapes, breaks }: Drawing, most: number): Part[] {
  const parts: Part[] = [];
  for (let top = 0; top < height; ) {
    const within = breaks.filter((at) => at > top && at - top <= most);
    const next = height - top <= most ? height : (within.at(-1) ?? breaks.find((at) => at > top) ?? height);
    const bottom = next;
    parts.push({
      top,
      height: bottom - top,
      shapes: shapes.filter((shape) => {
        const [high, low] = extentOf(shape);
        return low >= top && high <= bottom;
      }),
    });
    top = bottom;
  }
  return parts;
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
