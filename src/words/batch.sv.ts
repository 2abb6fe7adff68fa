import { batchDiagnosticsSv } from './batch-diagnostics.sv.ts';
import { batchFindingsSv } from './batch-findings.sv.ts';
import { batchOverviewSv } from './batch-overview.sv.ts';

const plural = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

/** Orden i rapporter över många ärenden. */
export const batchSv = {
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
  /** Vad ett ärende är, i en parentes. */
  mark: {
    'case-open': 'öppet',
    'case-contradictory': 'motsägelsefullt',
    'case-disputed': 'oenighet',
    'case-not-iop': 'inte IOP',
    'waiver-expired': 'undantag har gått ut',
    'waiver-unused': 'undantag behövs inte',
  },
  impact: 'ändras av frågesamlingen',
  waived: 'undantaget',
  attendTo: (what: string) => `åtgärda: ${what}`,
  was: (outcome: string) => `var ${outcome}`,
  /** Två lägen efter varandra; med ord där tecken inte läses upp väl. */
  step: (from: string, to: string, plain: boolean) => (plain ? `från ${from} till ${to}` : `${from} → ${to}`),
  still: (outcome: string) => `fortfarande ${outcome}`,
  unreadable: 'en bedömning som inte går att läsa',
  cases: (count: number) => plural(count, 'ärende', 'ärenden'),
  invalid: (count: number) => plural(count, 'ogiltig fil', 'ogiltiga filer'),
  changed: (count: number) => plural(count, 'ändrad', 'ändrade'),
  fresh: (count: number) => plural(count, 'ny', 'nya'),
  unchanged: (count: number) => plural(count, 'oförändrad', 'oförändrade'),
  outcomes: 'Utfall',
  changes: 'Ändringar',
  more: (count: number) => `och ${count} till`,
  /** Hur långt körningen har kommit. */
  progress: {
    line: ([done, total]: readonly [string, string], share: string, rate: string, left: string) =>
      `${done} av ${total} filer (${share}), ${rate} per sekund, cirka ${left} kvar`,
    rate: (count: string) => `${count}/s`,
    left: (time: string) => `${time} kvar`,
    hours: (count: number) => `${count} tim`,
    minutes: (count: number) => `${count} min`,
    seconds: (count: number) => `${count} s`,
  },
  findings: batchFindingsSv,
  diagnostics: batchDiagnosticsSv,
  overview: batchOverviewSv,
};
