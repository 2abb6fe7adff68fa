import { parameterAt, type QuestionSet } from '../../model/question-set.ts';
import { Board } from '../board.ts';
import { inForce, turningDates } from '../dates.ts';
import type { Drawn } from '../draw-set.ts';
import type { PartPath } from '../finding.ts';
import { type CoverageItem, coverageItems } from './coverage.ts';
import { type Mismatch, mismatches } from './mismatches.ts';
import { Observation } from './observation.ts';
import type { TestCase } from './test-case.ts';

/** What came of one case. */
export interface CaseResult {
  case: TestCase;
  mismatches: Mismatch[];
  /** Parameters without a value at the case's date: it cannot be run. */
  notInForce: string[];
}

/** One thing to exercise, and the passing cases that do. */
export interface Covered {
  kind: CoverageItem['kind'];
  id: string;
  state?: CoverageItem['state'] | undefined;
  part: PartPath;
  by: string[];
}

export interface ExamplesReport {
  results: CaseResult[];
  coverage: Covered[];
}

/** Share of the coverage that passing cases exercise, 0 to 100; 100 when there is nothing to exercise. */
export function coveragePercent(coverage: readonly Covered[]): number {
  if (coverage.length === 0) return 100;
  return (100 * coverage.filter(({ by }) => by.length > 0).length) / coverage.length;
}

/** Whether a case holds. */
export function passes({ mismatches: found, notInForce }: CaseResult): boolean {
  return found.length === 0 && notInForce.length === 0;
}

/**
 * Runs cases against their set, each at its own date, and says what they exercise of it. What there is to exercise
 * is taken at `asOf`, at every date at which a parameter changes, and at the dates of the cases.
 */
export function runExamples(set: QuestionSet, cases: readonly TestCase[], asOf: string): ExamplesReport {
  const found = new Map<string, CaseResult>();
  const coverage = new Map<string, Covered>();
  const dates = [...new Set([asOf, ...turningDates([set]), ...cases.map((one) => one.asOf)])].sort();
  for (const date of dates) {
    const here = cases.filter((one) => one.asOf === date);
    if (!inForce(set, date)) {
      const notInForce = set.parameters.filter((one) => !parameterAt(one, date)).map(({ id }) => id);
      for (const one of here) found.set(one.id, { case: one, mismatches: [], notInForce });
      continue;
    }
    const board = Board.for({ sets: [set], asOf: date });
    const drawn = board.draw(set);
    const items = coverageItems(board, drawn);
    for (const item of items) entryFor(coverage, item);
    for (const one of here) found.set(one.id, runCase(one, drawn, items, coverage));
  }
  return { results: cases.map(({ id }) => found.get(id)!), coverage: inOrder(set, [...coverage.values()]) };
}

function runCase(
  one: TestCase,
  drawn: Drawn,
  items: readonly CoverageItem[],
  coverage: Map<string, Covered>,
): CaseResult {
  const seen = new Observation(drawn, one.answers);
  const result = { case: one, mismatches: mismatches(one.expect, seen), notInForce: [] };
  if (result.mismatches.length > 0) return result;
  for (const item of items) if (item.seenIn(seen)) entryFor(coverage, item).by.push(one.id);
  return result;
}

/** What names something to exercise: `rule makes-profit`, `criterion no-market not-met`. */
export function coverageName({
  kind,
  id,
  state,
}: {
  kind: string;
  id: string;
  state?: string | undefined;
}): string {
  return [kind, id, ...(state ? [state] : [])].join(' ');
}

function entryFor(coverage: Map<string, Covered>, item: CoverageItem): Covered {
  const { kind, id, state, part } = item;
  const key = coverageName(item);
  const entry = coverage.get(key) ?? { kind, id, ...(state && { state }), part, by: [] };
  coverage.set(key, entry);
  return entry;
}

const kinds: readonly Covered['kind'][] = ['rule', 'outcome', 'criterion', 'constraint'];
const states: readonly Covered['state'][] = ['met', 'not-met', 'not-applicable'];

/** By kind, then in the set's order; dates may have brought items in another. */
function inOrder(set: QuestionSet, coverage: readonly Covered[]): Covered[] {
  const lists = {
    rule: set.rules,
    outcome: set.outcomes,
    criterion: set.criteria,
    constraint: set.constraints,
  };
  const rank = ({ kind, id, state }: Covered): number[] => {
    return [kinds.indexOf(kind), lists[kind].findIndex((one) => one.id === id), states.indexOf(state)];
  };
  const compare = (a: readonly number[], b: readonly number[]) =>
    a.map((one, i) => one - b[i]!).find((gap) => gap !== 0) ?? 0;
  return [...coverage].sort((a, b) => compare(rank(a), rank(b)));
}
