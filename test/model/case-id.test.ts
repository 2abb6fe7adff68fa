import { expect, it } from 'vitest';
import { caseIdFrom } from '../../src/model/case-id.ts';

it.each([
  ['Träffpunkt för äldre', 'traffpunkt-for-aldre'],
  ['  Café – Övergården!  ', 'cafe-overgarden'],
  ['Cafe\u0301', 'cafe'],
  ['Sønderjylland & Ærø', 'sonderjylland-aero'],
  ['Straße', 'strasse'],
  ['2026 års läger', 'case-2026-ars-lager'],
  ['???', 'case'],
  ['', 'case'],
  ['CON', 'case-con'],
  ['com1', 'case-com1'],
  ['lpt9', 'case-lpt9'],
  ['Aux', 'case-aux'],
  ['prn', 'case-prn'],
  ['nul', 'case-nul'],
  ['Control', 'control'],
  ['Falcon', 'falcon'],
  ['com12', 'com12'],
  ['x'.repeat(61), 'x'.repeat(60)],
  [`${'x'.repeat(59)} ${'y'.repeat(5)}`, 'x'.repeat(59)],
  [`${'x'.repeat(58)} ${'y'.repeat(5)}`, `${'x'.repeat(58)}-y`],
])('the id of the case %j', (title, id) => {
  expect(caseIdFrom(title)).toBe(id);
});
