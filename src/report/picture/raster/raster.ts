import type { Part, Point, Shape, Stroke } from '../drawing.ts';
import { inks } from '../inks.ts';
import { type Ink, widthOf } from '../measure.ts';
import { arrowHead } from '../svg.ts';
import { Canvas, type Colour } from './canvas.ts';
import { letterOutlines } from './letters.ts';
import { roundedBox, strokeOutlines } from './outlines.ts';
import { png } from './png.ts';

/**
 * A part of a picture as PNG, for readers of Word files that do not know SVG. Decided 2026-11-22: drawn here, in 250
 * lines, rather than by a library. resvg as WebAssembly would be 2.4 MB for this one use, and would need a font file beside it;
 * and the output must be the same bytes on every machine, so no font of the machine may be used anyway.
 */
export function rasterise({ height, shapes }: Part, width: number, scale = 2): Uint8Array {
  const canvas = new Canvas(width * scale, height * scale);
  const place = ([x, y]: Point): Point => [x * scale, y * scale];
  const fill = (outlines: readonly (readonly Point[])[], ink: Ink) =>
    canvas.fill(
      outlines.map((outline) => outline.map(place)),
      colourOf(ink),
    );
  for (const shape of shapes) paintShape(shape, fill);
  return png(canvas);
}

function paintShape(shape: Shape, fill: (outlines: readonly (readonly Point[])[], ink: Ink) => void): void {
  const stroked = (points: readonly Point[], stroke: Stroke) => {
    // One by one: pieces that overlap are covered once, whichever way they run.
    for (const outline of strokeOutlines(points, stroke)) fill([outline], stroke.ink);
  };
  switch (shape.type) {
    case 'box': {
      const outline = roundedBox(shape);
      if (shape.fill) fill([outline], shape.fill);
      if (shape.stroke) stroked([...outline, outline[0]!], shape.stroke);
      break;
    }
    case 'line':
      stroked(shape.points, shape.stroke);
      if (shape.arrow) fill([arrowHead(shape.points)], shape.stroke.ink);
      break;
    case 'text': {
      let { x } = shape;
      for (const { text, bold = false, ink } of shape.spans) {
        for (const letter of text) {
          fill(letterOutlines(letter, x, shape.y, shape.size, bold), ink);
          x += widthOf(letter, shape.size, bold);
        }
      }
    }
  }
}

function colourOf(ink: Ink): Colour {
  const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(inks[ink].light.slice(at, at + 2), 16));
  return [red!, green!, blue!];
}
