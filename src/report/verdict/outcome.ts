import { type Block, type Runs, text } from '../document.ts';
import type { SectionBuilder, VerdictContext } from './context.ts';

/** The outcome in one sentence, why, and what it means. */
export const outcome: SectionBuilder = (context) => {
  const { set, verdict, words } = context;
  const possible = set.outcomes.filter(({ id }) => verdict.possibleOutcomes.includes(id));
  const blocks: Block[] = [{ type: 'paragraph', runs: [{ type: 'strong', text: outcomeSentence(context) }] }];
  if (verdict.status === 'settled') {
    blocks.push(...decidingReason(context));
    for (const { summary, source } of possible) {
      blocks.push({ type: 'paragraph', runs: context.cited(summary, source) });
    }
  }
  if (verdict.status === 'open') {
    const items = possible.map(({ name, summary, source }) => {
      const runs: Runs = [
        { type: 'strong', text: `${context.text(name)}:` },
        ...text(' '),
        ...context.cited(summary, source),
      ];
      return { runs };
    });
    blocks.push({ type: 'list', ordered: false, items });
  }
  return { id: 'outcome', heading: words.outcome.heading, blocks };
};

/** The outcome in one sentence. */
export function outcomeSentence(context: VerdictContext): string {
  const { verdict, words } = context;
  switch (verdict.status) {
    case 'settled':
      return words.outcome.settled(context.outcomeName(verdict.outcome ?? ''));
    case 'open':
      return words.outcome.open(verdict.possibleOutcomes.length);
    case 'contradictory':
      return words.outcome.contradictory;
  }
}

function decidingReason(context: VerdictContext): Block[] {
  const rule = context.set.rules.find(({ id }) => id === context.verdict.rule?.id);
  if (!rule) return [];
  return [
    {
      type: 'paragraph',
      runs: [...text(context.words.outcome.reason), ...context.cited(rule.reason, rule.source)],
    },
  ];
}
