import type { Offset } from './calendar.ts';

/**
 * A value that a number or date is compared with: a constant, a dated parameter, or an offset from the
 * evaluation date. Nothing else, so that every question has finitely many distinguishable values (CONTRACT 2).
 */
export type Bound =
  | { type: 'number'; value: number }
  | { type: 'date'; value: string }
  | { type: 'parameter'; id: string }
  | { type: 'offset'; offset: Offset };

/** How a number or date is compared. */
export const comparisons = ['atMost', 'above', 'below', 'atLeast', 'is'] as const;
export type Comparison = (typeof comparisons)[number];

/** A condition on answers and criteria, as the evaluator knows it. Written form: `questions/README.md`. */
export type Condition =
  | { type: 'constant'; value: boolean }
  | { type: 'all'; of: Condition[] }
  | { type: 'any'; of: Condition[] }
  | { type: 'not'; of: Condition }
  | { type: 'atLeast'; count: number; of: Condition[] }
  | { type: 'oneOf'; question: string; values: string[] }
  | { type: 'compare'; question: string; comparison: Comparison; bound: Bound }
  | { type: 'criterion'; criterion: string; state: 'met' | 'not-met' | 'applicable' };

/** The conditions directly inside `condition`. */
export function parts(condition: Condition): readonly Condition[] {
  switch (condition.type) {
    case 'all':
    case 'any':
    case 'atLeast':
      return condition.of;
    case 'not':
      return [condition.of];
    default:
      return [];
  }
}

/** Calls `visit` for `condition` and everything inside it, outermost first. */
export function walkCondition(condition: Condition, visit: (condition: Condition) => void): void {
  visit(condition);
  for (const part of parts(condition)) walkCondition(part, visit);
}
