import type { Block, Document, Run } from '../../src/report/document.ts';

/** One run of each kind; the compiler asks for more when a kind is added. */
const runs: { [Type in Run['type']]: Extract<Run, { type: Type }> } = {
  text: { type: 'text', text: 'Föreningen äger verksamheten.' },
  strong: { type: 'strong', text: 'Utfallet är klart.' },
  code: { type: 'code', text: 'sha256:0f3a' },
  link: { type: 'link', text: 'protokollet', href: 'https://example.org/protokoll?id=1' },
  state: { type: 'state', text: 'inte uppfyllt', tone: 'bad' },
  cite: { type: 'cite', number: 2, at: '19 kap. 25 a §' },
};
const all = Object.values(runs).flatMap((run): Run[] => [run, { type: 'text', text: ' ' }]);

/** One block of each kind, with every kind of run in it where it takes runs. */
const blocks: { [Type in Block['type']]: Extract<Block, { type: Type }> } = {
  paragraph: { type: 'paragraph', runs: all },
  notice: { type: 'notice', role: 'warning', label: 'Observera', runs: all },
  facts: {
    type: 'facts',
    facts: [
      { term: 'Diarienummer', values: [all] },
      { term: 'Parter', values: [[runs.text], [runs.code]] },
    ],
  },
  table: {
    type: 'table',
    caption: 'Regler som gäller',
    columns: [
      { header: 'Regel', kind: 'text' },
      { header: 'Öppna frågor', kind: 'number' },
    ],
    rows: [
      [all, [{ type: 'text', text: '4711' }]],
      [[runs.strong], [{ type: 'text', text: '42' }]],
    ],
  },
  list: {
    type: 'list',
    ordered: true,
    items: [
      { runs: all, items: [{ runs: [{ type: 'text', text: 'Kontrollera jäv.' }] }] },
      { runs: [runs.code] },
    ],
  },
  entries: {
    type: 'entries',
    entries: [
      { title: all, facts: [{ term: 'Handläggarens svar', values: [all] }] },
      { title: [runs.strong], facts: [] },
    ],
  },
  figure: {
    type: 'figure',
    id: 'path',
    caption: 'Vägen till utfallet',
    alternative: 'Tre svar leder till upphandling.',
    picture: {
      start: 'Reglerna prövas i ordning',
      steps: [
        {
          number: 1,
          name: 'Regel 1',
          condition: 'Gäller om: minst ett kriterium är inte uppfyllt',
          result: 'kan gälla',
          tone: 'open',
          findings: [
            {
              state: 'Öppet',
              tone: 'open',
              name: 'Båda parter bidrar',
              findings: [{ tone: 'neutral', name: 'Lokal', answer: 'vet ej', findings: [] }],
            },
            { state: 'Uppfyllt', tone: 'good', name: 'Lång tid', answer: 'ja', findings: [] },
          ],
          leadsTo: { label: 'Kan leda till', outcome: 'IOP är inte möjligt', way: 'open' },
          onward: 'open',
        },
        {
          number: 2,
          name: 'Regel 2',
          condition: 'Gäller i alla andra fall',
          result: 'behövs inte här',
          tone: 'neutral',
          findings: [],
          leadsTo: { label: 'Hade lett till', outcome: 'Upphandling', way: 'untaken' },
          onward: 'untaken',
        },
      ],
      legend: [{ way: 'untaken', text: 'dit andra svar hade lett' }],
    },
  },
  references: { type: 'references', references: [{ number: 1, runs: all }] },
};

/** A document that holds everything a renderer may meet. */
export const everyBlock: Document = {
  language: 'sv',
  title: 'Träffpunkt',
  metadata: { description: '', subject: '', keywords: [], date: '2026-11-22', generator: 'iop 1.0.0' },
  lead: Object.values(blocks),
  sections: [
    {
      id: 'outcome',
      heading: 'Utfall',
      blocks: Object.values(blocks),
      sections: [{ id: 'inner', heading: 'Kan besvaras av juristen', blocks: [blocks.paragraph] }],
    },
  ],
};
