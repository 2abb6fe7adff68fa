import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { languages } from '../../src/model/vocabulary.ts';
import type { Document, Run } from '../../src/report/document.ts';
import { paintFor } from '../../src/report/paint.ts';
import { renderMarkdown } from '../../src/report/render-markdown.ts';
import { renderText } from '../../src/report/render-text.ts';
import { safeText } from '../../src/report/safe-text.ts';
import { type CaseName, cases } from './cases.ts';
import { everyBlock } from './every-block.ts';
import { factsOf, withTexts } from './facts-of.ts';
import { documentOf } from './scenario.ts';

const colours = paintFor({ colour: true, links: false });

interface Renderer {
  render: (document: Document) => string;
  /** What a person reads in the output: without markup. */
  read: (output: string) => string;
  /** Whether cells stand beside each other, so that only words stay whole. */
  columns: boolean;
}

/** Every renderer: a new one is added here, and must show all that the others do. */
const renderers: Readonly<Record<string, Renderer>> = {
  'text, 80 columns': {
    render: (document) => renderText(document, { width: 80 }),
    read: String,
    columns: true,
  },
  'text, 200 columns': {
    render: (document) => renderText(document, { width: 200 }),
    read: String,
    columns: true,
  },
  'text, 40 columns': {
    render: (document) => renderText(document, { width: 40 }),
    read: String,
    columns: true,
  },
  'text, coloured': {
    render: (document) => renderText(document, { width: 80, paint: colours }),
    read: uncoloured,
    columns: true,
  },
  'text, with hyperlinks': {
    render: (document) => renderText(document, { width: 80, paint: paintFor({ colour: true, links: true }) }),
    read: (output) => uncoloured(output.replace(hyperlink, '')),
    columns: true,
  },
  'text, in ASCII': {
    render: (document) => renderText(document, { width: 80, ascii: true }),
    read: String,
    columns: true,
  },
  'text, plain': {
    render: (document) => renderText(document, { width: 80, plain: true }),
    read: String,
    columns: false,
  },
  markdown: { render: (document) => renderMarkdown(document), read: markdownRead, columns: false },
};

/** What begins a hyperlink, and what ends one. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: hyperlinks are made of it.
const hyperlink = /\u001b\]8;;((?:https?:[!-~]+)?)\u0007/g;

const hostile = [
  '\u001b[31mröd\u001b[0m | `kod` ``kod`` <script>alert(1)</script> **fet** _kursiv_ [länk](javascript:alert(1))',
  '![bild](x) <!-- tyst --> \\| \\\\| ~~bort~~ $x^2$ &amp; &#60; {{ mall }} @namn [^1]',
  '# rubrik',
  '- punkt',
  '1. ett',
  '> citat',
  '```',
  '\u202egnirts\u202c \u2066a\u2069 \u200b\u0007\u009b31m \u2028\u2029 \ud800 slut\\',
].join('\n');

/** White space stands where lines break, and marks where they begin; neither is part of what is said. */
function squeezed(text: string): string {
  return text.replace(/[\s│|]/g, '');
}

function uncoloured(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the escape codes that were put there.
  return text.replace(/\u001b\[\d+m/g, '');
}

/** Markdown as a reader of it shows it. */
function html(markdown: string): string {
  return micromark(markdown, { extensions: [gfm()], htmlExtensions: [gfmHtml()] });
}

function markdownRead(markdown: string): string {
  const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', amp: '&' };
  const addresses = (tag: string) => /href="([^"]*)"/.exec(tag)?.[1] ?? '';
  const items = withMermaidText(html(markdown)).replace(/<ol>([\s\S]*?)<\/ol>/g, (_, inner: string) => {
    let number = 0;
    return inner.replaceAll('<li>', () => `${++number}`);
  });
  return items
    .replace(/<[^>]*>/g, addresses)
    .replace(/&(lt|gt|quot|amp);/g, (_, name: string) => entities[name] ?? '');
}

/** Mermaid writes signs by their numbers. */
function withMermaidText(shown: string): string {
  return shown.replace(/<code class="language-mermaid">[^<]*<\/code>/g, (chart) =>
    chart.replace(/#(\d+);/g, (_, code: string) => {
      const character = String.fromCodePoint(Number(code));
      return { '<': '&lt;', '>': '&gt;', '&': '&amp;' }[character] ?? character;
    }),
  );
}

/** The facts of the document that a reader of the output does not meet. */
function missing(document: Document, { render, read, columns }: Renderer): string[] {
  const shown = squeezed(read(render(document)));
  return factsOf(document).filter((fact) => {
    const text = safeText(fact).trim();
    return (columns ? text.split(' ') : [text]).some((part) => !shown.includes(squeezed(part)));
  });
}

const documents = Promise.all(
  (Object.keys(cases) as CaseName[]).flatMap((name) =>
    languages.map((language) => documentOf(cases[name], { language })),
  ),
);

describe.each(Object.entries(renderers))('%s', (_, renderer) => {
  it('shows every fact of the model, whatever kind of block it is in', () => {
    expect(missing(everyBlock, renderer)).toEqual([]);
  });

  it('shows every fact of every report', async () => {
    for (const document of await documents) expect(missing(document, renderer)).toEqual([]);
  });

  it('shows hostile text as it is, and lets no control character through', async () => {
    const document = withTexts(
      await documentOf(cases['disputed-and-decisive']),
      (text) => `${text} ${hostile}`,
    );
    expect(missing(document, renderer).slice(0, 3)).toEqual([]);
    expect(renderer.read(renderer.render(document)).match(/[^\P{C}\n]/u)).toBeNull();
  });

  it('is the same each time, ends in one line break and leaves no space at the end of a line', async () => {
    const document = await documentOf(cases['settled-iop-may-fit']);
    const output = renderer.render(document);
    expect(renderer.render(document)).toBe(output);
    expect(output).toMatch(/[^\n]\n$/);
    expect(uncoloured(output).match(/[ \t]$/m)).toBeNull();
  });
});

describe('text for a terminal', () => {
  it('is never wider than the terminal, down to 40 columns', async () => {
    for (const document of [everyBlock, ...(await documents)]) {
      for (const width of [40, 57, 80, 120, 200]) {
        const lines = uncoloured(renderText(document, { width, paint: colours })).split('\n');
        expect(lines.filter((line) => stringWidth(line) > width)).toEqual([]);
      }
    }
  });

  it('keeps wide characters within the width', () => {
    const wide = withTexts(
      everyBlock,
      (text) => `${text} 個人情報保護方針個人情報保護方針個人情報保護方針 👩‍🔬👩‍🔬👩‍🔬`,
    );
    const lines = renderText(wide, { width: 44 }).split('\n');
    expect(lines.filter((line) => stringWidth(line) > 44)).toEqual([]);
  });

  it('says the same with and without colour', async () => {
    for (const document of await documents) {
      expect(uncoloured(renderText(document, { width: 80, paint: colours }))).toBe(
        renderText(document, { width: 80 }),
      );
    }
  });

  it('links each address, line by line, and says the same as without links', async () => {
    for (const document of [everyBlock, ...(await documents)]) {
      const linked = renderText(document, { width: 40, paint: paintFor({ colour: false, links: true }) });
      expect(linked.replace(hyperlink, '')).toBe(renderText(document, { width: 40 }));
      for (const line of linked.split('\n')) {
        const ends = [...line.matchAll(hyperlink)].map(([, address]) => address !== '');
        expect(ends).toEqual(ends.map((_, i) => i % 2 === 0));
        expect(ends.length % 2).toBe(0);
      }
    }
    const text = renderText(everyBlock, { width: 80, paint: paintFor({ colour: false, links: true }) });
    expect(text).toContain('\u001b]8;;https://example.org/protokoll?id=1\u0007protokollet');
  });

  it('has no character beyond ASCII but letters and quotes where the terminal has no more', async () => {
    for (const document of [everyBlock, ...(await documents)])
      expect(renderText(document, { width: 80, ascii: true }).match(/[\u2022\u2190-\u27bf]/)).toBeNull();
  });

  it('draws nothing when it is plain', async () => {
    for (const document of [everyBlock, ...(await documents)]) {
      expect(renderText(document, { width: 80, plain: true }).match(/[\u2500-\u257f•]/)).toBeNull();
    }
  });

  it('keeps a digest on one line where there is room for it', async () => {
    const text = renderText(await documentOf(cases.open), { width: 80 });
    expect(text.match(/^ +sha256:[0-9a-f]{64}$/gm)).toHaveLength(3);
  });
});

describe('Markdown', () => {
  const tags = (document: Document, level = 1) => {
    const shown = html(renderMarkdown(document, { headingLevel: level })).replace(
      / (href|align)="[^"]*"/g,
      '',
    );
    // Code with a bar in it is plain text in a table: the one difference that is meant.
    return [...shown.matchAll(/<[^>]*>/g)].map(([tag]) => tag).filter((tag) => !/code>$/.test(tag));
  };

  it('has the same structure whatever the texts are: nothing in them is markup', async () => {
    for (const document of [everyBlock, await documentOf(cases['settled-by-one-answer'])]) {
      const expected = tags(document);
      const starts = [
        '# ',
        '## x',
        '- ',
        '+ ',
        '* ',
        '1. ',
        '2) ',
        '> ',
        '```',
        '~~~',
        '---',
        '===',
        '| a |',
        '<div>',
        '    ',
        '[x]: y',
      ];
      for (const start of starts)
        expect(tags(withTexts(document, (text) => `${start}${text}`)), start).toEqual(expected);
      for (const end of [
        '\\',
        ' #',
        '  ',
        '\n\n',
        '<',
        '&',
        ' https://example.org',
        ' www.example.org',
        '`',
        '*',
        '_',
      ]) {
        expect(tags(withTexts(document, (text) => `${text}${end}`)), end).toEqual(expected);
      }
      expect(tags(withTexts(document, (text) => `${text} ${hostile}`))).toEqual(expected);
    }
  });

  it('begins at the heading level that the reader asks for, and skips none', async () => {
    const levels = tags(await documentOf(cases.open), 3).filter((tag) => /^<h\d>$/.test(tag));
    expect(levels[0]).toBe('<h3>');
    expect(new Set(levels)).toEqual(new Set(['<h3>', '<h4>', '<h5>']));
  });

  it('makes a link of a web address alone', () => {
    const linked = (href: string) => html(renderMarkdown(withRuns([{ type: 'link', text: 'här', href }])));
    expect(linked('https://example.org/a b?x=<y>|z&copy;')).toContain(
      'href="https://example.org/a%20b?x=%3Cy%3E%7Cz&amp;copy;"',
    );
    for (const href of ['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', '//example.org']) {
      expect(linked(href)).not.toContain('<a ');
    }
  });
});

function withRuns(runs: readonly Run[]): Document {
  return { ...everyBlock, lead: [{ type: 'paragraph', runs }], sections: [] };
}
