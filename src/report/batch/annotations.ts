import type { Acceptance } from '../../model/evaluation.ts';
import { type FindingRule, findingRules } from '../../model/finding-rules.ts';
import type { Language } from '../../model/vocabulary.ts';
import { batchWords } from '../../words/batch.ts';
import type { Annotation } from '../formats/annotation.ts';
import type { SarifRule } from '../formats/sarif.ts';
import { describeAcceptance } from './describe-acceptance.ts';
import { describeFinding } from './describe-finding.ts';
import type { ReportedCase, ReportedDiagnostic } from './reporter.ts';

/** What was found in a case, as machine-read formats tell it. */
export function caseAnnotations(reported: ReportedCase, language: Language): Annotation[] {
  const { rules } = batchWords[language].findings;
  return reported.findings.map((finding) => ({
    rule: finding.rule,
    level: finding.level,
    title: rules[finding.rule].title,
    message: describeFinding(finding, reported, language),
    file: reported.result.file,
    line: finding.line,
    column: finding.column,
    waived: finding.waived && accepted(finding.waived, language),
  }));
}

/** What is accepted stands as a waiver in the case itself, or elsewhere. */
function accepted(waived: Acceptance, language: Language): Annotation['waived'] {
  return { because: describeAcceptance(waived, language), inFile: !('baseline' in waived) };
}

/** Data that tell what a diagnostic is about; lists of what is allowed change with every set. */
const telling = ['path', 'key', 'found', 'question', 'parameter', 'set'];

/** A diagnostic as machine-read formats tell it. */
export function diagnosticAnnotation({ result, data }: ReportedDiagnostic, language: Language): Annotation {
  const { code, level, message, file, line, column } = result;
  const about = telling.flatMap((key) => (data[key] === undefined ? [] : [`${key}=${String(data[key])}`]));
  return {
    rule: code,
    level,
    title: diagnosticTitle(code, level, language),
    message,
    file,
    line,
    column,
    about,
  };
}

function diagnosticTitle(code: string, level: Annotation['level'], language: Language): string {
  const { titles, other } = batchWords[language].diagnostics;
  return Object.hasOwn(titles, code) ? titles[code as keyof typeof titles] : other[level];
}

/** The heading and explanation of a kind of finding, or of diagnostics of a level. */
export function describeRule(rule: string, level: Annotation['level'], language: Language): SarifRule {
  const { findings, diagnostics } = batchWords[language];
  if (findingRules.some((one) => one === rule)) return findings.rules[rule as FindingRule];
  return { title: diagnosticTitle(rule, level, language), help: diagnostics.help[level] };
}
