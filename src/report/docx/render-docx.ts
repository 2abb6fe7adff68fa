import {
  AlignmentType,
  type FileChild,
  Footer,
  Header,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  Tab,
  TabStopType,
  TextRun,
  Document as WordDocument,
} from 'docx';
import { pageWords } from '../../words/pages.ts';
import type { Block, Document, Section } from '../document.ts';
import { blocksWord, headingWord, type Place } from './blocks.ts';
import { numbering } from './numbering.ts';
import { settled } from './package.ts';
import { wordText } from './runs.ts';
import { documentStyles, TEXT_WIDTH, twips } from './styles.ts';

/**
 * The document as a Word file that an officer can edit and a screen reader can read: real headings, lists and tables, its
 * language, title and other properties. The same document gives the same bytes, whenever and wherever it is made.
 */
export async function renderDocx(document: Document): Promise<Uint8Array> {
  const { title, metadata, language } = document;
  const place = placeIn(document);
  const file = new WordDocument({
    title: wordText(title),
    subject: wordText(metadata.subject),
    description: wordText(metadata.description),
    keywords: wordText(metadata.keywords.join(', ')),
    creator: wordText(metadata.generator),
    lastModifiedBy: wordText(metadata.generator),
    revision: 1,
    styles: documentStyles(language),
    numbering,
    sections: [
      {
        properties: {
          // No heading line over the title itself.
          titlePage: true,
          page: {
            size: { width: twips(210), height: twips(297) },
            margin: {
              top: twips(25),
              bottom: twips(25),
              left: twips(25),
              right: twips(25),
              header: twips(12),
              footer: twips(12),
            },
          },
        },
        headers: { default: header(title), first: new Header({ children: [] }) },
        footers: { default: footer(document), first: footer(document) },
        children: [
          new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(wordText(title))] }),
          ...blocksWord(document.lead, place),
          ...document.sections.flatMap((section) => sectionWord(section, 1, place)),
        ],
      },
    ],
  });
  return settled(new Uint8Array(await Packer.toArrayBuffer(file)), document);
}

function sectionWord({ heading, blocks, sections = [] }: Section, depth: number, place: Place): FileChild[] {
  const inside = { ...place, depth: depth + 1 };
  return [
    headingWord([new TextRun(wordText(heading))], depth),
    ...blocksWord(blocks, inside),
    ...sections.flatMap((section) => sectionWord(section, depth + 1, place)),
  ];
}

function header(title: string): Header {
  return new Header({
    children: [new Paragraph({ style: 'Header', children: [new TextRun(wordText(title))] })],
  });
}

/** What the document is about to the left, "Sida 1 av 3" to the right. */
function footer({ metadata, language }: Document): Footer {
  const { page, of } = pageWords[language];
  const numbers = new TextRun({
    children: [new Tab(), `${page} `, PageNumber.CURRENT, ` ${of} `, PageNumber.TOTAL_PAGES],
  });
  return new Footer({
    children: [
      new Paragraph({
        style: 'Footer',
        alignment: AlignmentType.START,
        tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH }],
        children: [new TextRun(wordText(metadata.subject)), numbers],
      }),
    ],
  });
}

function placeIn({ lead, sections, language }: Document): Place {
  const within = ({ blocks, sections: inner = [] }: Section): Block[] => [
    ...blocks,
    ...inner.flatMap(within),
  ];
  const sources = [...lead, ...sections.flatMap(within)].flatMap((block) =>
    block.type === 'references' ? block.references.map(({ number }) => number) : [],
  );
  const unclaimed = new Set(sources);
  let lists = 0;
  return {
    depth: 1,
    language,
    has: (number) => sources.includes(number),
    claim: (number) => unclaimed.delete(number),
    nextList: () => {
      lists += 1;
      return lists;
    },
  };
}
