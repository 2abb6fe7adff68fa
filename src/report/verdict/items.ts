import { type ShownItem, shownItems } from '../../evaluate/items.ts';
import type { Item } from '../../model/question-set.ts';
import type { Run, Runs } from '../document.ts';
import type { VerdictContext } from './context.ts';

/** The items that the case shows (`evaluate/items.ts`), each with its sources, marked where it is still open. */
export function itemRuns(context: VerdictContext, items: readonly Item[]): Runs[] {
  return shownItems(items, context.situation).map((shown) => runsOf(context, shown));
}

/** One item with its sources and its mark. */
function runsOf(context: VerdictContext, shown: ShownItem): Runs {
  return [{ type: 'text', text: context.text(shown.item.text) }, ...afterItem(context, shown)];
}

/** What stands after an item's text: its sources, and that it is still open. */
export function afterItem(context: VerdictContext, { item, open }: ShownItem): Run[] {
  const cited = context.cite(item.source);
  if (!open) return cited;
  return [
    ...cited,
    { type: 'text', text: ' – ' },
    { type: 'state', tone: 'open', text: context.words.mark.stillOpen },
  ];
}
