import { FALSE } from '../../evaluate/diagram.ts';
import { reachable } from '../../evaluate/reach.ts';
import { supportOf } from '../../evaluate/tied.ts';
import type { Constraint } from '../../model/question-set.ts';
import { type Block, type Entry, text } from '../document.ts';
import type { SectionBuilder, VerdictContext } from './context.ts';
import { presentFact } from './grounds.ts';

/** Answers that cannot hold together, and why not: the smallest sets of a contradictory case (CONTRACT 3). */
export const conflicts: SectionBuilder = (context) => {
  const { verdict, words } = context;
  const found = verdict.conflicts;
  if (found.length === 0) return undefined;
  const [first = []] = found;
  const body: Block =
    found.length === 1
      ? { type: 'facts', facts: conflictEntry(context, first, 1).facts }
      : { type: 'entries', entries: found.map((questions, i) => conflictEntry(context, questions, i + 1)) };
  return {
    id: 'conflicts',
    heading: words.conflicts.heading,
    blocks: [{ type: 'paragraph', runs: text(words.conflicts.intro(found.length)) }, body],
  };
};

function conflictEntry(context: VerdictContext, questions: readonly string[], number: number): Entry {
  const { words } = context;
  const reasons = brokenBy(context, questions).map(({ reason, source }) => context.cited(reason, source));
  return {
    title: [{ type: 'strong', text: words.conflicts.one(number) }],
    facts: [
      ...questions.map((id) => presentFact(context, id)),
      ...(reasons.length > 0 ? [{ term: words.conflicts.reason, values: reasons }] : []),
    ],
  };
}

/** The constraints that these answers break by themselves; else, all that they take part in: a chain breaks them. */
function brokenBy(context: VerdictContext, questions: readonly string[]): Constraint[] {
  const { compiled, set } = context.report;
  const { diagram } = compiled;
  const allowed = compiled.questionAt.map((question) => {
    const { id } = set.questions[question]!;
    return questions.includes(id)
      ? context.standing(id).classes
      : compiled.domains[question]!.classes.map((_, i) => i);
  });
  const broken = set.constraints.filter((_, i) =>
    reachable(diagram, compiled.constraints[i]!, allowed).every((node) => node === FALSE),
  );
  if (broken.length > 0) return broken;
  return set.constraints.filter((_, i) => {
    const levels = supportOf(diagram, compiled.constraints[i]!);
    return levels.some((level) => questions.includes(set.questions[compiled.questionAt[level]!]!.id));
  });
}
