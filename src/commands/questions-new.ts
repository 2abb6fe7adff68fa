import path from 'node:path';
import { namedCriteria } from '../analysis/named-criteria.ts';
import { SetCache } from '../batch/set-cache.ts';
import type { Context } from '../context.ts';
import { isThere } from '../files/is-there.ts';
import { newSetText } from '../files/sets/new-set.ts';
import { shownPath } from '../files/shown-path.ts';
import { Left, LineQuestions } from '../interview/line-questions.ts';
import { NewSetQuestions } from '../interview/new-set-questions.ts';
import { diagnostic, ProblemsFound } from '../model/diagnostic.ts';
import { idPattern } from '../model/vocabulary.ts';
import { safeText } from '../report/safe-text.ts';
import { newSetWords } from '../words/questions-new.ts';
import { Interruption } from './interruption.ts';
import { tell } from './print.ts';
import type { ExitCode } from './program.ts';
import { type CommonOptions, readSettings } from './settings.ts';
import { alreadyThere, writeNew } from './write-new.ts';

interface Options extends CommonOptions {
  out?: string;
}

/** `iop questions new`: an interview that writes a set of one's own on top of one that is there. */
export async function newQuestionSet(context: Context, options: Options): Promise<ExitCode> {
  const settings = readSettings(options, context);
  const { language } = settings;
  const words = newSetWords[language];
  const files = await settings.sets();
  const sets = new SetCache(files);
  if (options.out !== undefined) await mustBeFree(options.out, context.cwd);
  const interruption = new Interruption(context);
  const lines = new LineQuestions(context.stdin, context.stdout, interruption.signal);
  try {
    const isTaken = async (id: string) =>
      files.known.has(id) ||
      (options.out === undefined && (await isThere(path.resolve(context.cwd, `${id}.yaml`))));
    const questions = new NewSetQuestions(
      lines,
      words,
      language,
      isTaken,
      idOfFile(options.out),
      namedCriteria,
    );
    const known = await questions.all(
      await Promise.all([...files.known.keys()].map(async (id) => (await sets.get(id)).set)),
    );
    const file = options.out ?? `${known.id}.yaml`;
    await writeNew(file, newSetText(known, words.comments), context.cwd);
    const shown = safeText(shownPath(file, context.cwd));
    await tell(context, `${words.writtenTo(shown)}\n${words.checkIt(shown)}\n`);
    return 0;
  } catch (error) {
    if (error instanceof Left) return 130;
    throw error;
  } finally {
    lines.close();
    interruption.close();
  }
}

/** That a file can be written there: told before anything is asked, not when all is answered. @throws ProblemsFound */
async function mustBeFree(out: string, cwd: string): Promise<void> {
  const file = path.resolve(cwd, out);
  if (await isThere(file)) throw alreadyThere(shownPath(out, cwd));
  const folder = path.dirname(file);
  if (!(await isThere(folder)))
    throw new ProblemsFound([diagnostic('no-such-folder', { file: shownPath(folder, cwd) })]);
}

/** The id of a set in a file of this name; undefined when it could not be one. */
function idOfFile(file: string | undefined): string | undefined {
  const name = file && path.basename(file).replace(/\.ya?ml$/i, '');
  return name && idPattern.test(name) ? name : undefined;
}
