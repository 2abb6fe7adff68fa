import stringWidth from 'string-width';
import type { Block, Document, ListItem, Section } from './document.ts';
import { type Paint, unpainted } from './paint.ts';
import { safeText } from './safe-text.ts';
import { factLines } from './text/facts.ts';
import { hanging, indented, painted, type Style, wrapped } from './text/style.ts';
import { tableLines } from './text/table.ts';

export interface TextOptions {
  /** Columns of the terminal; taken as 40 to 200. */
  width: number;
  /** Colours (`paint.ts`); none unless given. */
  paint?: Paint | undefined;
  /** Words and line breaks alone: no rules, marks or columns, for screen readers and logs. */
  plain?: boolean | undefined;
}

/** Running text is no wider than this however wide the terminal: longer lines are hard to follow. */
const MEASURE = 100;

/** The document as lines for a terminal, ending in a line break. */
export function renderText(
  document: Document,
  { width, paint = unpainted, plain = false }: TextOptions,
): string {
  const style: Style = { paint, plain };
  const columns = Math.min(200, Math.max(40, Math.floor(width)));
  const lines = [
    ...headingLines(document.title, '═', columns, style),
    '',
    ...blockLines(document.lead, columns, style),
    ...document.sections.flatMap((section) => sectionLines(section, 1, columns, style)),
  ];
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n`;
}

function sectionLines(
  { heading, blocks, sections = [] }: Section,
  depth: number,
  width: number,
  style: Style,
): string[] {
  return [
    '',
    ...(depth === 1 ? [''] : []),
    ...headingLines(heading, depth === 1 ? '─' : '┄', width, style),
    '',
    ...blockLines(blocks, width, style),
    ...sections.flatMap((section) => sectionLines(section, depth + 1, width, style)),
  ];
}

/** A heading, underlined as far as it goes, so that it is one without colour too. */
function headingLines(text: string, rule: string, width: number, { paint, plain }: Style): string[] {
  const lines = wrapped(safeText(text), width);
  const longest = Math.max(...lines.map((line) => stringWidth(line)));
  const painted = lines.map((line) => paint('heading', line));
  return plain ? painted : [...painted, rule.repeat(longest)];
}

function blockLines(blocks: readonly Block[], width: number, style: Style): string[] {
  return blocks.flatMap((block, i) => {
    const lines = linesOf(block, width, style);
    return i === 0 ? lines : ['', ...lines];
  });
}

function linesOf(block: Block, width: number, style: Style): string[] {
  const measure = Math.min(width, MEASURE);
  switch (block.type) {
    case 'paragraph':
      return wrapped(painted(block.runs, style), measure);
    case 'notice': {
      const label = style.paint(block.role === 'warning' ? 'bad' : 'strong', `${safeText(block.label)}:`);
      const line = `${label} ${painted(block.runs, style)}`;
      return style.plain ? wrapped(line, measure) : wrapped(line, measure - 2).map((part) => `│ ${part}`);
    }
    case 'facts':
      return factLines(block.facts, measure, style);
    case 'table':
      return [...wrapped(safeText(block.caption), measure), '', ...tableLines(block, width, style)];
    case 'list':
      return listLines(block.items, block.ordered, measure, style);
    case 'entries': {
      const each = block.entries.map(({ title, facts }) => [
        ...wrapped(painted(title, style), measure),
        ...indented(factLines(facts, measure - 2, style), 2),
      ]);
      return each.flatMap((lines, i) => (i === 0 ? lines : ['', ...lines]));
    }
    case 'figure':
      return [...wrapped(safeText(block.caption), measure), ...wrapped(safeText(block.alternative), measure)];
    case 'references':
      return block.references.flatMap(({ number, runs }) =>
        hanging(`[${number}] `, painted(runs, style), measure),
      );
  }
}

function listLines(items: readonly ListItem[], ordered: boolean, width: number, style: Style): string[] {
  const last = `${items.length}. `.length;
  return items.flatMap(({ runs, items: inner = [] }, i) => {
    const mark = ordered ? `${i + 1}. `.padStart(last) : style.plain ? '- ' : '• ';
    return [
      ...hanging(mark, painted(runs, style), width),
      ...indented(listLines(inner, false, width - 2, style), 2),
    ];
  });
}
