import type { Word } from '../files/cache-body.ts';
import type { Verdict } from '../model/verdict.ts';
import { type Form, NotInShort, remembered } from './short-forms.ts';

type Changes = Verdict['counterfactuals'];
type Way = Changes[string][number];

/**
 * Counterfactuals as a word for each outcome that could be reached: what is changed to reach it is the same in many cases, but all
 * of it together in few.
 */
export function changesForm(outcome: Form<string>, question: Form<string>) {
  const ways = remembered(waysForm(outcome, question));
  return {
    write: (changes: Changes): Word[] => Object.entries(changes).map(ways.write),
    /** From the words from here on. @throws NotInShort, SyntaxError */
    read: (words: readonly Word[], from: number): Changes => {
      const changes: Changes = {};
      for (let at = from; at < words.length; at++) {
        const [to, waysTo] = ways.read(words[at]);
        changes[to] = waysTo;
      }
      return changes;
    },
  };
}

/** The ways to an outcome as a flat list: the outcome, and of each way how many answers it changes, and these. */
function waysForm(outcome: Form<string>, question: Form<string>): Form<[to: string, ways: Way[]]> {
  return {
    write: ([to, ways]) => [
      outcome.write(to),
      ...ways.flatMap((way) => {
        const answers = Object.entries(way);
        return [answers.length, ...answers.flatMap(([id, value]) => [question.write(id), value])];
      }),
    ],
    read: (short) => {
      if (!Array.isArray(short)) throw new NotInShort();
      const ways: Way[] = [];
      for (let at = 1; at < short.length; ) {
        const way: Way = {};
        const end = at + 1 + 2 * countIn(short, at);
        for (at += 1; at < end; at += 2) way[question.read(short[at])] = changedValue(short[at + 1]);
        ways.push(way);
      }
      return [outcome.read(short[0]), ways];
    },
  };
}

/** How many are to follow: never more than there can be. @throws NotInShort */
function countIn(short: readonly unknown[], at: number): number {
  const count = short[at];
  if (Number.isSafeInteger(count) && (count as number) >= 0 && (count as number) <= short.length)
    return count as number;
  throw new NotInShort();
}

const bounds: ReadonlySet<string> = new Set(['is', 'above', 'atLeast', 'atMost', 'below']);

/** See `changedValueSchema`. @throws NotInShort */
function changedValue(value: unknown): Way[string] {
  if (typeof value === 'string') return value;
  const isSound =
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.entries(value).every(
      ([key, bound]) => bounds.has(key) && (typeof bound === 'string' || typeof bound === 'number'),
    );
  if (!isSound) throw new NotInShort();
  return value as Way[string];
}
