import type { Answer, Answers } from '../../src/evaluate/answers.ts';
import type { CompiledSet } from '../../src/evaluate/compile.ts';
import { seeded } from './corpus.ts';

/** Answers to every question of a set whose questions are all yes-no. */
export type PlainAnswers = Readonly<Record<string, 'yes' | 'no'>>;

/** The criteria of the set `forum` (CONTRACT 8). */
export const forumCriteria = [
  'association-initiative',
  'political-programme',
  'outside-standard-grant',
  'no-market',
  'co-financing',
  'not-detail-regulated',
  'long-term',
] as const;

/** The rules of `forum` before and after the one about criteria: the question that must be yes, and the outcome. */
export const before = [
  ['several-providers', 'procurement'],
  ['makes-profit', 'procurement'],
  ['public-idea', 'market-investigation'],
  ['supports-general-work', 'organisational-grant'],
] as const;
export const after = [
  ['association-developed', 'iop-may-fit'],
  ['no-suitable-form', 'investigate-iop'],
] as const;

/** `count` cases in which everything is answered and the constraint holds; each outcome comes up. */
export function fullCases(compiled: CompiledSet, count: number): PlainAnswers[] {
  const random = seeded(7);
  return Array.from({ length: count }, () => {
    const routing: string[] = [...before, ...after].map(([id]) => id);
    const given = Object.fromEntries(
      compiled.set.questions.map(({ id }) => [
        id,
        random() < (routing.includes(id) ? 0.15 : 0.9) ? 'yes' : 'no',
      ]),
    ) as Record<string, 'yes' | 'no'>;
    if (given['association-developed'] === 'yes') given['association-initiative'] = 'yes';
    return given;
  });
}

/** The same as the evaluator takes them, some of them left out or unknown where `gaps`. */
export function asAnswers(given: PlainAnswers, gaps: boolean, random: () => number): Answers {
  const officer: Record<string, Answer> = {};
  for (const [id, value] of Object.entries(given)) {
    if (!gaps || random() < 0.7) officer[id] = { value };
    else if (random() < 0.5) officer[id] = { value: 'unknown' };
  }
  return { officer };
}

/** What every contestant says of a case. */
export interface ForumDecision {
  outcome: string;
  criteria: Record<string, string>;
}

/**
 * `forum` as one would write it by hand, for this very set: it takes the same answers as the evaluator, as a case has them
 * in memory, and says the same. All answers are the officer's and none is open, which is all that it can do; the
 * evaluator is timed on the same answers, but takes any.
 */
export function byHand({ officer = {} }: Answers): ForumDecision {
  const criteria: Record<string, string> = {};
  let failed = false;
  for (const id of forumCriteria) {
    const met = officer[id]?.value === 'yes';
    criteria[id] = met ? 'met' : 'not-met';
    failed ||= !met;
  }
  for (const [id, outcome] of before) if (officer[id]?.value === 'yes') return { outcome, criteria };
  if (failed) return { outcome: 'iop-not-possible', criteria };
  for (const [id, outcome] of after) if (officer[id]?.value === 'yes') return { outcome, criteria };
  return { outcome: 'no-form-indicated', criteria };
}
