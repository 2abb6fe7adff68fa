import { ImageRun, Paragraph, TextRun } from 'docx';
import { pictureWords } from '../../words/picture.ts';
import type { Block } from '../document.ts';
import { partsOf } from '../picture/drawing.ts';
import { layoutPath, wideFrame } from '../picture/path-layout.ts';
import { rasterise } from '../picture/raster/raster.ts';
import { safePicture } from '../picture/safe-picture.ts';
import { svg } from '../picture/svg.ts';
import { wordText } from './runs.ts';

type Figure = Extract<Block, { type: 'figure' }>;

/** Parts that fill up pages well, and what a page of A4 has room for, in the picture's own pixels. */
const heights = { good: 330, most: 900 };
/** 160 mm, in the 96ths of an inch that the library counts in. */
const WIDTH = 604;

/**
 * The picture as SVG, with a PNG of the same for programs that do not know SVG; in parts, so that pages can change between
 * them. The first part's alternative text says all that the picture shows.
 */
export function figureWord(
  { id, caption, alternative, picture }: Figure,
  language: 'sv' | 'en',
): Paragraph[] {
  const drawing = layoutPath(safePicture(picture), wideFrame);
  const parts = partsOf(drawing, heights);
  const title = wordText(caption);
  const images = parts.map((part, i) => {
    const name = parts.length === 1 ? title : pictureWords[language].part(title, i + 1, parts.length);
    const description = i === 0 ? wordText(alternative) : name;
    const window = { width: drawing.width, ...part };
    const data = new TextEncoder().encode(
      svg(window, { id: `${id}-${i + 1}`, title: name, description, colours: 'file' }),
    );
    const size = { width: WIDTH, height: Math.round((part.height * WIDTH) / drawing.width) };
    const fallback = { type: 'png', data: rasterise(part, drawing.width), transformation: size } as const;
    return new ImageRun({
      type: 'svg',
      data,
      fallback,
      transformation: size,
      altText: { name: `${id}-${i + 1}`, title: name, description },
    });
  });
  return [
    new Paragraph({ style: 'Caption', children: [new TextRun(title)] }),
    ...images.map((image) => new Paragraph({ style: 'Picture', children: [image] })),
  ];
}
