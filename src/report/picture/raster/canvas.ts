import type { Point } from '../drawing.ts';

/** Red, green and blue, 0 to 255. */
export type Colour = readonly [number, number, number];

interface Frame {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Edges are as smooth as the eye asks for, with few enough colours for a PNG to be small. */
const SHADES = 8;

/** A white sheet of pixels on which areas are filled with smooth edges. */
export class Canvas {
  readonly width: number;
  readonly height: number;
  /** Red, green and blue of each pixel, row by row. */
  readonly pixels: Uint8Array;

  constructor(width: number, height: number) {
    this.width = Math.ceil(width);
    this.height = Math.ceil(height);
    this.pixels = new Uint8Array(this.width * this.height * 3).fill(255);
  }

  /**
   * Fills what the closed outlines go round; an outline that runs the other way cuts a hole. Each edge adds, to the
   * pixels that it crosses, the area to its right, with the sign of its direction; summed along a row that is how much
   * of each pixel is covered.
   */
  fill(outlines: readonly (readonly Point[])[], colour: Colour): void {
    const frame = this.#frameOf(outlines);
    const { left, top, right, bottom } = frame;
    if (top >= bottom || left >= right) return;
    const stride = right - left + 2;
    const areas = new Float32Array(stride * (bottom - top));
    for (const outline of outlines) {
      outline.forEach((from, i) => {
        addEdge(areas, frame, from, outline[(i + 1) % outline.length]!);
      });
    }
    for (let y = top; y < bottom; y++) {
      let covered = 0;
      for (let x = left; x < right; x++) {
        covered += areas[(y - top) * stride + x - left]!;
        const steps = Math.round(Math.min(1, Math.abs(covered)) * SHADES);
        if (steps > 0) this.#mix((y * this.width + x) * 3, colour, steps / SHADES);
      }
    }
  }

  #mix(at: number, [red, green, blue]: Colour, share: number): void {
    const { pixels } = this;
    pixels[at] = Math.round(pixels[at]! + (red - pixels[at]!) * share);
    pixels[at + 1] = Math.round(pixels[at + 1]! + (green - pixels[at + 1]!) * share);
    pixels[at + 2] = Math.round(pixels[at + 2]! + (blue - pixels[at + 2]!) * share);
  }

  /** The pixels that the outlines may touch. */
  #frameOf(outlines: readonly (readonly Point[])[]): Frame {
    const xs = outlines.flatMap((outline) => outline.map(([x]) => x));
    const ys = outlines.flatMap((outline) => outline.map(([, y]) => y));
    return {
      left: Math.max(0, Math.floor(Math.min(...xs))),
      top: Math.max(0, Math.floor(Math.min(...ys))),
      right: Math.min(this.width, Math.ceil(Math.max(...xs))),
      bottom: Math.min(this.height, Math.ceil(Math.max(...ys))),
    };
  }
}

/** Adds one edge, row by row. */
function addEdge(areas: Float32Array, { left, top, right, bottom }: Frame, from: Point, to: Point): void {
  if (from[1] === to[1]) return;
  const sign = from[1] < to[1] ? 1 : -1;
  const [[x0, y0], [x1, y1]] = sign === 1 ? [from, to] : [to, from];
  const slope = (x1 - x0) / (y1 - y0);
  const width = right - left;
  const first = Math.max(top, Math.floor(y0));
  const last = Math.min(bottom, Math.ceil(y1));
  for (let y = first; y < last; y++) {
    const high = Math.max(y, y0);
    const low = Math.min(y + 1, y1);
    if (low <= high) continue;
    const a = within(x0 + (high - y0) * slope - left, width);
    const b = within(x0 + (low - y0) * slope - left, width);
    addPiece(areas, (y - top) * (width + 2), Math.min(a, b), Math.max(a, b), sign * (low - high));
  }
}

/** The piece of an edge within one row: from `left` to `right`, of this height with its sign. */
function addPiece(areas: Float32Array, row: number, left: number, right: number, height: number): void {
  const first = Math.floor(left);
  const last = Math.floor(right);
  const add = (x: number, area: number) => {
    areas[row + x] = areas[row + x]! + area;
  };
  if (first === last) {
    const middle = (left + right) / 2 - first;
    add(first, height * (1 - middle));
    add(first + 1, height * middle);
    return;
  }
  // How much of the piece's height lies left of x, times what it covers: summed, then differences by pixel.
  let before = 0;
  let covered = 0;
  for (let x = first; x <= last; x++) {
    const until = Math.min(right, x + 1);
    const since = Math.max(left, x);
    const share = (until - since) / (right - left);
    const middle = (since + until) / 2 - x;
    const here = height * (before + share * (1 - middle));
    add(x, here - covered);
    covered = here;
    before += share;
  }
  add(last + 1, height - covered);
}

function within(x: number, width: number): number {
  return Math.max(0, Math.min(width, x));
}
