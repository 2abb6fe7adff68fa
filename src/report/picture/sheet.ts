import type { Break, Drawing, Point, Shape, Stroke } from './drawing.ts';
import { type Ink, type Span, widthOf, wrapSpans } from './measure.ts';
import type { Finding, Way } from './path-picture.ts';

/** Letter sizes, and the distance from one line to the next. */
export const BODY = { size: 14, line: 19 };
export const DETAIL = { size: 13, line: 18 };
type Letters = typeof BODY;

/** How surely a case goes a way: a whole line, long dashes, dots. */
export const strokes: Readonly<Record<Way, Stroke>> = {
  taken: { ink: 'way', width: 3 },
  open: { ink: 'open', width: 2.5, dash: [7, 4] },
  untaken: { ink: 'line', width: 1.5, dash: [2, 4] },
};

/** What a drawing is put together on. */
export class Sheet {
  /** Lines between things lie under the things. */
  readonly #lines: Shape[] = [];
  readonly #things: Shape[] = [];
  readonly #breaks: Break[] = [];

  /** A height at which the picture may be cut: between things, or `within` one. */
  mayBreakAt(y: number, within = false): void {
    this.#breaks.push({ at: Math.round(y), within });
  }

  line(points: readonly Point[], stroke: Stroke, arrow = false): void {
    this.#lines.push({ type: 'line', points, stroke, ...(arrow && { arrow }) });
  }

  box(box: Omit<Extract<Shape, { type: 'box' }>, 'type'>): void {
    this.#things.push({ type: 'box', ...box });
  }

  /** A box that a line's things stand on. */
  under(box: Omit<Extract<Shape, { type: 'box' }>, 'type'>): void {
    this.#lines.push({ type: 'box', ...box });
  }

  /** Wrapped text whose first line begins at `y`; returns where the next thing may begin. */
  text(spans: readonly Span[], x: number, y: number, width: number, { size, line }: Letters = BODY): number {
    const lines = wrapSpans(spans, width, size);
    lines.forEach((line_, i) => {
      const base = y + i * line + (line + size * 0.7) / 2;
      this.#things.push({ type: 'text', x, y: base, size, spans: line_ });
    });
    return y + lines.length * line;
  }

  /** A character in the middle of a place. */
  centred(text: string, x: number, y: number, ink: Ink, size: number): void {
    const left = x - widthOf(text, size, true) / 2;
    this.#things.push({
      type: 'text',
      x: left,
      y: y + size * 0.36,
      size,
      spans: [{ text, bold: true, ink }],
    });
  }

  /** The sign of a finding, beside the words that say it too: a tick, a cross, a question mark, a dot. */
  sign(tone: Finding['tone'], x: number, y: number): void {
    const mark = (points: readonly Point[], ink: Ink) => {
      const at = points.map(([dx, dy]): Point => [x + dx, y + dy]);
      this.#things.push({ type: 'line', points: at, stroke: { ink, width: 2 } });
    };
    if (tone === 'good') {
      mark(
        [
          [-4.5, 0.5],
          [-1.5, 3.5],
          [4.5, -3.5],
        ],
        'good',
      );
    } else if (tone === 'bad') {
      mark(
        [
          [-3.5, -3.5],
          [3.5, 3.5],
        ],
        'bad',
      );
      mark(
        [
          [-3.5, 3.5],
          [3.5, -3.5],
        ],
        'bad',
      );
    } else if (tone === 'open') {
      this.centred('?', x, y, 'open', DETAIL.size);
    } else {
      this.#things.push({ type: 'box', x: x - 2, y: y - 2, width: 4, height: 4, radius: 2, fill: 'muted' });
    }
  }

  drawing(width: number, height: number): Drawing {
    const breaks = [...this.#breaks].sort((a, b) => a.at - b.at);
    return { width, height: Math.ceil(height), shapes: [...this.#lines, ...this.#things], breaks };
  }
}
