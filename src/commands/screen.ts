import { SetCache } from '../batch/set-cache.ts';
import type { Context } from '../context.ts';
import type { OpenCase } from '../files/cases/open-case.ts';
import { shownPath } from '../files/shown-path.ts';
import type { runFromAnswers } from '../interview/answers-file.ts';
import type { Asker } from '../interview/asker.ts';
import { runInterview } from '../interview/run-interview.ts';
import { diagnostic, ProblemsFound } from '../model/diagnostic.ts';
import { type Respondent, respondents } from '../model/vocabulary.ts';
import type { CaseFormatName } from '../report/case-formats.ts';
import { safeText } from '../report/safe-text.ts';
import { screenWords } from '../words/screen.ts';
import { Interruption } from './interruption.ts';
import { tell } from './print.ts';
import type { ExitCode } from './program.ts';
import { existingCase, firstSet, type NewCaseOptions, newCase } from './screen-case.ts';
import { type CommonOptions, oneOf, readSettings, requireLanguage, type Settings } from './settings.ts';

/** Options of `iop screen`. */
export interface ScreenOptions extends CommonOptions, NewCaseOptions {
  as: string;
  all?: boolean;
  answers?: string;
  report?: string[];
}

/**
 * `iop screen [case]`: the interview; the case is on disk after every answer. What is not needed for the first question
 * is loaded when it is: reports at the end, the other ways to ask never.
 */
export async function screen(
  context: Context,
  file: string | undefined,
  options: ScreenOptions,
): Promise<ExitCode> {
  const settings = readSettings(options, context);
  const respondent = oneOf<Respondent>('--as', options.as, respondents);
  const formats = await reportFormats(options.report);
  const sets = new SetCache(await settings.sets());
  if (file === undefined) loadAhead(sets, options);
  const answersFile =
    options.answers === undefined
      ? undefined
      : await (await import('./screen-answers.ts')).readAnswersFile(options.answers, respondent, context);
  // Mistakes in the answers are said before there is a new case with nothing in it.
  if (answersFile && file === undefined) answersFile.bind((await sets.get(options.set ?? firstSet)).set);
  const words = screenWords[settings.language];
  const interruption = new Interruption(context);
  const asker = answersFile ? undefined : await openAsker(context, settings, interruption.signal);
  let opened: OpenCase | undefined;
  try {
    const started =
      file === undefined
        ? await newCase(context, settings, options, sets, asker, answersFile?.facts)
        : await existingCase(file, context, options, sets);
    if (!started) {
      await tell(context, `${words.nothingSaved}\n`);
      return 130;
    }
    opened = started.open;
    const { ready } = started;
    requireLanguage(ready.set, settings.language);
    if ((await opened.migrate()).changedByAnother) await tell(context, `${words.changedByAnother}\n`);
    const asOf = settings.asOf ?? opened.text.file.decision?.date ?? settings.today;
    const run = {
      compiled: ready.compiledFor(asOf),
      answers: opened.answers(),
      respondent,
      all: options.all === true,
      keeper: opened,
      now: () => context.now(),
    };
    let quit: boolean;
    if (answersFile) {
      const { runFromAnswers } = await import('../interview/answers-file.ts');
      const end = await runFromAnswers({ ...run, given: answersFile.bind(ready.set) });
      await reportGiven(context, settings, end);
      quit = interruption.happened;
    } else quit = (await runInterview({ ...run, asker: asker! })).end === 'quit';
    if (quit) {
      await tell(context, `${words.savedIn(safeText(shownPath(opened.file, context.cwd)))}\n`);
      return 130;
    }
    const { finishScreening } = await import('./screen-finish.ts');
    await finishScreening({ context, settings, open: opened, ready, asOf, formats });
    return 0;
  } finally {
    asker?.close();
    await opened?.close();
    // Last: signals come in twos (the terminal's and the shell's), and the second must not leave the lock behind.
    interruption.close();
  }
}

/**
 * Begins with what a new case needs, so that one waits for the disk while another is read: loading is most of the time to the
 * first question. What goes wrong is told where it is needed.
 */
function loadAhead(sets: SetCache, { set = firstSet }: ScreenOptions): void {
  const loading: Promise<unknown>[] = [
    sets.get(set),
    import('../files/cases/new-case.ts'),
    import('../files/cases/open-case.ts'),
  ];
  for (const one of loading) one.catch(() => {});
}

/** The reports that were asked for. @throws ProblemsFound for a format that there is not */
async function reportFormats(wanted: readonly string[] = []): Promise<CaseFormatName[]> {
  if (wanted.length === 0) return [];
  const { caseFormatNames } = await import('../report/case-formats.ts');
  return wanted.map((one) => oneOf('--report', one, caseFormatNames));
}

/** The way to ask here. @throws ProblemsFound without a terminal */
async function openAsker(
  { stdin: input, stdout: output, env, suspend }: Context,
  { language, plain, colour }: Settings,
  stop: AbortSignal,
): Promise<Asker> {
  const shared = { input, output, language, stop };
  const terminal = input.isTTY === true && output.isTTY === true;
  if (!plain && !terminal) throw new ProblemsFound([diagnostic('no-terminal', { file: 'iop' })]);
  return plain || env.TERM === 'dumb'
    ? (await import('../interview/plain/plain-asker.ts')).plainAsker(shared)
    : (await import('../interview/terminal/terminal-asker.ts')).terminalAsker({
        ...shared,
        color: colour,
        suspend,
      });
}

/** What became of the answers of a file: those that decide nothing, and what is still to be answered. */
async function reportGiven(
  context: Context,
  { language }: Settings,
  end: Awaited<ReturnType<typeof runFromAnswers>>,
): Promise<void> {
  const words = screenWords[language];
  const lines = [
    ...(end.notNeeded.length > 0 ? [words.notNeeded(end.notNeeded)] : []),
    ...(end.unanswered.length > 0 ? [words.unanswered(end.unanswered)] : []),
    ...end.conflicts.map((conflict) => words.conflict(conflict)),
  ];
  await tell(context, lines.map((line) => `${line}\n`).join(''));
}
