import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { localeOf } from '../../words/language.ts';
import type { Document } from '../document.ts';

/**
 * The Word file as the library made it, with all that it took from the clock and from chance replaced: dates are the
 * document's own, ids are counted. (docx 9.7 also gives every bookmark and every picture the id 1: Word wants them to differ.)
 */
export function settled(file: Uint8Array, { metadata, language }: Document): Uint8Array {
  const day = metadata.date === '' ? '1980-01-01' : metadata.date;
  const links = new Map<string, string>();
  const entries = Object.entries(unzipSync(file)).map(([name, bytes]): [string, Uint8Array] => {
    if (!/\.(xml|rels)$/.test(name)) return [name, bytes];
    const text = strFromU8(bytes);
    if (name === 'docProps/core.xml') return [name, strToU8(withDates(text, day, localeOf[language]))];
    return [name, strToU8(withCountedIds(text, links))];
  });
  const [year, month, date] = day.split('-').map(Number);
  // Zip files hold the time of the clock on the wall: noon exists in every time zone.
  const mtime = new Date(year!, month! - 1, date!, 12);
  const zipped: Zippable = {};
  for (const [name, bytes] of entries) zipped[name] = [bytes, { mtime, level: /\.png$/.test(name) ? 0 : 9 }];
  return zipSync(zipped);
}

function withDates(core: string, day: string, language: string): string {
  return core
    .replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${day}T12:00:00Z`)
    .replace('</cp:coreProperties>', `<dc:language>${language}</dc:language></cp:coreProperties>`);
}

function withCountedIds(xml: string, links: Map<string, string>): string {
  let started = 0;
  let ended = 0;
  let pictures = 0;
  // Within tags alone: a text has no bare `<`, so nothing in it is taken for one.
  return xml
    .replace(
      /(<w:hyperlink [^>]*?r:id="|<Relationship Id=")(rId[a-z0-9_-]{10,})/g,
      (_, start, id: string) => {
        const known = links.get(id) ?? `rIdLink${links.size + 1}`;
        links.set(id, known);
        return `${start}${known}`;
      },
    )
    .replace(/(<w:bookmarkStart\b[^>]*?w:id=")[^"]*/g, (_, start: string) => `${start}${++started}`)
    .replace(/(<w:bookmarkEnd\b[^>]*?w:id=")[^"]*/g, (_, end: string) => `${end}${++ended}`)
    .replace(/(<wp:docPr\b[^>]*?\bid=")[^"]*/g, (_, picture: string) => `${picture}${++pictures}`);
}
