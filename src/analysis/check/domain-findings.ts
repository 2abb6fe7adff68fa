import { resolveBound } from '../../evaluate/bounds.ts';
import { compares, type Domain } from '../../evaluate/domain.ts';
import { domainsOf } from '../../evaluate/set-domains.ts';
import { type Condition, walkCondition } from '../../model/condition.ts';
import type { QuestionSet } from '../../model/question-set.ts';
import { type Finding, finding, type PartPath, type Witness } from '../finding.ts';
import { respondentFor, valueOfClass } from '../witness.ts';
import { everyCondition } from './usage.ts';

/** Where a condition on one question stands, if that is known. */
export type ConditionPath = (leaf: Condition) => PartPath | undefined;

/** Questions whose limits leave no value (whole numbers between 1.2 and 1.8); nothing can be proved then. */
export function emptyDomains(set: QuestionSet, asOf: string): Finding[] {
  return domainsOf(set, asOf).flatMap(({ question, classes }) => {
    if (classes.length > 0) return [];
    const { id, minimum, maximum } = question;
    const data = { question: id, minimum: String(minimum), maximum: String(maximum) };
    return [finding('question-without-values', ['questions', id], data)];
  });
}

/**
 * Conditions on one question that every value of it meets, or none: a comparison with something beyond its
 * limits, an amount that no whole number is, a list of all options. The case that shows it has the value that is most
 * likely to make a difference.
 */
export function outsideDomains(set: QuestionSet, asOf: string, pathOf?: ConditionPath): Finding[] {
  const conditions = everyCondition(set);
  const further = conditions.map(({ condition }, i) => ({
    ...{ id: `further/${i}`, name: {}, level: 'should' as const, source: [] },
    met: condition,
  }));
  const domains = domainsOf({ ...set, criteria: [...set.criteria, ...further] }, asOf);
  const byId = new Map(domains.map((domain) => [domain.question.id, domain]));
  return conditions.flatMap(({ condition, part }) => {
    const found: Finding[] = [];
    walkCondition(condition, (leaf) => {
      if (leaf.type !== 'oneOf' && leaf.type !== 'compare') return;
      const domain = byId.get(leaf.question)!;
      const always = truthOf(leaf, domain, set, asOf);
      if (always === undefined) return;
      const data = { ...wordsOf(leaf, set), always };
      const witness = likeliest(leaf, domain, always, asOf);
      found.push(finding('condition-outside-domain', pathOf?.(leaf) ?? part, data, { witness }));
    });
    return found;
  });
}

/** A condition on one question. */
type Leaf = Extract<Condition, { type: 'oneOf' | 'compare' }>;

/** `yes` for a leaf that all values meet, `no` for one that none does. */
function truthOf(leaf: Leaf, { classes }: Domain, set: QuestionSet, asOf: string) {
  const truths = classes.map((group) => {
    if (leaf.type === 'oneOf') return group.values?.some((value) => leaf.values.includes(value)) ?? false;
    return (
      group.interval !== undefined &&
      compares(leaf.comparison, group.example, resolveBound(leaf.bound, set, asOf))
    );
  });
  if (truths.every((truth) => truth)) return 'yes';
  return truths.some((truth) => truth) ? undefined : 'no';
}

/** The value that one would expect to be told apart: the largest of those that are never large enough. */
function likeliest(leaf: Leaf, domain: Domain, always: 'yes' | 'no', asOf: string): Witness {
  const wantsLarge =
    leaf.type === 'compare' && (leaf.comparison === 'above' || leaf.comparison === 'atLeast');
  const large = wantsLarge === (always === 'no');
  const value = valueOfClass(domain, large ? domain.classes.length - 1 : 0);
  return { asOf, answers: { [respondentFor(domain.question)]: { [leaf.question]: value } } };
}

function wordsOf(leaf: Leaf, set: QuestionSet) {
  if (leaf.type === 'oneOf') return { question: leaf.question, values: leaf.values };
  const question = set.questions.find(({ id }) => id === leaf.question)!;
  return {
    question: leaf.question,
    comparison: leaf.comparison,
    minimum: question.minimum === undefined ? undefined : String(question.minimum),
    maximum: question.maximum === undefined ? undefined : String(question.maximum),
  };
}
