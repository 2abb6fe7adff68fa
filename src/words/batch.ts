import type { Change, Status } from '../model/vocabulary.ts';
import type { InEach } from './language.ts';

/** Words of reports over many cases. */
export interface BatchWords {
  change: Readonly<Record<Change, string>>;
  status: Readonly<Record<Status, string>>;
  condition: Readonly<Record<string, string>>;
  from: (outcome: string) => string;
  noSavedOutcome: string;
  cases: (count: number) => string;
  invalid: (count: number) => string;
  changed: (count: number) => string;
  fresh: (count: number) => string;
  unchanged: (count: number) => string;
  updated: (count: number) => string;
  wouldUpdate: (count: number) => string;
}

export const batchWords: InEach<BatchWords> = {
  sv: {
    change: {
      new: 'ny',
      'does-not-reproduce': 'den sparade bedömningen går inte att återskapa (ändrad för hand)',
      unchanged: 'oförändrad',
      'changed-by-answers': 'ändrad av nya svar',
      'changed-by-rules': 'ändrad av nya regler',
      'changed-by-date': 'ändrad av bedömningsdagen',
      'changed-by-engine': 'ändrad av ny programversion',
    },
    status: { settled: 'avgjort', open: 'öppet', contradictory: 'motsägelsefullt' },
    condition: {
      changed: 'ändrad',
      open: 'öppet',
      contradictory: 'motsägelsefullt',
      disputed: 'oenighet',
      'not-iop': 'inte IOP',
    },
    from: (outcome) => `var ${outcome}`,
    noSavedOutcome: 'inte avgjort',
    cases: (count) => `${count} ärende${count === 1 ? '' : 'n'}`,
    invalid: (count) => `${count} ogiltig${count === 1 ? '' : 'a'} fil${count === 1 ? '' : 'er'}`,
    changed: (count) => `${count} ändrad${count === 1 ? '' : 'e'}`,
    fresh: (count) => `${count} ny${count === 1 ? '' : 'a'}`,
    unchanged: (count) => `${count} oförändrad${count === 1 ? '' : 'e'}`,
    updated: (count) =>
      `${count} fil${count === 1 ? '' : 'er'} skriven${count === 1 ? '' : 'a'}`.replace(
        'filer skrivena',
        'filer skrivna',
      ),
    wouldUpdate: (count) => `${count} fil${count === 1 ? '' : 'er'} skulle skrivas`,
  },
  en: {
    change: {
      new: 'new',
      'does-not-reproduce': 'the saved verdict cannot be reproduced (edited by hand)',
      unchanged: 'unchanged',
      'changed-by-answers': 'changed by new answers',
      'changed-by-rules': 'changed by new rules',
      'changed-by-date': 'changed by the evaluation date',
      'changed-by-engine': 'changed by a new version of the program',
    },
    status: { settled: 'settled', open: 'open', contradictory: 'contradictory' },
    condition: {
      changed: 'changed',
      open: 'open',
      contradictory: 'contradictory',
      disputed: 'disputed',
      'not-iop': 'not an IOP',
    },
    from: (outcome) => `was ${outcome}`,
    noSavedOutcome: 'not settled',
    cases: (count) => `${count} case${count === 1 ? '' : 's'}`,
    invalid: (count) => `${count} invalid file${count === 1 ? '' : 's'}`,
    changed: (count) => `${count} changed`,
    fresh: (count) => `${count} new`,
    unchanged: (count) => `${count} unchanged`,
    updated: (count) => `${count} file${count === 1 ? '' : 's'} written`,
    wouldUpdate: (count) => `${count} file${count === 1 ? '' : 's'} would be written`,
  },
};
