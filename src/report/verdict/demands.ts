import type { Condition } from '../../model/condition.ts';
import type { Criterion } from '../../model/question-set.ts';
import { type Fact, text } from '../document.ts';
import type { VerdictContext } from './context.ts';

/** What a criterion demands of the answers, and when it applies; one plain answer demands no explanation. */
export function demands(context: VerdictContext, { met, applies }: Criterion): Fact[] {
  const { criteria: words } = context.words;
  return [
    ...(applies ? [{ term: words.appliesIf, values: [text(context.condition(applies))] }] : []),
    ...(met.type === 'oneOf' && !applies ? [] : [demand(context, met)]),
  ];
}

/** The parts of a joined condition as a list: they are easier to hold against the answers one by one. */
function demand(context: VerdictContext, condition: Condition): Fact {
  const { criteria: words } = context.words;
  const list = (term: string, of: readonly Condition[]) => ({
    term,
    values: of.map((part) => text(context.condition(part))),
  });
  switch (condition.type) {
    case 'all':
      return list(words.requiresAll, condition.of);
    case 'any':
      return list(words.requiresAny, condition.of);
    case 'atLeast':
      return list(words.requiresAtLeast(condition.count), condition.of);
    case 'not':
      if (condition.of.type === 'all') return list(words.requiresNotAll, condition.of.of);
      if (condition.of.type === 'any') return list(words.requiresNone, condition.of.of);
      break;
    default:
  }
  return { term: words.requires, values: [text(context.condition(condition))] };
}
