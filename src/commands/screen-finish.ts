import { evaluateText } from '../batch/evaluate-case.ts';
import { type ReadySet, SetCache } from '../batch/set-cache.ts';
import type { Context } from '../context.ts';
import type { OpenCase } from '../files/cases/open-case.ts';
import { verdictEdits } from '../files/cases/verdict-edits.ts';
import { shownPath } from '../files/shown-path.ts';
import { writeReport } from '../files/write-report.ts';
import { ProblemsFound } from '../model/diagnostic.ts';
import { type CaseFormatName, caseFormats } from '../report/case-formats.ts';
import { safeText } from '../report/safe-text.ts';
import { screenWords } from '../words/screen.ts';
import { reportOn } from './explain.ts';
import { print, printDiagnostics, tell } from './print.ts';
import { reportFile } from './report-file.ts';
import { reportLook } from './report-look.ts';
import type { Settings } from './settings.ts';

/** What the end of a screening needs. */
export interface Finish {
  context: Context;
  settings: Settings;
  open: OpenCase;
  ready: ReadySet;
  asOf: string;
  formats: readonly CaseFormatName[];
}

/** Writes the verdict into the case, shows the report, and writes the reports that were asked for beside it. */
export async function finishScreening({
  context,
  settings,
  open,
  ready,
  asOf,
  formats,
}: Finish): Promise<void> {
  const shown = shownPath(open.file, context.cwd);
  const sets = SetCache.of(ready);
  const evaluated = await evaluateText(open.text, shown, {
    sets,
    engine: settings.engine,
    asOf,
    today: settings.today,
    underSet: undefined,
  });
  if ('problems' in evaluated) throw new ProblemsFound(evaluated.problems);
  const { fresh, result } = evaluated;
  await open.change(({ file }) => {
    if (file.verdict?.digest === fresh.digest) return [];
    return [{ path: ['questionSet'], value: ready.reference }, ...verdictEdits(file, fresh, result.change)];
  });
  await printDiagnostics(context, evaluated.warnings, settings.language);
  const report = reportOn(evaluated, settings);
  await print(context.stdout, `\n${caseFormats.text.render(report, reportLook(context, settings))}`);
  const words = screenWords[settings.language];
  await tell(context, `${words.savedIn(safeText(shown))}\n`);
  for (const name of formats) {
    const { ending, render } = caseFormats[name];
    const file = reportFile(open.file, ending);
    // Who reads the file has another terminal, or none.
    const written = await render(report, { width: 80, plain: settings.plain });
    await writeReport(file, shownPath(file, context.cwd), written);
    await tell(context, `${words.reportIn(safeText(shownPath(file, context.cwd)))}\n`);
  }
}
