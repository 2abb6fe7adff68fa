import type { Verdict } from '../model/verdict.ts';
import { type Answers, type Standing, standings } from './answers.ts';
import type { CompiledSet } from './compile.ts';
import { decisionOf, TableIncomplete } from './decision.ts';
import { FIRST_VALUE, NO_RULE, type Node, TRUE } from './diagram.ts';
import { type Allowed, Ends, reachable } from './reach.ts';
import { conflictsOf, counterfactualsOf, groundsOf } from './reasons.ts';
import { openQuestions } from './switches.ts';

/**
 * The verdict on `answers` (CONTRACT 3), exactly. Depends on nothing but its two arguments: the compiled set
 * holds the question set and the evaluation date.
 */
export function evaluate(compiled: CompiledSet, answers: Answers): Verdict {
  return verdictOf(compiled, standings(compiled.domains, answers));
}

/** The verdict when it is already known what the answers to each question come to. */
export function verdictOf(compiled: CompiledSet, standing: readonly Standing[]): Verdict {
  const allowed = allowedBy(compiled, standing);
  const ends = new Ends(compiled.diagram, allowed);
  const possible = ends.of(compiled.outcome);
  const contradictory = possible.length === 0;
  const settled = possible.length === 1;
  const open = settled || contradictory ? [] : openQuestions(compiled, allowed);
  const forced = settled ? groundsOf(compiled, standing, possible[0]!) : NO_GROUNDS;
  const decision = decisionOf(compiled, ends);
  const marked = markedIn(compiled, standing);
  // Key by key: it is made for each case, and V8 is slow to spread.
  const verdict: Verdict = {
    status: decision.status,
    outcome: decision.outcome,
    possibleOutcomes: decision.possibleOutcomes,
    criteria: decision.criteria,
    notApplicable: decision.notApplicable,
    openQuestions: idsOf(compiled, open),
    unknown: marked.unknown,
    unconfirmed: marked.unconfirmed,
    disputed: marked.disputed,
    conflicts: contradictory ? setsOf(compiled, conflictsOf(compiled, standing)) : [],
    grounds: setsOf(compiled, forced.sets),
    counterfactuals: counterfactualsOf(compiled, standing, allowed, possible),
    rules: rulesOf(compiled, ends),
  };
  return forced.more ? truncated(verdict) : verdict;
}

const NO_GROUNDS = { sets: [], more: false };

function truncated({ counterfactuals, rules, ...before }: Verdict): Verdict {
  return { ...before, groundsTruncated: true, counterfactuals, rules };
}

/** The questions whose answers are to be looked at again. */
function markedIn(
  { set }: CompiledSet,
  standing: readonly Standing[],
): Pick<Verdict, 'unknown' | 'unconfirmed' | 'disputed'> {
  const unknown: string[] = [];
  const unconfirmed: string[] = [];
  const disputed: string[] = [];
  for (let i = 0; i < standing.length; i++) {
    const one = standing[i]!;
    const { id } = set.questions[i]!;
    if (one.state === 'unknown') unknown.push(id);
    if (one.state === 'disputed') disputed.push(id);
    if (one.unconfirmed) unconfirmed.push(id);
  }
  return { unknown, unconfirmed, disputed };
}

function idsOf({ set }: CompiledSet, places: readonly number[]): string[] {
  const ids: string[] = [];
  for (let i = 0; i < places.length; i++) ids.push(set.questions[places[i]!]!.id);
  return ids;
}

function setsOf(compiled: CompiledSet, sets: readonly (readonly number[])[]): string[][] {
  const found: string[][] = [];
  for (let i = 0; i < sets.length; i++) found.push(idsOf(compiled, sets[i]!));
  return found;
}

/** The same set, once it is proved that every completion meets a rule. @throws TableIncomplete */
export function requireComplete(compiled: CompiledSet): CompiledSet {
  const every = compiled.diagram.arities.map((arity) => Array.from({ length: arity }, (_, value) => value));
  if (possibleOutcomes(compiled, every).includes(NO_RULE)) throw new TableIncomplete(compiled.set.id);
  return compiled;
}

/** The outcomes that `allowed` leaves possible, as terminals. */
export function possibleOutcomes(compiled: CompiledSet, allowed: Allowed): Node[] {
  return reachable(compiled.diagram, compiled.outcome, allowed);
}

/** For each level, the classes that the answers leave. */
export function allowedBy({ questionAt }: CompiledSet, standing: readonly Standing[]): Allowed {
  const allowed: (readonly number[])[] = new Array(questionAt.length);
  for (let level = 0; level < allowed.length; level++) allowed[level] = standing[questionAt[level]!]!.classes;
  return allowed;
}

function rulesOf({ set, firstRule, rules }: CompiledSet, ends: Ends): Verdict['rules'] {
  const first = ends.of(firstRule);
  const found: Verdict['rules'] = { decides: [], applies: [], mayApply: [] };
  for (let i = 0; i < rules.length; i++) {
    const { id, otherwise } = set.rules[i]!;
    if (first.includes(FIRST_VALUE + i)) found.decides.push(id);
    if (otherwise) continue;
    const reached = ends.of(rules[i]!);
    if (reached.length > 1) found.mayApply.push(id);
    else if (reached[0] === TRUE) found.applies.push(id);
  }
  return found;
}
