import type { Answers } from '../../src/evaluate/answers.ts';
import { shiftDate } from '../../src/model/calendar.ts';
import { type Bound, type Comparison, type Condition, walkCondition } from '../../src/model/condition.ts';
import { parameterAt, type Question, type QuestionSet } from '../../src/model/question-set.ts';
import type { Verdict } from '../../src/model/verdict.ts';
import { type Respondent, respondents } from '../../src/model/vocabulary.ts';

/**
 * A second evaluator, written from the words of CONTRACT 2 and 3 and sharing nothing with `src/evaluate` but the
 * shape of answers. It knows no classes and no diagrams: it lists concrete values, tries every way to
 * answer, and reads each field off the list by its definition. Slow, and meant to be obviously right.
 */
export type Concrete = string | number;

/** A changed answer, as the concrete values that it may be changed to. */
export type ConcreteChanges = Record<string, Concrete[]>;

/** A verdict whose numeric changes are spelled out as the concrete values that they allow. */
export type BruteVerdict = Omit<Verdict, 'counterfactuals'> & {
  counterfactuals: Record<string, ConcreteChanges[]>;
};

/** One way to answer every question such that all constraints hold, and what comes of it. */
interface World {
  /** The place of each question's value in the list of its concrete values. */
  picks: readonly number[];
  outcome: string;
  /** The first rule that applies. */
  first: number;
  rules: readonly boolean[];
  met: readonly boolean[];
  applicable: readonly boolean[];
}

/** What all answers to one question come to (CONTRACT 2). */
interface Position {
  /** The values that count; undefined where the question is open. */
  values: readonly Concrete[] | undefined;
  unknown: boolean;
  disputed: boolean;
  unconfirmed: boolean;
}

/** Everything that the fields of a verdict are read off. */
interface Enumeration {
  set: QuestionSet;
  asOf: string;
  positions: readonly Position[];
  values: readonly Concrete[][];
  /** All ways to answer every question, whatever was answered, such that all constraints hold. */
  worlds: readonly World[];
  /** Those of them that agree with all answers. */
  completions: readonly World[];
  /** Places of the questions with a given answer. */
  given: readonly number[];
  /** Whether a world agrees with what is answered to one question. */
  agrees: (world: World, question: number) => boolean;
}

/** The verdict on `answers` under `set` at `asOf`, by definition. */
export function bruteForce(set: QuestionSet, asOf: string, answers: Answers): BruteVerdict {
  const all = enumerated(set, asOf, answers);
  const { completions, positions } = all;
  const possible = outcomesOf(completions);
  const ids = (questions: readonly number[]) => questions.map((question) => set.questions[question]!.id);
  const where = (holds: (position: Position) => boolean) =>
    set.questions.filter((_, i) => holds(positions[i]!)).map(({ id }) => id);
  const settled = possible.length === 1;
  const forced = settled ? groundsOf(all, possible[0]!) : [];
  const impossible = set.outcomes.map(({ id }) => id).filter((id) => !possible.includes(id));
  return {
    status: possible.length === 0 ? 'contradictory' : settled ? 'settled' : 'open',
    outcome: settled ? possible[0]! : null,
    possibleOutcomes: possible,
    ...criteriaOver(set, completions),
    openQuestions: ids(switchQuestions(set.questions.length, switchesAmong(completions))),
    unknown: where(({ unknown }) => unknown),
    unconfirmed: where(({ unconfirmed }) => unconfirmed),
    disputed: where(({ disputed }) => disputed),
    conflicts: possible.length === 0 ? conflictsOf(all).slice(0, 16).map(ids) : [],
    grounds: forced.slice(0, 16).map(ids),
    ...(forced.length > 16 && { groundsTruncated: true as const }),
    counterfactuals: Object.fromEntries(impossible.map((id) => [id, changesTowards(id, all)])),
    rules: rulesOver(set, completions),
  };
}

/** The outcomes that some answers to `set` lead to. */
export function outcomesUnder(set: QuestionSet, asOf: string): string[] {
  return outcomesOf(enumerated(set, asOf, {}).worlds);
}

function outcomesOf(worlds: readonly World[]): string[] {
  return [...new Set(worlds.map(({ outcome }) => outcome))].sort();
}

function enumerated(set: QuestionSet, asOf: string, answers: Answers): Enumeration {
  const positions = set.questions.map((question) => positionOf(set, asOf, question, answers));
  const values = set.questions.map((question, i) =>
    valuesWith(set, asOf, question, positions[i]!.values ?? []),
  );
  const worlds = worldsOf(set, asOf, values);
  const agreeing = values.map((list, i) =>
    list.map((value) => positions[i]!.values?.includes(value) ?? true),
  );
  const agrees = (world: World, question: number) => agreeing[question]![world.picks[question]!]!;
  const questions = set.questions.map((_, i) => i);
  const completions = worlds.filter((world) => questions.every((question) => agrees(world, question)));
  const given = questions.filter((question) => positions[question]!.values);
  return { set, asOf, positions, values, worlds, completions, given, agrees };
}

function groundsOf({ given, worlds, agrees }: Enumeration, outcome: string): number[][] {
  const others = worlds.filter((world) => world.outcome !== outcome);
  return minimalSubsets(
    given,
    (subset) => !others.some((world) => subset.every((question) => agrees(world, question))),
  );
}

function conflictsOf({ given, worlds, agrees }: Enumeration): number[][] {
  return minimalSubsets(
    given,
    (subset) => !worlds.some((world) => subset.every((question) => agrees(world, question))),
  );
}

/**
 * Concrete values of a question that stand for all there are: every option; for a number or date the constants
 * that the set compares it with, its limits, and values just below, between and above all of these.
 */
export function concreteValues(set: QuestionSet, asOf: string, question: Question): Concrete[] {
  switch (question.kind) {
    case 'yes-no':
      return ['yes', 'no'];
    case 'choice':
      return question.options.map(({ id }) => id);
    case 'text':
      return ['any text'];
    case 'number':
      return numbersAround(boundsOf(set, asOf, question).map(Number), question);
    case 'date':
      return datesAround(boundsOf(set, asOf, question).map(String), question);
  }
}

/** The concrete values and the given ones, in the order of the line or the options. */
function valuesWith(
  set: QuestionSet,
  asOf: string,
  question: Question,
  given: readonly Concrete[],
): Concrete[] {
  const values = concreteValues(set, asOf, question);
  const extra = given.filter((value) => !values.includes(value));
  return question.kind === 'choice' || question.kind === 'yes-no'
    ? values
    : [...values, ...extra].sort(onTheLine);
}

function onTheLine(a: Concrete, b: Concrete): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function boundsOf(set: QuestionSet, asOf: string, question: Question): Concrete[] {
  return conditionsOn(set, question.id).flatMap((condition) =>
    condition.type === 'compare' ? [valueOfBound(condition.bound, set, asOf)] : [],
  );
}

function numbersAround(constants: readonly number[], question: Question): number[] {
  const least = question.minimum === undefined ? Number.NEGATIVE_INFINITY : Number(question.minimum);
  const most = question.maximum === undefined ? Number.POSITIVE_INFINITY : Number(question.maximum);
  const marks = [...constants, least, most].filter(Number.isFinite).sort((a, b) => a - b);
  if (marks.length === 0) return [0];
  const around = question.wholeNumbers
    ? marks.flatMap((mark) => [Math.ceil(mark) - 1, Math.floor(mark), Math.ceil(mark), Math.floor(mark) + 1])
    : [
        ...marks,
        ...marks.slice(1).map((mark, i) => (mark + marks[i]!) / 2),
        marks[0]! - 1,
        marks.at(-1)! + 1,
      ];
  const inside = around.filter((value) => value >= least && value <= most);
  return [...new Set(inside)].sort((a, b) => a - b);
}

function datesAround(constants: readonly string[], question: Question): string[] {
  const limits = [question.minimum, question.maximum].filter((limit) => limit !== undefined).map(String);
  const marks = [...constants, ...limits];
  if (marks.length === 0) return ['2026-06-06'];
  const around = marks.flatMap((mark) => [dayBeside(mark, -1), mark, dayBeside(mark, 1)]);
  const inside = around.filter(
    (day) =>
      (question.minimum === undefined || day >= question.minimum) &&
      (question.maximum === undefined || day <= question.maximum),
  );
  return [...new Set(inside)].sort();
}

function dayBeside(day: string, step: number): string {
  const date = new Date(`${day}T12:00:00Z`);
  date.setUTCDate(date.getUTCDate() + step);
  return date.toISOString().slice(0, 10);
}

/** All conditions on one question's value in rules, criteria and constraints: what tells its values apart. */
function conditionsOn(set: QuestionSet, id: string): Condition[] {
  const found: Condition[] = [];
  const collect = (condition: Condition) => {
    if ((condition.type === 'oneOf' || condition.type === 'compare') && condition.question === id)
      found.push(condition);
  };
  for (const { when } of set.rules) walkCondition(when, collect);
  for (const { holds } of set.constraints) walkCondition(holds, collect);
  for (const { met, applies } of set.criteria) {
    walkCondition(met, collect);
    if (applies) walkCondition(applies, collect);
  }
  return found;
}

/**
 * A text in which two values of a question differ exactly when some condition of the set tells them apart. `yes`
 * and `no` always are: a question asked that way tells them apart itself, also where it is only put on record.
 */
function signature(set: QuestionSet, asOf: string, question: Question, value: Concrete): string {
  if (question.kind === 'yes-no') return String(value);
  return conditionsOn(set, question.id)
    .map((condition) => (holdsFor(condition, value, set, asOf) ? '1' : '0'))
    .join('');
}

function holdsFor(condition: Condition, value: Concrete, set: QuestionSet, asOf: string): boolean {
  if (condition.type === 'oneOf') return condition.values.includes(String(value));
  if (condition.type === 'compare') {
    return stands(value, condition.comparison, valueOfBound(condition.bound, set, asOf));
  }
  throw new Error(`${condition.type} is not about one value`);
}

/** Days compare as their ISO text does, so numbers and dates need no common measure. */
export function stands(value: Concrete, comparison: Comparison, bound: Concrete): boolean {
  switch (comparison) {
    case 'atMost':
      return value <= bound;
    case 'above':
      return value > bound;
    case 'below':
      return value < bound;
    case 'atLeast':
      return value >= bound;
    case 'is':
      return value === bound;
  }
}

/** Offsets are asked for in every world; reckoning with the calendar anew each time would take most of the run. */
const shifted = new WeakMap<Bound, Map<string, string>>();

function valueOfBound(bound: Bound, set: QuestionSet, asOf: string): Concrete {
  switch (bound.type) {
    case 'number':
    case 'date':
      return bound.value;
    case 'offset': {
      const byDate = shifted.get(bound) ?? new Map<string, string>();
      const day = byDate.get(asOf) ?? shiftDate(asOf, bound.offset);
      shifted.set(bound, byDate.set(asOf, day));
      return day;
    }
    case 'parameter':
      return parameterAt(set.parameters.find(({ id }) => id === bound.id)!, asOf)!.value;
  }
}

function positionOf(set: QuestionSet, asOf: string, question: Question, answers: Answers): Position {
  const answerOf = (respondent: Respondent) => answers[respondent]?.[question.id];
  const overrules = (respondent: Respondent) => answerOf(respondent)?.overrules !== undefined;
  const counts = (respondent: Respondent) => {
    if (!answerOf(respondent)) return false;
    if (respondent === 'association') return !overrules('officer') && !overrules('legal');
    return respondent === 'legal' || !overrules('legal');
  };
  const counting = respondents.filter(counts);
  const valued = counting.filter((respondent) => answerOf(respondent)!.value !== 'unknown');
  const values = [...new Set(valued.map((respondent) => answerOf(respondent)!.value))];
  return {
    values: values.length > 0 ? values : undefined,
    unknown: counting.length > 0 && values.length === 0,
    disputed: new Set(values.map((value) => signature(set, asOf, question, value))).size > 1,
    unconfirmed: valued.join() === 'association' && question.answeredBy.includes('officer'),
  };
}

function worldsOf(set: QuestionSet, asOf: string, values: readonly Concrete[][]): World[] {
  let all: number[][] = [[]];
  for (const list of values) all = all.flatMap((picks) => list.map((_, i) => [...picks, i]));
  return all.flatMap((picks) => {
    const answered = new Map(set.questions.map(({ id }, i) => [id, values[i]![picks[i]!]!]));
    const situation = new Situation(set, asOf, answered);
    if (!set.constraints.every(({ holds }) => situation.holds(holds))) return [];
    const rules = set.rules.map(({ when }) => situation.holds(when));
    const first = rules.indexOf(true);
    return {
      picks,
      outcome: set.rules[first]!.outcome,
      first,
      rules,
      met: set.criteria.map(({ id }) => situation.met(id)),
      applicable: set.criteria.map(({ id }) => situation.applicable(id)),
    };
  });
}

/** A value for every question, and what holds then. */
class Situation {
  readonly #met = new Map<string, boolean>();

  constructor(
    readonly set: QuestionSet,
    readonly asOf: string,
    readonly values: ReadonlyMap<string, Concrete>,
  ) {}

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
      case 'criterion':
        if (condition.state === 'applicable') return this.applicable(condition.criterion);
        return this.met(condition.criterion) === (condition.state === 'met');
      default:
        return holdsFor(condition, this.values.get(condition.question)!, this.set, this.asOf);
    }
  }

  applicable(id: string): boolean {
    const { applies } = this.set.criteria.find((criterion) => criterion.id === id)!;
    return applies === undefined || this.holds(applies);
  }

  met(id: string): boolean {
    const known = this.#met.get(id);
    if (known !== undefined) return known;
    const met =
      !this.applicable(id) || this.holds(this.set.criteria.find((criterion) => criterion.id === id)!.met);
    this.#met.set(id, met);
    return met;
  }
}

function criteriaOver(
  set: QuestionSet,
  completions: readonly World[],
): Pick<Verdict, 'criteria' | 'notApplicable'> {
  const always = (holds: (world: World) => boolean) => completions.length > 0 && completions.every(holds);
  const criteria = set.criteria.map(({ id }, i) => {
    if (always((world) => world.met[i]!)) return [id, 'met'] as const;
    return [id, always((world) => !world.met[i]) ? 'not-met' : 'open'] as const;
  });
  return {
    criteria: Object.fromEntries(criteria),
    notApplicable: set.criteria.flatMap(({ id }, i) => (always((world) => !world.applicable[i]) ? [id] : [])),
  };
}

function rulesOver(set: QuestionSet, completions: readonly World[]): Verdict['rules'] {
  const named = (holds: (rule: number) => boolean) =>
    set.rules.flatMap(({ id }, i) => (holds(i) ? [id] : []));
  const conditional = (rule: number) => !set.rules[rule]!.otherwise;
  const some = (rule: number) => completions.some((world) => world.rules[rule]);
  const every = (rule: number) => completions.every((world) => world.rules[rule]);
  return {
    decides: named((rule) => completions.some((world) => world.first === rule)),
    applies: named((rule) => conditional(rule) && some(rule) && every(rule)),
    mayApply: named((rule) => conditional(rule) && some(rule) && !every(rule)),
  };
}

/** Sets of questions, as bits, in which alone two of some completions differ, and in the outcome: all pairs are looked at. */
export function switchesAmong(completions: readonly Pick<World, 'picks' | 'outcome'>[]): number[] {
  const switches = new Set<number>();
  completions.forEach((one, i) => {
    for (let j = 0; j < i; j++) {
      const other = completions[j]!;
      if (one.outcome !== other.outcome) switches.add(differing(one.picks, other.picks));
    }
  });
  return [...switches];
}

/** The questions in a switch of which no proper subset is a switch. */
export function switchQuestions(count: number, switches: readonly number[]): number[] {
  const minimal = switches.filter(
    (mask) => !switches.some((part) => part !== mask && (part & mask) === part),
  );
  const questions = Array.from({ length: count }, (_, question) => question);
  return questions.filter((question) => minimal.some((mask) => mask & (1 << question)));
}

/** The set of places in which two lists differ, as bits. */
function differing(one: readonly number[], other: readonly number[]): number {
  let mask = 0;
  for (let i = 0; i < one.length; i++) if (one[i] !== other[i]) mask |= 1 << i;
  return mask;
}

/** The subsets that have the property and no proper subset that has it; smallest first, ties in asking order. */
function minimalSubsets(
  questions: readonly number[],
  has: (subset: readonly number[]) => boolean,
): number[][] {
  let subsets: number[][] = [[]];
  for (const question of questions) subsets = [...subsets, ...subsets.map((subset) => [...subset, question])];
  const having = subsets.filter(has);
  return having
    .filter(
      (subset) =>
        !having.some((part) => part.length < subset.length && part.every((q) => subset.includes(q))),
    )
    .sort((a, b) => a.length - b.length || compareLists(a, b));
}

function compareLists(a: readonly number[], b: readonly number[]): number {
  const differ = a.findIndex((item, i) => item !== b[i]);
  return differ < 0 ? 0 : a[differ]! - b[differ]!;
}

/** A way to change answers: questions in asking order, and for each the place of the new value or stretch. */
interface Change {
  questions: number[];
  to: number[];
}

/** The smallest changes of given answers after which `outcome` is possible. */
function changesTowards(
  outcome: string,
  { set, asOf, values, worlds, given, agrees }: Enumeration,
): ConcreteChanges[] {
  const stretches = values.map((list, i) => stretchesOf(set, asOf, set.questions[i]!, list));
  const working = new Map<string, Change>();
  for (const world of worlds) {
    if (world.outcome !== outcome) continue;
    const questions = given.filter((question) => !agrees(world, question));
    if (!questions.every((question) => set.questions[question]!.changeable)) continue;
    const to = questions.map((question) => stretches[question]![world.picks[question]!]!);
    working.set(`${questions} ${to}`, { questions, to });
  }
  const changes = [...working.values()];
  const allowed = (question: number, stretch: number) =>
    values[question]!.filter((_, pick) => stretches[question]![pick] === stretch);
  return changes
    .filter((change) => !changes.some((part) => isProperPart(part, change)))
    .sort(bySizeThenAskingOrder)
    .slice(0, 3)
    .map(({ questions, to }) =>
      Object.fromEntries(
        questions.map((question, i) => [set.questions[question]!.id, allowed(question, to[i]!)]),
      ),
    );
}

function bySizeThenAskingOrder(a: Change, b: Change): number {
  return (
    a.questions.length - b.questions.length ||
    compareLists(a.questions, b.questions) ||
    compareLists(a.to, b.to)
  );
}

function isProperPart(part: Change, change: Change): boolean {
  return (
    part.questions.length < change.questions.length &&
    part.questions.every((question, i) => change.to[change.questions.indexOf(question)] === part.to[i])
  );
}

/** Which stretch each value lies in: an option is its own, neighbouring numbers share one until told apart. */
function stretchesOf(
  set: QuestionSet,
  asOf: string,
  question: Question,
  values: readonly Concrete[],
): number[] {
  if (question.kind === 'choice' || question.kind === 'yes-no') return values.map((_, i) => i);
  const signatures = values.map((value) => signature(set, asOf, question, value));
  let stretch = 0;
  return signatures.map((one, i) => (i > 0 && one !== signatures[i - 1] ? ++stretch : stretch));
}
