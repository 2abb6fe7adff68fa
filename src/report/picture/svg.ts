import { markupText } from '../formats/markup-text.ts';
import type { Point, Shape, Stroke } from './drawing.ts';
import { inks } from './inks.ts';
import type { Ink } from './measure.ts';

/** What an SVG says beside what it draws. */
export interface SvgOptions {
  /** Begins the ids inside; unique in the document that the SVG stands in. */
  id: string;
  title: string;
  /** All that the picture shows, in words. */
  description: string;
  /** `page`: colours are the page's (`--ink-way`), light or dark as it is. `file`: the light ones, in each shape. */
  colours: 'page' | 'file';
  /** Already said elsewhere: screen readers pass it by. */
  silent?: boolean;
  className?: string;
}

/** A part of a picture. */
interface Window {
  width: number;
  height: number;
  shapes: readonly Shape[];
}

/** Widths are measured for these. */
const FONTS = 'Arial, Helvetica, Liberation Sans, sans-serif';

/** Shapes as SVG with real text. @param options.title and others: safe texts, not yet escaped */
export function svg({ width, height, shapes }: Window, options: SvgOptions): string {
  const { id, title, description, colours, silent = false, className } = options;
  const colour = colours === 'page' ? (ink: Ink) => `var(--ink-${ink})` : (ink: Ink) => inks[ink].light;
  const heard = silent
    ? ' aria-hidden="true"'
    : ` role="img" aria-labelledby="${id}-title" aria-describedby="${id}-description"`;
  const inner = silent
    ? ''
    : `<title id="${id}-title">${markupText(title)}</title><desc id="${id}-description">${markupText(description)}</desc>`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg"${className ? ` class="${className}"` : ''} viewBox="0 0 ${width} ${shown(height)}" width="${width}" height="${shown(height)}" font-family="${FONTS}"${heard}>`,
    inner,
    ...shapes.map((shape) => shapeSvg(shape, colour)),
    '</svg>',
  ].join('');
}

function shapeSvg(shape: Shape, colour: (ink: Ink) => string): string {
  switch (shape.type) {
    case 'box': {
      const { x, y, width, height, radius, fill, stroke } = shape;
      const size = `x="${shown(x)}" y="${shown(y)}" width="${shown(width)}" height="${shown(height)}" rx="${shown(radius)}"`;
      return `<rect ${size} fill="${fill ? colour(fill) : 'none'}"${stroke ? strokeSvg(stroke, colour) : ''}/>`;
    }
    case 'line': {
      const { points, stroke, arrow } = shape;
      const way = `<path d="${pathOf(points)}" fill="none"${strokeSvg(stroke, colour)}/>`;
      const head = arrow ? `<path d="${pathOf(arrowHead(points))}Z" fill="${colour(stroke.ink)}"/>` : '';
      return way + head;
    }
    case 'text': {
      const spans = shape.spans.map(({ text, bold, ink }) => {
        return `<tspan fill="${colour(ink)}"${bold ? ' font-weight="bold"' : ''}>${markupText(text)}</tspan>`;
      });
      return `<text x="${shown(shape.x)}" y="${shown(shape.y)}" font-size="${shape.size}" xml:space="preserve">${spans.join('')}</text>`;
    }
  }
}

function strokeSvg({ ink, width, dash }: Stroke, colour: (ink: Ink) => string): string {
  const dashes = dash ? ` stroke-dasharray="${dash.join(' ')}"` : '';
  return ` stroke="${colour(ink)}" stroke-width="${width}"${dashes}`;
}

/** A triangle at the end of a line, which runs level there. */
export function arrowHead(points: readonly Point[]): Point[] {
  const [x, y] = points.at(-1)!;
  return [
    [x + 2, y],
    [x - 8, y - 5],
    [x - 8, y + 5],
  ];
}

function pathOf(points: readonly Point[]): string {
  return points.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${shown(x)} ${shown(y)}`).join('');
}

/** A length with at most two decimals. */
function shown(length: number): string {
  return String(Math.round(length * 100) / 100);
}
