/** The smallest sound set; each bad one changes a line of it. */
const sound = `format: iop-questions/1
id: provkommun
version: 1.0.0
languages: [sv]
title: { sv: Provkommunen }
summary: { sv: Provkommunens frågor. }
sources:
  riktlinje: { title: { sv: Riktlinje } }
parameters:
  tak: { name: { sv: Tak }, unit: EUR, values: [{ value: 300000, from: 2024-01-01 }] }
questions:
  no-market: { kind: yes-no, label: { sv: Ingen marknad }, ask: { sv: Saknas marknad? } }
  area: { kind: choice, label: { sv: Område }, ask: { sv: Vilket område? }, options: { vard: { sv: Vård }, annat: { sv: Annat } } }
  aid: { kind: number, unit: EUR, label: { sv: Stöd }, ask: { sv: Hur mycket? }, minimum: 0 }
  start: { kind: date, label: { sv: Start }, ask: { sv: När? } }
  about: { kind: text, label: { sv: Om }, ask: { sv: Vad? } }
criteria:
  no-market: { name: { sv: Ingen marknad }, met: { no-market: yes } }
constraints:
  ingen-start: { if: { no-market: yes }, then: { area: vard }, reason: { sv: Därför. } }
rules:
  marknad: { when: { not-met: any-must }, outcome: upphandling, reason: { sv: Marknad finns. } }
  annars: { when: otherwise, outcome: iop, reason: { sv: Inget hindrar. } }
outcomes:
  upphandling: { name: { sv: Upphandling }, partnership: no, summary: { sv: Ett köp. } }
  iop: { name: { sv: IOP }, partnership: yes, summary: { sv: Ett IOP. } }
`;

/** `sound` with one piece of it replaced. */
function instead(piece: string, other: string): string {
  if (!sound.includes(piece)) throw new Error(piece);
  return sound.replace(piece, other);
}

const onTop =
  'format: iop-questions/1\nid: ovanpa\nversion: 1.0.0\nbase: forum\ntitle: { sv: a, en: a }\nsummary: { sv: a, en: a }\n';

/** Sets with one thing wrong in each, as their keepers might write them. */
export const badSets: Readonly<Record<string, string>> = {
  'felstavad-fraga': instead('{ no-market: yes } }', '{ no-markt: yes } }'),
  'felstavad-jamforelse': instead('{ no-market: yes } }', '{ aid: { atmost: 3 } } }'),
  'felstavad-parameter': instead('{ no-market: yes } }', '{ aid: { atMost: { parameter: take } } } }'),
  'annan-enhet': instead('Tak }, unit: EUR', 'Tak }, unit: SEK').replace(
    '{ no-market: yes } }',
    '{ aid: { atMost: { parameter: tak } } } }',
  ),
  'belopp-i-text': instead('{ no-market: yes } }', '{ aid: { atMost: mycket } } }'),
  'datum-som-tal': instead('{ no-market: yes } }', '{ start: { atMost: 3 } } }'),
  'villkor-pa-text': instead('{ no-market: yes } }', '{ about: ja } }'),
  'svar-som-inte-finns': instead('{ no-market: yes } }', '{ area: vård } }'),
  'tomt-villkor': instead('{ no-market: yes } }', '{} }'),
  'villkor-ar-text': instead('met: { no-market: yes }', 'met: no-market'),
  'tom-lista': instead('{ no-market: yes } }', '{ any: [] } }'),
  'of-utan-antal': instead('{ no-market: yes } }', '{ no-market: yes, of: [{ no-market: yes }] } }'),
  'for-stort-antal': instead('{ no-market: yes } }', '{ at-least: 3, of: [{ no-market: yes }] } }'),
  'okant-kriterium': instead('{ not-met: any-must }', '{ not-met: no-markett }'),
  'inga-ska-krav': instead(
    '  no-market: { name: { sv: Ingen marknad }, met',
    '  no-market: { level: should, name: { sv: Ingen marknad }, met',
  ),
  'beror-pa-sig-sjalvt': instead('{ no-market: yes } }', '{ met: no-market } }'),
  'felstavat-utfall': instead('outcome: upphandling', 'outcome: upphandlng'),
  'okand-kalla': instead('{ sv: Marknad finns. }', '{ sv: Marknad finns. }, source: riktlinjer'),
  'annars-forst': instead('{ not-met: any-must }', 'otherwise'),
  'halvt-samband': instead(', then: { area: vard }', ''),
  'ett-alternativ': instead(', annat: { sv: Annat } }', ' }'),
  'grans-for-ja-nej': instead('ask: { sv: Saknas marknad? }', 'ask: { sv: Saknas marknad? }, minimum: 3'),
  'omvanda-granser': instead('minimum: 0', 'minimum: 10, maximum: 5'),
  'omvanda-datum': instead('from: 2024-01-01', 'from: 2024-01-01, to: 2023-01-01'),
  'saknar-oversattning': instead('languages: [sv]', 'languages: [sv, en]')
    .replaceAll(/\{ sv: ([^}]*) \}/g, '{ sv: $1, en: $1 }')
    .replace('{ sv: Provkommunen, en: Provkommunen }', '{ sv: Provkommunen }'),
  'ord-som-fraga': instead('  start: { kind: date', '  met: { kind: date'),
  'utan-regler': sound.replace(/rules:[\s\S]*?outcomes:/, 'outcomes:'),
  'tomt-exempel': `${sound}examples:\n  inget: { answers: {}, expect: {} }\n`,
  'fraga-finns-kvar': `${sound}earlier:\n  - { removed: no-market, since: 1.0.0, reason: { sv: Onödig. } }\n`,
  'redan-arvd': `${onTop}questions:\n  no-market: { kind: yes-no, label: { sv: a, en: a }, ask: { sv: a, en: a } }\n`,
  'inget-att-ta-bort': `${onTop}remove: { questions: [no-markett] }\n`,
  'regel-utan-plats': `${onTop}rules:\n  ny: { when: { no-market: no }, outcome: procurement, reason: { sv: a, en: a } }\n`,
  'okand-grund': onTop.replace('base: forum', 'base: forumm'),
  'egen-grund': onTop.replace('base: forum', 'base: ovanpa'),
};
