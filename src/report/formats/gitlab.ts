import { type Annotation, shownLevel } from './annotation.ts';

/** One issue of a GitLab Code Quality report. */
export interface GitlabIssue {
  description: string;
  check_name: string;
  fingerprint: string;
  severity: 'info' | 'minor' | 'major';
  location: { path: string; lines: { begin: number } };
}

const severities = { error: 'major', warning: 'minor', note: 'info' } as const;

/** A finding as GitLab shows it in a merge request. GitLab wants a line: the first, where none is known. */
export function gitlabIssue(annotation: Annotation, fingerprint: string): GitlabIssue {
  const { rule, file, line = 1, message } = annotation;
  return {
    description: message,
    check_name: rule,
    fingerprint,
    severity: severities[shownLevel(annotation)],
    location: { path: file, lines: { begin: line } },
  };
}
