import * as z from 'zod';
import type { SavedVerdict } from '../../model/verdict.ts';
import { savedVerdictSchema } from '../../model/verdict.ts';
import { type CriterionState, type Respondent, respondents, type Status } from '../../model/vocabulary.ts';

/** An answer that was another, or none (null), when the verdict was saved. */
export interface AnswerDifference {
  question: string;
  respondent: Respondent;
  from: string | number | null;
  to: string | number | null;
}

/** A criterion that stood otherwise; null where a question set does not have it. */
export interface CriterionDifference {
  criterion: string;
  from: CriterionState | null;
  to: CriterionState | null;
}

/** What sets a saved verdict apart from a fresh one: from what, and the answers, criteria and rule that made it. */
export interface Difference {
  /** It is another question set that makes it (`--set`), not what has happened since the verdict was saved. */
  underAnotherSet?: true;
  /** What was saved, as far as it can be read: null where it cannot; or what the case's own set gives. */
  from: { status: Status | null; outcome: string | null; possibleOutcomes: readonly string[] };
  answers: readonly AnswerDifference[];
  criteria: readonly CriterionDifference[];
  /**
   * The rules that may have decided, and those that may now: one each in settled cases; absent when they and the outcome are
   * the same. One rule may have got another outcome.
   */
  rules?: { from: readonly string[]; to: readonly string[] };
}

const { status, outcome, possibleOutcomes, criteria, questions, rules } = savedVerdictSchema.shape;
/** A verdict that was edited by hand may be broken anywhere: each part is read by itself. */
const readable = z.object({
  status: status.nullable().catch(null),
  outcome: outcome.catch(null),
  possibleOutcomes: possibleOutcomes.catch([]),
  criteria: criteria.catch({}),
  questions: questions.catch({}),
  rules: rules.catch({ decides: [], applies: [], mayApply: [] }),
});
type Readable = z.infer<typeof readable>;

/** Compares a verdict as a case file has it with the fresh one. */
export function differenceBetween(saved: Readonly<Record<string, unknown>>, fresh: SavedVerdict): Difference {
  const before = readable.parse(saved);
  const from = before.rules.decides;
  const to = fresh.rules.decides;
  return {
    from: { status: before.status, outcome: before.outcome, possibleOutcomes: before.possibleOutcomes },
    answers: answersBetween(before.questions, fresh.questions),
    criteria: criteriaBetween(before.criteria, fresh.criteria),
    ...((from.join() !== to.join() || before.outcome !== fresh.outcome) && { rules: { from, to } }),
  };
}

type Questions = Readable['questions'];

/** In the fresh verdict's order, which is the asking order; then what is no longer answered. */
function answersBetween(before: Questions, now: Questions): AnswerDifference[] {
  return allKeys(now, before).flatMap((question) =>
    respondents.flatMap((respondent): AnswerDifference[] => {
      const from = own(before, question)?.answers[respondent] ?? null;
      const to = own(now, question)?.answers[respondent] ?? null;
      return from === to ? [] : [{ question, respondent, from, to }];
    }),
  );
}

function criteriaBetween(before: Readable['criteria'], now: Readable['criteria']): CriterionDifference[] {
  return allKeys(now, before).flatMap((criterion) => {
    const from = own(before, criterion) ?? null;
    const to = own(now, criterion) ?? null;
    return from === to ? [] : [{ criterion, from, to }];
  });
}

function allKeys(first: object, second: object): string[] {
  return [...new Set([...Object.keys(first), ...Object.keys(second)])];
}

/** Ids such as `constructor` are allowed, and are no keys of every object here. */
function own<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
