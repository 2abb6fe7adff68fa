import { dependsOnDate } from '../../analysis/dates.ts';
import { coveragePercent, passes } from '../../analysis/examples/run-examples.ts';
import { stemOf } from '../../analysis/mutation/suggest.ts';
import type { Language } from '../../model/vocabulary.ts';
import { analysisWords } from '../../words/analysis.ts';
import { quotedList } from '../../words/analysis-phrases.ts';
import { numberIn } from '../../words/language.ts';
import { type Paint, unpainted } from '../paint.ts';
import { safeText } from '../safe-text.ts';
import { exampleYaml } from './case-yaml.ts';
import { placeText } from './check-text.ts';
import {
  describeExampleProblem,
  describeFailure,
  describeSurvivor,
  placeOfResult,
  type TestedSet,
} from './tested-set.ts';

export interface TestReportSettings {
  language: Language;
  asOf: string;
}

/** Tested sets as lines for people. */
export function testText(
  sets: readonly TestedSet[],
  settings: TestReportSettings,
  paint: Paint = unpainted,
): string {
  return sets.map((set) => setLines(set, settings, paint).join('')).join('\n');
}

function setLines(tested: TestedSet, settings: TestReportSettings, paint: Paint): string[] {
  const { language } = settings;
  const words = analysisWords[language].test;
  const { set, problems, report } = tested;
  const failing = report.results.filter((result) => !passes(result));
  const covered = report.coverage.filter(({ by }) => by.length > 0).length;
  const percent = numberIn(Math.floor(coveragePercent(report.coverage) * 10) / 10, language);
  return [
    ...problems.map(
      (problem) =>
        `${placeText(tested.locate(problem.part, problem.at))}: ${describeExampleProblem(problem, language)}\n`,
    ),
    ...failing.flatMap((result) =>
      describeFailure(result, set, language).map(
        (line) => `${placeText(placeOfResult(result.case.id, tested))}: ${line}\n`,
      ),
    ),
    ...uncoveredLines(tested, language),
    ...survivorLines(tested, settings),
    `${paint('strong', safeText(`${set.id} ${set.version}`))}: ${words.summary(report.results.length + problems.length, failing.length + problems.length)}; ${words.coverage(percent, covered, report.coverage.length)}\n`,
    ...mutationLines(tested, language),
  ];
}

function uncoveredLines(tested: TestedSet, language: Language): string[] {
  const { uncovered, state: states } = analysisWords[language].test;
  return tested.report.coverage
    .filter(({ by }) => by.length === 0)
    .map(({ kind, id, state, part }) => {
      const said =
        kind === 'criterion' ? uncovered.criterion(id, states[state ?? 'met']) : uncovered[kind](id);
      return `${placeText(tested.locate(part, 'key'))}: ${said}\n`;
    });
}

function survivorLines(tested: TestedSet, { language }: TestReportSettings): string[] {
  const { addThis } = analysisWords[language].test;
  const dated = dependsOnDate(tested.set);
  return (tested.mutation?.survivors ?? []).map((survivor) => {
    const { mutant, example } = survivor;
    const place = placeText(tested.locate(mutant.part, 'value'));
    return `${place}: ${describeSurvivor(survivor, tested.set, language)} [${mutant.kind}]; ${addThis}:\n${exampleYaml(stemOf(example), example, dated)}`;
  });
}

function mutationLines({ mutation }: TestedSet, language: Language): string[] {
  if (!mutation) return [];
  const words = analysisWords[language].test;
  const { counted, killed, equivalent, tooLarge } = mutation;
  return [
    `${words.mutants(Object.keys(killed).length, counted, equivalent.length)}\n`,
    ...(tooLarge.length > 0 ? [`${words.tooLarge(quotedList(tooLarge, language))}\n`] : []),
  ];
}

/** The examples suggested for a set, as they are pasted into it. */
export function suggestionsYaml(
  { set, suggestions = [] }: Pick<TestedSet, 'set' | 'suggestions'>,
  language: Language,
): string {
  const head = analysisWords[language].test.suggested(suggestions.length, set.id);
  const dated = dependsOnDate(set);
  return `${head}\n${suggestions.map(({ id, ...example }) => exampleYaml(id, example, dated)).join('')}`;
}
