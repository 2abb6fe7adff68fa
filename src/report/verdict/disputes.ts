import { type Entry, text } from '../document.ts';
import { answerFacts } from './answer-facts.ts';
import type { SectionBuilder, VerdictContext } from './context.ts';

/** Answers that differ: who said what, and whether it matters. First, since all else rests on it (CONTRACT 2). */
export const disputes: SectionBuilder = (context) => {
  const { words } = context;
  const { disputed } = context.verdict;
  if (disputed.length === 0) return undefined;
  return {
    id: 'disputes',
    heading: words.disputes.heading,
    blocks: [
      { type: 'paragraph', runs: text(words.disputes.intro(disputed.length)) },
      { type: 'entries', entries: disputed.map((id) => disputeEntry(context, id)) },
      { type: 'paragraph', runs: text(words.disputes.solution) },
    ],
  };
};

function disputeEntry(context: VerdictContext, id: string): Entry {
  const { words } = context;
  return {
    title: [{ type: 'strong', text: context.label(id) }],
    facts: [
      { term: words.disputes.weight, values: [[weight(context, id)]] },
      context.wording(id),
      ...answerFacts(context, id, { disputed: false }),
    ],
  };
}

function weight({ verdict, words: { disputes: words } }: VerdictContext, id: string) {
  if (verdict.status === 'contradictory')
    return { type: 'state', tone: 'open', text: words.mattersUnclear } as const;
  if (verdict.openQuestions.includes(id)) return { type: 'state', tone: 'bad', text: words.matters } as const;
  return { type: 'state', tone: 'neutral', text: words.mattersNot } as const;
}
