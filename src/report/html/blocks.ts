import { type Markup, markup, none } from '../batch/html/markup.ts';
import type { Block, Column, Entry, Fact, ListItem, Runs } from '../document.ts';
import type { Anchors } from './anchors.ts';
import { figureHtml } from './figure.ts';
import { runsHtml } from './runs.ts';

/** What a block needs to know of the page that it stands on. */
export interface Place {
  anchors: Anchors;
  language: 'sv' | 'en';
  /** The level of a heading inside the block. */
  level: number;
}

type Table = Extract<Block, { type: 'table' }>;

/** One block as HTML. */
export function blockHtml(block: Block, place: Place): Markup {
  const runs = (of: Runs) => runsHtml(of, place.anchors);
  switch (block.type) {
    case 'paragraph':
      return markup`<p${isKey(block.runs) ? markup` class="key"` : none}>${runs(block.runs)}</p>\n`;
    case 'notice':
      return markup`<div class="notice ${block.role}" role="note"><p><strong>${block.label}:</strong> ${runs(block.runs)}</p></div>\n`;
    case 'facts':
      return factsHtml(block.facts, place);
    case 'table':
      return tableHtml(block, place);
    case 'list':
      return listHtml(block.items, block.ordered, place);
    case 'entries':
      return markup`<ul class="entries" role="list">\n${block.entries.map((entry) => entryHtml(entry, place))}</ul>\n`;
    case 'figure':
      return figureHtml(block, place);
    case 'references': {
      const items = block.references.map(({ number, runs: of }) => {
        const source = place.anchors.source(number) ?? `source-${number}`;
        return markup`<li id="${place.anchors.give(source)}" value="${number}">${runs(of)}</li>\n`;
      });
      return markup`<ol class="references">\n${items}</ol>\n`;
    }
  }
}

/** A paragraph that is one strong sentence is what the section comes down to. */
function isKey(runs: Runs): boolean {
  return runs.length === 1 && runs[0]?.type === 'strong';
}

function factsHtml(facts: readonly Fact[], { anchors }: Place): Markup {
  if (facts.length === 0) return none;
  const groups = facts.map(({ term, values }) => {
    const each = values.map((value) => markup`<dd>${runsHtml(value, anchors)}</dd>`);
    return markup`<div><dt>${term}</dt>${each}</div>\n`;
  });
  // Long terms get more of the width, so that they need fewer lines.
  const long = facts.some(({ term }) => term.length > 34);
  return markup`<dl class="facts${long ? ' long' : ''}">\n${groups}</dl>\n`;
}

/** Headings lead from entry to entry; their list says how many there are. */
function entryHtml({ title, facts }: Entry, place: Place): Markup {
  const tag = markup`h${Math.min(6, place.level)}`;
  return markup`<li><${tag}>${runsHtml(title, place.anchors)}</${tag}>\n${factsHtml(facts, place)}</li>\n`;
}

function listHtml(items: readonly ListItem[], ordered: boolean, place: Place): Markup {
  const tag = markup`${ordered ? 'ol' : 'ul'}`;
  const each = items.map(({ runs, items: inner = [] }) => {
    const below = inner.length > 0 ? listHtml(inner, false, place) : none;
    return markup`<li>${runsHtml(runs, place.anchors)}${below}</li>\n`;
  });
  return markup`<${tag}>\n${each}</${tag}>\n`;
}

/**
 * Where there is no room for columns, rows become lists (`style.ts`) with each cell's heading before it. The roles are
 * written out since a table that is not laid out as one would else be none to a screen reader.
 */
function tableHtml({ caption, columns, rows }: Table, { anchors }: Place): Markup {
  const heads = columns.map(
    (column) => markup`<th scope="col" role="columnheader"${kindOf(column)}>${column.header}</th>`,
  );
  const body = rows.map((row) => {
    const cells = row.map((cell, i) => cellHtml(cell, columns[i]!, i === 0, anchors));
    return markup`<tr role="row">${cells}</tr>\n`;
  });
  return markup`<table role="table"${columns.length > 3 ? markup` class="many"` : none}>
<caption>${caption}</caption>
<thead role="rowgroup"><tr role="row">${heads}</tr></thead>
<tbody role="rowgroup">
${body}</tbody>
</table>
`;
}

/** The first cell of a row names the row. */
function cellHtml(cell: Runs, column: Column, first: boolean, anchors: Anchors): Markup {
  const label = markup` data-label="${column.header}"`;
  const content = runsHtml(cell, anchors);
  return first
    ? markup`<th scope="row" role="rowheader"${label}${kindOf(column, cell)}>${content}</th>`
    : markup`<td role="cell"${label}${kindOf(column, cell)}>${content}</td>`;
}

/** Columns are as wide as their longest words, but for words that are no words: those are broken. */
function kindOf({ kind }: Column, cell: Runs = []): Markup {
  const wordy = cell.some((run) => 'text' in run && run.text.split(/\s/).some((word) => word.length > 20));
  return markup` class="${wordy ? 'wordy' : kind}"`;
}
