import type { Source } from '../../model/question-set.ts';
import { dateIn } from '../../words/language.ts';
import { type Run, text } from '../document.ts';
import type { SectionBuilder, VerdictContext } from './context.ts';

/** The sources that the document has cited so far, by number. Built after every section that cites. */
export const sources: SectionBuilder = (context) => {
  const cited = context.citations.list();
  if (cited.length === 0) return undefined;
  const references = cited.map((source, i) => ({ number: i + 1, runs: sourceRuns(context, source) }));
  return {
    id: 'sources',
    heading: context.words.sources.heading,
    blocks: [{ type: 'references', references }],
  };
};

function sourceRuns(context: VerdictContext, source: Source): Run[] {
  const { title, publisher, date, reference } = source;
  const parts = [
    publisher,
    date === undefined ? undefined : dateIn(date, context.language),
    reference,
  ].filter((part) => part !== undefined);
  return [...text([context.text(title), ...parts].join('. '))];
}
