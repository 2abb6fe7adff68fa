import { text } from '../document.ts';
import type { SectionBuilder } from './context.ts';
import { itemRuns } from './items.ts';

/** Who handles, reviews and decides, and whom to contact, as the set says. */
export const process: SectionBuilder = (context) => {
  const { set, words } = context;
  const headings = ['handles', 'reviews', 'decides', 'contact'] as const;
  const facts = headings
    .map((heading) => ({ term: words.process[heading], values: itemRuns(context, set.process[heading]) }))
    .filter(({ values }) => values.length > 0);
  if (facts.length === 0) return undefined;
  return { id: 'process', heading: words.process.heading, blocks: [{ type: 'facts', facts }] };
};

/** Documents that the case must hold; of no use where no partnership is possible. */
export const attachments: SectionBuilder = (context) => {
  const { set, words } = context;
  const items = itemRuns(context, set.attachments).map((runs) => ({ runs }));
  if (items.length === 0 || !context.partnershipPossible()) return undefined;
  return {
    id: 'attachments',
    heading: words.attachments.heading,
    blocks: [
      { type: 'paragraph', runs: text(words.attachments.intro) },
      { type: 'list', ordered: false, items },
    ],
  };
};
