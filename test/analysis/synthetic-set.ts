import type { Condition } from '../../src/model/condition.ts';
import type { Criterion, Question, QuestionSet } from '../../src/model/question-set.ts';
import {
  all,
  answered,
  any,
  atLeast,
  choice,
  compared,
  criterion,
  criterionIs,
  implies,
  not,
  question,
  questionSet,
} from '../evaluate/set-builder.ts';

/** How large a synthetic set is. */
export interface Size {
  questions: number;
  criteria: number;
  rows: number;
}

/** Numbers that look random and are the same every time (a linear congruential generator). */
export function numbersFrom(seed: number): (below: number) => number {
  let state = (seed * 2654435761) >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/**
 * A set like those of public bodies, but large: stop rows of one or two answers first, then criteria of one to three
 * questions that must all be met, then rows that tell the rest apart; one question in six is a choice or a number.
 */
export function syntheticSet({ questions, criteria, rows }: Size, seed = 1): QuestionSet {
  const pick = numbersFrom(seed);
  const asked = Array.from({ length: questions }, (_, i) => askedQuestion(i));
  const near = (i: number, spread: number) => asked[(i + pick(spread)) % questions]!;
  const required: Criterion[] = Array.from({ length: criteria }, (_, i) => {
    const start = Math.floor((i * questions) / criteria);
    const parts = [asked[start % questions]!, near(start, 8), asked[pick(questions)]!].slice(0, 1 + pick(3));
    const met = parts.map((one) => favourable(one));
    const condition =
      met.length === 1
        ? met[0]!
        : pick(2) === 0
          ? any(...met)
          : pick(4) === 0
            ? atLeast(2, [...met])
            : all(...met.slice(0, 2));
    return criterion(`criterion-${i + 1}`, condition, pick(5) === 0 ? leaf(near(start, 8), pick) : undefined);
  });
  const ids = required.map(({ id }) => id);
  const stops = Math.floor(rows * 0.6);
  const outcomes = [
    'procurement',
    'market-investigation',
    'organisational-grant',
    'iop-not-possible',
    'iop-may-fit',
    'investigate-iop',
  ];
  const table: (readonly [Condition, string])[] = Array.from({ length: rows - 1 }, (_, i) => {
    const outcome = outcomes[pick(outcomes.length)]!;
    if (i === stops)
      return [any(...ids.map((id) => criterionIs(id, 'not-met'))), 'iop-not-possible'] as const;
    const parts = [
      leaf(asked[pick(questions)]!, pick),
      leaf(asked[pick(questions)]!, pick),
      not(leaf(asked[pick(questions)]!, pick)),
    ];
    return [all(...parts.slice(0, i < stops ? 2 : 3)), outcome] as const;
  });
  const constraints = Array.from({ length: Math.floor(questions / 10) }, () => {
    const start = pick(questions);
    return implies(favourable(asked[start]!), favourable(asked[(start + 1 + pick(5)) % questions]!));
  });
  return questionSet({
    questions: asked,
    criteria: required,
    constraints,
    rules: table,
    otherwise: 'no-form-indicated',
  });
}

/** The set as it may be after an afternoon's work: two rows in the other order, one criterion stricter. */
export function edited(set: QuestionSet): QuestionSet {
  const [first, second, ...rest] = set.rules;
  const criteria = set.criteria.map((one, i) => (i === 3 ? { ...one, met: set.criteria[4]!.met } : one));
  return { ...set, version: '2.0.0', rules: [second!, first!, ...rest], criteria };
}

function askedQuestion(i: number): Question {
  const id = `question-${i + 1}`;
  if (i % 12 === 5) return choice(id, ['municipality', 'region', 'state']);
  if (i % 12 === 11) return question(id, { kind: 'number', minimum: 0, unit: 'SEK' });
  return question(id);
}

function leaf({ id, kind, options }: Question, pick: (below: number) => number): Condition {
  if (kind === 'number')
    return compared(id, pick(2) === 0 ? 'atMost' : 'above', [100_000, 300_000][pick(2)]!);
  if (kind === 'choice') return answered(id, options[pick(3)]!.id);
  return answered(id, pick(3) === 0 ? 'no' : 'yes');
}

/** The answer that a requirement asks for: always the same, so that all requirements can be met together. */
function favourable({ id, kind }: Question): Condition {
  if (kind === 'number') return compared(id, 'atMost', 300_000);
  return kind === 'choice' ? answered(id, 'municipality', 'region') : answered(id);
}
