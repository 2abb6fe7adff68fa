import { type Block, type Entry, text } from '../document.ts';
import { answerFacts } from './answer-facts.ts';
import type { SectionBuilder, VerdictContext } from './context.ts';
import { questionsOf } from './criteria.ts';
import { withoutWeight } from './weight.ts';

/** The answers that no criterion shows: with them the document holds the full record. */
export const otherAnswers: SectionBuilder = (context) => {
  const { set, words } = context;
  const shown = new Set(set.criteria.flatMap((criterion) => questionsOf(context, criterion)));
  const others = context.answered().filter((id) => !shown.has(id));
  if (others.length === 0) return undefined;
  return {
    id: 'answers',
    heading: shown.size === 0 ? words.answers.headingAll : words.answers.heading,
    blocks: [{ type: 'entries', entries: others.map((id) => answerEntry(context, id)) }],
  };
};

function answerEntry(context: VerdictContext, id: string): Entry {
  return {
    title: [{ type: 'strong', text: context.label(id) }],
    facts: [context.wording(id), ...answerFacts(context, id)],
  };
}

/** Answers, and questions without one, that cannot change the outcome. */
export const answersWithoutWeight: SectionBuilder = (context) => {
  const { set, verdict, words } = context;
  const without = withoutWeight(context);
  const notNeeded = set.questions.filter(({ id, kind }) => {
    return (
      kind !== 'text' && context.standing(id).state === 'unanswered' && !verdict.openQuestions.includes(id)
    );
  });
  const intro = verdict.status === 'settled' ? words.mattersNot.settled : words.mattersNot.open;
  const blocks = [
    ...listOf(
      intro,
      without.map((id) => context.label(id)),
    ),
    ...(verdict.status === 'contradictory'
      ? []
      : listOf(
          words.mattersNot.notNeeded,
          notNeeded.map(({ id }) => context.label(id)),
        )),
  ];
  return blocks.length === 0
    ? undefined
    : { id: 'without-weight', heading: words.mattersNot.heading, blocks };
};

function listOf(intro: string, labels: readonly string[]): Block[] {
  if (labels.length === 0) return [];
  return [
    { type: 'paragraph', runs: text(intro) },
    { type: 'list', ordered: false, items: labels.map((label) => ({ runs: text(label) })) },
  ];
}

/** Answers kept from an earlier version of the set, whose questions no longer exist (`earlier` in the case file). */
export const earlierAnswers: SectionBuilder = (context) => {
  const { words } = context;
  const kept = context.case.file.earlier ?? [];
  if (kept.length === 0) return undefined;
  const facts = kept.map(({ question, respondent, answer }) => {
    const value = typeof answer === 'object' ? answer.value : answer;
    return {
      term: words.ofQuestion(question, words.respondent[respondent].answer),
      values: [text(wordsFor(context, value))],
    };
  });
  return {
    id: 'earlier-answers',
    heading: words.earlier.heading,
    blocks: [
      { type: 'paragraph', runs: text(words.earlier.intro) },
      { type: 'facts', facts },
    ],
  };
};

/** The question is gone, so only what any question may be answered with has words. */
function wordsFor({ words }: VerdictContext, value: string | number | boolean): string {
  if (typeof value === 'boolean') return value ? words.value.yes : words.value.no;
  if (typeof value === 'number') return String(value);
  return Object.hasOwn(words.value, value) ? words.value[value as keyof typeof words.value] : value;
}
