import { unzlibSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { unpainted } from '../../../src/report/paint.ts';
import { partsOf } from '../../../src/report/picture/drawing.ts';
import { pathInWords } from '../../../src/report/picture/in-words.ts';
import { pathMermaid } from '../../../src/report/picture/mermaid.ts';
import { layoutPath, narrowFrame, wideFrame } from '../../../src/report/picture/path-layout.ts';
import { pathLines } from '../../../src/report/picture/path-lines.ts';
import { pathPicture } from '../../../src/report/picture/path-model.ts';
import type { PathPicture } from '../../../src/report/picture/path-picture.ts';
import { Canvas } from '../../../src/report/picture/raster/canvas.ts';
import { png } from '../../../src/report/picture/raster/png.ts';
import { rasterise } from '../../../src/report/picture/raster/raster.ts';
import { safePicture } from '../../../src/report/picture/safe-picture.ts';
import { svg } from '../../../src/report/picture/svg.ts';
import { boxGlyphs } from '../../../src/report/text/glyphs.ts';
import { VerdictContext } from '../../../src/report/verdict/context.ts';
import { readXml } from '../batch/dom.ts';
import { cases } from '../cases.ts';
import { everyBlock } from '../every-block.ts';
import { withTexts } from '../facts-of.ts';
import { scenario } from '../scenario.ts';

const open: PathPicture = pathPicture(new VerdictContext(await scenario(cases.open)));
const hostile =
  '"]; click r1 "javascript:alert(1)" <b>&amp;</b> %%{init: {}}%% `**x**` #quot; \\ \u001b[31m\n```\n  end';

function hostilePicture(): PathPicture {
  const document = withTexts(everyBlock, (text) => `${text} ${hostile}`);
  return document.lead.find((block) => block.type === 'figure')!.picture;
}

const drawn = (picture: PathPicture, colours: 'page' | 'file' = 'file') => {
  const drawing = layoutPath(safePicture(picture), wideFrame);
  return svg(drawing, { id: 'p', title: hostile, description: hostile, colours });
};

describe('the picture as SVG', () => {
  it('is well-formed and needs nothing else, whatever the texts are', () => {
    const { documentElement } = readXml(drawn(hostilePicture()));
    const names = new Set([...documentElement.querySelectorAll('*')].map(({ tagName }) => tagName));
    expect([...names].sort()).toEqual(['desc', 'path', 'rect', 'text', 'title', 'tspan']);
    for (const element of documentElement.querySelectorAll('*'))
      for (const { name, value } of element.attributes)
        expect(`${name} ${value}`).not.toMatch(/^on|href|url\(/);
  });

  it('has its colours from the page, or within itself', () => {
    expect(drawn(open, 'page')).not.toMatch(/#[0-9a-f]{6}/);
    expect(drawn(open, 'file')).not.toContain('var(');
  });

  it('is named and described for those who do not see it', () => {
    const { documentElement } = readXml(drawn(open));
    const [title, description] = ['aria-labelledby', 'aria-describedby'].map((name) =>
      documentElement.getAttribute(name),
    );
    expect(documentElement.querySelector(`#${title}`)?.tagName).toBe('title');
    expect(documentElement.querySelector(`#${description}`)?.tagName).toBe('desc');
  });

  it('tells ways apart without colour: whole, dashed and dotted', () => {
    const lines = new Set([...drawn(open).matchAll(/stroke-dasharray="([^"]+)"/g)].map(([, dash]) => dash));
    expect(lines).toContain('7 4');
    expect(lines).toContain('2 4');
    for (const { text } of open.legend) expect(drawn(open)).toContain(text);
  });
});

describe('the picture as Mermaid', () => {
  it('has the same lines whatever the texts are', () => {
    const shape = (picture: PathPicture) =>
      pathMermaid(picture, '').map((line) =>
        line.replace(/"[^"]*"/g, '""').replace(/accTitle:.*/, 'accTitle'),
      );
    const block = everyBlock.lead.find((one) => one.type === 'figure')!;
    expect(shape(hostilePicture())).toEqual(shape(block.picture));
  });

  it('holds nothing inside quotes that Mermaid or Markdown reads, but line breaks of its own', () => {
    for (const line of pathMermaid(hostilePicture(), hostile)) {
      expect(line).not.toContain('\n');
      for (const [, text = ''] of line.matchAll(/"([^"]*)"/g))
        expect(text.replaceAll('<br/>', '').replace(/#\d+;/g, '')).not.toMatch(/[<>&"`*_#;{}|[\]\\\p{C}]/u);
    }
  });
});

describe('the picture in a terminal', () => {
  const lines = (width: number, plain = false) =>
    pathLines(open, width, { paint: unpainted, plain, glyphs: boxGlyphs }).map(({ printed }) =>
      printed.trimEnd(),
    );

  it('has outcomes beside the rules where there is room, else below', () => {
    const beside = /^┣━ Regel 1 – gäller inte ┄+> Upphandling$/;
    expect(lines(80).filter((line) => beside.test(line))).toHaveLength(1);
    expect(lines(40).filter((line) => beside.test(line))).toHaveLength(0);
    expect(lines(40)).toContain('┃  ┄┄> Upphandling');
  });

  it('in plain text says in words what lines show', () => {
    expect(lines(80, true).slice(0, 5)).toEqual([
      'Reglerna prövas i ordning:',
      '- Regel 1 – gäller inte',
      '  - Gäller om svaret på ”Flera aktörer” är ja',
      '  - Svar: nej',
      '  - Hade lett till: Upphandling',
    ]);
  });
});

describe('the picture in words', () => {
  it('says all that the picture shows', () => {
    const words = pathInWords(open);
    for (const { name, result, condition } of open.steps)
      expect(words).toContain(`${name}: ${result}. ${condition}.`);
    expect(words).toContain('Öppet: Det finns ingen marknad att ta hänsyn till (vet ej).');
    expect(words).toContain('Kan leda till: IOP kan passa.');
  });
});

describe('the picture as PNG', () => {
  /** Red, green and blue at a place of a PNG of numbered colours. */
  function pixelsOf(file: Uint8Array) {
    const view = new DataView(file.buffer, file.byteOffset);
    const width = view.getUint32(16);
    const chunks = new Map<string, Uint8Array>();
    for (let at = 8; at < file.length; at += view.getUint32(at) + 12) {
      const name = String.fromCharCode(...file.subarray(at + 4, at + 8));
      chunks.set(name, file.subarray(at + 8, at + 8 + view.getUint32(at)));
    }
    const rows = unzlibSync(chunks.get('IDAT')!);
    const colours = chunks.get('PLTE')!;
    return {
      width,
      height: view.getUint32(20),
      at: (x: number, y: number) => {
        const number = rows[y * (width + 1) + 1 + x]!;
        return [...colours.subarray(number * 3, number * 3 + 3)];
      },
    };
  }

  it('has each part at twice its size, with numbered colours', () => {
    const drawing = layoutPath(open, wideFrame);
    const [part] = partsOf(drawing, { good: 330, most: 900 });
    const { width, height } = pixelsOf(rasterise(part!, drawing.width));
    expect([width, height]).toEqual([1440, part!.height * 2]);
  });

  it('draws letters that are not known as boxes, and all text somewhere', () => {
    const drawing = layoutPath(safePicture(hostilePicture()), narrowFrame);
    expect(() => rasterise(drawing, drawing.width)).not.toThrow();
  });

  it('fills an area exactly as far as it covers pixels', () => {
    const canvas = new Canvas(4, 3);
    canvas.fill(
      [
        [
          [1, 1],
          [2.5, 1],
          [2.5, 2],
          [1, 2],
        ],
      ],
      [0, 0, 0],
    );
    const { at } = pixelsOf(png(canvas));
    expect([at(0, 1), at(1, 1), at(2, 1), at(3, 1), at(1, 0), at(1, 2)]).toEqual([
      [255, 255, 255],
      [0, 0, 0],
      [128, 128, 128],
      [255, 255, 255],
      [255, 255, 255],
      [255, 255, 255],
    ]);
  });

  it('leaves a hole where an outline runs the other way', () => {
    const canvas = new Canvas(5, 5);
    canvas.fill(
      [
        [
          [0, 0],
          [5, 0],
          [5, 5],
          [0, 5],
        ],
        [
          [1, 1],
          [1, 4],
          [4, 4],
          [4, 1],
        ],
      ],
      [0, 0, 0],
    );
    const { at } = pixelsOf(png(canvas));
    expect([at(0, 2), at(2, 2), at(4, 2)]).toEqual([
      [0, 0, 0],
      [255, 255, 255],
      [0, 0, 0],
    ]);
  });
});
