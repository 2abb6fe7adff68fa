import { type ListItem, type Run, text } from '../document.ts';
import type { SectionBuilder } from './context.ts';
import { presentFact } from './grounds.ts';

/** Questions answered with "vet ej", and whether that matters. */
export const unknownAnswers: SectionBuilder = (context) => {
  const { verdict, words } = context;
  if (verdict.unknown.length === 0) return undefined;
  const items = verdict.unknown.map((id): ListItem => {
    const matters = verdict.openQuestions.includes(id);
    const state: Run = matters
      ? { type: 'state', tone: 'open', text: words.unknown.matters }
      : { type: 'state', tone: 'neutral', text: words.unknown.mattersNot };
    // While the answers contradict each other nobody can say what matters.
    return {
      runs: [
        ...text(context.label(id)),
        ...(verdict.status === 'contradictory' ? [] : [...text(' – '), state]),
      ],
    };
  });
  return {
    id: 'unknown',
    heading: words.unknown.heading,
    blocks: [
      { type: 'paragraph', runs: text(words.unknown.intro(items.length)) },
      { type: 'list', ordered: false, items },
    ],
  };
};

/** Answers that the association alone has given, where the officer may answer too (CONTRACT 2). */
export const unconfirmedAnswers: SectionBuilder = (context) => {
  const { verdict, words } = context;
  if (verdict.unconfirmed.length === 0) return undefined;
  const facts = verdict.unconfirmed.map((id) => ({
    ...presentFact(context, id),
    values: [text(context.present(id))],
  }));
  return {
    id: 'unconfirmed',
    heading: words.unconfirmed.heading,
    blocks: [
      { type: 'paragraph', runs: text(words.unconfirmed.intro) },
      { type: 'facts', facts },
    ],
  };
};
