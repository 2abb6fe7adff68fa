import { type Condition, walkCondition } from '../../model/condition.ts';
import type { NewSet } from '../../model/new-set.ts';
import { isOverMusts } from '../../model/over-musts.ts';
import type { QuestionSet } from '../../model/question-set.ts';
import { stringifyYaml } from '../stringify-yaml.ts';

/** The comments that the file's parts get. */
export type NewSetComments = Readonly<
  Record<'head' | 'sources' | 'remove' | 'questions' | 'criteria' | 'rules' | 'next' | 'examples', string>
>;

/** The text of a question set on top of `base`, with a comment above each part. */
export function newSetText(known: NewSet, comments: NewSetComments): string {
  const { id, base, languages, title, summary, own } = known;
  const source = {
    title: known.source.title,
    publisher: known.source.publisher,
    ...(known.source.date && { date: known.source.date }),
  };
  const part = (comment: string, content: Record<string, unknown>) =>
    `\n# ${comment}\n${stringifyYaml(content)}`;
  const gone = removed(known);
  const rule = ownRule(known);
  return [
    `# ${comments.head}\n# ${comments.next}\n`,
    stringifyYaml({
      format: 'iop-questions/1',
      id,
      version: '1.0.0',
      base: base.id,
      languages,
      title,
      summary,
    }),
    part(comments.sources, { sources: { [`${id}-guideline`]: source } }),
    ...(gone ? [part(comments.remove, { remove: gone })] : []),
    ...(own.length > 0
      ? [
          part(comments.questions, {
            questions: Object.fromEntries(
              own.map(({ id: question, name, question: ask, help }) => [
                question,
                { kind: 'yes-no', label: name, ask, help, source: `${id}-guideline` },
              ]),
            ),
          }),
          part(comments.criteria, {
            criteria: Object.fromEntries(
              own.map(({ id: criterion, name, notMet }) => [
                criterion,
                { name, met: { [criterion]: 'yes' }, notMet, source: `${id}-guideline` },
              ]),
            ),
          }),
        ]
      : []),
    ...(rule ? [part(comments.rules, { rules: { 'own-criterion-not-met': rule } })] : []),
    part(comments.examples, {
      examples: { 'nothing-answered': { answers: {}, expect: { status: 'open' } } },
    }),
  ].join('');
}

/** The row that tests the own criteria, where the base has none about any criterion whatever: after its last "no". */
function ownRule({ id, base, own, notMetReason }: NewSet): Record<string, unknown> | undefined {
  if (own.length === 0 || base.rules.some(({ when }) => isAboutAnyCriterion(when, base))) return undefined;
  const no = base.outcomes.filter(({ partnership }) => partnership === 'no').map((outcome) => outcome.id);
  const last = base.rules.findLast(({ otherwise, outcome }) => !otherwise && no.includes(outcome));
  return (
    last && {
      after: last.id,
      when: { 'not-met': own.map((criterion) => criterion.id) },
      outcome: last.outcome,
      reason: notMetReason,
      source: `${id}-guideline`,
    }
  );
}

function isAboutAnyCriterion(when: Condition, base: QuestionSet): boolean {
  const isOnly = base.criteria.filter(({ level }) => level === 'must').length === 1;
  let found = false;
  walkCondition(when, (part) => {
    found ||= isOverMusts(part, base) || (isOnly && part.type === 'criterion');
  });
  return found;
}

/** What goes with the dropped criteria: questions that nothing else asks about, and constraints on those. */
function removed({ base, dropped }: NewSet): Record<string, string[]> | undefined {
  if (dropped.length === 0) return undefined;
  const stays = base.criteria.filter(({ id }) => !dropped.includes(id));
  const used = new Set(
    [
      ...base.rules.map(({ when }) => when),
      ...stays.flatMap(({ met, applies }) => (applies ? [met, applies] : [met])),
    ].flatMap(questionsIn),
  );
  const lone = base.criteria
    .filter(({ id }) => dropped.includes(id))
    .flatMap(({ met, applies }) => [met, ...(applies ? [applies] : [])].flatMap(questionsIn));
  const questions = [...new Set(lone)].filter((question) => !used.has(question));
  const constraints = base.constraints
    .filter(({ holds }) => questionsIn(holds).some((question) => questions.includes(question)))
    .map(({ id }) => id);
  return {
    criteria: [...dropped],
    ...(questions.length > 0 && { questions }),
    ...(constraints.length > 0 && { constraints }),
  };
}

function questionsIn(condition: Condition): string[] {
  const found: string[] = [];
  walkCondition(condition, (part) => {
    if (part.type === 'oneOf' || part.type === 'compare') found.push(part.question);
  });
  return found;
}
