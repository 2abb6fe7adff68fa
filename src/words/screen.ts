import { type InEach, listed } from './language.ts';

/** What `iop screen` says around the interview. */
export interface ScreenWords {
  savedIn: (file: string) => string;
  nothingSaved: string;
  reportIn: (file: string) => string;
  changedByAnother: string;
  notNeeded: (questions: readonly string[]) => string;
  unanswered: (questions: readonly string[]) => string;
  conflict: (questions: readonly string[]) => string;
}

export const screenWords: InEach<ScreenWords> = {
  sv: {
    savedIn: (file) => `Ärendet är sparat i ${file}.`,
    nothingSaved: 'Avslutat innan det fanns något ärende; inget är sparat.',
    reportIn: (file) => `Rapporten är sparad i ${file}.`,
    changedByAnother: 'Ett annat program har ändrat filen. Det som stod där är kvar.',
    notNeeded: (questions) => `Sparat, men avgör inget: ${listed(questions, 'sv')}.`,
    unanswered: (questions) => `Återstår att svara på: ${listed(questions, 'sv')}.`,
    conflict: (questions) => `Svaren går inte ihop: ${listed(questions, 'sv')}.`,
  },
  en: {
    savedIn: (file) => `The case is saved in ${file}.`,
    nothingSaved: 'Ended before there was a case; nothing is saved.',
    reportIn: (file) => `The report is saved in ${file}.`,
    changedByAnother: 'Another program has changed the file. What it wrote is kept.',
    notNeeded: (questions) => `Kept, but decides nothing: ${listed(questions, 'en')}.`,
    unanswered: (questions) => `Still to be answered: ${listed(questions, 'en')}.`,
    conflict: (questions) => `These answers cannot hold together: ${listed(questions, 'en')}.`,
  },
};
