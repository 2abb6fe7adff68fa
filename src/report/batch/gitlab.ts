import type { Annotation } from '../formats/annotation.ts';
import { fingerprinter } from '../formats/fingerprint.ts';
import { gitlabIssue } from '../formats/gitlab.ts';
import { jsonText } from '../formats/json-text.ts';
import { caseAnnotations, diagnosticAnnotation } from './annotations.ts';
import type { ReportFormat } from './reporter.ts';

/** GitLab Code Quality: a JSON array of issues, one a line. */
export const gitlab: ReportFormat = ({ language }) => {
  const fingerprint = fingerprinter();
  let before = '[\n';
  const issue = (annotation: Annotation) => {
    const text = `${before}${jsonText(gitlabIssue(annotation, fingerprint(annotation)))}`;
    before = ',\n';
    return text;
  };
  return {
    case: (reported) => caseAnnotations(reported, language).map(issue).join(''),
    diagnostic: (reported) => issue(diagnosticAnnotation(reported, language)),
    end: () => (before === ',\n' ? '\n]\n' : '[]\n'),
  };
};
