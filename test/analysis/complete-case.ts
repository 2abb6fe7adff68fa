import { shiftDate } from '../../src/model/calendar.ts';
import { type Bound, type Condition, walkCondition } from '../../src/model/condition.ts';
import { parameterAt, type Question, type QuestionSet } from '../../src/model/question-set.ts';

/** A value for every question, by id. */
export type Values = ReadonlyMap<string, string | number>;

/** What a set makes of complete answers, by reading it row by row; nothing is shared with `src`. */
export interface Made {
  /** Undefined where the answers break a constraint. */
  outcome: string | undefined;
  criteria: Record<string, 'met' | 'not-met' | 'not-applicable'>;
  /** Rules whose condition holds. */
  rules: string[];
}

export function madeOf(set: QuestionSet, asOf: string, values: Values): Made {
  const reader = new Reader(set, asOf, values);
  const allowed = set.constraints.every(({ holds }) => reader.holds(holds));
  const rules = set.rules.filter(({ when }) => reader.holds(when));
  const criteria = set.criteria.map(({ id }) => [id, reader.state(id)] as const);
  return {
    outcome: allowed ? (rules[0]?.outcome ?? 'none') : undefined,
    criteria: Object.fromEntries(criteria),
    rules: rules.map(({ id }) => id),
  };
}

class Reader {
  constructor(
    readonly set: QuestionSet,
    readonly asOf: string,
    readonly values: Values,
  ) {}

  state(id: string): 'met' | 'not-met' | 'not-applicable' {
    const criterion = this.set.criteria.find((one) => one.id === id)!;
    if (criterion.applies && !this.holds(criterion.applies)) return 'not-applicable';
    return this.holds(criterion.met) ? 'met' : 'not-met';
  }

  holds(condition: Condition): boolean {
    switch (condition.type) {
      case 'constant':
        return condition.value;
      case 'all':
        return condition.of.every((part) => this.holds(part));
      case 'any':
        return condition.of.some((part) => this.holds(part));
      case 'not':
        return !this.holds(condition.of);
      case 'atLeast':
        return condition.of.filter((part) => this.holds(part)).length >= condition.count;
      case 'criterion': {
        const state = this.state(condition.criterion);
        if (condition.state === 'applicable') return state !== 'not-applicable';
        return (state === 'not-met') === (condition.state === 'not-met');
      }
      case 'oneOf':
        return condition.values.includes(String(this.values.get(condition.question)));
      case 'compare': {
        const value = this.values.get(condition.question)!;
        const bound = boundValue(condition.bound, this.set, this.asOf);
        if (condition.comparison === 'is') return value === bound;
        if (condition.comparison === 'atMost') return value <= bound;
        if (condition.comparison === 'below') return value < bound;
        return condition.comparison === 'above' ? value > bound : value >= bound;
      }
    }
  }
}

function boundValue(bound: Bound, set: QuestionSet, asOf: string): string | number {
  if (bound.type === 'offset') return shiftDate(asOf, bound.offset);
  if (bound.type !== 'parameter') return bound.value;
  return parameterAt(set.parameters.find(({ id }) => id === bound.id)!, asOf)!.value;
}

/**
 * Every way to answer `questions` that one of `sets` tells apart: yes and no, every option, and of numbers and dates
 * one value for each pattern of comparisons that hold.
 */
export function everyAnswer(
  sets: readonly QuestionSet[],
  asOf: string,
  questions: readonly Question[],
): Values[] {
  return questions.reduce<Map<string, string | number>[]>(
    (all, question) => {
      const values = toldApart(sets, asOf, question);
      return all.flatMap((one) => values.map((value) => new Map(one).set(question.id, value)));
    },
    [new Map()],
  );
}

function toldApart(sets: readonly QuestionSet[], asOf: string, question: Question): (string | number)[] {
  if (question.kind === 'yes-no') return ['yes', 'no'];
  if (question.kind === 'choice') return question.options.map(({ id }) => id);
  if (question.kind === 'text') return ['any text'];
  const comparisons = sets.flatMap((set) =>
    comparisonsOf(set, question.id).map((condition) => ({ set, condition })),
  );
  const marks = comparisons.map(({ set, condition }) => boundValue(condition.bound, set, asOf));
  const byPattern = new Map<string, string | number>();
  for (const value of around(question, marks)) {
    const values = new Map([[question.id, value]]);
    const pattern = comparisons
      .map(({ set, condition }) => new Reader(set, asOf, values).holds(condition))
      .join();
    if (!byPattern.has(pattern)) byPattern.set(pattern, value);
  }
  return [...byPattern.values()];
}

function comparisonsOf(set: QuestionSet, id: string) {
  const found: Extract<Condition, { type: 'compare' }>[] = [];
  const collect = (condition: Condition) => {
    if (condition.type === 'compare' && condition.question === id) found.push(condition);
  };
  for (const { when } of set.rules) walkCondition(when, collect);
  for (const { holds } of set.constraints) walkCondition(holds, collect);
  for (const { met, applies } of set.criteria) {
    walkCondition(met, collect);
    if (applies) walkCondition(applies, collect);
  }
  return found;
}

function around({ kind, minimum, maximum, wholeNumbers }: Question, marks: readonly (string | number)[]) {
  const limits = [minimum, maximum].filter((limit) => limit !== undefined);
  const within = (value: string | number) =>
    (minimum === undefined || value >= minimum) && (maximum === undefined || value <= maximum);
  if (kind === 'date') {
    const days = ['2026-06-06', ...marks, ...limits].map(String);
    return days
      .flatMap((day) => [shiftDate(day, { days: -1 }), day, shiftDate(day, { days: 1 })])
      .filter(within);
  }
  const numbers = [0, ...marks, ...limits].map(Number).sort((a, b) => a - b);
  const middles = numbers.slice(1).map((one, i) => (one + numbers[i]!) / 2);
  const candidates = [...numbers, ...middles, numbers[0]! - 1, numbers.at(-1)! + 1];
  const whole = candidates.flatMap((one) => [
    Math.ceil(one) - 1,
    Math.floor(one),
    Math.ceil(one),
    Math.floor(one) + 1,
  ]);
  return (wholeNumbers ? whole : candidates).filter(within);
}
