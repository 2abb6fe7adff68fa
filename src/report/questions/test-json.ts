import { coveragePercent, passes } from '../../analysis/examples/run-examples.ts';
import { jsonText } from '../formats/json-text.ts';
import type { TestReportSettings } from './test-text.ts';
import {
  describeExampleProblem,
  describeFailure,
  describeSurvivor,
  placeOfResult,
  type TestedSet,
} from './tested-set.ts';

/** Tested sets as JSON. */
export function testJson(
  sets: readonly TestedSet[],
  settings: TestReportSettings & { engine: string },
): string {
  const { engine, asOf } = settings;
  const report = {
    format: 'iop-questions-test/1',
    engine,
    asOf,
    sets: sets.map((set) => setJson(set, settings)),
  };
  return `${jsonText(report, 2)}\n`;
}

function setJson(tested: TestedSet, { language }: TestReportSettings) {
  const { set, report, problems, mutation, suggestions } = tested;
  const failing = report.results.filter((result) => !passes(result));
  return {
    id: set.id,
    version: set.version,
    examples: report.results.length + problems.length,
    failing: [
      ...problems.map((problem) => ({
        ...{ example: String(problem.part[1]), ...tested.locate(problem.part, problem.at) },
        message: describeExampleProblem(problem, language),
      })),
      ...failing.map((result) => ({
        ...{ example: result.case.id, ...placeOfResult(result.case.id, tested) },
        message: describeFailure(result, set, language).join('; '),
        mismatches: result.mismatches,
      })),
    ],
    coverage: {
      percent: Math.floor(coveragePercent(report.coverage) * 100) / 100,
      covered: report.coverage.filter(({ by }) => by.length > 0).length,
      total: report.coverage.length,
      uncovered: report.coverage
        .filter(({ by }) => by.length === 0)
        .map(({ kind, id, state }) => ({ kind, id, ...(state && { state }) })),
    },
    ...(mutation && {
      mutation: {
        counted: mutation.counted,
        killed: mutation.killed,
        equivalent: mutation.equivalent,
        tooLarge: mutation.tooLarge,
        survivors: mutation.survivors.map((survivor) => ({
          ...{ id: survivor.mutant.id, kind: survivor.mutant.kind, part: survivor.mutant.part.join('.') },
          ...tested.locate(survivor.mutant.part, 'value'),
          message: describeSurvivor(survivor, set, language),
          example: survivor.example,
        })),
      },
    }),
    ...(suggestions && { suggestions }),
  };
}
