import type { Verdict } from '../model/verdict.ts';
import type { CriterionState } from '../model/vocabulary.ts';
import type { Answers } from './answers.ts';
import { classesLeft } from './classes-left.ts';
import type { CompiledSet } from './compile.ts';
import { FALSE, FIRST_VALUE, type Node, TRUE } from './diagram.ts';
import { Ends } from './reach.ts';

/** What a verdict says of the outcome and the criteria. */
export type Decision = Pick<
  Verdict,
  'status' | 'outcome' | 'possibleOutcomes' | 'criteria' | 'notApplicable'
>;

/** Thrown for a set in which some answers meet no rule: it cannot say anything about a case. */
export class TableIncomplete extends Error {
  readonly set: string;
  constructor(set: string) {
    super(`${set}: no rule applies to some answers`);
    this.name = 'TableIncomplete';
    this.set = set;
  }
}

/**
 * The outcome and the criteria alone, exactly as the verdict on these answers says them (CONTRACT 3). Every function is
 * one way down the diagram where everything is answered.
 */
export function decide(compiled: CompiledSet, answers: Answers): Decision {
  const { diagram, domains, levelOf } = compiled;
  return decisionOf(compiled, new Ends(diagram, classesLeft(domains, levelOf, answers)));
}

/** The same when it is already known what the answers leave. */
export function decisionOf(compiled: CompiledSet, ends: Ends): Decision {
  const end = ends.only(compiled.outcome);
  const possible =
    end === undefined ? outcomeIds(compiled, ends.of(compiled.outcome)) : [outcomeId(compiled, end)];
  const contradictory = possible.length === 0;
  return {
    status: contradictory ? 'contradictory' : end === undefined ? 'open' : 'settled',
    outcome: end === undefined ? null : possible[0]!,
    possibleOutcomes: possible,
    criteria: statesOf(compiled, ends, contradictory),
    notApplicable: contradictory ? [] : notApplicable(compiled, ends),
  };
}

/** The id of an outcome's terminal. */
export function outcomeId(compiled: CompiledSet, node: Node): string {
  const id = compiled.outcomes[node - FIRST_VALUE];
  if (id === undefined) throw new TableIncomplete(compiled.set.id);
  return id;
}

function outcomeIds(compiled: CompiledSet, nodes: readonly Node[]): string[] {
  const ids: string[] = [];
  for (let i = 0; i < nodes.length; i++) ids.push(outcomeId(compiled, nodes[i]!));
  return ids.sort();
}

function statesOf({ criteria }: CompiledSet, ends: Ends, contradictory: boolean): Decision['criteria'] {
  const states: Decision['criteria'] = {};
  for (let i = 0; i < criteria.length; i++) {
    const { id, met } = criteria[i]!;
    states[id] = contradictory ? 'open' : stateOf(ends.only(met));
  }
  return states;
}

function notApplicable({ criteria, set }: CompiledSet, ends: Ends): string[] {
  const found: string[] = [];
  for (let i = 0; i < criteria.length; i++) {
    const { id, applies } = criteria[i]!;
    if (set.criteria[i]!.applies && ends.only(applies) === FALSE) found.push(id);
  }
  return found;
}

function stateOf(end: Node | undefined): CriterionState {
  if (end === undefined) return 'open';
  return end === TRUE ? 'met' : 'not-met';
}
