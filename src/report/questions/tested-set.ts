import {
  type CaseResult,
  coveragePercent,
  type ExamplesReport,
  passes,
} from '../../analysis/examples/run-examples.ts';
import type { ExampleProblem } from '../../analysis/examples/unknown-names.ts';
import type { PartPath } from '../../analysis/finding.ts';
import type { MutationReport, Survivor } from '../../analysis/mutation/mutation.ts';
import type { Suggestion } from '../../analysis/mutation/suggest.ts';
import type { Condition } from '../../model/condition.ts';
import type { Place } from '../../model/diagnostic.ts';
import type { QuestionSet } from '../../model/question-set.ts';
import type { Language } from '../../model/vocabulary.ts';
import { analysisWords } from '../../words/analysis.ts';
import { quotedList } from '../../words/analysis-phrases.ts';
import { dateIn } from '../../words/language.ts';
import { conditionInWords } from '../condition-words.ts';
import { describeDiagnostic } from '../diagnostics.ts';
import { safeText } from '../safe-text.ts';

/** What testing one set gave. */
export interface TestedSet {
  set: QuestionSet;
  /** Examples that the set does not allow: they were not run. */
  problems: readonly ExampleProblem[];
  report: ExamplesReport;
  mutation?: MutationReport | undefined;
  suggestions?: readonly Suggestion[] | undefined;
  /** Where a part of the set stands. */
  locate(part: PartPath, at: 'key' | 'value'): Place;
  /** Where a saved case stands, by its id. */
  placeOfCase(id: string): Place;
}

/** Whether all examples hold, enough is covered and no mutant survives. */
export function testsPass({ problems, report, mutation }: TestedSet, minCoverage: number): boolean {
  const enough = coveragePercent(report.coverage) >= minCoverage;
  return (
    problems.length === 0 && report.results.every(passes) && enough && (mutation?.survivors.length ?? 0) === 0
  );
}

/** Where a case that was run stands: an example in its set, any other in its own file. */
export function placeOfResult(id: string, { set, locate, placeOfCase }: TestedSet): Place {
  return isExample(id, set) ? locate(['examples', id], 'key') : placeOfCase(id);
}

function isExample(id: string, { examples }: QuestionSet): boolean {
  return examples.some((example) => example.id === id);
}

/** What is wrong with an example as it is written, in one sentence. */
export function describeExampleProblem({ code, data, part }: ExampleProblem, language: Language): string {
  // The loader has no such problem: a rule is named in expectations alone.
  if (code === 'unknown-rule') return safeText(analysisWords[language].test.unknownRule(String(data.found)));
  return describeDiagnostic({ code, data, level: 'error', file: part.join('.') }, language);
}

/** Why a case does not hold, in one sentence for each thing in which it does not. */
export function describeFailure(
  { case: { id, asOf }, mismatches, notInForce }: CaseResult,
  set: QuestionSet,
  language: Language,
): string[] {
  const words = analysisWords[language].test;
  const subject = isExample(id, set) ? words.example(id) : words.saved(id);
  if (notInForce.length > 0)
    return [words.notInForce(subject, dateIn(asOf, language), quotedList(notInForce, language))];
  const value = (one: string | readonly string[] | null) => {
    const list = one === null ? [] : typeof one === 'string' ? [one] : one;
    return list.length === 0 ? words.nothing : quotedList(list, language);
  };
  return mismatches.map(({ field, criterion, expected, found }) => {
    const name =
      criterion === undefined
        ? words.field[field]
        : `${words.field[field]} ${quotedList([criterion], language)}`;
    return safeText(words.mismatch(subject, name, value(expected), value(found)));
  });
}

/** What a surviving mutant is, in one sentence. */
export function describeSurvivor({ mutant, asOf }: Survivor, set: QuestionSet, language: Language): string {
  const words = analysisWords[language].test;
  const shown = (side: Condition | string | undefined) =>
    side === undefined || typeof side === 'string'
      ? (side ?? '')
      : conditionInWords(side, { set, asOf, language });
  return safeText(words.survivor(words.edit[mutant.kind](shown(mutant.before), shown(mutant.after))));
}
