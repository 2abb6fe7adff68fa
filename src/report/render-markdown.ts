import type { Block, Document, Fact, ListItem, Section } from './document.ts';
import { cellText, markdownText, runsText, titleText } from './markdown/inline.ts';
import { pathMermaid } from './picture/mermaid.ts';
import { safeText } from './safe-text.ts';

export interface MarkdownOptions {
  /** Level of the title, 1 to 4; sections stand below it. */
  headingLevel?: number | undefined;
}

/** The document as Markdown (CommonMark with tables), ending in a line break. Nothing in it is HTML. */
export function renderMarkdown(document: Document, { headingLevel = 1 }: MarkdownOptions = {}): string {
  const level = Math.min(4, Math.max(1, headingLevel));
  const parts = [
    heading(document.title, level),
    ...document.lead.map(blockText),
    ...document.sections.flatMap((section) => sectionParts(section, level + 1)),
  ];
  return `${parts.join('\n\n')}\n`;
}

function sectionParts({ heading: text, blocks, sections = [] }: Section, level: number): string[] {
  return [
    heading(text, level),
    ...blocks.map(blockText),
    ...sections.flatMap((section) => sectionParts(section, level + 1)),
  ];
}

/** Markdown has six levels. */
function heading(text: string, level: number): string {
  return `${'#'.repeat(Math.min(6, level))} ${markdownText(text)}`;
}

function blockText(block: Block): string {
  switch (block.type) {
    case 'paragraph':
      return runsText(block.runs);
    case 'notice':
      return `> **${markdownText(block.label)}:** ${runsText(block.runs)}`;
    case 'facts':
      return factLines(block.facts, '').join('\n');
    case 'table':
      return `*${markdownText(block.caption)}*\n\n${tableText(block)}`;
    case 'list':
      return listLines(block.items, block.ordered, '').join('\n');
    case 'entries':
      return block.entries
        .flatMap(({ title, facts }) => [`- ${titleText(title)}`, ...factLines(facts, '  ')])
        .join('\n');
    case 'figure':
      return figureText(block);
    case 'references':
      return block.references.map(({ number, runs }) => `${number}. ${runsText(runs)}`).join('\n');
  }
}

/** Mermaid, which GitHub, GitLab and others draw; elsewhere its text can be read as it stands. */
function figureText({ caption, picture }: Extract<Block, { type: 'figure' }>): string {
  return [
    `*${markdownText(caption)}*`,
    '',
    '```mermaid',
    ...pathMermaid(picture, safeText(caption)),
    '```',
  ].join('\n');
}

function factLines(facts: readonly Fact[], indent: string): string[] {
  return facts.flatMap(({ term, values }) => {
    const name = `${indent}- ${markdownText(term)}:`;
    const [only] = values;
    if (values.length === 1 && only) return [`${name} ${runsText(only)}`];
    return [name, ...values.map((value) => `${indent}  - ${runsText(value)}`)];
  });
}

function listLines(items: readonly ListItem[], ordered: boolean, indent: string): string[] {
  return items.flatMap(({ runs, items: inner = [] }, i) => {
    const mark = ordered ? `${i + 1}. ` : '- ';
    return [
      `${indent}${mark}${runsText(runs)}`,
      ...listLines(inner, false, indent + ' '.repeat(mark.length)),
    ];
  });
}

function tableText({ columns, rows }: Extract<Block, { type: 'table' }>): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    line(columns.map(({ header }) => cellText([{ type: 'text', text: header }]))),
    line(columns.map(({ kind }) => (kind === 'number' ? '---:' : '---'))),
    ...rows.map((row) => line(row.map(cellText))),
  ].join('\n');
}
