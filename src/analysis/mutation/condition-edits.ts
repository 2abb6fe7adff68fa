import { calendarDate, dayNumber } from '../../model/calendar.ts';
import type { Bound, Comparison, Condition } from '../../model/condition.ts';
import type { Question, QuestionSet } from '../../model/question-set.ts';

/** How a condition was edited. */
export type ConditionEditKind =
  | 'negate'
  | 'drop-conjunct'
  | 'drop-disjunct'
  | 'drop-part'
  | 'change-count'
  | 'change-values'
  | 'change-comparison'
  | 'change-constant';

/** One small edit: what was edited, what stands there now (nothing where it was left out), and the whole condition. */
export interface ConditionEdit {
  kind: ConditionEditKind;
  /** Places in the lists of parts, from the whole condition to the one that was edited. */
  path: readonly number[];
  before: Condition;
  after: Condition | undefined;
  whole: Condition;
}

type EditHere = Omit<ConditionEdit, 'path'>;

/** All small edits of `condition`, outermost first. */
export function conditionEdits(condition: Condition, set: QuestionSet): ConditionEdit[] {
  return [...editsHere(condition, set).map((edit) => ({ ...edit, path: [] })), ...innerEdits(condition, set)];
}

function innerEdits(condition: Condition, set: QuestionSet): ConditionEdit[] {
  switch (condition.type) {
    case 'all':
    case 'any':
    case 'atLeast':
      return condition.of.flatMap((part, i) =>
        // A list of one part is that part: its negation is the negation of the whole.
        conditionEdits(part, set).flatMap((edit) =>
          condition.of.length === 1 && edit.kind === 'negate' && edit.path.length === 0
            ? []
            : [
                {
                  ...edit,
                  path: [i, ...edit.path],
                  whole: { ...condition, of: withPart(condition.of, i, edit.whole) },
                },
              ],
        ),
      );
    case 'not':
      return conditionEdits(condition.of, set)
        .filter(({ kind, path }) => kind !== 'negate' || path.length > 0)
        .map((edit) => ({ ...edit, path: [0, ...edit.path], whole: { type: 'not', of: edit.whole } }));
    default:
      return [];
  }
}

function editsHere(condition: Condition, set: QuestionSet): EditHere[] {
  if (condition.type === 'constant') return [];
  const negated: Condition = condition.type === 'not' ? condition.of : { type: 'not', of: condition };
  return [changed('negate', condition, negated), ...otherEdits(condition, set)];
}

function otherEdits(condition: Condition, set: QuestionSet): EditHere[] {
  switch (condition.type) {
    case 'all':
      return withoutParts('drop-conjunct', condition);
    case 'any':
      return withoutParts('drop-disjunct', condition);
    case 'atLeast': {
      const { count, of } = condition;
      const counts = [count - 1, count + 1].filter((one) => one >= 1 && one <= of.length);
      return [
        ...(count < of.length ? withoutParts('drop-part', condition) : []),
        ...counts.map((one) => changed('change-count', condition, { ...condition, count: one })),
      ];
    }
    case 'oneOf': {
      const sets = toggled(condition.values, questionOf(set, condition.question));
      return sets.map((values) => changed('change-values', condition, { ...condition, values }));
    }
    case 'compare': {
      const bounds = shifted(condition.bound, questionOf(set, condition.question));
      return [
        ...neighbours[condition.comparison].map((comparison) =>
          changed('change-comparison', condition, { ...condition, comparison }),
        ),
        ...bounds.map((bound) => changed('change-constant', condition, { ...condition, bound })),
      ];
    }
    default:
      return [];
  }
}

function changed(kind: ConditionEditKind, before: Condition, after: Condition): EditHere {
  return { kind, before, after, whole: after };
}

type Joined = Extract<Condition, { of: Condition[] }>;

/** The condition without one of its parts, for each; a list of one is left alone. */
function withoutParts(kind: ConditionEditKind, condition: Joined): EditHere[] {
  if (condition.of.length < 2) return [];
  return condition.of.map((part, i) => {
    const of = condition.of.filter((_, j) => j !== i);
    const whole: Condition = of.length === 1 && condition.type !== 'atLeast' ? of[0]! : { ...condition, of };
    return { kind, before: part, after: undefined, whole };
  });
}

/** Comparisons that a slip of the pen turns into; the opposites are what `negate` gives. */
const neighbours: Readonly<Record<Comparison, readonly Comparison[]>> = {
  atMost: ['below'],
  below: ['atMost'],
  above: ['atLeast'],
  atLeast: ['above'],
  is: ['atMost', 'atLeast'],
};

/** One option more or less, for each option; never none, and never all. */
function toggled(values: readonly string[], { options }: Question): string[][] {
  return options
    .map(({ id }) => options.map((one) => one.id).filter((one) => values.includes(one) !== (one === id)))
    .filter((next) => next.length > 0 && next.length < options.length);
}

/** The bound a step lower and a step higher; what a parameter stands for is changed in the parameter. */
function shifted(bound: Bound, question: Question): Bound[] {
  switch (bound.type) {
    case 'number':
      return steppedNumbers(bound.value, question).map((value) => ({ type: 'number', value }));
    case 'date':
      return steppedDates(bound.value).map((value) => ({ type: 'date', value }));
    case 'offset': {
      const days = bound.offset.days ?? 0;
      return [days - 1, days + 1].map((one) => ({ type: 'offset', offset: { ...bound.offset, days: one } }));
    }
    case 'parameter':
      return [];
  }
}

/** A step is one unit of the last decimal that is written: 300 000 ± 1, 2.5 ± 0.1. */
export function steppedNumbers(value: number, question?: Pick<Question, 'wholeNumbers'>): number[] {
  const decimals = question?.wholeNumbers ? 0 : (String(value).split('.')[1]?.length ?? 0);
  return [-1, 1].map((sign) => Number((value + sign * 10 ** -decimals).toFixed(decimals)));
}

/** A step is a day. */
export function steppedDates(date: string): string[] {
  return [-1, 1].map((sign) => calendarDate(dayNumber(date) + sign));
}

function withPart(parts: readonly Condition[], place: number, part: Condition): Condition[] {
  return parts.map((one, i) => (i === place ? part : one));
}

function questionOf(set: QuestionSet, id: string): Question {
  return set.questions.find((question) => question.id === id)!;
}
