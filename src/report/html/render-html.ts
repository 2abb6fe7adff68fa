import { createHash } from 'node:crypto';
import { dateIn } from '../../words/language.ts';
import { pageWords } from '../../words/pages.ts';
import { Markup, markup, none } from '../batch/html/markup.ts';
import type { Document, Section } from '../document.ts';
import { Anchors } from './anchors.ts';
import { blockHtml } from './blocks.ts';
import { pageStyle } from './style.ts';

/**
 * The document as one HTML file that needs nothing else: no script, no outside resource, and a policy that lets in
 * neither. Made for WCAG 2.2 AA and EN 301 549, on screens from 320 pixels, in light and dark, and on A4.
 */
export function renderHtml(document: Document): string {
  const { language, title, metadata } = document;
  const anchors = new Anchors(document);
  const words = pageWords[language];
  const place = { anchors, language, level: 2 };
  const lead = document.lead.map((block) => blockHtml(block, place));
  const main = anchors.give('main');
  const sections = document.sections.map((section) => ({ section, id: anchors.give(section.id) }));
  const contents = sections.map(
    ({ section, id }) => markup`<li><a href="#${id}">${section.heading}</a></li>\n`,
  );
  const made =
    metadata.date === ''
      ? metadata.generator
      : words.madeBy(metadata.generator, dateIn(metadata.date, language));
  const { html } = markup`<html lang="${language}">
${head(document)}
<body>
<a class="skip" href="#${main}">${words.skip}</a>
<header>
<h1>${title}</h1>
${lead}</header>
${contents.length > 1 ? markup`<nav aria-label="${words.contents}">\n<p class="contents" aria-hidden="true">${words.contents}</p>\n<ol>\n${contents}</ol>\n</nav>\n` : none}<main id="${main}" tabindex="-1">
${sections.map(({ section, id }) => sectionHtml(section, id, 2, document, anchors))}</main>
<footer><p>${made}</p></footer>
</body>
</html>
`;
  return `<!doctype html>\n${html}`;
}

function head({ language, title, metadata }: Document): Markup {
  const style = pageStyle({ title, subject: metadata.subject, language });
  const hash = createHash('sha256').update(style).digest('base64');
  const policy = `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
  const named = ([name, content]: readonly [string, string]) =>
    content === '' ? none : markup`<meta name="${name}" content="${content}">\n`;
  const facts = [
    ['description', metadata.description],
    ['keywords', metadata.keywords.join(', ')],
    ['dcterms.subject', metadata.subject],
    ['dcterms.date', metadata.date],
    ['generator', metadata.generator],
  ] as const;
  return markup`<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
${facts.map(named)}<title>${title}</title>
<style>${Markup.ours(style)}</style>
</head>`;
}

function sectionHtml(
  { heading, blocks, sections = [] }: Section,
  id: string,
  level: number,
  document: Document,
  anchors: Anchors,
): Markup {
  const tag = markup`h${Math.min(6, level)}`;
  const place = { anchors, language: document.language, level: level + 1 };
  return markup`<section id="${id}">
<${tag}>${heading}</${tag}>
${blocks.map((block) => blockHtml(block, place))}${sections.map((section) =>
  sectionHtml(section, anchors.give(section.id), level + 1, document, anchors),
)}</section>
`;
}
