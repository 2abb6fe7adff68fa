import type { Bound, Comparison, Condition } from '../../src/model/condition.ts';
import type {
  Constraint,
  Criterion,
  Parameter,
  Question,
  QuestionSet,
  Rule,
} from '../../src/model/question-set.ts';

/** Texts play no part in evaluation: the id serves in both languages. */
const text = (id: string) => ({ sv: id, en: id });

/** A question with everything that the evaluator looks at, and the rest filled in; `yes-no` unless said. */
export function question(id: string, traits: Partial<Question> = {}): Question {
  return {
    id,
    kind: 'yes-no',
    label: text(id),
    ask: text(id),
    illustrations: [],
    source: [],
    answeredBy: ['association', 'officer'],
    changeable: true,
    options: [],
    wholeNumbers: false,
    ...traits,
  };
}

/** A choice question with these options. */
export function choice(id: string, options: readonly string[], traits: Partial<Question> = {}): Question {
  return question(id, {
    kind: 'choice',
    options: options.map((one) => ({ id: one, label: text(one) })),
    ...traits,
  });
}

/** "The answer to `id` is one of `values`"; `yes` unless said. */
export function answered(id: string, ...values: string[]): Condition {
  return { type: 'oneOf', question: id, values: values.length > 0 ? values : ['yes'] };
}

/** "The number or date `id` stands in this comparison to `bound`"; a bare number or date is a constant. */
export function compared(id: string, comparison: Comparison, bound: Bound | number | string): Condition {
  if (typeof bound === 'number') return compared(id, comparison, { type: 'number', value: bound });
  if (typeof bound === 'string') return compared(id, comparison, { type: 'date', value: bound });
  return { type: 'compare', question: id, comparison, bound };
}

export const all = (...of: Condition[]): Condition => ({ type: 'all', of });
export const any = (...of: Condition[]): Condition => ({ type: 'any', of });
export const not = (of: Condition): Condition => ({ type: 'not', of });
export const atLeast = (count: number, of: Condition[]): Condition => ({ type: 'atLeast', count, of });

/** "The criterion `id` is met", or another of its states. */
export function criterionIs(id: string, state: 'met' | 'not-met' | 'applicable' = 'met'): Condition {
  return { type: 'criterion', criterion: id, state };
}

/** A criterion that decides, met where `met` holds; `applies` where it has a condition of its own. */
export function criterion(id: string, met: Condition, applies?: Condition): Criterion {
  return { id, name: text(id), level: 'must', met, ...(applies && { applies }), source: [] };
}

/** A constraint: where `premise` holds, `conclusion` does. */
export function implies(premise: Condition, conclusion: Condition): Omit<Constraint, 'id'> {
  return {
    holds: any(not(premise), conclusion),
    form: { premise, conclusion },
    reason: text('follows'),
    source: [],
  };
}

/** A constraint: these conditions never hold together. */
export function never(...conditions: Condition[]): Omit<Constraint, 'id'> {
  return {
    holds: not(all(...conditions)),
    form: { never: conditions },
    reason: text('excluded'),
    source: [],
  };
}

/** What a test says of a question set; rules are pairs of condition and outcome, `otherwise` the last outcome. */
export interface SetParts {
  questions: Question[];
  criteria?: Criterion[];
  constraints?: Omit<Constraint, 'id'>[];
  rules: (readonly [Condition, string])[];
  otherwise: string;
  parameters?: Parameter[];
  /** Outcomes that no rule needs to name. */
  outcomes?: string[];
}

/** A whole question set of these parts. */
export function questionSet(parts: SetParts): QuestionSet {
  const rule = (id: string, when: Condition, outcome: string, otherwise = false): Rule => {
    return { id, when, otherwise, outcome, reason: text(id), source: [] };
  };
  const rules = [
    ...parts.rules.map(([when, outcome], i) => rule(`rule-${i + 1}`, when, outcome)),
    rule('otherwise', { type: 'constant', value: true }, parts.otherwise, true),
  ];
  const outcomes = [...new Set([...(parts.outcomes ?? []), ...rules.map(({ outcome }) => outcome)])];
  return {
    format: 'iop-questions/1',
    id: 'built-for-a-test',
    version: '1.0.0',
    base: [],
    languages: ['sv', 'en'],
    title: text('set'),
    summary: text('set'),
    sources: [],
    parameters: parts.parameters ?? [],
    questions: parts.questions,
    criteria: parts.criteria ?? [],
    constraints: (parts.constraints ?? []).map((constraint, i) => ({
      id: `constraint-${i + 1}`,
      ...constraint,
    })),
    rules,
    outcomes: outcomes.map((id) => ({
      id,
      name: text(id),
      summary: text(id),
      partnership: 'maybe',
      nextSteps: [],
      source: [],
    })),
    process: { handles: [], reviews: [], decides: [], contact: [] },
    agreement: [],
    attachments: [],
    earlier: [],
    examples: [],
    waivers: [],
  };
}
