import { jsonText } from '../formats/json-text.ts';
import { type DiffReport, describeRefusal } from './diff-document.ts';

/** The difference of two sets as JSON; counts are text, since they may be far beyond 2^53. */
export function diffJson({ diff, asOf, engine, language, cases }: DiffReport): string {
  const { joined, refusals, ...rest } = diff;
  const report = {
    format: 'iop-questions-diff/1',
    engine,
    asOf,
    ...rest,
    refusals: refusals.map((refusal) => ({ ...refusal, message: describeRefusal(refusal, language) })),
    onlyBefore: joined.onlyBefore,
    onlyAfter: joined.onlyAfter,
    ...(cases && {
      cases: cases.map(({ id, change }) => ({ id, changed: change !== undefined, ...change })),
    }),
  };
  return `${jsonText(report, 2)}\n`;
}
