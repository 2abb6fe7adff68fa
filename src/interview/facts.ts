import type { CaseFacts } from './asker.ts';
import { type Problem, textProblem } from './typed/understand.ts';

/** What is asked of a new case, in this order. */
export const factNames = ['title', 'reference', 'public', 'associations'] as const;
export type FactName = (typeof factNames)[number];

/** Most characters of a fact. */
const FACT_LIMIT = 500;

/**
 * Reads what was written for a fact; undefined stands for a line that was too long. A title is needed; an empty
 * reference or party says that there is none yet. Several parties are parted by semicolons.
 */
export function readFact(
  name: FactName,
  typed: string | undefined,
): { facts: CaseFacts } | { problem: Problem } {
  const text = typed?.normalize('NFC').trim();
  if (text === undefined || text.length > FACT_LIMIT)
    return { problem: { code: 'too-long', data: { limit: FACT_LIMIT } } };
  const problem = textProblem(text);
  if (problem) return { problem };
  if (name === 'title' && text === '') return { problem: { code: 'empty', data: {} } };
  if (name === 'title' || name === 'reference') return { facts: { [name]: text } };
  return { facts: { [name]: listOf(text) } };
}

/** The parts between semicolons, without empty ones. */
export function listOf(text: string): string[] {
  return text
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
