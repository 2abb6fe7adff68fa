import { caseChange } from '../analysis/diff/case-change.ts';
import { diffSets } from '../analysis/diff.ts';
import { readCases } from '../batch/read-cases.ts';
import { readySet } from '../batch/set-cache.ts';
import type { Context } from '../context.ts';
import { evaluate } from '../evaluate/verdict.ts';
import { bindAnswers } from '../files/cases/bind-answers.ts';
import type { LoadedSet } from '../files/sets/load-set.ts';
import { type ComparedCase, diffDocument } from '../report/questions/diff-document.ts';
import { diffJson } from '../report/questions/diff-json.ts';
import { diffMarkdown } from '../report/questions/diff-markdown.ts';
import { renderText } from '../report/render-text.ts';
import { print, printDiagnostics } from './print.ts';
import type { ExitCode } from './program.ts';
import { namedSet } from './questions-sets.ts';
import { reportLook } from './report-look.ts';
import {
  type CommonOptions,
  mustHaveValues,
  oneOf,
  readSettings,
  requireLanguage,
  type Settings,
} from './settings.ts';

interface Options extends CommonOptions {
  format: string;
  cases?: string[];
}

/** `iop questions diff <a> <b>`: what differs in words and in meaning; exits 1 when the new set loses questions. */
export async function diffQuestionSets(
  context: Context,
  first: string,
  second: string,
  options: Options,
): Promise<ExitCode> {
  const settings = readSettings(options, context);
  const { language, engine } = settings;
  const format = oneOf('--format', options.format, ['text', 'markdown', 'json'] as const);
  mustHaveValues('--cases', options.cases ?? []);
  const asOf = settings.asOf ?? settings.today;
  const before = await namedSet(first, context, settings);
  const after = await namedSet(second, context, settings);
  for (const { set } of [before, after]) requireLanguage(set, language);
  const diff = diffSets(before.set, after.set, asOf);
  const compared = options.cases && (await comparedCases(options.cases, before, after, context, settings));
  const report = {
    diff,
    before: before.set,
    after: after.set,
    asOf,
    language,
    engine,
    ...(compared && { cases: compared.cases }),
  };
  const write = {
    text: () => renderText(diffDocument(report), reportLook(context, settings)),
    markdown: () => diffMarkdown(report),
    json: () => diffJson(report),
  };
  await print(context.stdout, write[format]());
  if (compared?.broken) return 2;
  return diff.refusals.length > 0 ? 1 : 0;
}

/** The verdicts of both sets on each saved case of them; a case that either cannot read is a problem. */
async function comparedCases(
  paths: readonly string[],
  before: LoadedSet,
  after: LoadedSet,
  context: Context,
  settings: Settings,
): Promise<{ cases: ComparedCase[]; broken: boolean }> {
  const cases: ComparedCase[] = [];
  let broken = false;
  const [old, fresh] = [readySet(before), readySet(after)];
  // Of two versions of one set, the later reads cases: it knows what questions were called before.
  for await (const read of readCases(paths, context, { ...settings, given: [old, fresh] })) {
    if ('problems' in read) {
      await printDiagnostics(context, read.problems, settings.language);
      broken ||= read.problems.some(({ level }) => level === 'error');
      continue;
    }
    // Cases of other sets are not touched by this change.
    if (read.ready.set.id !== old.set.id && read.ready.set.id !== fresh.set.id) continue;
    const verdicts = [old, fresh].map((ready) => {
      const { answers, problems } = bindAnswers(read.text.file.answers, ready.set, read.text.yaml);
      return problems.length > 0 ? { problems } : evaluate(ready.compiledFor(read.result.asOf), answers);
    });
    const problems = verdicts.flatMap((one) => ('problems' in one ? one.problems : []));
    if (problems.length > 0) {
      await printDiagnostics(context, problems, settings.language);
      broken = true;
      continue;
    }
    const [one, other] = verdicts as [ReturnType<typeof evaluate>, ReturnType<typeof evaluate>];
    cases.push({ id: read.result.file, change: caseChange(one, other) });
  }
  return { cases, broken };
}
