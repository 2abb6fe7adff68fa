import { openQuestions } from '../../evaluate/switches.ts';
import { allowedBy } from '../../evaluate/verdict.ts';
import type { VerdictContext } from './context.ts';

/**
 * Answered questions whose answers do not matter, in asking order. Settled: those in no ground, for the outcome
 * is the same whatever they are. Open: those that would not be asked if they were unanswered. A question of
 * free text never decides and is not among them; `unknown` is shown by itself.
 */
export function withoutWeight(context: VerdictContext): string[] {
  const { set, verdict } = context;
  const given = set.questions
    .filter(({ id, kind }) => kind !== 'text' && context.standing(id).values.length > 0)
    .map(({ id }) => id);
  switch (verdict.status) {
    case 'contradictory':
      return [];
    case 'settled': {
      // Not all grounds are known: an answer that is in none of these may be in another.
      if (verdict.groundsTruncated) return [];
      const used = new Set(verdict.grounds.flat());
      return given.filter((id) => !used.has(id));
    }
    case 'open':
      return given.filter((id) => !verdict.openQuestions.includes(id) && !wouldBeAsked(context, id));
  }
}

function wouldBeAsked(context: VerdictContext, asked: string): boolean {
  const { compiled, set } = context.report;
  const standing = set.questions.map(({ id }, question) => {
    const present = context.standing(id);
    return id === asked
      ? { ...present, classes: compiled.domains[question]!.classes.map((_, i) => i) }
      : present;
  });
  const open = openQuestions(compiled, allowedBy(compiled, standing));
  return open.some((question) => set.questions[question]!.id === asked);
}
