import type { Cover } from '../../analysis/diff/cover.ts';
import { conditionInWords } from '../condition-words.ts';
import { jsonText } from '../formats/json-text.ts';
import { type DiffReport, describeLostAnswers, describeRefusal } from './diff-document.ts';

/** The difference of two sets as JSON; counts are text, since they may be far beyond 2^53. */
export function diffJson({ diff, asOf, engine, language, cases }: DiffReport): string {
  const { joined, refusals, lostAnswers, meaning, ...rest } = diff;
  const inWords = ({ conditions }: Cover) =>
    conditions.map((condition) => conditionInWords(condition, { set: joined.after, asOf, language }));
  const report = {
    format: 'iop-questions-diff/1',
    engine,
    asOf,
    ...rest,
    refusals: refusals.map((refusal) => ({ ...refusal, message: describeRefusal(refusal, language) })),
    lostAnswers: lostAnswers.map((one) => ({ ...one, message: describeLostAnswers(one, language) })),
    meaning: meaning.map((one) => ({
      ...one,
      transitions: one.transitions.map((transition) => ({
        ...transition,
        parts: transition.parts.map((part) => ({ ...part, inWords: inWords(part.cover) })),
      })),
      criteria: one.criteria.map((change) => ({ ...change, inWords: inWords(change.cover) })),
    })),
    onlyBefore: joined.onlyBefore,
    onlyAfter: joined.onlyAfter,
    ...(cases && {
      cases: cases.map(({ id, change }) => ({ id, changed: change !== undefined, ...change })),
    }),
  };
  return `${jsonText(report, 2)}\n`;
}
