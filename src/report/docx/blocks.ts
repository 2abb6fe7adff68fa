import { Bookmark, type FileChild, HeadingLevel, Paragraph, type ParagraphChild, TextRun } from 'docx';
import type { Block, Entry, Runs } from '../document.ts';
import { factsWord } from './facts.ts';
import { figureWord } from './figure.ts';
import { listWord } from './lists.ts';
import { bookmarkOf, runsWord, type Sources, wordText } from './runs.ts';
import { colours } from './styles.ts';
import { tableWord } from './tables.ts';

/** What a block needs to know of the document that it stands in. */
export interface Place extends Sources {
  /** Depth of a heading inside the block, from 1. */
  depth: number;
  language: 'sv' | 'en';
  /** A number for the next list: each counts by itself. */
  nextList(): number;
  /** Whether this is the first place where the source is listed: a name can be given once. */
  claim(source: number): boolean;
}

const levels = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
] as const;

/** A heading of Word's own. */
export function headingWord(children: readonly ParagraphChild[], depth: number): Paragraph {
  return new Paragraph({ heading: levels[Math.min(depth, levels.length) - 1]!, children });
}

/** Blocks as paragraphs and tables of Word. */
export function blocksWord(blocks: readonly Block[], place: Place): FileChild[] {
  return blocks.flatMap((block, i) => [
    // These have no space of their own after them.
    ...(['table', 'facts', 'entries'].includes(blocks[i - 1]?.type ?? '')
      ? [new Paragraph({ style: 'Gap', children: [] })]
      : []),
    ...blockWord(block, place, isIntroduced(blocks[i + 1])),
  ]);
}

/** Whether a block is of the kind that a sentence before it leads up to: pages do not change between them. */
function isIntroduced(block: Block | undefined): boolean {
  return block !== undefined && ['facts', 'table', 'list', 'entries', 'figure'].includes(block.type);
}

function blockWord(block: Block, place: Place, keepNext: boolean): FileChild[] {
  const runs = (of: Runs) => runsWord(of, place);
  switch (block.type) {
    case 'paragraph': {
      const key = block.runs.length === 1 && block.runs[0]?.type === 'strong';
      return [new Paragraph({ ...(key && { style: 'Key' }), keepNext, children: runs(block.runs) })];
    }
    case 'notice': {
      const label = new TextRun({
        text: `${wordText(block.label)}: `,
        bold: true,
        ...(block.role === 'warning' && { color: colours.bad }),
      });
      return [new Paragraph({ style: 'Notice', children: [label, ...runs(block.runs)] })];
    }
    case 'facts':
      return factsWord(block.facts, place);
    case 'table': {
      const caption = new Paragraph({ style: 'Caption', children: [new TextRun(wordText(block.caption))] });
      return [caption, tableWord(block, place)];
    }
    case 'list':
      return listWord(block.items, block.ordered ? 'numbers' : 'points', 0, place.nextList(), place);
    case 'entries':
      return block.entries.flatMap((entry) => entryWord(entry, place));
    case 'figure':
      return figureWord(block, place.language);
    case 'references':
      return block.references.map(({ number, runs: of }) => {
        const children = place.claim(number)
          ? [new Bookmark({ id: bookmarkOf(number), children: runs(of) })]
          : runs(of);
        return new Paragraph({
          style: 'Source',
          numbering: { reference: 'sources', level: 0, instance: 1 },
          children,
        });
      });
  }
}

function entryWord({ title, facts }: Entry, place: Place): FileChild[] {
  return [headingWord(runsWord(title, place), place.depth), ...factsWord(facts, place)];
}
