import type { Verdict } from '../model/verdict.ts';
import { type Answers, type Standing, standings } from './answers.ts';
import type { CompiledSet } from './compile.ts';
import { counterfactualsFor } from './counterfactuals.ts';
import { decisionOf, TableIncomplete } from './decision.ts';
import { FIRST_VALUE, NO_RULE, type Node, TRUE } from './diagram.ts';
import { conflicts, type Given, grounds } from './forcing.ts';
import { quickConflicts, quickCounterfactualsFor, quickGrounds } from './quick-sets.ts';
import { type Allowed, Ends, reachable } from './reach.ts';
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
  const given = givenBy(compiled, standing);
  const forced = settled ? groundsOf(compiled, given, possible[0]!) : { sets: [], more: false };
  const { questions } = compiled.set;
  const ids = (places: readonly number[]) => places.map((question) => questions[question]!.id);
  const idsWhere = (holds: (one: Standing) => boolean) => {
    const found: string[] = [];
    for (let i = 0; i < standing.length; i++) if (holds(standing[i]!)) found.push(questions[i]!.id);
    return found;
  };
  return {
    ...decisionOf(compiled, ends),
    openQuestions: ids(settled || contradictory ? [] : openQuestions(compiled, allowed)),
    unknown: idsWhere(({ state }) => state === 'unknown'),
    unconfirmed: idsWhere(({ unconfirmed }) => unconfirmed),
    disputed: idsWhere(({ state }) => state === 'disputed'),
    conflicts: contradictory ? conflictsOf(compiled, given).map(ids) : [],
    grounds: forced.sets.map(ids),
    ...(forced.more && { groundsTruncated: true as const }),
    counterfactuals: counterfactualsOf(compiled, standing, allowed, possible),
    rules: rulesOf(compiled, ends),
  };
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
export function allowedBy(compiled: CompiledSet, standing: readonly Standing[]): Allowed {
  return compiled.questionAt.map((question) => standing[question]!.classes);
}

function givenBy(compiled: CompiledSet, standing: readonly Standing[]): Given {
  return compiled.questionAt.map((question) => {
    const { state, classes } = standing[question]!;
    return state === 'given' || state === 'disputed' ? classes : undefined;
  });
}

function groundsOf(compiled: CompiledSet, given: Given, target: Node) {
  return quickGrounds(compiled, given, target) ?? grounds(compiled, given, target);
}

function conflictsOf(compiled: CompiledSet, given: Given): number[][] {
  return (quickConflicts(compiled, given) ?? conflicts(compiled, given)).sets;
}

function counterfactualsOf(
  compiled: CompiledSet,
  standing: readonly Standing[],
  allowed: Allowed,
  possible: readonly Node[],
): Verdict['counterfactuals'] {
  const changeable = compiled.questionAt.map((question) => {
    const { state, classes } = standing[question]!;
    const given = state === 'given' || state === 'disputed';
    return given && compiled.set.questions[question]!.changeable ? classes : undefined;
  });
  const quick = quickCounterfactualsFor(compiled, allowed, changeable);
  let thorough: ReturnType<typeof counterfactualsFor> | undefined;
  const found: Verdict['counterfactuals'] = {};
  for (const id of compiled.outcomesById) {
    const target = FIRST_VALUE + compiled.outcomes.indexOf(id);
    if (possible.includes(target)) continue;
    let changes = quick?.(target);
    if (!changes) {
      thorough ??= counterfactualsFor(compiled, allowed, changeable);
      changes = thorough(target);
    }
    found[id] = changes;
  }
  return found;
}

function rulesOf(compiled: CompiledSet, ends: Ends): Verdict['rules'] {
  const first = ends.of(compiled.firstRule);
  const found: Verdict['rules'] = { decides: [], applies: [], mayApply: [] };
  compiled.set.rules.forEach(({ id, otherwise }, i) => {
    if (first.includes(FIRST_VALUE + i)) found.decides.push(id);
    if (otherwise) return;
    const reached = ends.of(compiled.rules[i]!);
    if (reached.length > 1) found.mayApply.push(id);
    else if (reached[0] === TRUE) found.applies.push(id);
  });
  return found;
}
