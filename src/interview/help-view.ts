import { type AnswerEffect, answerEffects, outcomesUnder } from '../evaluate/answer-effects.ts';
import { type Condition, walkCondition } from '../model/condition.ts';
import type {
  Criterion,
  Outcome,
  Question,
  QuestionSet,
  Source,
  SourceReference,
} from '../model/question-set.ts';
import type { Text } from '../model/text.ts';
import type { Respondent } from '../model/vocabulary.ts';
import type { Reason } from './question-view.ts';
import type { Session } from './session.ts';

/** A rule of the decision table: its row, from 1, and the outcome that it points to. */
export interface RuleRow {
  row: number;
  outcome: Outcome;
}

/** An answer, and the outcomes that it would leave possible (none: it contradicts what was answered). */
export interface EffectView extends Omit<AnswerEffect, 'outcomes'> {
  outcomes: Outcome[];
}

/** What `?` shows of a question: what the set says of it, why it is asked now, and what follows from each answer. */
export interface HelpView {
  question: Question;
  respondent: Respondent;
  reason: Reason;
  /** The outcomes that are possible now. */
  outcomes: Outcome[];
  effects: EffectView[];
  /** What names the question: criteria, rows of the table, and why answers are tied together. */
  criteria: Criterion[];
  rules: RuleRow[];
  ties: Text[];
  sources: { source: Source; at: Text | undefined }[];
}

/** What `?` shows of a question at this moment. */
export function helpView(
  { compiled, answers, respondent }: Session,
  question: Question,
  reason: Reason,
): HelpView {
  const { set } = compiled;
  const named = (conditions: readonly Condition[]) =>
    conditions.some((condition) => names(condition, question.id));
  const outcomesOf = (ids: readonly string[]) => set.outcomes.filter(({ id }) => ids.includes(id));
  return {
    question,
    respondent,
    reason,
    outcomes: outcomesOf(outcomesUnder(compiled, answers)),
    effects:
      question.kind === 'text'
        ? []
        : answerEffects(compiled, answers, respondent, question.id).map((effect) => ({
            ...effect,
            outcomes: outcomesOf(effect.outcomes),
          })),
    criteria: set.criteria.filter(({ met, applies }) => named(applies ? [met, applies] : [met])),
    rules: set.rules.flatMap(({ when, outcome }, i) =>
      named([when]) ? [{ row: i + 1, outcome: outcomesOf([outcome])[0]! }] : [],
    ),
    ties: set.constraints.filter(({ holds }) => named([holds])).map(({ reason: why }) => why),
    sources: question.source.map((reference) => sourceOf(set, reference)),
  };
}

function sourceOf({ sources }: QuestionSet, { id, at }: SourceReference): HelpView['sources'][number] {
  const source = sources.find((one) => one.id === id);
  if (!source) throw new Error(`no source ${id}`);
  return { source, at };
}

function names(condition: Condition, question: string): boolean {
  let found = false;
  walkCondition(condition, (part) => {
    if ((part.type === 'oneOf' || part.type === 'compare') && part.question === question) found = true;
  });
  return found;
}
