import type { Source } from '../../model/question-set.ts';
import { dateIn } from '../../words/language.ts';
import { type Runs, text } from '../document.ts';
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

/** Title, publisher, date and reference; what the title says already is not said again. */
function sourceRuns(context: VerdictContext, { title, publisher, date, reference }: Source): Runs {
  const parts = [context.text(title)];
  for (const part of [
    publisher,
    date === undefined ? undefined : dateIn(date, context.language),
    reference,
  ]) {
    if (part !== undefined && !parts.some((said) => said.includes(part))) parts.push(part);
  }
  return text(`${parts.join('. ')}.`);
}
