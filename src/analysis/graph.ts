import { type Condition, walkCondition } from '../model/condition.ts';
import type { QuestionSet } from '../model/question-set.ts';
import type { Verdict } from '../model/verdict.ts';
import type { CriterionState } from '../model/vocabulary.ts';

/** What a rule came to on the way of one case: gone past, decided, may decide, or never come to. */
export type RuleState = 'passed' | 'decides' | 'may-decide' | 'not-reached';

/** A row of the table in the flow: if it applies, its outcome; otherwise the next row. */
export interface FlowRule {
  rule: string;
  otherwise: boolean;
  when: Condition;
  outcome: string;
  /** Questions that the row itself asks for, in asking order. */
  questions: string[];
  /** Criteria that the row tests and no row before it does, in the set's order. */
  criteria: string[];
  /** Criteria that it tests and an earlier row has tested. */
  testedBefore: string[];
  state?: RuleState;
}

/** A criterion in the flow. */
export interface FlowCriterion {
  criterion: string;
  questions: string[];
  state?: CriterionState | 'not-applicable';
}

/** The flow of a set: its rows in order, what they test, and where they lead; and the way of one case in it. */
export interface FlowGraph {
  rules: FlowRule[];
  criteria: FlowCriterion[];
  /** Criteria that no row tests: they are shown and decide nothing. */
  shownOnly: string[];
  /** Outcomes that a row leads to, in the set's order; `possible` where a case is shown. */
  outcomes: { outcome: string; possible?: boolean }[];
}

/** The flow of `set`; with a verdict, the way of its case. */
export function flowOf(set: QuestionSet, verdict?: Verdict): FlowGraph {
  const tested = new Set<string>();
  const rules = set.rules.map((rule, place): FlowRule => {
    const named = namedIn(rule.when, set);
    const criteria = named.criteria.filter((id) => !tested.has(id));
    for (const id of criteria) tested.add(id);
    return {
      ...{ rule: rule.id, otherwise: rule.otherwise, when: rule.when, outcome: rule.outcome },
      questions: named.questions,
      criteria,
      testedBefore: named.criteria.filter((id) => !criteria.includes(id)),
      ...(verdict && { state: ruleState(rule.id, place, set, verdict) }),
    };
  });
  const criteria = set.criteria.map(({ id, met, applies }): FlowCriterion => {
    const questions = namedIn(applies ? { type: 'all', of: [met, applies] } : met, set).questions;
    return { criterion: id, questions, ...(verdict && { state: criterionState(id, verdict) }) };
  });
  const reached = new Set(rules.map(({ outcome }) => outcome));
  return {
    rules,
    criteria,
    shownOnly: set.criteria.map(({ id }) => id).filter((id) => !tested.has(id)),
    outcomes: set.outcomes
      .filter(({ id }) => reached.has(id))
      .map(({ id }) => ({
        outcome: id,
        ...(verdict && { possible: verdict.possibleOutcomes.includes(id) }),
      })),
  };
}

/** The questions and criteria that a condition names itself. */
function namedIn(condition: Condition, set: QuestionSet): { questions: string[]; criteria: string[] } {
  const questions = new Set<string>();
  const criteria = new Set<string>();
  walkCondition(condition, (part) => {
    if (part.type === 'criterion') criteria.add(part.criterion);
    if (part.type === 'oneOf' || part.type === 'compare') questions.add(part.question);
  });
  return {
    questions: set.questions.map(({ id }) => id).filter((id) => questions.has(id)),
    criteria: set.criteria.map(({ id }) => id).filter((id) => criteria.has(id)),
  };
}

function ruleState(id: string, place: number, set: QuestionSet, { rules: { decides } }: Verdict): RuleState {
  if (decides.includes(id)) return decides.length === 1 ? 'decides' : 'may-decide';
  const last = Math.max(...decides.map((one) => set.rules.findIndex((rule) => rule.id === one)));
  return place < last ? 'passed' : 'not-reached';
}

function criterionState(id: string, { criteria, notApplicable }: Verdict): CriterionState | 'not-applicable' {
  return notApplicable.includes(id) ? 'not-applicable' : (criteria[id] ?? 'open');
}
