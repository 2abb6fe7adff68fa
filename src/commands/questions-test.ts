import { regressionOf, type TestCase } from '../analysis/examples/test-case.ts';
import { testSet } from '../analysis/test-set.ts';
import { readCases } from '../batch/read-cases.ts';
import { readySet } from '../batch/set-cache.ts';
import type { Context } from '../context.ts';
import { readSavedVerdict } from '../evaluate/read-saved-verdict.ts';
import type { LoadedSet } from '../files/sets/load-set.ts';
import type { Place } from '../model/diagnostic.ts';
import { ProblemsFound } from '../model/diagnostic.ts';
import { paintFor } from '../report/paint.ts';
import { testJson } from '../report/questions/test-json.ts';
import { suggestionsYaml, testText } from '../report/questions/test-text.ts';
import { type TestedSet, testsPass } from '../report/questions/tested-set.ts';
import { print, printDiagnostics } from './print.ts';
import type { ExitCode } from './program.ts';
import { namedSet, namesOrAll } from './questions-sets.ts';
import {
  type CommonOptions,
  mustHaveValues,
  oneOf,
  readSettings,
  type Settings,
  wrongOption,
} from './settings.ts';

interface Options extends CommonOptions {
  format: string;
  cases?: string[];
  minCoverage?: string;
  mutate?: boolean;
  suggest?: boolean;
}

interface SavedCase {
  set: string;
  test: TestCase;
  place: Place;
}

/** `iop questions test [set|file]…`: runs the examples of sets, and tries which mistakes they would notice. */
export async function testSets(context: Context, names: string[], options: Options): Promise<ExitCode> {
  const settings = readSettings(options, context);
  const format = oneOf('--format', options.format, ['text', 'json'] as const);
  const minCoverage = percent(options.minCoverage);
  mustHaveValues('--cases', options.cases ?? []);
  const asOf = settings.asOf ?? settings.today;
  const sets: LoadedSet[] = [];
  for (const name of await namesOrAll(names, settings)) sets.push(await namedSet(name, context, settings));
  const saved = await savedCases(options.cases ?? [], sets, context, settings);
  const tested: TestedSet[] = [];
  for (const { set, composed } of sets) {
    const own = saved.cases.filter((one) => one.set === set.id);
    const result = testSet(set, {
      asOf,
      cases: own.map(({ test }) => test),
      mutate: options.mutate,
      suggest: options.suggest,
    });
    tested.push({
      set,
      ...result,
      locate: (part, at) => composed.locate(part, at),
      placeOfCase: (id) => own.find(({ test }) => test.id === id)?.place ?? { file: id },
    });
  }
  const shared = { language: settings.language, asOf };
  const text = () => {
    const suggested = options.suggest
      ? tested.map((one) => `\n${suggestionsYaml(one, settings.language)}`)
      : [];
    return testText(tested, shared, paintFor(settings)) + suggested.join('');
  };
  await print(
    context.stdout,
    format === 'json' ? testJson(tested, { ...shared, engine: settings.engine }) : text(),
  );
  if (saved.broken) return 2;
  return tested.every((one) => testsPass(one, minCoverage)) ? 0 : 1;
}

/** Saved cases as regression tests; those without a verdict have nothing to hold on to. */
async function savedCases(
  paths: readonly string[],
  sets: readonly LoadedSet[],
  context: Context,
  settings: Settings,
): Promise<{ cases: SavedCase[]; broken: boolean }> {
  const cases: SavedCase[] = [];
  let broken = false;
  if (paths.length === 0) return { cases, broken };
  const given = sets.map((one) => readySet(one));
  for await (const read of readCases(paths, context, { ...settings, given })) {
    if ('problems' in read) {
      await printDiagnostics(context, read.problems, settings.language);
      broken ||= read.problems.some(({ level }) => level === 'error');
      continue;
    }
    const verdict = readSavedVerdict(read.case.file.verdict ?? undefined);
    if (!verdict) continue;
    const test = regressionOf(read.result.file, read.case.answers, verdict);
    cases.push({ set: read.ready.set.id, test, place: { file: read.result.file, line: 1, column: 1 } });
  }
  return { cases, broken };
}

function percent(written: string | undefined): number {
  if (written === undefined) return 0;
  const number = Number(written);
  if (!(number >= 0 && number <= 100) || written.trim() === '')
    throw new ProblemsFound([wrongOption('--min-coverage', written, ['0–100'])]);
  return number;
}
