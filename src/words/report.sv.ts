import { findingsSv } from './report-findings.sv.ts';
import { recordSv } from './report-record.sv.ts';

/** Rapportens ord på svenska. Neutralt och i tredje person: texten ska gå att klistra in i en tjänsteskrivelse. */
export const reportSv = {
  respondent: {
    association: {
      name: 'föreningen',
      answer: 'Föreningens svar',
      note: 'Föreningens anteckning',
      evidence: 'Föreningens underlag',
      reason: 'Föreningens skäl',
    },
    officer: {
      name: 'handläggaren',
      answer: 'Handläggarens svar',
      note: 'Handläggarens anteckning',
      evidence: 'Handläggarens underlag',
      reason: 'Handläggarens skäl att gå före',
    },
    legal: {
      name: 'juristen',
      answer: 'Juristens svar',
      note: 'Juristens anteckning',
      evidence: 'Juristens underlag',
      reason: 'Juristens skäl att gå före',
    },
  },
  value: { yes: 'ja', no: 'nej', unknown: 'vet ej' },
  bound: {
    number: {
      is: (amount: string) => amount,
      above: (amount: string) => `mer än ${amount}`,
      atLeast: (amount: string) => `minst ${amount}`,
      atMost: (amount: string) => `högst ${amount}`,
      below: (amount: string) => `mindre än ${amount}`,
    },
    date: {
      is: (day: string) => `den ${day}`,
      above: (day: string) => `efter den ${day}`,
      atLeast: (day: string) => `från och med den ${day}`,
      atMost: (day: string) => `till och med den ${day}`,
      below: (day: string) => `före den ${day}`,
    },
  },
  condition: {
    and: ', och ',
    or: ', eller ',
    not: (part: string) => `inte ${part}`,
    atLeast: (count: number, parts: string) => `minst ${count} av ${parts}`,
    always: 'i alla andra fall',
    never: 'aldrig',
    criterion: {
      met: (name: string) => `”${name}” är uppfyllt`,
      'not-met': (name: string) => `”${name}” är inte uppfyllt`,
      applicable: (name: string) => `”${name}” gäller`,
    },
    everyCriterion: 'alla kriterier är uppfyllda',
    anyCriterion: 'minst ett kriterium är inte uppfyllt',
    everyMust: 'alla ska-krav är uppfyllda',
    anyMust: 'minst ett ska-krav är inte uppfyllt',
  },
  mark: {
    unconfirmed: 'inte bekräftat av handläggaren',
    overruled: 'räknas inte, för ett annat svar går före',
    disputed: 'svaren går isär',
    noAnswer: 'inget',
    missing: 'står inte i ärendet',
    stillOpen: 'kan bli aktuellt, beroende på svar som är öppna',
  },
  question: 'Fråga',
  questionToAssociation: 'Fråga till föreningen',
  answer: 'Svar',
  /** Vems svar, på vilken fråga, där flera frågor hör till samma sak. */
  ofQuestion: (question: string, term: string) =>
    `${question} – ${term.charAt(0).toLowerCase()}${term.slice(1)}`,
  lead: {
    intro: (set: string) =>
      `Bedömning av vilken form av samarbete som passar, enligt frågesamlingen ”${set}”.`,
    untitled: (id: string) => `Ärende ${id}`,
    case: 'Ärende',
    reference: 'Diarienummer',
    publicParties: (count: number): string => (count === 1 ? 'Offentlig part' : 'Offentliga parter'),
    associations: (count: number): string => (count === 1 ? 'Idéburen part' : 'Idéburna parter'),
    created: 'Ärendet skapat',
    asOf: 'Bedömningsdag',
    guidanceLabel: 'Vägledning',
    guidance:
      'Bedömningen följer av svaren i ärendet. Den är ett underlag, inget beslut och ingen rättslig prövning.',
    warningLabel: 'Observera',
  },
  ...findingsSv,
  ...recordSv,
};
