import type { QuestionSet } from './question-set.ts';

/** The id that a question has now: itself, its new name, or undefined when it was removed (the set's `earlier`). */
export function presentId(id: string, { earlier }: QuestionSet): string | undefined {
  let at: string | undefined = id;
  for (let steps = 0; at !== undefined && steps <= earlier.length; steps++) {
    const change = earlier.find(({ question }) => question === at);
    if (!change) return at;
    at = change.type === 'renamed' ? change.to : undefined;
  }
  return at;
}
