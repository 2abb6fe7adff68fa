import type { Block, Document, ListItem, Section } from './document.ts';
import { type Paint, unpainted } from './paint.ts';
import { pathLines } from './picture/path-lines.ts';
import { factLines } from './text/facts.ts';
import { asciiGlyphs, boxGlyphs } from './text/glyphs.ts';
import { beside, blank, hanging, indented, piece, piecesOf, type Style } from './text/style.ts';
import { tableLines } from './text/table.ts';
import { type Line, line, wrapped } from './text/wrap.ts';

export interface TextOptions {
  /** Columns of the terminal; taken as 40 to 200. */
  width: number;
  /** Colours (`paint.ts`); none unless given. */
  paint?: Paint | undefined;
  /** Words and line breaks alone: no rules, marks or columns, for screen readers and logs. */
  plain?: boolean | undefined;
  /** Lines and marks in ASCII, for terminals that lack others. */
  ascii?: boolean | undefined;
}

/** Running text is no wider than this however wide the terminal: longer lines are hard to follow. */
const MEASURE = 100;

/** The document as lines for a terminal, ending in a line break. */
export function renderText(
  document: Document,
  { width, paint = unpainted, plain = false, ascii = false }: TextOptions,
): string {
  const style: Style = { paint, plain, glyphs: ascii ? asciiGlyphs : boxGlyphs };
  const columns = Math.min(200, Math.max(40, Math.floor(width)));
  const lines = [
    ...headingLines(document.title, 0, columns, style),
    blank,
    ...blockLines(document.lead, columns, style),
    ...document.sections.flatMap((section) => sectionLines(section, 1, columns, style)),
  ];
  return `${lines.map(({ printed }) => printed.trimEnd()).join('\n')}\n`;
}

function sectionLines(
  { heading, blocks, sections = [] }: Section,
  depth: number,
  width: number,
  style: Style,
): Line[] {
  return [
    ...(depth === 1 ? [blank, blank] : [blank]),
    ...headingLines(heading, depth === 1 ? 1 : 2, width, style),
    blank,
    ...blockLines(blocks, width, style),
    ...sections.flatMap((section) => sectionLines(section, depth + 1, width, style)),
  ];
}

/** A heading, underlined as far as it goes, so that it is one without colour too. */
function headingLines(text: string, level: 0 | 1 | 2, width: number, style: Style): Line[] {
  const { paint, plain, glyphs } = style;
  const lines = wrapped([piece(text, level === 0 ? 'title' : 'heading')], width, paint);
  const longest = Math.max(...lines.map(({ columns }) => columns));
  return plain ? lines : [...lines, line(glyphs.rules[level].repeat(longest))];
}

function blockLines(blocks: readonly Block[], width: number, style: Style): Line[] {
  return separated(blocks.map((block) => linesOf(block, width, style)));
}

/** Groups of lines with an empty line between them. */
function separated(groups: readonly Line[][]): Line[] {
  return groups.flatMap((lines, i) => (i === 0 ? lines : [blank, ...lines]));
}

function linesOf(block: Block, width: number, style: Style): Line[] {
  const measure = Math.min(width, MEASURE);
  const { paint } = style;
  switch (block.type) {
    case 'paragraph':
      return wrapped(piecesOf(block.runs), measure, paint);
    case 'notice':
      return noticeLines(block, measure, style);
    case 'facts':
      return factLines(block.facts, measure, style);
    case 'table':
      return [...wrapped([piece(block.caption)], measure, paint), blank, ...tableLines(block, width, style)];
    case 'list':
      return listLines(block.items, block.ordered, measure, style);
    case 'entries':
      return separated(
        block.entries.map(({ title, facts }) => [
          ...wrapped(piecesOf(title), measure, paint),
          ...indented(factLines(facts, measure - 2, style), 2),
        ]),
      );
    case 'figure':
      return [
        ...wrapped([piece(block.caption)], measure, paint),
        blank,
        ...pathLines(block.picture, measure, style),
      ];
    case 'references':
      return block.references.flatMap(({ number, runs }) =>
        hanging(`[${number}] `, piecesOf(runs), measure, style),
      );
  }
}

function noticeLines(
  block: Extract<Block, { type: 'notice' }>,
  width: number,
  { paint, plain, glyphs }: Style,
): Line[] {
  const label = piece(`${block.label}:`, block.role === 'warning' ? 'bad' : 'strong');
  const pieces = [label, { text: ' ' }, ...piecesOf(block.runs)];
  if (plain) return wrapped(pieces, width, paint);
  return wrapped(pieces, width - 2, paint).map((one) => beside(line(`${glyphs.bar} `), one));
}

function listLines(items: readonly ListItem[], ordered: boolean, width: number, style: Style): Line[] {
  const last = `${items.length}. `.length;
  return items.flatMap(({ runs, items: inner = [] }, i) => {
    const mark = ordered ? `${i + 1}. `.padStart(last) : style.plain ? '- ' : `${style.glyphs.bullet} `;
    return [
      ...hanging(mark, piecesOf(runs), width, style),
      ...indented(listLines(inner, false, width - 2, style), 2),
    ];
  });
}
