import { type Answers, standings } from './answers.ts';
import type { CompiledSet } from './compile.ts';
import type { Node } from './diagram.ts';
import { bit, lowest, NO_QUESTIONS, Restrictions } from './restrictions.ts';

/**
 * The questions whose answers still matter, as ids: those that would be asked if all were asked anew in asking order
 * and answered as they stand. The rest were answered at a time when they could change the outcome, or for a
 * full record, and no longer can. Where the answers contradict each other, all of them matter.
 */
export function decidingQuestions(compiled: CompiledSet, answers: Answers): Set<string> {
  const functions = new Restrictions(compiled);
  const standing = standings(compiled.domains, answers);
  const places = standing.map((_, place) => place);
  let root = functions.root;
  let asked = NO_QUESTIONS;
  const ask = (place: number) => {
    asked |= bit(place);
    root = functions.restrict(root, place, standing[place]!.classes);
  };
  const askOpen = () => {
    for (;;) {
      const next = lowest(functions.open(root) & ~asked);
      if (next === undefined) return;
      ask(next);
    }
  };
  askOpen();
  // An answer to a question that is not open can still tell something of others, by a constraint.
  const says = (after: Node) =>
    functions.open(after) !== functions.open(root) || functions.outcomes(after) !== functions.outcomes(root);
  for (const place of places) {
    if (asked & bit(place) || !says(functions.restrict(root, place, standing[place]!.classes))) continue;
    ask(place);
    askOpen();
  }
  const contradictory = functions.outcomes(root) === 0;
  const deciding = contradictory ? places : places.filter((place) => asked & bit(place));
  return new Set(deciding.map((place) => compiled.set.questions[place]!.id));
}
