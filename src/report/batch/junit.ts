import type { Summary } from '../../model/evaluation.ts';
import type { Language } from '../../model/vocabulary.ts';
import { batchWords } from '../../words/batch.ts';
import type { Annotation } from '../formats/annotation.ts';
import { markupText } from '../formats/markup-text.ts';
import { caseAnnotations, diagnosticAnnotation } from './annotations.ts';
import { byFile, type FileRecord } from './by-file.ts';
import { outcomeInWords } from './describe-difference.ts';
import type { ReportFormat } from './reporter.ts';
import { stepsLine } from './steps-line.ts';
import { Tally } from './tally.ts';

/**
 * JUnit XML. A file is a suite with one test, as ESLint and others have it: a suite has to begin with its counts,
 * and so nothing has to be kept. A test fails once, with all that was found: most readers show only the first failure.
 */
export const junit: ReportFormat = ({ language }) => {
  const start = '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="iop evaluate">\n';
  let before = start;
  const tally = new Tally(language);
  const suite = (record: FileRecord) => {
    if (record.reported) tally.add(record.reported);
    const text = `${before}${suiteOf(record, language)}`;
    before = '';
    return text;
  };
  const end = ({ impact }: Summary) =>
    `${before}${impact ? impactSuite(tally, language) : ''}</testsuites>\n`;
  return byFile(suite, end);
};

/** With `--set`: what the other set changes on the whole, as a suite without tests, for only a suite may say something. */
function impactSuite(tally: Tally, language: Language): string {
  const said = stepsLine(tally, language);
  const suite = attributes({ name: 'iop evaluate --set', tests: 0, failures: 0, errors: 0, skipped: 0 });
  return said === undefined
    ? ''
    : `<testsuite${suite}><system-out>${markupText(said)}</system-out></testsuite>\n`;
}

function suiteOf(record: FileRecord, language: Language): string {
  const { file, reported } = record;
  const broken = record.diagnostics.map((one) => diagnosticAnnotation(one, language));
  const found = reported ? caseAnnotations(reported, language) : [];
  const isError = ({ level, waived }: Annotation) => level === 'error' && !waived;
  const errors = broken.filter(isError);
  const failures = found.filter(isError);
  const others = [...broken, ...found].filter((one) => !isError(one));
  const skipped = !reported && errors.length === 0;
  const name = reported?.result.id ?? (file || 'iop');
  const failed =
    errors.length > 0 ? element('error', [...errors, ...failures]) : element('failure', failures);
  const content = [
    skipped ? `<skipped>${markupText(plainText(others))}</skipped>` : '',
    failed,
    skipped ? '' : output(record, others, language),
  ].join('');
  const counts = {
    tests: 1,
    failures: errors.length === 0 && failures.length > 0 ? 1 : 0,
    errors: errors.length > 0 ? 1 : 0,
    skipped: skipped ? 1 : 0,
  };
  const suite = attributes({ name: file || 'iop', ...counts });
  const test = attributes({ name, classname: file || 'iop' });
  return `<testsuite${suite}><testcase${test}>${content}</testcase></testsuite>\n`;
}

function element(kind: 'error' | 'failure', annotations: readonly Annotation[]): string {
  const [first] = annotations;
  if (!first) return '';
  const types = attributes({ type: first.rule, message: first.message });
  return `<${kind}${types}>${markupText(plainText(annotations))}</${kind}>`;
}

/** What is to be known though nothing fails: the outcome, notes, and what is waived. */
function output({ reported }: FileRecord, others: readonly Annotation[], language: Language): string {
  const lines = [
    ...(reported ? [`${reported.result.title ?? reported.result.id}`] : []),
    ...(reported
      ? [`${outcomeInWords(reported, language)} (${batchWords[language].change[reported.result.change]})`]
      : []),
    plainText(others),
  ].filter((line) => line !== '');
  return lines.length === 0 ? '' : `<system-out>${markupText(lines.join('\n'))}</system-out>`;
}

function plainText(annotations: readonly Annotation[]): string {
  return annotations
    .map(({ file, line, column, rule, message }) => {
      const place = [file, line, line === undefined ? undefined : column].filter(
        (part) => part !== undefined,
      );
      return `${place.join(':')}: ${message} [${rule}]`;
    })
    .join('\n');
}

function attributes(values: Readonly<Record<string, string | number>>): string {
  return Object.entries(values)
    .map(([name, value]) => ` ${name}="${markupText(String(value))}"`)
    .join('');
}
