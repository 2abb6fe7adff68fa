import type { BatchWords } from './batch.ts';
import { batchDiagnosticsEn } from './batch-diagnostics.en.ts';
import { batchFindingsEn } from './batch-findings.en.ts';
import { batchOverviewEn } from './batch-overview.en.ts';

const plural = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

/** Words of reports over many cases. */
export const batchEn: BatchWords = {
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
  mark: {
    'case-open': 'open',
    'case-contradictory': 'contradictory',
    'case-disputed': 'disputed',
    'case-not-iop': 'not an IOP',
    'waiver-expired': 'waiver expired',
    'waiver-unused': 'waiver not needed',
  },
  impact: 'changed by the question set',
  waived: 'waived',
  attendTo: (what) => `attend to: ${what}`,
  was: (outcome) => `was ${outcome}`,
  step: (from, to, plain) => (plain ? `from ${from} to ${to}` : `${from} → ${to}`),
  still: (outcome) => `still ${outcome}`,
  unreadable: 'a verdict that cannot be read',
  cases: (count) => plural(count, 'case', 'cases'),
  invalid: (count) => plural(count, 'invalid file', 'invalid files'),
  changed: (count) => `${count} changed`,
  fresh: (count) => `${count} new`,
  unchanged: (count) => `${count} unchanged`,
  outcomes: 'Outcomes',
  changes: 'Changes',
  more: (count) => `and ${count} more`,
  progress: {
    line: ([done, total], share, rate, left) =>
      `${done} of ${total} files (${share}), ${rate} a second, about ${left} left`,
    rate: (count) => `${count}/s`,
    left: (time) => `${time} left`,
    hours: (count) => `${count} h`,
    minutes: (count) => `${count} min`,
    seconds: (count) => `${count} s`,
  },
  findings: batchFindingsEn,
  diagnostics: batchDiagnosticsEn,
  overview: batchOverviewEn,
};
