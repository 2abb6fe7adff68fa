import { findingIds } from '../../analysis/finding.ts';
import type { Language } from '../../model/vocabulary.ts';
import { analysisWords } from '../../words/analysis.ts';
import type { Annotation } from '../formats/annotation.ts';
import { fingerprinter } from '../formats/fingerprint.ts';
import { githubAnnotation } from '../formats/github-annotation.ts';
import { gitlabIssue } from '../formats/gitlab.ts';
import { jsonText } from '../formats/json-text.ts';
import { sarifLog } from '../formats/sarif.ts';
import { shownCase } from './check-text.ts';
import {
  type CheckedSet,
  type CheckReportSettings,
  describeFinding,
  describeProblem,
} from './checked-set.ts';

/** SARIF 2.1.0, for code scanning and viewers. */
export function checkSarif(sets: readonly CheckedSet[], settings: CheckReportSettings): string {
  const { engine, language } = settings;
  const log = sarifLog({ engine, language, describe: (rule) => describeRule(rule, language) });
  const results = annotationsOf(sets, settings).map(log.result).join('');
  return results + log.end(sets.every(({ problems }) => problems.length === 0));
}

/** Workflow commands, which GitHub shows beside the lines. What is only information stays out of the way. */
export function checkGithub(sets: readonly CheckedSet[], settings: CheckReportSettings): string {
  const told = annotationsOf(sets, settings).filter(({ level, waived }) => level !== 'note' && !waived);
  return told.map((annotation) => `${githubAnnotation(annotation)}\n`).join('');
}

/** GitLab Code Quality: a JSON array of issues, one a line. */
export function checkGitlab(sets: readonly CheckedSet[], settings: CheckReportSettings): string {
  const fingerprint = fingerprinter();
  const issues = annotationsOf(sets, settings).map((one) => jsonText(gitlabIssue(one, fingerprint(one))));
  return issues.length === 0 ? '[]\n' : `[\n${issues.join(',\n')}\n]\n`;
}

/** Findings as machine-read formats tell them; a part that several sets inherit is told of once. */
function annotationsOf(sets: readonly CheckedSet[], { language }: CheckReportSettings): Annotation[] {
  const { findings: words, check } = analysisWords[language];
  const levels = { error: 'error', warning: 'warning', information: 'note' } as const;
  const all = sets.flatMap((set): Annotation[] => [
    ...set.problems.map((problem) => ({
      ...{ rule: problem.code, level: 'error' as const, title: check.loadTitle },
      ...{ file: problem.file, line: problem.line, column: problem.column },
      message: describeProblem(problem, language),
      about: Object.entries(problem.data).flatMap(([key, value]) =>
        typeof value === 'string' ? [`${key}=${value}`] : [],
      ),
    })),
    ...set.findings.map(({ place, finding }) => ({
      ...{ rule: finding.id, level: levels[finding.severity], title: words[finding.id].title },
      ...{ file: place.file, line: place.line, column: place.column },
      message: messageOf(
        describeFinding(finding, language),
        finding.witness && shownCase(finding.witness, language),
        check.shownBy,
      ),
      about: [finding.part.join('.'), ...idsIn(finding.data)],
      waived: finding.waived && {
        because: check.waived(finding.waived.reason, finding.waived.until),
        inFile: true,
      },
    })),
  ]);
  const distinct = new Map(
    all.map((one) => [JSON.stringify([one.rule, one.file, one.line, one.column, one.message]), one]),
  );
  return [...distinct.values()];
}

function messageOf(said: string, witness: string | undefined, shownBy: string): string {
  return witness === undefined ? said : `${said}; ${shownBy} ${witness}`;
}

/** Ids that a finding names; its counts would make it another finding after every edit. */
function idsIn(data: CheckedSet['findings'][number]['finding']['data']): string[] {
  return Object.values(data).flatMap((value) => (typeof value === 'object' ? [value.join(' ')] : []));
}

function describeRule(rule: string, language: Language) {
  const { findings, check } = analysisWords[language];
  const id = findingIds.find((one) => one === rule);
  return id
    ? { title: findings[id].title, help: findings[id].help }
    : { title: check.loadTitle, help: check.loadHelp };
}
