import { FALSE, FIRST_VALUE, type Node } from '../../evaluate/diagram.ts';
import { type Finding, finding } from '../finding.ts';
import { caseRegardless, caseWithin, emptyCase, needed, type ProofGround } from './proof-ground.ts';

/** Proofs about the decision table: answers without an outcome, dead and masked rules, rules that overlap. */
export function tableProofs(ground: ProofGround): Finding[] {
  return [...withoutOutcome(ground), ...deadRules(ground), ...overlaps(ground), ...deadOutcomes(ground)];
}

function withoutOutcome(ground: ProofGround): Finding[] {
  const { board, drawn } = ground;
  const { diagram: d, counter } = board;
  const some = drawn.conditions.reduce((any, one) => d.or(any, one), FALSE);
  const none = d.and(drawn.valid, d.not(some));
  if (none === FALSE) return [];
  const data = { count: String(counter.of(none, 1)), of: String(counter.of(drawn.valid, 1)) };
  return [finding('no-outcome', ['rules'], data, { witness: caseWithin(ground, none) })];
}

function deadRules(ground: ProofGround): Finding[] {
  const { board, drawn } = ground;
  const { diagram: d } = board;
  let earlier: Node = FALSE;
  return drawn.set.rules.flatMap((rule, i) => {
    const part = ['rules', rule.id];
    const applies = d.and(drawn.valid, drawn.conditions[i]!);
    const first = d.and(applies, d.not(earlier));
    earlier = d.or(earlier, drawn.conditions[i]!);
    if (first !== FALSE) return [];
    if (applies === FALSE) {
      // Where only the constraints stand in the way, the case to show is one that contradicts itself.
      const witness = caseRegardless(board, drawn.conditions[i]!) ?? emptyCase(board);
      return [finding('rule-never-applies', part, { rule: rule.id, outcome: rule.outcome }, { witness })];
    }
    const masks = needed(
      drawn.conditions.slice(0, i).map((_, j) => j),
      (rest) => {
        const covered = rest.reduce((any, j) => d.or(any, drawn.conditions[j]!), FALSE);
        return d.and(applies, d.not(covered)) === FALSE;
      },
    );
    const rules = masks.map((j) => drawn.set.rules[j]!.id);
    return [finding('rule-masked', part, { rule: rule.id, rules }, { witness: caseWithin(ground, applies) })];
  });
}

function overlaps(ground: ProofGround): Finding[] {
  const { board, drawn } = ground;
  const { diagram: d, counter } = board;
  const found: Finding[] = [];
  drawn.set.rules.forEach((rule, i) => {
    drawn.set.rules.slice(0, i).forEach((before, j) => {
      if (before.outcome === rule.outcome || rule.otherwise) return;
      const both = d.and(drawn.valid, d.and(drawn.conditions[j]!, drawn.conditions[i]!));
      if (both === FALSE) return;
      const data = {
        rules: [before.id, rule.id],
        outcomes: [before.outcome, rule.outcome],
        count: String(counter.of(both, 1)),
        of: String(counter.of(drawn.valid, 1)),
      };
      found.push(finding('rules-overlap', ['rules', rule.id], data, { witness: caseWithin(ground, both) }));
    });
  });
  return found;
}

function deadOutcomes(ground: ProofGround): Finding[] {
  const { board, drawn } = ground;
  const reached = board.counter.byTerminal(drawn.outcome);
  return drawn.set.outcomes.flatMap(({ id }) => {
    if (reached.has(FIRST_VALUE + board.outcomes.indexOf(id))) return [];
    const places = drawn.set.rules.flatMap(({ outcome }, place) => (outcome === id ? [place] : []));
    // What a rule that should lead there comes to instead.
    const [first = FALSE] = places.map((place) => drawn.conditions[place]!);
    const witness = caseWithin(ground, first) ?? caseRegardless(board, first) ?? emptyCase(board);
    const rules = places.map((place) => drawn.set.rules[place]!.id);
    return [finding('outcome-unreachable', ['outcomes', id], { outcome: id, rules }, { witness })];
  });
}
