import { jsonText } from '../formats/json-text.ts';
import { safeText } from '../safe-text.ts';
import { caseAnnotations, diagnosticAnnotation } from './annotations.ts';
import { byFile, type FileRecord } from './by-file.ts';
import { outcomeInWords } from './describe-difference.ts';
import type { ReportFormat } from './reporter.ts';
import { stepsLine } from './steps-line.ts';
import { Tally } from './tally.ts';

/** TAP 14: one test point a file, with what was found as YAML. What is waived alone is a known failure (TODO). */
export const tap: ReportFormat = ({ language }) => {
  const tally = new Tally(language);
  let points = 0;
  let before = 'TAP version 14\n';
  const point = (record: FileRecord) => {
    const { file, reported, diagnostics } = record;
    if (reported) tally.add(reported);
    const annotations = [
      ...diagnostics.map((one) => diagnosticAnnotation(one, language)),
      ...(reported ? caseAnnotations(reported, language) : []),
    ];
    const errors = annotations.filter(({ level }) => level === 'error');
    const accepted = errors.flatMap(({ waived }) => (waived ? [waived.because] : []));
    const isAccepted = errors.length > 0 && accepted.length === errors.length;
    const directive = isAccepted
      ? ` # TODO ${description([...new Set(accepted)].join(' '))}`
      : skipped(record, errors.length > 0);
    points++;
    const line = `${errors.length === 0 ? 'ok' : 'not ok'} ${points} - ${description(file)}${directive}\n`;
    const facts = [
      ...(reported ? [['title', reported.result.title ?? reported.result.id]] : []),
      ...(reported ? [['outcome', outcomeInWords(reported, language)]] : []),
      ...(reported ? [['change', reported.result.change]] : []),
    ].map(([key, value]) => `  ${key}: ${jsonText(value)}\n`);
    const found = annotations.map(({ rule, level, message, line: at, column, waived }) => {
      const place = { file, line: at, column };
      return `    - ${jsonText({ rule, level, message, at: place, waived: waived?.because })}\n`;
    });
    const findings = found.length === 0 ? [] : ['  findings:\n', ...found];
    const block = ['  ---\n', ...facts, ...findings, '  ...\n'].join('');
    const text = `${before}${line}${facts.length + found.length === 0 ? '' : block}`;
    before = '';
    return text;
  };
  const end = () => {
    const steps = stepsLine(tally, language);
    return `${before}1..${points}\n${steps === undefined ? '' : `# ${steps}\n`}`;
  };
  return byFile(point, end);
};

/** Something that was no case at all is no test either. */
function skipped({ reported, diagnostics }: FileRecord, failed: boolean): string {
  return reported || failed || diagnostics.length === 0 ? '' : ' # SKIP';
}

/** A number sign would begin a directive, and a backslash escapes. */
function description(text: string): string {
  return safeText(text).replace(/[\\#]/g, '\\$&').trim();
}
