import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import type { Document } from '../../../src/report/document.ts';
import { renderHtml } from '../../../src/report/html/render-html.ts';
import { safeText } from '../../../src/report/safe-text.ts';
import { type DomElement, type DomWindow, openPage } from '../batch/dom.ts';
import { type CaseName, cases } from '../cases.ts';
import { everyBlock } from '../every-block.ts';
import { factsOf, withTexts } from '../facts-of.ts';
import { documentOf } from '../scenario.ts';

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const hostile = [
  '</style></title></svg><script>alert(1)</script><img src=x onerror=alert(1)>',
  '" onload="alert(1)" \' onfocus=\'alert(1)\' autofocus',
  '&lt;b&gt; &amp; &#60;script&#62; <!-- --> ]]> {{constructor}}',
  'javascript:alert(1) data:text/html,x url(https://example.org/x) @import "x"; } body { display: none } \\',
  '\u001b[31m \u202egnirts\u202c \u200b\u0007\u0000 \ud800 \ufffe',
].join('\n');

/** What axe has against the page. Contrast needs a browser that draws: `style.test.ts` and `npm run look` measure it. */
async function violationsIn(page: DomWindow): Promise<string[]> {
  page.eval(axe);
  const options = JSON.stringify({ rules: { 'color-contrast': { enabled: false } } });
  const { violations } = (await page.eval(`axe.run(document, ${options})`)) as {
    violations: { id: string; nodes: { html: string }[] }[];
  };
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

const pageOf = (document: Document) => openPage(renderHtml(document));
const all = ({ document }: DomWindow, selector: string) => [...document.querySelectorAll(selector)];

/** What a person reads or hears: text, and where links lead. */
function readText(page: DomWindow): string {
  const links = all(page, 'a[href^=http]').map((link) => link.getAttribute('href'));
  const numbers = all(page, 'ol.references li').map((item) => item.getAttribute('value'));
  return [page.document.body.textContent, ...links, ...numbers].join(' ');
}

const squeezed = (text: string) => text.replace(/\s/g, '');

function missing(document: Document): string[] {
  const shown = squeezed(readText(pageOf(document)));
  return factsOf(document).filter(
    (fact) => !shown.includes(squeezed(safeText(fact).replace('\ufffe', '\\ufffe'))),
  );
}

/**
 * The elements of a page with all that is not text: a text must change nothing here. Of pictures, which draw a longer text
 * in more lines, the kinds of elements.
 */
function structure(page: DomWindow): string[] {
  const named = (element: DomElement) => {
    const attributes = [...element.attributes].map(({ name }) => name);
    return `${element.tagName}[${attributes.join(' ')}]`;
  };
  const outside = all(page, '*').filter((element) => element.closest('svg') === null);
  const inside = new Set(all(page, 'svg *').map(({ tagName }) => tagName));
  return [...outside.map(named), ...[...inside].sort()];
}

describe('a report as an HTML page', () => {
  it('shows every fact of the model, whatever kind of block it is in', () => {
    expect(missing(everyBlock)).toEqual([]);
  });

  it.each(Object.keys(cases) as CaseName[])('shows every fact of every report: %s', async (name) => {
    for (const language of ['sv', 'en'] as const)
      expect(missing(await documentOf(cases[name], { language }))).toEqual([]);
  });

  it.each(['settled-iop-may-fit', 'disputed-and-decisive', 'contradictory'] as const)(
    'is accessible: %s',
    async (name) => {
      const page = pageOf(await documentOf(cases[name]));
      expect(await violationsIn(page)).toEqual([]);
      expect(page.document.documentElement.getAttribute('lang')).toBe('sv');
    },
  );

  it('is accessible with every kind of block, and with hostile text', async () => {
    expect(await violationsIn(pageOf(everyBlock))).toEqual([]);
    expect(await violationsIn(pageOf(withTexts(everyBlock, () => hostile)))).toEqual([]);
  });

  it('has one h1 and skips no level of heading', async () => {
    const levels = all(pageOf(await documentOf(cases.open)), 'h1,h2,h3,h4,h5,h6').map(({ tagName }) =>
      Number(tagName[1]),
    );
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    levels.slice(1).forEach((level, i) => {
      expect(level - levels[i]!).toBeLessThanOrEqual(1);
    });
  });

  it('names its tables, their columns and their rows', async () => {
    const page = pageOf(await documentOf(cases.open));
    for (const table of all(page, 'table')) {
      expect(table.querySelector('caption')?.textContent).toBeTruthy();
      for (const head of table.querySelectorAll('thead th')) expect(head.getAttribute('scope')).toBe('col');
      for (const row of table.querySelectorAll('tbody tr'))
        expect(row.querySelector('th')?.getAttribute('scope')).toBe('row');
    }
  });

  it('leads only to places that are there, each named once', async () => {
    for (const name of Object.keys(cases) as CaseName[]) {
      const page = pageOf(await documentOf(cases[name]));
      const ids = all(page, '[id]').map((element) => element.getAttribute('id')!);
      expect(new Set(ids).size).toBe(ids.length);
      const pointers = [
        ...all(page, 'a[href^="#"]').map((link) => link.getAttribute('href')!.slice(1)),
        ...all(page, '[aria-labelledby]').map((element) => element.getAttribute('aria-labelledby')!),
        ...all(page, '[aria-describedby]').map((element) => element.getAttribute('aria-describedby')!),
      ];
      for (const id of pointers) expect(ids).toContain(id);
    }
  });

  it('lets its own style in and nothing else', async () => {
    const page = pageOf(await documentOf(cases['settled-iop-may-fit']));
    const policy = page.document.querySelector('meta[http-equiv]')?.getAttribute('content') ?? '';
    const style = page.document.querySelector('style')?.textContent ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain(`'sha256-${createHash('sha256').update(style).digest('base64')}'`);
    expect(all(page, 'script,link,img,iframe,object,embed,form,base,[style]')).toEqual([]);
    expect(style).not.toMatch(/url\(|@import/);
  });
});

describe('hostile text in an HTML page', () => {
  const attributes = (elements: readonly DomElement[]) => elements.flatMap((one) => [...one.attributes]);

  it.each([hostile, ...hostile.split('\n'), '"', "'", '<', '&', '`', '\\'])(
    'changes no element: %j',
    (text) => {
      const page = pageOf(withTexts(everyBlock, (before) => `${before} ${text}`));
      expect(structure(page)).toEqual(structure(pageOf(everyBlock)));
      expect(attributes(all(page, '*')).filter(({ name }) => name.startsWith('on'))).toEqual([]);
      expect(page.document.querySelector('style')!.textContent).not.toMatch(/display: none|@import|url\(/);
    },
  );

  it('is shown as it is', () => {
    expect(missing(withTexts(everyBlock, (text) => `${text} ${hostile}`))).toEqual([]);
  });

  it('lets no control character through', () => {
    const html = renderHtml(withTexts(everyBlock, (text) => `${text} ${hostile}`));
    expect(html.match(/[^\P{C}\n]/u)).toBeNull();
  });

  it('makes a link of a web address alone', () => {
    const hrefs = [
      'javascript:alert(1)',
      ' javascript:alert(1)',
      'data:text/html,x',
      'file:///etc/passwd',
      '//example.org',
      'https://example.org/"><script>',
    ];
    for (const href of hrefs) {
      const page = pageOf({
        ...everyBlock,
        lead: [{ type: 'paragraph', runs: [{ type: 'link', text: 'här', href }] }],
        sections: [],
      });
      const links = all(page, 'header a').map((link) => link.getAttribute('href'));
      expect(links.filter((link) => !/^https?:\/\/[^"<>\s]*$/.test(link ?? ''))).toEqual([]);
      expect(links).toHaveLength(href.startsWith('https:') ? 1 : 0);
    }
  });
});
