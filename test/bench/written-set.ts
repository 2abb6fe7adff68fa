import { stringify } from 'yaml';
import type { Bound, Condition } from '../../src/model/condition.ts';
import type { QuestionSet } from '../../src/model/question-set.ts';

/** A set that was made in memory as the file that someone could have written: `questions/README.md`. */
export function writtenSet(set: QuestionSet): string {
  const byId = <T extends { id: string }>(parts: readonly T[], written: (part: T) => object) =>
    Object.fromEntries(parts.map((part) => [part.id, written(part)]));
  return stringify({
    format: set.format,
    id: set.id,
    version: set.version,
    title: set.title,
    summary: set.summary,
    questions: byId(set.questions, ({ kind, label, ask, options, unit, minimum }) => ({
      kind,
      label,
      ask,
      unit,
      minimum,
      ...(options.length > 0 && { options: Object.fromEntries(options.map((one) => [one.id, one.label])) }),
    })),
    criteria: byId(set.criteria, ({ name, met, applies }) => ({
      name,
      met: condition(met),
      ...(applies && { applies: condition(applies) }),
    })),
    constraints: byId(set.constraints, ({ form, reason }) => ({
      never: ('never' in form
        ? form.never
        : [form.premise, { type: 'not' as const, of: form.conclusion }]
      ).map(condition),
      reason,
    })),
    rules: byId(set.rules, ({ when, otherwise, outcome, reason }) => ({
      when: otherwise ? 'otherwise' : condition(when),
      outcome,
      reason,
    })),
    outcomes: byId(set.outcomes, ({ name, summary, partnership }) => ({ name, summary, partnership })),
  });
}

function condition(of: Condition): object {
  switch (of.type) {
    case 'constant':
      return { always: of.value ? 'yes' : 'no' };
    case 'all':
    case 'any':
      return { [of.type]: of.of.map(condition) };
    case 'not':
      return { not: condition(of.of) };
    case 'atLeast':
      return { 'at-least': of.count, of: of.of.map(condition) };
    case 'oneOf':
      return { [of.question]: of.values };
    case 'compare':
      return { [of.question]: { [of.comparison]: bound(of.bound) } };
    case 'criterion':
      return { [of.state]: of.criterion };
  }
}

function bound(of: Bound): unknown {
  if (of.type === 'parameter') return { parameter: of.id };
  return of.type === 'offset' ? { fromAsOf: of.offset } : of.value;
}
