import { azureCommand } from '../formats/azure-command.ts';
import { caseAnnotations, diagnosticAnnotation } from './annotations.ts';
import { countLine } from './count-line.ts';
import type { ReportFormat } from './reporter.ts';

/** Logging commands of Azure Pipelines, one a finding and diagnostic, and a line of counts. */
export const azure: ReportFormat = ({ language }) => ({
  case: (reported) =>
    caseAnnotations(reported, language)
      .map((one) => `${azureCommand(one)}\n`)
      .join(''),
  diagnostic: (reported) => `${azureCommand(diagnosticAnnotation(reported, language))}\n`,
  end: (summary) => `${countLine(summary, language)}\n`,
});
