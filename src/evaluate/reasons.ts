// Each is found the quick way, and where there is too much for that the thorough one; both give the same.
import type { Verdict } from '../model/verdict.ts';
import type { Standing } from './answers.ts';
import type { CompiledSet } from './compile.ts';
import { counterfactualsFor } from './counterfactuals.ts';
import { FIRST_VALUE, type Node } from './diagram.ts';
import { conflicts, type Given, grounds } from './forcing.ts';
import { quickCounterfactualsFor } from './quick-changes.ts';
import { quickConflicts, quickGrounds } from './quick-forcing.ts';
import type { Allowed } from './reach.ts';

/** The smallest sets of given answers that force the outcome `target`, as places in asking order. */
export function groundsOf(
  compiled: CompiledSet,
  standing: readonly Standing[],
  target: Node,
): { sets: number[][]; more: boolean } {
  const given = givenBy(compiled, standing, 'all');
  return quickGrounds(compiled, given, target) ?? grounds(compiled, given, target);
}

/** The smallest sets of given answers that cannot hold together, as places in asking order. */
export function conflictsOf(compiled: CompiledSet, standing: readonly Standing[]): number[][] {
  const given = givenBy(compiled, standing, 'all');
  return (quickConflicts(compiled, given) ?? conflicts(compiled, given)).sets;
}

/** For each outcome but the `possible` ones, the smallest changes of given answers that make it so. */
export function counterfactualsOf(
  compiled: CompiledSet,
  standing: readonly Standing[],
  allowed: Allowed,
  possible: readonly Node[],
): Verdict['counterfactuals'] {
  const changeable = givenBy(compiled, standing, 'changeable');
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

/** The classes of each given answer, by level: of all of them, or of those that may be changed. */
function givenBy(
  { questionAt, set }: CompiledSet,
  standing: readonly Standing[],
  which: 'all' | 'changeable',
): Given {
  const given: (readonly number[] | undefined)[] = new Array(questionAt.length);
  for (let level = 0; level < given.length; level++) {
    const question = questionAt[level]!;
    const { state, classes } = standing[question]!;
    const isGiven = state === 'given' || state === 'disputed';
    const counts = isGiven && (which === 'all' || set.questions[question]!.changeable);
    given[level] = counts ? classes : undefined;
  }
  return given;
}
