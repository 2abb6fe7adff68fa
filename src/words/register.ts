import type { Waiting } from '../model/register.ts';
import type { Status } from '../model/vocabulary.ts';
import type { InEach } from './language.ts';

/** Words of the register (`iop list`). */
export interface RegisterWords {
  title: string;
  gist: (count: number) => string;
  none: string;
  columns: Readonly<
    Record<
      | 'title'
      | 'parties'
      | 'set'
      | 'outcome'
      | 'period'
      | 'waiting'
      | 'file'
      | 'id'
      | 'reference'
      | 'public'
      | 'associations'
      | 'status'
      | 'purpose'
      | 'from'
      | 'to'
      | 'decided',
      string
    >
  >;
  status: Readonly<Record<Status, string>>;
  waiting: Readonly<Record<Waiting, string>>;
  from: (date: string) => string;
  until: (date: string) => string;
  between: (from: string, to: string) => string;
}

export const registerWords: InEach<RegisterWords> = {
  sv: {
    title: 'Register över ärenden',
    gist: (count) => `${count} ärende${count === 1 ? '' : 'n'}`,
    none: 'Inget ärende motsvarar urvalet.',
    columns: {
      title: 'Ärende',
      parties: 'Parter',
      set: 'Frågor',
      outcome: 'Utfall',
      period: 'Avtalstid',
      waiting: 'Väntar på',
      file: 'Fil',
      id: 'Id',
      reference: 'Diarienummer',
      public: 'Offentliga parter',
      associations: 'Idéburna parter',
      status: 'Läge',
      purpose: 'Syfte',
      from: 'Avtal från',
      to: 'Avtal till',
      decided: 'Beslutat',
    },
    status: { settled: 'avgjort', open: 'öppet', contradictory: 'motsägelsefullt' },
    waiting: { association: 'föreningen', officer: 'handläggaren', legal: 'juristen', decision: 'beslut' },
    from: (date) => `från ${date}`,
    until: (date) => `till ${date}`,
    between: (from, to) => `${from} – ${to}`,
  },
  en: {
    title: 'Register of cases',
    gist: (count) => `${count} case${count === 1 ? '' : 's'}`,
    none: 'No case fits the selection.',
    columns: {
      title: 'Case',
      parties: 'Parties',
      set: 'Questions',
      outcome: 'Outcome',
      period: 'Agreement period',
      waiting: 'Waiting for',
      file: 'File',
      id: 'Id',
      reference: 'Registration number',
      public: 'Public parties',
      associations: 'Idea-based parties',
      status: 'Status',
      purpose: 'Purpose',
      from: 'Agreement from',
      to: 'Agreement until',
      decided: 'Decided',
    },
    status: { settled: 'settled', open: 'open', contradictory: 'contradictory' },
    waiting: {
      association: 'the association',
      officer: 'the officer',
      legal: 'the lawyer',
      decision: 'a decision',
    },
    from: (date) => `from ${date}`,
    until: (date) => `until ${date}`,
    between: (from, to) => `${from} – ${to}`,
  },
};
