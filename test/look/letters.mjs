/**
 * Writes the letters that pictures are measured and drawn with: `letter-widths.ts` (small, for wrapping) and
 * `letter-outlines.ts` (for the PNG that old readers of Word files show). Run by hand, when the letters change:
 *
 *   node test/look/letters.mjs /usr/share/fonts/truetype/liberation2
 *
 * Liberation Sans has the widths of Arial and Helvetica, so what is measured here fits wherever the SVG is shown.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const folder = process.argv[2] ?? '/usr/share/fonts/truetype/liberation2';
const out = new URL('../../src/report/picture/', import.meta.url);
const extra = '–—‘’‚“”„†•…‹›€−≤≥→';
const letters = [
  ...Array.from({ length: 95 }, (_, i) => String.fromCodePoint(32 + i)),
  ...Array.from({ length: 96 }, (_, i) => String.fromCodePoint(160 + i)),
  ...extra,
];
/** Outlines are kept in 512ths of the letter size: finer than any pixel of the picture. */
const GRID = 512;

/** The tables of a TrueType file that hold widths and outlines. */
function font(file) {
  const bytes = readFileSync(file);
  const tables = new Map();
  for (let i = 0; i < bytes.readUInt16BE(4); i++) {
    const at = 12 + i * 16;
    tables.set(bytes.toString('latin1', at, at + 4), bytes.readUInt32BE(at + 8));
  }
  const head = tables.get('head');
  return {
    bytes,
    unitsPerEm: bytes.readUInt16BE(head + 18),
    longLoca: bytes.readInt16BE(head + 50) === 1,
    metrics: bytes.readUInt16BE(tables.get('hhea') + 34),
    table: (name) => tables.get(name),
  };
}

/** The glyph of a character, by the format 4 table for Unicode. */
function glyphOf({ bytes, table }, code) {
  const cmap = table('cmap');
  for (let i = 0; i < bytes.readUInt16BE(cmap + 2); i++) {
    const at = cmap + bytes.readUInt32BE(cmap + 8 + i * 8);
    if (bytes.readUInt16BE(at) !== 4) continue;
    const count = bytes.readUInt16BE(at + 6) / 2;
    for (let s = 0; s < count; s++) {
      const end = bytes.readUInt16BE(at + 14 + s * 2);
      const start = bytes.readUInt16BE(at + 16 + count * 2 + s * 2);
      if (code > end || code < start) continue;
      const delta = bytes.readUInt16BE(at + 16 + count * 4 + s * 2);
      const offsetAt = at + 16 + count * 6 + s * 2;
      const offset = bytes.readUInt16BE(offsetAt);
      if (offset === 0) return (code + delta) & 0xffff;
      const found = bytes.readUInt16BE(offsetAt + offset + (code - start) * 2);
      return found === 0 ? 0 : (found + delta) & 0xffff;
    }
  }
  return 0;
}

function widthOf({ bytes, table, metrics }, glyph) {
  return bytes.readUInt16BE(table('hmtx') + Math.min(glyph, metrics - 1) * 4);
}

/** The contours of a glyph as points with "is on the curve", in font units. */
function contoursOf(face, glyph) {
  const { bytes, table, longLoca } = face;
  const place = (g) =>
    longLoca ? bytes.readUInt32BE(table('loca') + g * 4) : bytes.readUInt16BE(table('loca') + g * 2) * 2;
  if (place(glyph) === place(glyph + 1)) return [];
  const at = table('glyf') + place(glyph);
  const count = bytes.readInt16BE(at);
  return count < 0 ? compositeOf(face, at + 10) : simpleOf(bytes, at + 10, count);
}

function simpleOf(bytes, start, count) {
  let at = start;
  const ends = Array.from({ length: count }, (_, i) => bytes.readUInt16BE(at + i * 2));
  at += count * 2;
  at += 2 + bytes.readUInt16BE(at);
  const points = (ends.at(-1) ?? -1) + 1;
  const flags = [];
  while (flags.length < points) {
    const flag = bytes[at++];
    flags.push(flag);
    if (flag & 8) for (let n = bytes[at++]; n > 0; n--) flags.push(flag);
  }
  const axis = (short, same) => {
    let value = 0;
    return flags.map((flag) => {
      if (flag & short) value += flag & same ? bytes[at++] : -bytes[at++];
      else if (!(flag & same)) {
        value += bytes.readInt16BE(at);
        at += 2;
      }
      return value;
    });
  };
  const xs = axis(2, 16);
  const ys = axis(4, 32);
  const all = flags.map((flag, i) => ({ x: xs[i], y: ys[i], on: (flag & 1) === 1 }));
  return ends.map((end, i) => all.slice(i === 0 ? 0 : ends[i - 1] + 1, end + 1));
}

/** An accented letter: its parts, moved. Scaled parts do not occur among our letters. */
function compositeOf(face, start) {
  const { bytes } = face;
  const found = [];
  for (let at = start, more = true; more; ) {
    const flags = bytes.readUInt16BE(at);
    const part = bytes.readUInt16BE(at + 2);
    const words = (flags & 1) !== 0;
    const dx = words ? bytes.readInt16BE(at + 4) : bytes.readInt8(at + 4);
    const dy = words ? bytes.readInt16BE(at + 6) : bytes.readInt8(at + 5);
    if (flags & (8 | 64 | 128)) throw new Error('a scaled part');
    found.push(
      ...contoursOf(face, part).map((contour) => contour.map((p) => ({ ...p, x: p.x + dx, y: p.y + dy }))),
    );
    at += words ? 8 : 6;
    more = (flags & 32) !== 0;
  }
  return found;
}

/** A contour as text: for each point the way from the last one, and `*` where it is off the curve. */
function encoded(contours, unitsPerEm) {
  const grid = (value) => Math.round((value * GRID) / unitsPerEm);
  return contours
    .map((contour) => {
      let x = 0;
      let y = 0;
      return contour
        .map((point) => {
          const step = `${point.on ? '' : '*'}${grid(point.x) - x},${grid(point.y) - y}`;
          x = grid(point.x);
          y = grid(point.y);
          return step;
        })
        .join(' ');
    })
    .join(';');
}

const faces = {
  regular: font(path.join(folder, 'LiberationSans-Regular.ttf')),
  bold: font(path.join(folder, 'LiberationSans-Bold.ttf')),
};
const glyphs = (face) => letters.map((letter) => glyphOf(face, letter.codePointAt(0)));
const quoted = (text) => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
const joined = (parts) => parts.map((part) => `  ${quoted(part)}`).join(',\n');

const widths = Object.entries(faces).map(([name, face]) => {
  const all = glyphs(face).map((glyph) => Math.round((widthOf(face, glyph) * 1000) / face.unitsPerEm));
  return `/** Thousandths of the letter size, in the order of {@link letters}. */\nexport const ${name}Widths =\n  ${quoted(all.join(' '))};`;
});
writeFileSync(
  new URL('letter-widths.ts', out),
  `// Written by test/look/letters.mjs.

/** The characters whose widths and outlines are known. */
export const letters =
  ${quoted(letters.join(''))};

${widths.join('\n\n')}
`,
);

const outlines = Object.entries(faces).map(
  ([name, face]) =>
    `/** In the order of \`letters\`; see {@link GRID}. */\nexport const ${name}Outlines: readonly string[] = [\n${joined(glyphs(face).map((glyph) => encoded(contoursOf(face, glyph), face.unitsPerEm)))},\n];`,
);
writeFileSync(
  new URL('raster/letter-outlines.ts', out),
  `// Written by test/look/letters.mjs.

/*!
 * Outlines of letters from Liberation Sans and Liberation Sans Bold 2.1, simplified.
 * Digitized data copyright (c) 2010 Google Corporation; copyright (c) 2012 Red Hat, Inc.
 * SIL Open Font License, version 1.1: https://openfontlicense.org
 */

/**
 * Contours are parted by \`;\`, points by spaces: the way from the last point, in ${GRID}ths of the letter size, \`y\`
 * upwards; \`*\` marks a control point of a quadratic curve.
 */
export const GRID = ${GRID};

${outlines.join('\n\n')}
`,
);
