import type { Condition } from '../../model/condition.ts';
import type { QuestionSet } from '../../model/question-set.ts';
import type { PartPath } from '../finding.ts';
import { type ConditionEditKind, conditionEdits } from './condition-edits.ts';

/** How a set was edited. */
export type MutantKind =
  | ConditionEditKind
  | 'change-parameter'
  | 'swap-rows'
  | 'drop-row'
  | 'change-outcome'
  | 'drop-constraint'
  | 'drop-applies'
  | 'change-level';

/** A set with one small edit. */
export interface Mutant {
  /** What was edited and how; the same for the same set, and unique in it. */
  id: string;
  kind: MutantKind;
  part: PartPath;
  /** The part of a condition that was edited, or what stood there in words (an outcome, a value, a level). */
  before: Condition | string;
  /** What stands there now; undefined where it was left out. */
  after: Condition | string | undefined;
  set: QuestionSet;
}

/** A mutant before it has its id. */
export type Draft = Omit<Mutant, 'id'>;

/** The drafts that editing one condition gives. */
export function edited(
  condition: Condition,
  part: PartPath,
  set: QuestionSet,
  withCondition: (condition: Condition) => QuestionSet,
): Draft[] {
  return conditionEdits(condition, set).map(({ kind, before, after, whole }) => ({
    kind,
    part,
    before,
    after,
    set: withCondition(whole),
  }));
}

/** The list with another item at `place`. */
export function replaced<T>(list: readonly T[], place: number, item: T): T[] {
  return list.map((one, i) => (i === place ? item : one));
}
