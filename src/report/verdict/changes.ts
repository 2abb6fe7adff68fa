import type { Counterfactual } from '../../evaluate/counterfactuals.ts';
import { type Block, type Runs, text } from '../document.ts';
import { afterChange } from './after-change.ts';
import type { SectionBuilder, VerdictContext } from './context.ts';

/** For each outcome that is not possible, the smallest changes of answers after which it is (CONTRACT 3). */
export const changes: SectionBuilder = (context) => {
  const { set, verdict, words } = context;
  const ids = set.outcomes.map(({ id }) => id).filter((id) => Object.hasOwn(verdict.counterfactuals, id));
  if (ids.length === 0) return undefined;
  const reachable = ids.filter((id) => verdict.counterfactuals[id]!.length > 0);
  const rows = reachable.flatMap((id) => {
    return verdict.counterfactuals[id]!.map((change) => rowOf(context, id, change as Counterfactual));
  });
  const contradictory = verdict.status === 'contradictory';
  return {
    id: 'changes',
    heading: contradictory ? words.changes.headingContradictory : words.changes.heading,
    blocks: [
      ...(rows.length > 0 ? tableOf(context, rows) : []),
      ...unreachable(
        context,
        ids.filter((id) => !reachable.includes(id)),
        rows.length,
      ),
    ],
  };
};

function tableOf({ words: { changes: words } }: VerdictContext, rows: Runs[][]): Block[] {
  const columns = [words.outcome, words.change, words.then].map((header) => ({
    header,
    kind: 'text' as const,
  }));
  return [
    { type: 'paragraph', runs: text(words.intro) },
    { type: 'table', caption: words.caption, columns, rows },
  ];
}

function rowOf(context: VerdictContext, outcome: string, change: Counterfactual): Runs[] {
  const { words } = context;
  const each = Object.entries(change).map(([id, value]) => {
    return words.changes.instead(context.label(id), context.changed(id, value), context.present(id));
  });
  const { settled, open } = afterChange(context.report, change);
  const then = settled ? words.changes.thenSettled : words.changes.thenPossible(open);
  return [text(context.outcomeName(outcome)), text(each.join('; ')), text(then)];
}

function unreachable(context: VerdictContext, ids: readonly string[], rows: number): Block[] {
  const { words } = context;
  if (ids.length === 0) return [];
  const names = ids.map((id) => context.outcomeName(id)).join('; ');
  const sentence =
    rows === 0 && context.verdict.status === 'settled'
      ? words.changes.noneAtAll
      : words.changes.none(ids.length, names);
  return [{ type: 'paragraph', runs: text(sentence) }];
}
