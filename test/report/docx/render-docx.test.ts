import { strFromU8, unzipSync } from 'fflate';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Document } from '../../../src/report/document.ts';
import { renderDocx } from '../../../src/report/docx/render-docx.ts';
import { safeText } from '../../../src/report/safe-text.ts';
import { type DomElement, readXml } from '../batch/dom.ts';
import { type CaseName, cases } from '../cases.ts';
import { everyBlock } from '../every-block.ts';
import { factsOf, withTexts } from '../facts-of.ts';
import { documentOf } from '../scenario.ts';

type Xml = ReturnType<typeof readXml>;

const hostile = [
  '</w:t></w:r><w:r><w:t>x & "y" \'z\' ]]> <!-- -->',
  'r:id="rIdaaaaaaaaaaaaaaaaaaaaa" Id="rIdbbbbbbbbbbbbbbbbbbbbb" w:id="7"',
  '{{ mall }} &#60; \u001b[31m \u202ea\u202c \u200b\u0000 \ud800 \ufffe \uffff',
].join('\n');

/** The parts of a Word file, read as XML. */
async function partsOf(document: Document) {
  const files = unzipSync(await renderDocx(document));
  const read = (name: string): Xml => readXml(strFromU8(files[name]!));
  return { files, read, body: read('word/document.xml') };
}

const all = (xml: Xml, name: string) =>
  [...xml.querySelectorAll('*')].filter(({ tagName }) => tagName === name);
const value = (element: DomElement | undefined, name = 'w:val') => element?.getAttribute(name) ?? undefined;
const inside = (element: DomElement, name: string) =>
  [...element.querySelectorAll('*')].filter(({ tagName }) => tagName === name);

/** What a person reads or hears in Word: text, the alternatives of pictures, where links lead, and numbers of sources. */
async function readText(document: Document): Promise<string> {
  const { body, read, files } = await partsOf(document);
  const pictures = Object.keys(files).filter((name) => name.endsWith('.svg'));
  const drawn = pictures.map((name) => read(name).documentElement.textContent);
  const text = all(body, 'w:t').map(({ textContent }) => textContent);
  const alternatives = all(body, 'wp:docPr').map((picture) => value(picture, 'descr'));
  const targets = all(read('word/_rels/document.xml.rels'), 'Relationship').map((one) =>
    value(one, 'Target'),
  );
  const sources = all(body, 'w:pStyle').filter((style) => value(style) === 'Source').length;
  return [
    ...text,
    ...alternatives,
    ...drawn,
    ...targets,
    ...Array.from({ length: sources }, (_, i) => i + 1),
  ].join('');
}

/** Few facts, and many. */
const fewAndMany: Document = {
  ...everyBlock,
  sections: [3, 12].map((count) => ({
    id: `facts-${count}`,
    heading: 'Fakta',
    blocks: [
      {
        type: 'facts',
        facts: Array.from({ length: count }, (_, i) => ({
          term: `Fråga ${i}`,
          values: [[{ type: 'text', text: 'ja' }]],
        })),
      },
    ],
  })),
};

/** The facts that stand together, by how many they are, with whether each is to stay on the page of the next. */
function factGroups(body: Xml): boolean[][] {
  const groups: boolean[][] = [];
  let open = false;
  for (const paragraph of all(body, 'w:p')) {
    const style = value(inside(paragraph, 'w:pStyle')[0]);
    const isFact = style === 'Fact';
    if (isFact && !open) groups.push([]);
    if (isFact) groups.at(-1)!.push(inside(paragraph, 'w:keepNext').some((one) => value(one) !== 'false'));
    open = isFact;
  }
  return groups;
}

const squeezed = (text: string) => text.replace(/\s/g, '');

async function missing(document: Document): Promise<string[]> {
  const shown = squeezed(await readText(document));
  const visible = (text: string) =>
    safeText(text).replace(/[\ufffe\uffff]/g, (one) => `\\u${one.charCodeAt(0).toString(16)}`);
  return factsOf(document).filter((fact) => !shown.includes(squeezed(visible(fact))));
}

describe('a report as a Word file', () => {
  it('shows every fact of the model, whatever kind of block it is in', async () => {
    expect(await missing(everyBlock)).toEqual([]);
  });

  it.each(Object.keys(cases) as CaseName[])('shows every fact of every report: %s', async (name) => {
    expect(await missing(await documentOf(cases[name]))).toEqual([]);
  });

  it('shows every fact in English', async () => {
    expect(await missing(await documentOf(cases.open, { language: 'en' }))).toEqual([]);
  });

  it('has headings of Word’s own, of which no level is skipped', async () => {
    const { body } = await partsOf(await documentOf(cases.open));
    const styles = all(body, 'w:pStyle').map((style) => value(style) ?? '');
    expect(styles[0]).toBe('Title');
    const levels = styles.flatMap((style) => /^Heading(\d)$/.exec(style)?.[1] ?? []).map(Number);
    expect(levels[0]).toBe(1);
    levels.slice(1).forEach((level, i) => {
      expect(level - levels[i]!).toBeLessThanOrEqual(1);
    });
  });

  it('repeats the heading row of each table and parts no row', async () => {
    const { body } = await partsOf(await documentOf(cases.open));
    for (const table of all(body, 'w:tbl')) {
      const rows = inside(table, 'w:tr');
      expect(inside(rows[0]!, 'w:tblHeader')).toHaveLength(1);
      for (const row of rows) expect(inside(row, 'w:cantSplit')).toHaveLength(1);
    }
  });

  it('keeps the facts of an answer on one page, and of a long list no fact alone', async () => {
    const { body } = await partsOf(fewAndMany);
    const groups = factGroups(body);
    expect(groups.some(({ length }) => length > 8)).toBe(true);
    expect(groups.some(({ length }) => length > 2 && length <= 8)).toBe(true);
    for (const keeps of groups) {
      expect(keeps.at(-1)).toBe(false);
      if (keeps.length <= 8) expect(keeps.slice(0, -1)).not.toContain(false);
      else expect([keeps[0], keeps.at(-2)]).toEqual([true, true]);
    }
  });

  it('has lists that Word numbers, each from its own beginning', async () => {
    const document = { ...everyBlock, sections: [] };
    const list = document.lead.filter(({ type }) => type === 'list');
    const { body } = await partsOf({ ...document, lead: [...list, ...list] });
    const numbers = all(body, 'w:numId').map((id) => value(id));
    expect(new Set(numbers.slice(0, numbers.length / 2))).not.toEqual(
      new Set(numbers.slice(numbers.length / 2)),
    );
  });

  it.each([
    ['sv', 'sv-SE'],
    ['en', 'en-GB'],
  ] as const)('says its language, in %s', async (language, tag) => {
    const { read } = await partsOf(await documentOf(cases.open, { language }));
    expect(all(read('word/styles.xml'), 'w:lang').map((lang) => value(lang))).toEqual([tag]);
    expect(all(read('docProps/core.xml'), 'dc:language')[0]?.textContent).toBe(tag);
  });

  it('has the title and the other properties that registries look for', async () => {
    const { read } = await partsOf(await documentOf(cases['settled-iop-may-fit']));
    const core = read('docProps/core.xml');
    const property = (name: string) => all(core, name)[0]?.textContent;
    expect(property('dc:title')).toBe('Träffpunkt för personer med psykisk ohälsa');
    expect(property('dc:subject')).toBe('traffpunkt-2026, SN 2026/123');
    expect(property('dc:description')).toBe('Utfallet är klart: IOP kan passa.');
    expect(property('dcterms:created')).toBe('2026-11-22T12:00:00Z');
    expect(property('dcterms:modified')).toBe('2026-11-22T12:00:00Z');
  });

  it('holds the picture as SVG and as PNG, and says in words what it shows', async () => {
    const { files, body } = await partsOf(await documentOf(cases.open));
    const media = Object.keys(files).filter((name) => name.startsWith('word/media/'));
    const count = (ending: string) => media.filter((name) => name.endsWith(ending)).length;
    expect(count('.svg')).toBeGreaterThan(0);
    expect(count('.png')).toBe(count('.svg'));
    for (const name of media.filter((one) => one.endsWith('.svg')))
      expect(readXml(strFromU8(files[name]!)).documentElement.tagName).toBe('svg');
    const pictures = all(body, 'wp:docPr');
    expect(pictures).toHaveLength(count('.svg'));
    expect(value(pictures[0], 'descr')).toContain('Regel 5: kan gälla.');
    for (const picture of pictures) expect(value(picture, 'descr')).toBeTruthy();
  });

  it('gives each place, picture and link a name of its own', async () => {
    const { body, read } = await partsOf(await documentOf(cases['settled-iop-may-fit']));
    const unique = (values: readonly (string | undefined)[]) =>
      expect(new Set(values).size).toBe(values.length);
    unique(all(body, 'w:bookmarkStart').map((one) => value(one, 'w:id')));
    unique(all(body, 'w:bookmarkStart').map((one) => value(one, 'w:name')));
    unique(all(body, 'wp:docPr').map((one) => value(one, 'id')));
    unique(all(read('word/_rels/document.xml.rels'), 'Relationship').map((one) => value(one, 'Id')));
    const places = all(body, 'w:bookmarkStart').map((one) => value(one, 'w:name'));
    for (const link of all(body, 'w:hyperlink')) {
      const anchor = value(link, 'w:anchor');
      if (anchor !== undefined) expect(places).toContain(anchor);
    }
  });
});

describe('the bytes of a Word file', () => {
  afterEach(() => {
    vi.useRealTimers();
    vi.restoreAllMocks();
  });

  it('are the same at another time, with other luck, in another time zone', async () => {
    const zone = process.env.TZ;
    const document = await documentOf(cases['settled-by-one-answer']);
    const first = await renderDocx(document);
    try {
      for (const [time, tz] of [
        ['2031-03-04T05:06:07Z', 'Pacific/Kiritimati'],
        ['1999-12-31T23:59:59Z', 'America/Los_Angeles'],
      ] as const) {
        vi.useFakeTimers({ now: new Date(time), toFake: ['Date'] });
        vi.spyOn(Math, 'random').mockReturnValue(0.42);
        process.env.TZ = tz;
        expect(Buffer.compare(await renderDocx(document), first)).toBe(0);
      }
    } finally {
      process.env.TZ = zone;
    }
  });
});

describe('hostile text in a Word file', () => {
  it('is shown as it is, in XML that is well-formed', async () => {
    const document = withTexts(everyBlock, (text) => `${text} ${hostile}`);
    expect(await missing(document)).toEqual([]);
    const { files } = await partsOf(document);
    for (const [name, bytes] of Object.entries(files)) {
      if (/\.(xml|rels|svg)$/.test(name)) expect(() => readXml(strFromU8(bytes)), name).not.toThrow();
    }
  });

  it('makes a link of a web address alone', async () => {
    for (const href of [
      'javascript:alert(1)',
      'data:text/html,x',
      'file:///etc/passwd',
      '//example.org',
      'https://example.org/"><x',
    ]) {
      const lead = [{ type: 'paragraph', runs: [{ type: 'link', text: 'här', href }] }] as const;
      const { read } = await partsOf({ ...everyBlock, lead, sections: [] });
      const targets = all(read('word/_rels/document.xml.rels'), 'Relationship')
        .filter((one) => value(one, 'TargetMode') === 'External')
        .map((one) => value(one, 'Target'));
      expect(targets).toEqual(href.startsWith('https:') ? ['https://example.org/%22%3E%3Cx'] : []);
    }
  });
});
