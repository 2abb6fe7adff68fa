import { earlierVerdictSchema } from '../../model/verdict.ts';
import { dateIn } from '../../words/language.ts';
import { type Runs, text } from '../document.ts';
import type { SectionBuilder } from './context.ts';

/** Verdicts that this one has replaced, as the case file keeps them. What is not in that form is left to the file. */
export const history: SectionBuilder = (context) => {
  const { words, language } = context;
  const earlier = (context.case.file.history ?? []).flatMap((raw) => {
    const read = earlierVerdictSchema.safeParse(raw);
    return read.success ? [read.data] : [];
  });
  if (earlier.length === 0) return undefined;
  const columns = [words.history.date, words.history.outcome, words.history.set, words.history.reason].map(
    (header) => {
      return { header, kind: 'text' as const };
    },
  );
  const rows = earlier.map(({ asOf, status, outcome, questionSet, reason }): Runs[] => [
    text(dateIn(asOf, language)),
    text(outcome === null ? words.history.status[status] : context.outcomeName(outcome)),
    text(`${questionSet.id} ${questionSet.version}`),
    text(words.history.because[reason]),
  ]);
  return {
    id: 'history',
    heading: words.history.heading,
    blocks: [{ type: 'table', caption: words.history.caption, columns, rows }],
  };
};
