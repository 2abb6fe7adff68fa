import { walkCondition } from '../model/condition.ts';
import type { Question, QuestionSet } from '../model/question-set.ts';
import { decidingConditions, resolveBound } from './bounds.ts';
import { cutDomain, type Domain, domainOf, partitionDomain, type ResolvedComparison } from './domain.ts';

/** What the set tells apart at `asOf`, question by question. */
export function domainsOf(set: QuestionSet, asOf: string): Domain[] {
  const named = new Map<string, string[][]>();
  const compared = new Map<string, ResolvedComparison[]>();
  for (const condition of decidingConditions(set)) {
    walkCondition(condition, (part) => {
      if (part.type === 'oneOf') append(named, part.question, part.values);
      if (part.type === 'compare') {
        append(compared, part.question, {
          comparison: part.comparison,
          at: resolveBound(part.bound, set, asOf),
        });
      }
    });
  }
  return set.questions.map((question) => domainFor(question, named, compared));
}

function domainFor(
  question: Question,
  named: ReadonlyMap<string, string[][]>,
  compared: ReadonlyMap<string, ResolvedComparison[]>,
): Domain {
  switch (question.kind) {
    case 'yes-no':
      // Yes and no are always two values, also where nothing depends on them.
      return domainOf(question, [{ values: ['yes'] }, { values: ['no'] }]);
    case 'choice':
      return partitionDomain(
        question,
        question.options.map(({ id }) => id),
        named.get(question.id) ?? [],
      );
    case 'number':
    case 'date':
      return cutDomain(question, compared.get(question.id) ?? []);
    case 'text':
      return domainOf(question, [{ values: [] }]);
  }
}

function append<V>(map: Map<string, V[]>, key: string, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
