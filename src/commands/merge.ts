import { SetCache } from '../batch/set-cache.ts';
import type { Context } from '../context.ts';
import { mergeCases } from '../files/cases/merge-cases.ts';
import { type CaseText, readCase, soundCase } from '../files/cases/read-case.ts';
import { readBytes } from '../files/read-bytes.ts';
import { shownPath } from '../files/shown-path.ts';
import { diagnostic, ProblemsFound } from '../model/diagnostic.ts';
import { safeLines } from '../report/safe-text.ts';
import { Interruption } from './interruption.ts';
import { print } from './print.ts';
import type { ExitCode } from './program.ts';
import { type CommonOptions, readSettings } from './settings.ts';
import { writeNew } from './write-new.ts';

interface Options extends CommonOptions {
  out?: string;
  sameCase?: boolean;
}

/** `iop merge <case> <case>`: joins two parties' answers on one case. */
export async function merge(
  context: Context,
  firstFile: string,
  secondFile: string,
  options: Options,
): Promise<ExitCode> {
  const settings = readSettings(options, context);
  const [first, second] = await Promise.all([readNamed(firstFile, context), readNamed(secondFile, context)]);
  const setId = ({ file }: CaseText) =>
    typeof file.questionSet === 'string' ? file.questionSet : file.questionSet.id;
  if (setId(first) !== setId(second)) {
    const data = { first: setId(first), second: setId(second) };
    throw new ProblemsFound([diagnostic('merge-other-set', second.yaml.locate(['questionSet']), data)]);
  }
  if (!options.sameCase && (first.file.id === undefined || first.file.id !== second.file.id)) {
    const data = { first: first.file.id, second: second.file.id };
    throw new ProblemsFound([diagnostic('merge-other-case', second.yaml.locate(['id']), data)]);
  }
  const { set } = await new SetCache(await settings.sets()).get(setId(first));
  const merged = mergeCases(first, second, set);
  if ('problems' in merged) throw new ProblemsFound(merged.problems);
  soundCase(readCase(Buffer.from(merged.text, 'utf8'), options.out ?? '-'));
  if (options.out !== undefined) await writeWhole(context, options.out, merged.text);
  // Comments and notes are whatever somebody has written: a terminal is shown them, and not commanded by them.
  else await print(context.stdout, context.stdout.isTTY ? safeLines(merged.text) : merged.text);
  return 0;
}

/** A signal waits until the file is in its place, and nothing else beside it. */
async function writeWhole(context: Context, file: string, text: string): Promise<void> {
  const interruption = new Interruption(context);
  try {
    await writeNew(file, text, context.cwd);
  } finally {
    interruption.close();
  }
}

async function readNamed(file: string, { cwd }: Context): Promise<CaseText> {
  const shown = shownPath(file, cwd);
  const bytes = await readBytes(shown, cwd);
  if ('problems' in bytes) throw new ProblemsFound(bytes.problems);
  return soundCase(readCase(bytes, shown));
}
