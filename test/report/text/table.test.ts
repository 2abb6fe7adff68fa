import { describe, expect, it } from 'vitest';
import type { Runs } from '../../../src/report/document.ts';
import { text } from '../../../src/report/document.ts';
import { unpainted } from '../../../src/report/paint.ts';
import { boxGlyphs } from '../../../src/report/text/glyphs.ts';
import { tableLines } from '../../../src/report/text/table.ts';

const columns = ['Ärende', 'Avtalstid', 'Fil'].map((header) => ({ header, kind: 'text' as const }));
const rows: Runs[][] = [
  [text('Träffpunkten'), text('2027-01-01 – 2029-12-31'), text('traffpunkt.yaml')],
  [text('Läxhjälpen'), text(''), text('laxhjalp.yaml')],
];

const lines = (width: number, plain = false) =>
  tableLines({ columns, rows }, width, { paint: unpainted, plain, glyphs: boxGlyphs }).map(({ printed }) =>
    printed.trimEnd(),
  );

describe('a table in a terminal', () => {
  it('has columns where there is room', () => {
    expect(lines(80)).toEqual([
      'Ärende        Avtalstid                Fil',
      '────────────  ───────────────────────  ───────────────',
      'Träffpunkten  2027-01-01 – 2029-12-31  traffpunkt.yaml',
      'Läxhjälpen                             laxhjalp.yaml',
    ]);
  });

  it.each([
    [40, false],
    [80, true],
  ])('is a list where there is none, or is to be, without what is empty (%i columns)', (width, plain) => {
    expect(lines(width, plain)).toEqual([
      'Ärende: Träffpunkten',
      'Avtalstid: 2027-01-01 – 2029-12-31',
      'Fil: traffpunkt.yaml',
      '',
      'Ärende: Läxhjälpen',
      'Fil: laxhjalp.yaml',
    ]);
  });
});
