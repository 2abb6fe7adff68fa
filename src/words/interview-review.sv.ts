import { listed } from './language.ts';

/** Listan över alla svar, på svenska. */
export const interviewReviewSv = {
  settled: (outcome: string) => `Utfallet är avgjort: ${outcome}.`,
  open: (outcomes: readonly string[]) =>
    `Utfallet är inte avgjort. Möjligt är: ${listed(outcomes, 'sv', 'disjunction')}.`,
  contradictory: 'Svaren går inte ihop. Så länge de inte gör det finns det inget utfall.',
  nothingAsked: 'Just nu finns inget att fråga dig om.',
  heading: 'Alla svar:',
  empty: 'Inga svar finns än.',
  you: 'Du',
  by: (who: string, value: string) => `${who}: ${value}`,
  marks: {
    noLonger: 'påverkar inte utfallet',
    unconfirmed: 'inte bekräftat av handläggaren',
    disputed: 'svaren går isär',
    overruled: 'ett svar går före',
    note: 'med anteckning',
  },
  waiting: (questions: readonly string[]) => `Utfallet beror på: ${listed(questions, 'sv')}.`,
  accept: 'Klar – godkänn svaren',
  change: 'Ändra ett svar',
  record: (count: number) => `Svara på ${count === 1 ? 'en fråga' : `${count} frågor`} till`,
  /** Orden som skrivs, rad för rad. */
  words: { accept: 'klar', change: 'ändra', record: 'alla' },
  plainAccept: 'Skriv klar för att godkänna svaren.',
  plainChange: (number: number) =>
    `Skriv ändra och ett nummer för att ändra ett svar, till exempel: ändra ${number}`,
  recordWhy: 'De frågor som är kvar ändrar inte utfallet, men svaren gör dokumentationen fullständig.',
  plainRecord: (count: number) =>
    `Skriv alla för att svara på ${count === 1 ? 'en fråga' : `${count} frågor`} till.`,
  plainCommands: 'Skriv < för att gå tillbaka och q för att sluta utan att godkänna.',
  notHere: 'Det går inte att göra här.',
  noSuchRow: (found: string, last: number) =>
    `Det finns inget svar med nummer ${found}. Numren går till ${last}.`,
  notYours: (question: string) => `Frågan ”${question}” kan du inte svara på.`,
};
