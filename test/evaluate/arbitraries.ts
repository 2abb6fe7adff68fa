import fc from 'fast-check';
import type { Answer, Answers } from '../../src/evaluate/answers.ts';
import { type Bound, type Condition, comparisons } from '../../src/model/condition.ts';
import type {
  Constraint,
  Criterion,
  Parameter,
  Question,
  QuestionSet,
} from '../../src/model/question-set.ts';
import { type Respondent, respondents } from '../../src/model/vocabulary.ts';
import { type Concrete, concreteValues, outcomesUnder } from './brute-force.ts';
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
  never,
  not,
  question,
  questionSet,
} from './set-builder.ts';

/** A random set, a date at which all its parameters are in force, and random answers to it. */
export interface RandomCase {
  set: QuestionSet;
  asOf: string;
  answers: Answers;
}

/** Most ways to answer all questions of a random set: brute force looks at pairs of them. */
const MOST_WORLDS = 300;

// Sets are drawn as recipes of plain numbers and then built, so that fast-check can shrink them.
interface QuestionRecipe {
  kind: Question['kind'];
  options: number;
  bounds: number[];
  least: number;
  most: number;
  whole: boolean;
  changeable: boolean;
  answeredBy: number;
}

interface LeafRecipe {
  form: 'leaf';
  question: number;
  how: number;
  what: number;
}
type ConditionRecipe =
  | LeafRecipe
  | { form: 'constant'; value: boolean }
  | { form: 'criterion'; which: number; state: 'met' | 'not-met' | 'applicable' }
  | { form: 'all' | 'any'; of: ConditionRecipe[] }
  | { form: 'not'; of: ConditionRecipe }
  | { form: 'at-least'; count: number; of: ConditionRecipe[] }
  // So many answers of several questions in a row: what makes many grounds, conflicts and changes.
  | { form: 'in-a-row'; count: number; of: LeafRecipe[] };

interface ConstraintRecipe {
  form: 'implies' | 'never';
  of: ConditionRecipe[];
}

interface SetRecipe {
  asOf: string;
  questions: QuestionRecipe[];
  criteria: { met: ConditionRecipe; applies: ConditionRecipe | undefined; should: boolean }[];
  constraints: ConstraintRecipe[];
  rules: { when: ConditionRecipe; outcome: number }[];
  otherwise: number;
}

/** How the respondents answer one question: what each says, as a choice among its concrete values. */
interface AnswerRecipe {
  value: number;
  other: number;
  says: Record<Respondent, 'nothing' | 'unknown' | 'value' | 'other'>;
  overrules: number;
}

const numberBounds: Bound[] = [
  { type: 'number', value: 10 },
  { type: 'number', value: 10.5 },
  { type: 'number', value: 4 },
  { type: 'number', value: 0 },
  { type: 'parameter', id: 'ceiling' },
  { type: 'parameter', id: 'higher-ceiling' },
];
const dateBounds: Bound[] = [
  { type: 'date', value: '2024-02-29' },
  { type: 'date', value: '2024-03-01' },
  { type: 'offset', offset: { years: -1 } },
  { type: 'offset', offset: {} },
  { type: 'offset', offset: { months: 1, days: -1 } },
  { type: 'parameter', id: 'last-day' },
];
const name = (id: string) => ({ sv: id, en: id });
const parameters: Parameter[] = [
  {
    id: 'ceiling',
    name: name('ceiling'),
    values: [
      { value: 9.8, from: '2020-01-01', to: '2024-12-31' },
      { value: 10, from: '2025-01-01' },
    ],
  },
  {
    id: 'higher-ceiling',
    name: name('higher ceiling'),
    values: [{ value: 12, from: '2014-01-01', to: '2030-12-31' }],
  },
  { id: 'last-day', name: name('last day'), values: [{ value: '2025-06-30', from: '2020-01-01' }] },
];
const dates = ['2026-11-22', '2024-02-29', '2025-01-31'];
const outcomes = ['iop-may-fit', 'procurement', 'investigate-iop', 'iop-not-possible'];

const place = fc.nat({ max: 63 });

const questionRecipe: fc.Arbitrary<QuestionRecipe> = fc.record({
  kind: fc.oneof(
    { weight: 9, arbitrary: fc.constant('yes-no' as const) },
    { weight: 4, arbitrary: fc.constant('choice' as const) },
    { weight: 4, arbitrary: fc.constant('number' as const) },
    { weight: 2, arbitrary: fc.constant('date' as const) },
    { weight: 1, arbitrary: fc.constant('text' as const) },
  ),
  options: fc.integer({ min: 2, max: 4 }),
  bounds: fc.array(place, { minLength: 1, maxLength: 2 }),
  least: place,
  most: place,
  whole: fc.boolean(),
  changeable: fc.oneof(
    { weight: 4, arbitrary: fc.constant(true) },
    { weight: 1, arbitrary: fc.constant(false) },
  ),
  answeredBy: fc.integer({ min: 1, max: 7 }),
});

const leafRecipe: fc.Arbitrary<LeafRecipe> = fc.record({
  form: fc.constant('leaf' as const),
  question: place,
  how: place,
  what: place,
});

const { condition: conditionRecipe, small: smallCondition } = fc.letrec<{
  condition: ConditionRecipe;
  small: ConditionRecipe;
}>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    { weight: 8, arbitrary: leafRecipe },
    { weight: 4, arbitrary: conditionsIn('all', tie('condition')) },
    { weight: 4, arbitrary: conditionsIn('any', tie('condition')) },
    { weight: 4, arbitrary: fc.record({ form: fc.constant('not' as const), of: tie('condition') }) },
    {
      weight: 2,
      arbitrary: fc.record({
        form: fc.constant('at-least' as const),
        count: fc.integer({ min: 1, max: 3 }),
        of: fc.array(tie('condition'), { minLength: 2, maxLength: 4 }),
      }),
    },
    {
      weight: 10,
      arbitrary: fc.record({
        form: fc.constant('in-a-row' as const),
        count: place,
        of: fc.array(leafRecipe, { minLength: 2, maxLength: 8, size: 'max' }),
      }),
    },
    {
      weight: 6,
      arbitrary: fc.record({
        form: fc.constant('criterion' as const),
        which: place,
        state: fc.constantFrom('met' as const, 'not-met' as const, 'applicable' as const),
      }),
    },
    { weight: 1, arbitrary: fc.record({ form: fc.constant('constant' as const), value: fc.boolean() }) },
  ),
  // Mostly bare answers: constraints of single answers bite often, larger ones hardly ever do.
  small: fc.oneof({ weight: 5, arbitrary: leafRecipe }, { weight: 1, arbitrary: tie('condition') }),
}));

function conditionsIn(
  form: 'all' | 'any',
  part: fc.Arbitrary<ConditionRecipe>,
): fc.Arbitrary<ConditionRecipe> {
  return fc.record({ form: fc.constant(form), of: fc.array(part, { minLength: 2, maxLength: 3 }) });
}

const constraintRecipe: fc.Arbitrary<ConstraintRecipe> = fc.oneof(
  fc.record({
    form: fc.constant('implies' as const),
    of: fc.array(smallCondition, { minLength: 2, maxLength: 2 }),
  }),
  fc.record({
    form: fc.constant('never' as const),
    of: fc.array(smallCondition, { minLength: 2, maxLength: 3 }),
  }),
);

const setRecipe: fc.Arbitrary<SetRecipe> = fc.record({
  asOf: fc.constantFrom(...dates),
  questions: fc.oneof(
    { weight: 7, arbitrary: fc.array(questionRecipe, { minLength: 4, maxLength: 8, size: 'max' }) },
    { weight: 1, arbitrary: fc.array(questionRecipe, { minLength: 1, maxLength: 3, size: 'max' }) },
  ),
  criteria: fc.array(
    fc.record({
      met: conditionRecipe,
      applies: fc.option(conditionRecipe, { nil: undefined, freq: 2 }),
      should: fc.boolean(),
    }),
    { maxLength: 4, size: 'max' },
  ),
  constraints: fc.array(constraintRecipe, { maxLength: 5, size: 'max' }),
  rules: fc.array(fc.record({ when: conditionRecipe, outcome: place }), { maxLength: 5, size: 'max' }),
  otherwise: place,
});

const answerRecipe: fc.Arbitrary<AnswerRecipe> = fc.record({
  value: place,
  other: place,
  says: fc.record({ association: sayings(), officer: sayings(), legal: sayings() }),
  overrules: fc.oneof(
    { weight: 6, arbitrary: fc.constant(0) },
    { weight: 1, arbitrary: fc.integer({ min: 1, max: 3 }) },
  ),
});

function sayings() {
  return fc.oneof(
    { weight: 6, arbitrary: fc.constant('value' as const) },
    { weight: 5, arbitrary: fc.constant('nothing' as const) },
    { weight: 1, arbitrary: fc.constant('unknown' as const) },
    { weight: 1, arbitrary: fc.constant('other' as const) },
  );
}

const anySet = fc.noBias(setRecipe).map(builtSet);

/**
 * Random sets of one to eight questions that brute force can enumerate, and the date they are evaluated at. In
 * most of them the answers decide between outcomes; the rest has one outcome, or constraints that nothing meets.
 */
export const randomSet: fc.Arbitrary<{ set: QuestionSet; asOf: string }> = fc.oneof(
  {
    weight: 9,
    arbitrary: anySet.filter(({ set, asOf }) => outcomesUnder(set, asOf).length > 1),
  },
  { weight: 1, arbitrary: anySet },
);

/** Random sets with random answers of all respondents: silence, `unknown`, agreement, disputes and overruling. */
export const randomCase: fc.Arbitrary<RandomCase> = fc
  .tuple(randomSet, fc.noBias(fc.array(answerRecipe, { minLength: 8, maxLength: 8 })), fc.nat({ max: 6 }))
  .map(([{ set, asOf }, recipes, open]) => ({
    set,
    asOf,
    answers: builtAnswers(set, asOf, recipes.slice(0, 8 - open)),
  }));

function builtSet(recipe: SetRecipe): { set: QuestionSet; asOf: string } {
  const { asOf } = recipe;
  const drawn = recipe.questions.map(builtQuestion);
  const questions = drawn.map(({ question }) => question);
  const build = conditionBuilder(questions, recipe.questions);
  const criteria: Criterion[] = [];
  for (const { met, applies, should } of recipe.criteria) {
    const known = criteria.map(({ id }) => id);
    const built = criterion(
      `criterion-${known.length + 1}`,
      build(met, known),
      applies && build(applies, known),
    );
    criteria.push(should ? { ...built, level: 'should' } : built);
  }
  const ids = criteria.map(({ id }) => id);
  const set = questionSet({
    questions,
    criteria,
    constraints: recipe.constraints.map((constraint) =>
      builtConstraint(constraint, (one) => build(one, ids)),
    ),
    // Neighbours in the table mostly differ in outcome, or few answers would matter.
    rules: recipe.rules.map(
      ({ when, outcome }, i) => [build(when, ids), at(outcomes, i + (outcome >> 4))] as const,
    ),
    otherwise: at(outcomes, recipe.rules.length + (recipe.otherwise >> 4)),
    parameters,
    outcomes: ['no-form-indicated'],
  });
  return { set: withoutExcess(set, asOf, recipe), asOf };
}

/** Drops the last question and builds again while there are too many ways to answer. */
function withoutExcess(set: QuestionSet, asOf: string, recipe: SetRecipe): QuestionSet {
  const worlds = set.questions.reduce((product, one) => product * concreteValues(set, asOf, one).length, 1);
  if (worlds <= MOST_WORLDS || recipe.questions.length === 1) return set;
  return builtSet({ ...recipe, questions: recipe.questions.slice(0, -1) }).set;
}

function builtQuestion(recipe: QuestionRecipe, i: number): { question: Question } {
  const id = `question-${i + 1}`;
  const traits = {
    answeredBy: respondents.filter((_, bit) => recipe.answeredBy & (1 << bit)),
    changeable: recipe.changeable,
  };
  switch (recipe.kind) {
    case 'choice':
      return {
        question: choice(id, ['municipality', 'region', 'state', 'other'].slice(0, recipe.options), traits),
      };
    case 'number': {
      const minimum = at([undefined, undefined, 0, 4], recipe.least);
      const maximum = at([undefined, undefined, 10, 12], recipe.most);
      return {
        question: question(id, { ...traits, kind: 'number', minimum, maximum, wholeNumbers: recipe.whole }),
      };
    }
    case 'date': {
      const minimum = at([undefined, undefined, '2024-02-29'], recipe.least);
      const maximum = at([undefined, undefined, '2025-06-30'], recipe.most);
      return { question: question(id, { ...traits, kind: 'date', minimum, maximum }) };
    }
    default:
      return { question: question(id, { ...traits, kind: recipe.kind }) };
  }
}

function conditionBuilder(questions: readonly Question[], recipes: readonly QuestionRecipe[]) {
  const deciding = questions.flatMap((one, i) => (one.kind === 'text' ? [] : [i]));
  const leaf = ({ question, how, what }: LeafRecipe): Condition => {
    if (deciding.length === 0) return { type: 'constant', value: how % 2 === 0 };
    const i = at(deciding, question);
    const { id, kind, options } = questions[i]!;
    if (kind === 'yes-no')
      return what % 16 === 0 ? answered(id, 'yes', 'no') : answered(id, at(['yes', 'no'], what));
    if (kind === 'choice') {
      const named = options.filter((_, bit) => what & (1 << bit));
      return answered(id, ...(named.length > 0 ? named : [at(options, how)]).map((option) => option.id));
    }
    const bounds = kind === 'number' ? numberBounds : dateBounds;
    return compared(id, at(comparisons, how), at(bounds, at(recipes[i]!.bounds, what)));
  };
  const build = (recipe: ConditionRecipe, criteria: readonly string[]): Condition => {
    switch (recipe.form) {
      case 'leaf':
        return leaf(recipe);
      case 'constant':
        return { type: 'constant', value: recipe.value };
      case 'criterion':
        if (criteria.length === 0)
          return leaf({ form: 'leaf', question: recipe.which, how: 0, what: recipe.which });
        return criterionIs(at(criteria, recipe.which), recipe.state);
      case 'all':
        return all(...recipe.of.map((part) => build(part, criteria)));
      case 'any':
        return any(...recipe.of.map((part) => build(part, criteria)));
      case 'not':
        return not(build(recipe.of, criteria));
      case 'in-a-row': {
        const row = recipe.of.slice(0, Math.max(1, deciding.length));
        const first = row[0]!.question;
        return atLeast(
          1 + (recipe.count % row.length),
          row.map((part, i) => leaf({ ...part, question: first + i })),
        );
      }
      case 'at-least':
        return atLeast(
          recipe.count,
          recipe.of.map((part) => build(part, criteria)),
        );
    }
  };
  return build;
}

function builtConstraint(
  { form, of }: ConstraintRecipe,
  build: (recipe: ConditionRecipe) => Condition,
): Omit<Constraint, 'id'> {
  const first = 'question' in of[0]! ? of[0].question : 0;
  // Bare answers of different questions: two answers to one question bite too hard or not at all.
  const conditions = of.map((part, i) =>
    build(part.form === 'leaf' ? { ...part, question: first + i * (1 + (part.question >> 4)) } : part),
  );
  return form === 'implies' ? implies(conditions[0]!, conditions[1]!) : never(...conditions);
}

function builtAnswers(set: QuestionSet, asOf: string, recipes: readonly AnswerRecipe[]): Answers {
  const answers: Partial<Record<Respondent, Record<string, Answer>>> = {};
  // Fewer recipes than questions leave the last ones silent, so that open cases are as frequent as settled ones.
  set.questions.slice(0, recipes.length).forEach((one, i) => {
    const { value, other, says, overrules } = recipes[i]!;
    const values = answerable(set, asOf, one);
    for (const respondent of one.answeredBy) {
      if (says[respondent] === 'nothing') continue;
      const said = { value: at(values, value), other: at(values, other), unknown: 'unknown' }[
        says[respondent]
      ];
      const mayOverrule =
        (respondent === 'officer' && overrules & 1) || (respondent === 'legal' && overrules & 2);
      const answer: Answer = { value: said, ...(mayOverrule && { overrules: 'seen in the statutes' }) };
      answers[respondent] = { ...answers[respondent], [one.id]: answer };
    }
  });
  return answers;
}

/** The concrete values and, for open-ended kinds, others that lie among them. */
function answerable(set: QuestionSet, asOf: string, { id, kind }: Question): Concrete[] {
  const one = set.questions.find((candidate) => candidate.id === id)!;
  const values = concreteValues(set, asOf, one);
  if (kind === 'text') return ['a text', 'another text'];
  if (kind !== 'number') return values;
  const between = values.slice(1).map((value, i) => {
    const middle = (Number(value) + 2 * Number(values[i])) / 3;
    return one.wholeNumbers ? Math.round(middle) : middle;
  });
  return [...values, ...between];
}

function at<T>(list: readonly T[], i: number): T {
  return list[i % list.length]!;
}
