import { type Condition, walkCondition } from '../../model/condition.ts';
import type { QuestionSet } from '../../model/question-set.ts';
import { type Finding, finding } from '../finding.ts';
import { placedItems } from '../items.ts';
import { wordingTexts } from '../texts.ts';

/** Criteria that rules or constraints speak of, directly or through other criteria. */
export function usedCriteria(set: QuestionSet): Set<string> {
  const used = new Set<string>();
  const definitions = new Map(set.criteria.map((criterion) => [criterion.id, criterion]));
  const visit = (condition: Condition): void =>
    walkCondition(condition, (part) => {
      if (part.type !== 'criterion' || used.has(part.criterion)) return;
      used.add(part.criterion);
      const { met, applies } = definitions.get(part.criterion)!;
      visit(met);
      if (applies) visit(applies);
    });
  for (const { when } of set.rules) visit(when);
  for (const { holds } of set.constraints) visit(holds);
  return used;
}

/** Questions that decide nothing themselves but are shown through a `should`, or decide which texts are shown. */
export function informing(set: QuestionSet): Set<string> {
  const found = new Set<string>();
  const collect = (condition: Condition | undefined): void => {
    if (!condition) return;
    walkCondition(condition, (part) => {
      if (part.type === 'oneOf' || part.type === 'compare') found.add(part.question);
    });
  };
  for (const { met, applies, level } of set.criteria) {
    if (level !== 'should') continue;
    collect(met);
    collect(applies);
  }
  for (const { item } of placedItems(set)) collect(item.when);
  return found;
}

/** What is declared and never used, found by reading alone. */
export function usageFindings(set: QuestionSet): Finding[] {
  const used = usedCriteria(set);
  const criteria = set.criteria.flatMap(({ id, level }) => {
    if (level === 'should')
      return used.has(id) ? [finding('should-decides', ['criteria', id], { criterion: id })] : [];
    return used.has(id) ? [] : [finding('criterion-unused', ['criteria', id], { criterion: id })];
  });
  return [...criteria, ...unusedParameters(set), ...unusedSources(set), ...unusedWordings(set)];
}

/** All conditions of the set, those that only show something too. */
export function everyCondition(set: QuestionSet): { condition: Condition; part: (string | number)[] }[] {
  return [
    ...set.criteria.flatMap(({ id, met, applies }) => [
      { condition: met, part: ['criteria', id, 'met'] },
      ...(applies ? [{ condition: applies, part: ['criteria', id, 'applies'] }] : []),
    ]),
    ...set.constraints.flatMap(({ id, form }) =>
      'never' in form
        ? form.never.map((condition, i) => ({ condition, part: ['constraints', id, 'never', i] }))
        : [
            { condition: form.premise, part: ['constraints', id, 'if'] },
            { condition: form.conclusion, part: ['constraints', id, 'then'] },
          ],
    ),
    ...set.rules.map(({ id, when }) => ({ condition: when, part: ['rules', id, 'when'] })),
    ...placedItems(set).flatMap(({ item, part }) =>
      item.when ? [{ condition: item.when, part: [...part, 'when'] }] : [],
    ),
  ];
}

function unusedParameters(set: QuestionSet): Finding[] {
  const used = new Set<string>();
  for (const { condition } of everyCondition(set)) {
    walkCondition(condition, (part) => {
      if (part.type === 'compare' && part.bound.type === 'parameter') used.add(part.bound.id);
    });
  }
  const unused = set.parameters.filter(({ id }) => !used.has(id));
  return unused.map(({ id }) => finding('parameter-unused', ['parameters', id], { parameter: id }));
}

function unusedSources(set: QuestionSet): Finding[] {
  const used = new Set(
    [
      ...[set.questions, set.criteria, set.constraints, set.rules, set.outcomes].flat(),
      ...placedItems(set).map(({ item }) => item),
      ...set.parameters.flatMap(({ values }) => values),
    ].flatMap(({ source }) => (source ?? []).map(({ id }) => id)),
  );
  const unused = set.sources.filter(({ id }) => !used.has(id));
  return unused.map(({ id }) => finding('source-unused', ['sources', id], { source: id }));
}

/** Wordings for respondents who may not answer. */
function unusedWordings(set: QuestionSet): Finding[] {
  return set.questions.flatMap((question) =>
    (['ask', 'help'] as const).flatMap((field) =>
      wordingTexts(question[field]).flatMap(({ respondent }) => {
        if (respondent === undefined || question.answeredBy.includes(respondent)) return [];
        const data = { question: question.id, respondent, field };
        return [finding('text-unused', ['questions', question.id, field, respondent], data)];
      }),
    ),
  );
}
