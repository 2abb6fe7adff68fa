import { azureCommand } from '../formats/azure-command.ts';
import { caseAnnotations, diagnosticAnnotation } from './annotations.ts';
import { logEnd } from './log-end.ts';
import type { ReportFormat } from './reporter.ts';
import { Tally } from './tally.ts';

/** Logging commands of Azure Pipelines, one a finding and diagnostic, and counts. */
export const azure: ReportFormat = ({ language }) => {
  const tally = new Tally(language);
  return {
    case: (reported) => {
      tally.add(reported);
      return caseAnnotations(reported, language)
        .map((one) => `${azureCommand(one)}\n`)
        .join('');
    },
    diagnostic: (reported) => `${azureCommand(diagnosticAnnotation(reported, language))}\n`,
    end: (summary) => logEnd(summary, tally, language),
  };
};
