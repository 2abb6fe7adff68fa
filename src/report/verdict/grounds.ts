import { type Block, type Fact, type Run, text } from '../document.ts';
import type { SectionBuilder, VerdictContext } from './context.ts';

/** The answers that a settled outcome rests on: the smallest sets that force it by themselves (CONTRACT 3). */
export const grounds: SectionBuilder = (context) => {
  const { verdict, words } = context;
  if (verdict.status !== 'settled') return undefined;
  return { id: 'grounds', heading: words.grounds.heading, blocks: blocksOf(context, verdict.grounds) };
};

function blocksOf(context: VerdictContext, found: readonly (readonly string[])[]): Block[] {
  const { words } = context;
  const total = context.answered().length;
  const used = new Set(found.flat()).size;
  const counted = words.grounds.used(used, total);
  const [first = []] = found;
  if (first.length === 0) return [{ type: 'paragraph', runs: text(words.grounds.always) }];
  if (found.length === 1) {
    return [
      { type: 'paragraph', runs: text(words.grounds.one(counted, used < total)) },
      { type: 'facts', facts: first.map((id) => presentFact(context, id)) },
    ];
  }
  const entries = found.map((ground, i) => ({
    title: [{ type: 'strong', text: words.grounds.ground(i + 1) }] as const,
    facts: ground.map((id) => presentFact(context, id)),
  }));
  const more = context.verdict.groundsTruncated ? [text(words.grounds.truncated(found.length))] : [];
  return [
    { type: 'paragraph', runs: text(words.grounds.several(found.length, counted)) },
    { type: 'entries', entries },
    ...more.map((runs): Block => ({ type: 'paragraph', runs })),
  ];
}

/** A question and what its answers come to; marked where that is not beyond doubt. */
export function presentFact(context: VerdictContext, id: string): Fact {
  const { verdict, words } = context;
  const doubts = [
    ...(verdict.disputed.includes(id) ? [words.mark.disputed] : []),
    ...(verdict.unconfirmed.includes(id) ? [words.mark.unconfirmed] : []),
  ];
  const marks = doubts.flatMap((doubt): Run[] => [
    { type: 'text', text: ' – ' },
    { type: 'state', tone: 'open', text: doubt },
  ]);
  return { term: context.label(id), values: [[{ type: 'strong', text: context.present(id) }, ...marks]] };
}
