import { type Block, text } from '../document.ts';
import type { SectionBuilder } from './context.ts';
import { itemRuns } from './items.ts';

/** What to do now: what the outcome says, or what must be done before there is one. */
export const nextSteps: SectionBuilder = (context) => {
  const { set, verdict, words } = context;
  const section = (block: Block) => ({ id: 'next-steps', heading: words.nextSteps.heading, blocks: [block] });
  if (verdict.status === 'open') {
    return section({ type: 'paragraph', runs: text(words.nextSteps.open(words.open.heading)) });
  }
  if (verdict.status === 'contradictory') {
    return section({ type: 'paragraph', runs: text(words.nextSteps.contradictory(words.conflicts.heading)) });
  }
  const steps = set.outcomes.find(({ id }) => id === verdict.outcome)?.nextSteps ?? [];
  const items = itemRuns(context, steps).map((runs) => ({ runs }));
  return items.length === 0 ? undefined : section({ type: 'list', ordered: true, items });
};
