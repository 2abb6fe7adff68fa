import type { Language } from '../../model/vocabulary.ts';
import { pageWords } from '../../words/pages.ts';
import { inks } from '../picture/inks.ts';
import { safeText } from '../safe-text.ts';
import { screenStyle } from './screen-style.ts';

/** What printed pages say at their edges. */
interface PageEdges {
  title: string;
  subject: string;
  language: Language;
}

/** The style of a page: on screen (`screen-style.ts`), in the colours of pictures, and on paper. */
export function pageStyle(edges: PageEdges): string {
  return `${inkStyle()}${screenStyle}${printStyle(edges)}`;
}

/** The colours of pictures as properties, so that a picture follows the page. */
function inkStyle(): string {
  const all = (scheme: 'light' | 'dark') =>
    Object.entries(inks)
      .map(([ink, colours]) => `--ink-${ink}:${colours[scheme]}`)
      .join(';');
  const grounds = ['paper', 'wayTint', 'openTint', 'onWay'];
  const forced = Object.keys(inks).map(
    (ink) => `--ink-${ink}:${grounds.includes(ink) ? 'Canvas' : 'CanvasText'}`,
  );
  return `
:root{${all('light')}}
@media screen and (prefers-color-scheme:dark){:root{${all('dark')}}}
@media (forced-colors:active){:root{${forced.join(';')}}}`;
}

/** A4 with the title above, what it is about and page numbers below; nothing is cut that can be kept whole. */
function printStyle({ title, subject, language }: PageEdges): string {
  const { page, of } = pageWords[language];
  return `
@page{size:A4;margin:22mm 20mm 24mm;
@top-left{content:${quoted(shortened(title))};font:8.5pt Arial,Helvetica,sans-serif;color:#444;width:100%}
@bottom-left{content:${quoted(shortened(subject))};font:8.5pt Arial,Helvetica,sans-serif;color:#444}
@bottom-right{content:${quoted(`${page} `)} counter(page) ${quoted(` ${of} `)} counter(pages);font:8.5pt Arial,Helvetica,sans-serif;color:#444}}
@page:first{margin-top:18mm;@top-left{content:none}}
@media print{
:root{color-scheme:light}
html{font-size:10pt}
body{display:block;max-width:none;padding:0;background:none}
h2{margin-top:1.75rem}
.notice{margin:.75rem 0}
dl.facts>div{padding:.25rem 0}
.entries>li{padding:.6rem 0}
th,td{padding-top:.3rem;padding-bottom:.3rem}
figcaption{margin-bottom:.5rem}
nav,.skip,footer{display:none}
a{color:inherit;text-decoration:none}
a.named::after{content:" (" attr(href) ")";overflow-wrap:anywhere}
h1,h2,h3,h4,h5,h6,caption,figcaption{break-after:avoid;break-inside:avoid}
tr,li,dl.facts>div,.notice,svg{break-inside:avoid}
.entries>li{break-inside:auto}
.entries>li>:is(h2,h3,h4,h5,h6),.entries>li>dl>div:first-child{break-after:avoid}
thead{display:table-header-group;break-after:avoid}
tbody>tr:first-child{break-before:avoid}
p:has(+:is(ul,ol,dl,table)){break-after:avoid}
p{orphans:3;widows:3}
svg.wide{display:block;width:100%;max-width:165mm}
svg.narrow{display:none}
}
`;
}

/** A text as a CSS string that ends where it should, whatever is in it: only letters and digits stand as they are. */
function quoted(text: string): string {
  const inner = [...safeText(text)].map((character) =>
    /[\p{L}\p{N} ]/u.test(character) ? character : `\\${character.codePointAt(0)!.toString(16)} `,
  );
  return `"${inner.join('')}"`;
}

/** What fits on one line at the edge of a page. */
function shortened(text: string): string {
  const characters = [...text];
  return characters.length <= 90 ? text : `${characters.slice(0, 89).join('')}…`;
}
