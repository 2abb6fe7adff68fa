import { SetCache } from '../batch/set-cache.ts';
import { problemsOf } from '../batch/set-problems.ts';
import type { Context } from '../context.ts';
import type { QuestionSet } from '../model/question-set.ts';
import { jsonText } from '../report/formats/json-text.ts';
import { safeText } from '../report/safe-text.ts';
import { print, printDiagnostics } from './print.ts';
import type { ExitCode } from './program.ts';
import { type CommonOptions, oneOf, readSettings } from './settings.ts';

interface Options extends CommonOptions {
  format: string;
}

/** `iop questions list`: the sets that can be used, with what each is. */
export async function listSets(context: Context, options: Options): Promise<ExitCode> {
  const settings = readSettings(options, context);
  const format = oneOf('--format', options.format, ['text', 'json'] as const);
  const files = await settings.sets();
  const sets = new SetCache(files);
  const found: { id: string; file: string; set: QuestionSet; digest: string }[] = [];
  let broken = false;
  for (const [id, file] of files.known) {
    try {
      const { set, reference } = await sets.get(id);
      found.push({ id, file, set, digest: reference.digest });
    } catch (error) {
      const problems = problemsOf(error);
      if (!problems) throw error;
      broken = true;
      await printDiagnostics(context, problems, settings.language);
    }
  }
  const rows = found.map(({ id, file, set, digest }) => ({
    id,
    version: set.version,
    // A set need not be in every language; its id says which it is all the same.
    title: set.title[settings.language] ?? '',
    summary: set.summary[settings.language] ?? '',
    base: set.base[0] ?? null,
    questions: set.questions.length,
    file,
    digest,
  }));
  const text =
    format === 'json'
      ? `${jsonText(rows, 2)}\n`
      : rows.map((row) => `${row.id} ${row.version}\n  ${safeText(row.title)}\n`).join('');
  await print(context.stdout, text);
  return broken ? 2 : 0;
}
