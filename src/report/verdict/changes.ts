import type { Counterfactual } from '../../evaluate/counterfactuals.ts';
import { type Block, type Column, type Runs, text } from '../document.ts';
import type { SectionBuilder, VerdictContext } from './context.ts';
import { openAfterChange } from './open-after-change.ts';

/** A change of answers, and the outcomes that it is among the smallest to make possible. */
interface Row {
  change: Counterfactual;
  outcomes: string[];
}

/** The smallest changes of answers after which an outcome that is not possible would be (CONTRACT 3). */
export const changes: SectionBuilder = (context) => {
  const { set, verdict, words } = context;
  const ids = set.outcomes.map(({ id }) => id).filter((id) => Object.hasOwn(verdict.counterfactuals, id));
  if (ids.length === 0) return undefined;
  const rows = rowsOf(context, ids);
  const unreachable = ids.filter((id) => verdict.counterfactuals[id]?.length === 0);
  const contradictory = verdict.status === 'contradictory';
  return {
    id: 'changes',
    heading: contradictory ? words.changes.headingContradictory : words.changes.heading,
    blocks: [...tableOf(context, rows), ...unreachableText(context, unreachable, rows.length)],
  };
};

/** One row a change: several outcomes often hang on the same answer. */
function rowsOf({ verdict }: VerdictContext, ids: readonly string[]): Row[] {
  const rows = new Map<string, Row>();
  for (const id of ids) {
    for (const change of verdict.counterfactuals[id] ?? []) {
      const key = JSON.stringify(change);
      const row = rows.get(key) ?? { change: change as Counterfactual, outcomes: [] };
      rows.set(key, { ...row, outcomes: [...row.outcomes, id] });
    }
  }
  return [...rows.values()];
}

function tableOf(context: VerdictContext, rows: readonly Row[]): Block[] {
  const { changes: words } = context.words;
  if (rows.length === 0) return [];
  const intro = context.verdict.status === 'contradictory' ? words.introContradictory : words.intro;
  const columns: Column[] = [
    { header: words.change, kind: 'text' },
    { header: words.possible, kind: 'text' },
    { header: words.open, kind: 'number' },
  ];
  return [
    { type: 'paragraph', runs: text(intro) },
    { type: 'table', caption: words.caption, columns, rows: rows.map((row) => cellsOf(context, row)) },
  ];
}

function cellsOf(context: VerdictContext, { change, outcomes }: Row): Runs[] {
  const { words } = context;
  const each = Object.entries(change).map(([id, value]) => {
    return words.changes.instead(context.label(id), context.changed(id, value), context.present(id));
  });
  const names = outcomes.map((id) => context.outcomeName(id));
  return [
    text(each.join('; ')),
    text(names.join('; ')),
    text(String(openAfterChange(context.report, change))),
  ];
}

function unreachableText(context: VerdictContext, ids: readonly string[], rows: number): Block[] {
  const { words } = context;
  if (ids.length === 0) return [];
  const names = ids.map((id) => context.outcomeName(id)).join('; ');
  const none = rows === 0 && context.verdict.status === 'settled';
  return [
    { type: 'paragraph', runs: text(none ? words.changes.noneAtAll : words.changes.none(ids.length, names)) },
  ];
}
