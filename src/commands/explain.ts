import { evaluateBytes } from '../batch/evaluate-bytes.ts';
import type { EvaluatedCase } from '../batch/evaluate-case.ts';
import { SetCache } from '../batch/set-cache.ts';
import type { Context } from '../context.ts';
import { readBytes, readStream } from '../files/read-bytes.ts';
import { shownPath } from '../files/shown-path.ts';
import { ProblemsFound } from '../model/diagnostic.ts';
import { caseFormatNames, caseFormats } from '../report/case-formats.ts';
import { print, printDiagnostics } from './print.ts';
import type { ExitCode } from './program.ts';
import { reportLook } from './report-look.ts';
import { type CommonOptions, oneOf, readSettings, requireLanguage, type Settings } from './settings.ts';

interface Options extends CommonOptions {
  format: string;
}

/** `iop explain <case>`: the readable verdict of one case. */
export async function explain(context: Context, file: string, options: Options): Promise<ExitCode> {
  const settings = readSettings(options, context);
  const format = caseFormats[oneOf('--format', options.format, caseFormatNames)];
  const evaluated = await evaluateOne(context, file, settings);
  await printDiagnostics(context, evaluated.warnings, settings.language);
  const report = await format.render(reportOn(evaluated, settings), reportLook(context, settings));
  await print(context.stdout, report);
  return 0;
}

/** One case, named by the user. @throws ProblemsFound */
export async function evaluateOne(
  context: Context,
  file: string,
  settings: Settings,
): Promise<EvaluatedCase> {
  const shown = file === '-' ? file : shownPath(file, context.cwd);
  const bytes = file === '-' ? await readStream(context.stdin) : await readBytes(shown, context.cwd);
  if ('problems' in bytes) throw new ProblemsFound(bytes.problems);
  const sets = new SetCache(await settings.sets());
  const evaluated = await evaluateBytes(bytes, shown, {
    sets,
    engine: settings.engine,
    asOf: settings.asOf,
    today: settings.today,
    underSet: undefined,
  });
  if ('problems' in evaluated) throw new ProblemsFound(evaluated.problems);
  return evaluated;
}

/** What the verdict's document is made from. @throws ProblemsFound when the set lacks the language */
export function reportOn(evaluated: EvaluatedCase, { language }: Settings) {
  const { set } = evaluated.ready;
  requireLanguage(set, language);
  return {
    set,
    compiled: evaluated.compiled,
    case: evaluated.case,
    verdict: evaluated.fresh,
    language,
    diagnostics: evaluated.warnings,
  };
}
