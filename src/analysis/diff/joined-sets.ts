import type { Condition } from '../../model/condition.ts';
import { presentId } from '../../model/present-id.ts';
import type { Constraint, Item, Question, QuestionSet } from '../../model/question-set.ts';
import type { Language } from '../../model/vocabulary.ts';
import { mapLeaves } from '../ground.ts';

/** Two sets on the same questions, so that their functions can be compared. */
export interface JoinedSets {
  before: QuestionSet;
  after: QuestionSet;
  /** Ids of questions that only the one set asks: under the other, they may be answered in any way. */
  onlyBefore: string[];
  onlyAfter: string[];
}

/**
 * `before` in the words of `after`: renamed questions under their new ids, and the questions of both in each. A
 * question whose kind changed is two questions. Where options or limits changed, the question has all values
 * of both, and each set forbids those that are not its own.
 */
export function joinedSets(before: QuestionSet, after: QuestionSet): JoinedSets {
  const renamed = withPresentIds(before, after);
  const old = new Map(renamed.questions.map((question) => [question.id, question]));
  const now = new Map(after.questions.map((question) => [question.id, question]));
  const questions = toldApart([
    ...after.questions.map((question) => merged(question, old.get(question.id))),
    ...renamed.questions.filter(({ id }) => !now.has(id)),
  ]);
  return {
    before: withQuestions(renamed, questions),
    after: withQuestions(after, questions),
    onlyBefore: [...old.keys()].filter((id) => !now.has(id)),
    onlyAfter: [...now.keys()].filter((id) => !old.has(id)),
  };
}

/** Questions that are called the same, with their ids beside. */
function toldApart(questions: readonly Question[]): Question[] {
  return questions.map((question) => {
    const { id, label } = question;
    const own = (language: Language) => {
      const text = label[language];
      const isShared = questions.some((one) => one.id !== id && one.label[language] === text);
      return text === undefined ? {} : { [language]: isShared ? `${text} (${id})` : text };
    };
    return { ...question, label: { ...own('sv'), ...own('en') } };
  });
}

/** `before` with the ids that its questions have in `after`; one that is no longer the same keeps an id of its own. */
export function withPresentIds(before: QuestionSet, after: QuestionSet): QuestionSet {
  const now = new Map(after.questions.map((question) => [question.id, question]));
  const ids = new Map(
    before.questions.map(({ id, kind }) => {
      const present = presentId(id, after);
      const same = present === undefined ? undefined : now.get(present);
      // No id of a set has a colon: nothing else can be called this.
      return [id, same?.kind === kind ? same.id : now.has(id) ? `${id}:before` : id];
    }),
  );
  const rename = (condition: Condition) =>
    mapLeaves(condition, (leaf) =>
      leaf.type === 'oneOf' || leaf.type === 'compare'
        ? { ...leaf, question: ids.get(leaf.question)! }
        : leaf,
    );
  const items = (all: readonly Item[]) =>
    all.map(({ when, ...item }) => ({ ...item, ...(when && { when: rename(when) }) }));
  const { handles, reviews, decides, contact } = before.process;
  return {
    ...before,
    questions: before.questions.map((question) => ({ ...question, id: ids.get(question.id)! })),
    criteria: before.criteria.map(({ applies, ...criterion }) => ({
      ...criterion,
      met: rename(criterion.met),
      ...(applies && { applies: rename(applies) }),
    })),
    constraints: before.constraints.map((constraint) => ({
      ...constraint,
      holds: rename(constraint.holds),
      form: renamedForm(constraint.form, rename),
    })),
    rules: before.rules.map((rule) => ({ ...rule, when: rename(rule.when) })),
    outcomes: before.outcomes.map((outcome) => ({ ...outcome, nextSteps: items(outcome.nextSteps) })),
    process: {
      handles: items(handles),
      reviews: items(reviews),
      decides: items(decides),
      contact: items(contact),
    },
    agreement: items(before.agreement),
    attachments: items(before.attachments),
  };
}

function renamedForm(
  form: Constraint['form'],
  rename: (condition: Condition) => Condition,
): Constraint['form'] {
  if ('never' in form) return { never: form.never.map(rename) };
  return { premise: rename(form.premise), conclusion: rename(form.conclusion) };
}

/** A question with the values of both versions. */
function merged(question: Question, other: Question | undefined): Question {
  if (!other) return question;
  const further = other.options.filter(({ id }) => !question.options.some((option) => option.id === id));
  const outer = (a: number | string | undefined, b: number | string | undefined, larger: boolean) => {
    if (a === undefined || b === undefined) return undefined;
    return a > b === larger ? a : b;
  };
  return {
    ...question,
    options: [...question.options, ...further],
    minimum: outer(question.minimum, other.minimum, false),
    maximum: outer(question.maximum, other.maximum, true),
    wholeNumbers: question.wholeNumbers && other.wholeNumbers,
  };
}

/** The set with these questions, its own values of them being all that it allows. */
function withQuestions(set: QuestionSet, questions: Question[]): QuestionSet {
  const limits = set.questions.flatMap((own) => {
    const all = questions.find(({ id }) => id === own.id)!;
    return [...optionLimit(own, all), ...valueLimit(own, all, 'minimum'), ...valueLimit(own, all, 'maximum')];
  });
  const constraints = limits.map((holds, i) => ({
    ...{ id: `values:${i}`, holds, form: { never: [] }, reason: {}, source: [] },
  }));
  return { ...set, questions, constraints: [...set.constraints, ...constraints] };
}

function optionLimit(own: Question, all: Question): Condition[] {
  if (own.options.length === all.options.length) return [];
  return [{ type: 'oneOf', question: own.id, values: own.options.map(({ id }) => id) }];
}

function valueLimit(own: Question, all: Question, end: 'minimum' | 'maximum'): Condition[] {
  const value = own[end];
  if (value === undefined || value === all[end]) return [];
  const comparison = end === 'minimum' ? 'atLeast' : 'atMost';
  const bound =
    typeof value === 'number' ? { type: 'number' as const, value } : { type: 'date' as const, value };
  return [{ type: 'compare', question: own.id, comparison, bound }];
}
