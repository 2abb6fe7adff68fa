import type { QuestionSet } from '../model/question-set.ts';
import { type ExamplesReport, passes, runExamples } from './examples/run-examples.ts';
import { type TestCase, testCasesOf } from './examples/test-case.ts';
import type { ExampleProblem } from './examples/unknown-names.ts';
import { type MutationReport, runMutants } from './mutation/mutation.ts';
import { type Suggestion, suggestExamples } from './mutation/suggest.ts';

export interface TestSetOptions {
  /** The date of examples that name none. */
  asOf: string;
  /** Saved cases, which must still give the verdicts that were saved (`regressionOf`). */
  cases?: readonly TestCase[] | undefined;
  /** Whether to try mutants; suggesting examples takes them too. */
  mutate?: boolean | undefined;
  suggest?: boolean | undefined;
}

/** What a set's own examples show of it. */
export interface TestedExamples {
  problems: ExampleProblem[];
  report: ExamplesReport;
  mutation?: MutationReport;
  suggestions?: Suggestion[];
}

/** Runs a set's examples, and tries which mistakes in the set they would notice. */
export function testSet(
  set: QuestionSet,
  { asOf, cases: saved = [], mutate, suggest }: TestSetOptions,
): TestedExamples {
  const { cases, problems } = testCasesOf(set, asOf);
  const report = runExamples(set, [...cases, ...saved], asOf);
  if (!mutate && !suggest) return { problems, report };
  // A case that fails for the set itself tells nothing of its mutants.
  const holding = report.results.filter(passes).map((result) => result.case);
  const mutation = runMutants(set, holding, asOf);
  if (!suggest) return { problems, report, mutation };
  return {
    problems,
    report,
    mutation,
    suggestions: suggestExamples(set, mutation.survivors, report.coverage, asOf),
  };
}
