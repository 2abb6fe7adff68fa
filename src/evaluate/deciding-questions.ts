import { type Answers, standings } from './answers.ts';
import type { CompiledSet } from './compile.ts';
import type { Node } from './diagram.ts';
import { bit, lowest, NO_QUESTIONS, Restrictions } from './restrictions.ts';

/**
 * The questions whose answers still matter, as ids: those that would be asked if all were asked anew in asking order
 * and answered as they stand, whoever may answer. The rest were answered at a time when they could change the
 * outcome, or for a full record, and no longer can: without them the same outcomes are possible and the same
 * questions open. Where the answers contradict each other, all of them matter.
 */
export function decidingQuestions(compiled: CompiledSet, answers: Answers): Set<string> {
  const functions = new Restrictions(compiled);
  const standing = standings(compiled.domains, answers);
  const restrict = (root: Node, place: number) => functions.restrict(root, place, standing[place]!.classes);
  let root = functions.root;
  let asked = NO_QUESTIONS;
  for (;;) {
    const next = lowest(functions.open(root) & ~asked);
    if (next === undefined) break;
    asked |= bit(next);
    root = restrict(root, next);
  }
  // Answers to questions that are not open can still say something of others, by a constraint: one, or several.
  const alike = (a: Node, b: Node) =>
    functions.open(a) === functions.open(b) && functions.outcomes(a) === functions.outcomes(b);
  const places = standing.map((_, place) => place);
  let telling = places.filter((place) => !(asked & bit(place)));
  const whole = telling.reduce(restrict, root);
  for (const place of [...telling].reverse()) {
    const without = telling.filter((one) => one !== place);
    if (alike(without.reduce(restrict, root), whole)) telling = without;
  }
  const contradictory = functions.outcomes(whole) === 0;
  const deciding = contradictory
    ? places
    : places.filter((place) => asked & bit(place) || telling.includes(place));
  return new Set(deciding.map((place) => compiled.set.questions[place]!.id));
}
