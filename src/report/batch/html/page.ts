import type { Language } from '../../../model/vocabulary.ts';
import { batchWords } from '../../../words/batch.ts';
import { Markup, markup, none } from './markup.ts';
import { style } from './style.ts';

/** A part of the page under a heading, which the contents at the top lead to. */
export interface PageSection {
  id: string;
  heading: string;
  content: Markup;
}

/** What a page consists of. */
export interface Page {
  language: Language;
  engine: string;
  lead: Markup;
  sections: readonly PageSection[];
}

/** One self-contained HTML file: no script, nothing from elsewhere, and a policy that lets in neither. */
export function htmlPage({ language, engine, lead, sections }: Page): string {
  const words = batchWords[language].overview;
  const contents = sections.map(({ id, heading }) => markup`<li><a href="#${id}">${heading}</a></li>\n`);
  const { html } = markup`<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="generator" content="iop ${engine}">
<title>${words.title}</title>
<style>${Markup.ours(style)}</style>
</head>
<body>
<a class="skip" href="#main">${words.skip}</a>
<header>
<h1>${words.title}</h1>
${lead}</header>
<nav aria-label="${words.contents}">
<ul>
${contents}</ul>
</nav>
<main id="main">
${sections.map(sectionMarkup)}</main>
<footer>
<p>${words.guidance} ${words.madeBy(engine)}</p>
</footer>
</body>
</html>
`;
  return `<!doctype html>\n${html}`;
}

function sectionMarkup({ id, heading, content }: PageSection): Markup {
  return markup`<section id="${id}" aria-labelledby="${id}-h">
<h2 id="${id}-h">${heading}</h2>
${content}</section>
`;
}

/** A part that folds away; its heading says how much is in it. */
export function folded(heading: string, content: Markup, open: boolean): Markup {
  return markup`<details${open ? markup` open` : none}>
<summary><h3>${heading}</h3></summary>
${content}</details>
`;
}

/** A table with a caption and column headings; `kind` is how it looks, `parts` are its bodies. */
export function table(
  kind: 'cases' | 'files',
  caption: string,
  columns: readonly string[],
  parts: Markup | readonly Markup[],
): Markup {
  const heads = columns.map((column) => markup`<th scope="col">${column}</th>`);
  return markup`<table class="${kind}">
<caption>${caption}</caption>
<thead><tr>${heads}</tr></thead>
${parts}</table>
`;
}

/** Rows as the one body of a table. */
export function body(rows: readonly Markup[]): Markup {
  return markup`<tbody>
${rows}</tbody>
`;
}
