import { describe, expect, it } from 'vitest';
import { type Drawing, partsOf, type Shape } from '../../../src/report/picture/drawing.ts';
import { widthOf, wrapSpans } from '../../../src/report/picture/measure.ts';
import { layoutPath, narrowFrame, wideFrame } from '../../../src/report/picture/path-layout.ts';
import { pathPicture } from '../../../src/report/picture/path-model.ts';
import { safePicture } from '../../../src/report/picture/safe-picture.ts';
import { VerdictContext } from '../../../src/report/verdict/context.ts';
import { everyBlock } from '../every-block.ts';
import { withTexts } from '../facts-of.ts';
import { largeReport } from './built-case.ts';

const long = 'Vattenförsörjningsanläggningsunderhållsansvarigas-'.repeat(3);
const hostilePicture = () => {
  const document = withTexts(everyBlock, (text) => `${text} ${long} \u202e👩‍🔬個人情報`);
  const block = document.lead.find((one) => one.type === 'figure');
  return safePicture(block!.picture);
};
const pictures = {
  '3 questions': () => pathPicture(new VerdictContext(largeReport(3))),
  '40 questions': () => pathPicture(new VerdictContext(largeReport(40))),
  '40 questions, one not met': () => pathPicture(new VerdictContext(largeReport(40, { 'q-30': 'no' }))),
  'long words and other scripts': hostilePicture,
};
const frames = { wide: wideFrame, narrow: narrowFrame };
const all = Object.entries(pictures).flatMap(([name, make]) =>
  Object.entries(frames).map(([kind, frame]) => [`${name}, ${kind}`, layoutPath(make(), frame)] as const),
);

type Text = Extract<Shape, { type: 'text' }>;
const texts = ({ shapes }: Drawing) => shapes.filter((shape): shape is Text => shape.type === 'text');
const rightOf = ({ x, spans, size }: Text) =>
  x + spans.reduce((sum, { text, bold }) => sum + widthOf(text, size, bold), 0);

describe.each(all)('the picture: %s', (_, drawing) => {
  it('has nothing outside its edges', () => {
    for (const text of texts(drawing)) {
      expect(text.x).toBeGreaterThanOrEqual(0);
      expect(rightOf(text)).toBeLessThanOrEqual(drawing.width);
      expect(text.y).toBeLessThanOrEqual(drawing.height);
    }
    for (const shape of drawing.shapes) {
      if (shape.type !== 'box') continue;
      expect(shape.x).toBeGreaterThanOrEqual(0);
      expect(shape.x + shape.width).toBeLessThanOrEqual(drawing.width);
    }
  });

  it('writes no text over another', () => {
    const placed = texts(drawing).map((text) => ({
      left: text.x,
      right: rightOf(text),
      top: text.y - text.size * 0.75,
      bottom: text.y + text.size * 0.2,
    }));
    placed.forEach((a, i) => {
      for (const b of placed.slice(i + 1)) {
        const apart = a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
        expect(apart).toBe(true);
      }
    });
  });

  it('has letters no smaller than 13 pixels at its own size', () => {
    expect(Math.min(...texts(drawing).map(({ size }) => size))).toBeGreaterThanOrEqual(13);
  });

  it('comes apart into pages that hold all of it', () => {
    const parts = partsOf(drawing, { good: 330, most: 900 });
    expect(parts.reduce((sum, { height }) => sum + height, 0)).toBe(drawing.height);
    expect(Math.max(...parts.map(({ height }) => height))).toBeLessThanOrEqual(900);
    // No line of text is cut or lost: each is in one part alone.
    const shown = parts.flatMap(({ shapes }) => shapes.filter(({ type }) => type === 'text'));
    expect(shown).toHaveLength(texts(drawing).length);
    for (const { height, shapes } of parts)
      for (const shape of shapes)
        if (shape.type === 'text') {
          expect(shape.y - shape.size * 0.75).toBeGreaterThanOrEqual(0);
          expect(shape.y).toBeLessThanOrEqual(height);
        }
  });
});

describe('wrapping', () => {
  it('keeps every line within the width and loses no letter', () => {
    const text = 'Föreningen har tagit initiativet till verksamheten, och en plan finns';
    for (const width of [60, 100, 180, 400]) {
      const lines = wrapSpans(
        [
          { text, ink: 'text' },
          { text: ' (ja)', bold: true, ink: 'text' },
        ],
        width,
        13,
      );
      for (const line of lines)
        expect(line.reduce((sum, one) => sum + widthOf(one.text, 13, one.bold), 0)).toBeLessThanOrEqual(
          width,
        );
      const said = lines.map((line) => line.map((one) => one.text).join('')).join(' ');
      expect(said.replace(/ /g, '')).toBe(`${text} (ja)`.replace(/ /g, ''));
    }
  });

  it('measures letters as Arial has them', () => {
    expect(widthOf('Hej', 1000)).toBe(722 + 556 + 222);
    expect(widthOf('Hej', 1000, true)).toBe(722 + 556 + 278);
  });
});
