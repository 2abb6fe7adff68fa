import { numberIn } from './language.ts';

const number = (count: number) => numberIn(count, 'sv');
const plural = (count: number, one: string, many: string) => `${number(count)} ${count === 1 ? one : many}`;

/** Orden i översikten över många ärenden (HTML och Markdown). */
export const batchOverviewSv = {
  title: 'Översikt över bedömda ärenden',
  gist: (cases: number, changed: number, invalid: number) =>
    [
      cases === 0
        ? 'Inga ärenden är bedömda.'
        : cases === 1
          ? 'Ett ärende är bedömt.'
          : `${number(cases)} ärenden är bedömda.`,
      changed === 0
        ? 'Ingen sparad bedömning har ändrats.'
        : changed === 1
          ? 'En sparad bedömning följer inte längre av svaren och reglerna.'
          : `${number(changed)} sparade bedömningar följer inte längre av svaren och reglerna.`,
      ...(invalid === 0
        ? []
        : [
            invalid === 1 ? 'En fil gick inte att bedöma.' : `${number(invalid)} filer gick inte att bedöma.`,
          ]),
    ].join(' '),
  asOf: (first: string, last: string) =>
    first === last
      ? `Bedömningsdag: ${first}.`
      : `Bedömningsdagar: från och med ${first} till och med ${last}.`,
  contents: 'Innehåll',
  skip: 'Till innehållet',
  outcomes: { heading: 'Utfall', caption: 'Ärenden efter utfall', none: 'Inga ärenden är bedömda.' },
  kinds: { heading: 'Läget', caption: 'Ärenden efter hur de förhåller sig till sin sparade bedömning' },
  changes: {
    heading: 'Ändringar',
    caption: 'Ändrade bedömningar efter utfall före och nu',
    none: 'Ingen sparad bedömning har ändrats.',
  },
  attention: { heading: 'Att ta hand om' },
  findings: { heading: 'Vad som hittades', caption: 'Vad som hittades, och i hur många ärenden' },
  invalid: {
    heading: 'Filer med fel',
    caption: 'Filer som inte gick att bedöma',
  },
  remarks: { heading: 'Anmärkningar', caption: 'Anmärkningar om filer som är bedömda eller överhoppade' },
  waived: { heading: 'Undantaget' },
  waiting: {
    heading: 'Väntar på',
    caption: 'Ärenden efter vem de väntar på',
    intro: 'Ett ärende kan vänta på flera.',
    list: (who: string, count: number) => `Väntar på ${who}: ${plural(count, 'ärende', 'ärenden')}`,
    more: (count: number) => `och ${number(count)} till. Alla står i tabellerna över ärenden.`,
    who: {
      association: 'föreningen',
      officer: 'handläggaren',
      legal: 'juristen',
      decision: 'beslut',
    },
  },
  sets: { heading: 'Frågesamlingar', caption: 'Frågesamlingar som ärendena är bedömda enligt' },
  cases: {
    changed: 'Ändrade ärenden',
    others: 'Övriga ärenden',
    group: (name: string, count: number) => `${name}: ${plural(count, 'ärende', 'ärenden')}`,
  },
  column: {
    case: 'Ärende',
    place: 'Plats',
    outcome: 'Utfall',
    count: 'Antal',
    share: 'Andel',
    from: 'Förut',
    to: 'Nu',
    why: 'Varför',
    waiver: 'Undantag',
    what: 'Vad',
    state: 'Läge',
    finding: 'Fynd',
    effect: 'Följd',
    waiting: 'Väntar på',
    set: 'Frågesamling',
    message: 'Meddelande',
    who: 'Vem',
  },
  effect: { error: 'att åtgärda', note: 'upplysning' },
  percent: (share: string) => `${share}\u00a0%`,
  madeBy: (engine: string) => `Gjord av iop ${engine}.`,
  guidance:
    'Bedömningarna följer av svaren i ärendena. De är underlag, inga beslut och ingen rättslig prövning.',
  more: (count: number) => `Ytterligare ${plural(count, 'rad', 'rader')} får inte plats här.`,
  full: 'Hela listan finns i formaten html och json.',
};
