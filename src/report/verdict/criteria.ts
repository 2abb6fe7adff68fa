import { type Condition, walkCondition } from '../../model/condition.ts';
import type { Criterion } from '../../model/question-set.ts';
import { type CriterionState, criterionStates } from '../../model/vocabulary.ts';
import { listed } from '../../words/language.ts';
import { type Entry, type Fact, type Run, type Tone, text } from '../document.ts';
import { answerFacts } from './answer-facts.ts';
import type { SectionBuilder, VerdictContext } from './context.ts';
import { demands } from './demands.ts';

/** Each criterion: how it stands, and the answers it rests on with all that belongs to them. */
export const criteria: SectionBuilder = (context) => {
  const { set, words } = context;
  if (set.criteria.length === 0) return undefined;
  return {
    id: 'criteria',
    heading: words.criteria.heading,
    blocks: [
      { type: 'paragraph', runs: text(summary(context)) },
      { type: 'entries', entries: set.criteria.map((criterion) => criterionEntry(context, criterion)) },
    ],
  };
};

/** The questions that a criterion rests on, through other criteria too; in asking order. */
export function questionsOf({ set }: VerdictContext, criterion: Criterion): string[] {
  const found = new Set<string>();
  const seen = new Set<string>();
  const collect = ({ id, met, applies }: Criterion): void => {
    if (seen.has(id)) return;
    seen.add(id);
    for (const condition of applies ? [met, applies] : [met]) walkCondition(condition, visit);
  };
  const visit = (part: Condition): void => {
    if (part.type === 'oneOf' || part.type === 'compare') found.add(part.question);
    if (part.type === 'criterion') collect(set.criteria.find(({ id }) => id === part.criterion)!);
  };
  collect(criterion);
  return set.questions.map(({ id }) => id).filter((id) => found.has(id));
}

function summary({ set, verdict, words: { criteria: words }, language }: VerdictContext): string {
  if (verdict.status === 'contradictory') return words.unclear;
  const musts = set.criteria.filter(({ level }) => level === 'must');
  const shoulds = set.criteria.filter(({ level }) => level === 'should');
  const count = (of: readonly Criterion[], state: CriterionState) =>
    of.filter(({ id }) => verdict.criteria[id] === state).length;
  const same = criterionStates.find((state) => musts.length > 0 && count(musts, state) === musts.length);
  const notMet = count(musts, 'not-met');
  const open = count(musts, 'open');
  const states = [
    words.met(count(musts, 'met'), musts.length),
    ...(notMet > 0 ? [words.notMet(notMet)] : []),
    ...(open > 0 ? [words.open(open)] : []),
  ];
  const mixed = musts.length > 0 ? [`${listed(states, language)}.`] : [];
  return [
    ...(same ? [words.all[same](musts.length)] : mixed),
    shoulds.length > 0 ? words.should(count(shoulds, 'met'), shoulds.length) : words.allMust,
  ].join(' ');
}

function criterionEntry(context: VerdictContext, criterion: Criterion): Entry {
  const { criteria: words } = context.words;
  const level = context.set.criteria.some((one) => one.level === 'should')
    ? ` (${words.level[criterion.level]})`
    : '';
  const name = context.cited(criterion.name, criterion.source);
  return {
    title: [stateOf(context, criterion.id), ...text(`${level}: `), ...name],
    facts: [...meaning(context, criterion), ...demands(context, criterion), ...answersTo(context, criterion)],
  };
}

/** What it means how the criterion stands, where the state alone does not say it. */
function meaning(context: VerdictContext, { id, notMet }: Criterion): Fact[] {
  const { verdict } = context;
  const { criteria: words } = context.words;
  if (verdict.notApplicable.includes(id))
    return [{ term: words.because, values: [text(words.doesNotApply)] }];
  if (verdict.criteria[id] !== 'not-met' || !notMet) return [];
  return [{ term: words.meaning, values: [text(context.text(notMet))] }];
}

function answersTo(context: VerdictContext, criterion: Criterion): Fact[] {
  const questions = questionsOf(context, criterion);
  const [only] = questions;
  if (only !== undefined && questions.length === 1) {
    const wording = context.standing(only).state === 'unanswered' ? [] : [context.wording(only)];
    // One question needs no name of its own: the criterion says what it is about.
    return [...wording, ...answerFacts(context, only)];
  }
  const isAnswered = (id: string) => context.standing(id).state !== 'unanswered';
  const without = questions.filter((id) => !isAnswered(id)).map((id) => context.label(id));
  return [
    ...questions.filter(isAnswered).flatMap((id) => answerFacts(context, id, { named: true })),
    ...(without.length > 0
      ? [{ term: context.words.criteria.unanswered, values: [text(without.join('; '))] }]
      : []),
  ];
}

function stateOf({ verdict, words: { criteria: words } }: VerdictContext, id: string): Run {
  const tones = { met: 'good', 'not-met': 'bad', open: 'open' } as const satisfies Record<string, Tone>;
  const state = verdict.criteria[id] ?? 'open';
  if (verdict.notApplicable.includes(id))
    return { type: 'state', tone: 'neutral', text: words.notApplicable };
  return { type: 'state', tone: tones[state], text: words.state[state] };
}
