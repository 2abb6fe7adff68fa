import { textIn } from '../../model/text.ts';
import { batchWords } from '../../words/batch.ts';
import { safeText } from '../safe-text.ts';
import type { ReportedCase, ReportFormat } from './reporter.ts';

/** One line a case, and a line of counts: what a person reads in a terminal or a log. */
export const text: ReportFormat = ({ language }) => {
  const words = batchWords[language];
  const outcomeName = (set: ReportedCase['set'], id: string) => {
    const outcome = set.outcomes.find((one) => one.id === id);
    return outcome ? textIn(outcome.name, language) : id;
  };
  return {
    case: ({ result, set, attention }) => {
      const outcome =
        result.outcome === null ? words.status[result.status] : outcomeName(set, result.outcome);
      const was = result.savedOutcome === null ? words.noSavedOutcome : outcomeName(set, result.savedOutcome);
      const changed =
        result.change !== 'new' && result.savedOutcome !== result.outcome ? `, ${words.from(was)}` : '';
      const met = attention
        .filter((condition) => condition !== 'changed')
        .map((condition) => words.condition[condition]);
      const marks = [`${words.change[result.change]}${changed}`, ...met].join('; ');
      return `${safeText(result.file)}: ${outcome} (${marks})\n`;
    },
    // Each diagnostic is a line on stderr already.
    diagnostic: () => '',
    end: (summary) => {
      const counts = [
        words.cases(summary.cases),
        words.fresh(summary.new),
        words.unchanged(summary.unchanged),
        words.changed(summary.changed),
        words.invalid(summary.invalid),
      ];
      return `${counts.join(', ')}\n`;
    },
  };
};
