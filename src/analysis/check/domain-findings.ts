import { domainsOf, resolveBound } from '../../evaluate/compile.ts';
import { compares, type Domain } from '../../evaluate/domain.ts';
import { type Condition, walkCondition } from '../../model/condition.ts';
import type { QuestionSet } from '../../model/question-set.ts';
import { type Finding, finding } from '../finding.ts';
import { everyCondition } from './usage.ts';

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
 * limits, an amount that no whole number is, a list of all options.
 */
export function outsideDomains(set: QuestionSet, asOf: string): Finding[] {
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
      const always = truthOf(leaf, byId, set, asOf);
      if (always !== undefined)
        found.push(finding('condition-outside-domain', part, { ...wordsOf(leaf, set), always }));
    });
    return found;
  });
}

/** `yes` for a leaf that all values meet, `no` for one that none does. */
function truthOf(leaf: Condition, domains: ReadonlyMap<string, Domain>, set: QuestionSet, asOf: string) {
  if (leaf.type !== 'oneOf' && leaf.type !== 'compare') return undefined;
  const { classes } = domains.get(leaf.question)!;
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

function wordsOf(leaf: Condition, set: QuestionSet) {
  if (leaf.type === 'oneOf') return { question: leaf.question, values: leaf.values };
  if (leaf.type !== 'compare') return {};
  const question = set.questions.find(({ id }) => id === leaf.question)!;
  return {
    question: leaf.question,
    comparison: leaf.comparison,
    minimum: question.minimum === undefined ? undefined : String(question.minimum),
    maximum: question.maximum === undefined ? undefined : String(question.maximum),
  };
}
