import type { Verdict } from '../model/verdict.ts';
import { type Form, NotInShort } from './short-forms.ts';

type Changes = Verdict['counterfactuals'];
type ChangedValue = Changes[string][number][string];

/**
 * Counterfactuals as one flat list: an outcome, how many ways lead to it, and of each how many answers it changes, and
 * these: a list in a list in a list takes three times as long to read.
 */
export function changesForm(outcome: Form<string>, question: Form<string>): Form<Changes> {
  return {
    write: (changes) =>
      Object.entries(changes).flatMap(([to, ways]) => [
        ...[outcome.write(to), ways.length],
        ...ways.flatMap((way) => {
          const answers = Object.entries(way);
          return [answers.length, ...answers.flatMap(([id, value]) => [question.write(id), value])];
        }),
      ]),
    read: (short) => {
      if (!Array.isArray(short)) throw new NotInShort();
      const changes: Changes = {};
      for (let at = 0; at < short.length; ) {
        const to = outcome.read(short[at]);
        const ways: Changes[string] = [];
        const count = countIn(short, at + 1);
        at += 2;
        for (let i = 0; i < count; i++) {
          const way: Changes[string][number] = {};
          const end = at + 1 + 2 * countIn(short, at);
          for (at += 1; at < end; at += 2) way[question.read(short[at])] = changedValue(short[at + 1]);
          ways.push(way);
        }
        changes[to] = ways;
      }
      return changes;
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
function changedValue(value: unknown): ChangedValue {
  if (typeof value === 'string') return value;
  const isSound =
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.entries(value).every(
      ([key, bound]) => bounds.has(key) && (typeof bound === 'string' || typeof bound === 'number'),
    );
  if (!isSound) throw new NotInShort();
  return value as ChangedValue;
}
