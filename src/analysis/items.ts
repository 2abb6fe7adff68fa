import type { Item, QuestionSet } from '../model/question-set.ts';

/** Items with a condition, and where they stand in the set. */
export interface PlacedItem {
  item: Item;
  part: (string | number)[];
  /** The outcome whose next step it is. */
  outcome?: string;
}

/** All items of the set: next steps, the process, what the agreement and the case must hold. */
export function placedItems(set: QuestionSet): PlacedItem[] {
  const listed = (items: readonly Item[], ...path: string[]) =>
    items.map((item) => ({ item, part: [...path, item.id] }));
  return [
    ...set.outcomes.flatMap(({ id, nextSteps }) =>
      listed(nextSteps, 'outcomes', id, 'nextSteps').map((one) => ({ ...one, outcome: id })),
    ),
    ...(['handles', 'reviews', 'decides', 'contact'] as const).flatMap((heading) =>
      listed(set.process[heading], 'process', heading),
    ),
    ...listed(set.agreement, 'agreement'),
    ...listed(set.attachments, 'attachments'),
  ];
}
