import { pictureWords } from '../../words/picture.ts';
import { Markup, markup } from '../batch/html/markup.ts';
import type { Block } from '../document.ts';
import { type Drawing, partsOf } from '../picture/drawing.ts';
import { layoutPath, narrowFrame, wideFrame } from '../picture/path-layout.ts';
import { safePicture } from '../picture/safe-picture.ts';
import { svg } from '../picture/svg.ts';
import { safeText } from '../safe-text.ts';
import type { Place } from './blocks.ts';

type Figure = Extract<Block, { type: 'figure' }>;

/** Parts that fill up pages well, and what a page of A4 has room for, in the picture's own pixels. */
const heights = { good: 330, most: 900 };

/**
 * The picture twice, for a wide and for a narrow window: the page's style shows one of them, to screen readers too.
 * Each is in parts that printed pages can be cut between.
 */
export function figureHtml(figure: Figure, place: Place): Markup {
  const picture = safePicture(figure.picture);
  const wide = partsHtml(layoutPath(picture, wideFrame), figure, place, 'wide');
  const narrow = partsHtml(layoutPath(picture, narrowFrame), figure, place, 'narrow');
  return markup`<figure>
<figcaption>${figure.caption}</figcaption>
${Markup.ours(wide)}
${Markup.ours(narrow)}
</figure>
`;
}

function partsHtml(
  drawing: Drawing,
  { id, caption, alternative }: Figure,
  { anchors, language }: Place,
  kind: 'wide' | 'narrow',
): string {
  const parts = partsOf(drawing, heights);
  const words = pictureWords[language];
  return parts
    .map((part, i) =>
      svg(
        { width: drawing.width, ...part },
        {
          id: anchors.give(`${id}-${kind}`),
          title: safeText(parts.length === 1 ? caption : words.part(caption, i + 1, parts.length)),
          description: safeText(alternative),
          colours: 'page',
          // One description says it all.
          silent: i > 0,
          className: kind,
        },
      ),
    )
    .join('\n');
}
