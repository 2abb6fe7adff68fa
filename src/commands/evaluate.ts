import { type FailCondition, failConditions } from '../batch/attention.ts';
import { reportedCase } from '../batch/findings.ts';
import { readCases } from '../batch/read-cases.ts';
import { SummaryCount } from '../batch/summary.ts';
import type { Context } from '../context.ts';
import { updateCase } from '../files/cases/update-case.ts';
import { type Diagnostic, diagnostic, ProblemsFound } from '../model/diagnostic.ts';
import { fewProblems } from '../model/few-problems.ts';
import { isFailing } from '../report/batch/finding.ts';
import { describeDiagnostic } from '../report/diagnostics.ts';
import { ReportOutputs } from './outputs.ts';
import { printDiagnostics } from './print.ts';
import type { ExitCode } from './program.ts';
import { type CommonOptions, oneOf, readSettings } from './settings.ts';

interface Options extends CommonOptions {
  format?: string[];
  update?: boolean;
  dryRun?: boolean;
  set?: string;
  failOn?: string[];
  allowEmpty?: boolean;
}

/** `iop evaluate <path>…`: evaluates saved cases again and compares with their saved verdicts. */
export async function evaluateCases(context: Context, paths: string[], options: Options): Promise<ExitCode> {
  const settings = readSettings(options, context);
  const { language } = settings;
  if (options.set !== undefined && options.update)
    throw new ProblemsFound([
      diagnostic('options-exclude', { file: 'iop' }, { found: '--set', other: '--update' }),
    ]);
  if (options.dryRun && !options.update)
    throw new ProblemsFound([
      diagnostic('option-needs', { file: 'iop' }, { found: '--dry-run', other: '--update' }),
    ]);
  const failOn = (options.failOn ?? ['changed']).map((one) =>
    oneOf<FailCondition>('--fail-on', one, failConditions),
  );
  const outputs = new ReportOutputs(options.format ?? ['text'], context, settings);
  const count = new SummaryCount();
  let failed = false;
  let broken = false;
  const report = async (found: readonly Diagnostic[]) => {
    await printDiagnostics(context, found, language);
    for (const one of fewProblems(found)) {
      const result = { ...withoutData(one), message: describeDiagnostic(one, language) };
      await outputs.diagnostic({ result, data: one.data });
    }
  };
  for await (const evaluated of readCases(paths, context, { ...settings, underSet: options.set })) {
    if ('problems' in evaluated) {
      await report(evaluated.problems);
      if (evaluated.problems.some(({ level }) => level === 'error')) {
        broken = true;
        count.addInvalid();
      }
      continue;
    }
    const written = options.update
      ? await updateCase(evaluated, context.cwd, { dryRun: options.dryRun === true })
      : undefined;
    if (written && 'problems' in written) {
      await report(written.problems);
      broken = true;
    }
    await report(evaluated.warnings);
    const settledByUpdate =
      options.update && !options.dryRun && written !== undefined && !('problems' in written);
    const failing = failOn.filter((condition) => !(settledByUpdate && condition === 'changed'));
    const reported = reportedCase(evaluated, failing);
    failed ||= reported.findings.some(isFailing);
    count.add(evaluated.result);
    await outputs.case(reported);
  }
  const summary = count.get();
  if (summary.cases === 0 && !broken && !options.allowEmpty) {
    await report([diagnostic('no-cases', { file: paths.join(' ') }, { path: paths.join(', ') })]);
    broken = true;
  }
  await outputs.end(summary);
  return broken ? 2 : failed ? 1 : 0;
}

function withoutData({ file, line, column, level, code }: Diagnostic) {
  return { file, ...(line !== undefined && { line }), ...(column !== undefined && { column }), level, code };
}
