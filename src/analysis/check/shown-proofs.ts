import { FALSE, FIRST_VALUE, type Node, TRUE } from '../../evaluate/diagram.ts';
import { type Finding, finding } from '../finding.ts';
import { placedItems } from '../items.ts';
import { relabelled } from '../terminal-maps.ts';
import { caseWithin, type ProofGround } from './proof-ground.ts';

/** Texts whose condition never holds where they would be shown: no one ever reads them. */
export function shownProofs(ground: ProofGround): Finding[] {
  const { board, drawn } = ground;
  const { diagram: d } = board;
  const reached = board.counter.byTerminal(drawn.outcome);
  return placedItems(drawn.set).flatMap(({ item, part, outcome }) => {
    if (!item.when) return [];
    const terminal = outcome === undefined ? undefined : FIRST_VALUE + board.outcomes.indexOf(outcome);
    // That an outcome is never reached is a finding of its own.
    if (terminal !== undefined && !reached.has(terminal)) return [];
    const where: Node =
      terminal === undefined
        ? drawn.valid
        : relabelled(d, drawn.outcome, (found) => (found === terminal ? TRUE : FALSE));
    if (d.and(where, board.holds(drawn.set, item.when)) !== FALSE) return [];
    const data = { item: item.id, ...(outcome !== undefined && { outcome }) };
    return [finding('text-unused', part, data, { witness: caseWithin(ground, where) })];
  });
}
