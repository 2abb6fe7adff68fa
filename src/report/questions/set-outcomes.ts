import type { Item, Parameter } from '../../model/question-set.ts';
import { textIn } from '../../model/text.ts';
import { dateIn } from '../../words/language.ts';
import { amountInWords } from '../answer-words.ts';
import { type Block, type Fact, type Runs, type Section, text } from '../document.ts';
import type { SetContext } from './set-document.ts';

/** All outcomes: what they mean, and what comes next. */
export function outcomesSection(context: SetContext): Section {
  const { set, words, language } = context;
  const entries = set.outcomes.map(({ id, name, summary, nextSteps, source }) => {
    const steps: Fact[] =
      nextSteps.length > 0
        ? [{ term: words.outcome.nextSteps, values: nextSteps.map((item) => itemRuns(item, context)) }]
        : [];
    return {
      title: [...text(`${textIn(name, language)} (`), { type: 'code' as const, text: id }, ...text(')')],
      facts: [
        { term: words.outcome.summary, values: [text(textIn(summary, language))] },
        ...steps,
        ...context.source(source),
      ],
    };
  });
  return { id: 'outcomes', heading: words.outcomes, blocks: [{ type: 'entries', entries }] };
}

/** Figures, with the days on which they are in force. */
export function parametersSection(context: SetContext): Section | undefined {
  const { set, words } = context;
  if (set.parameters.length === 0) return undefined;
  const columns = [words.parameter.name, words.parameter.value, words.parameter.period].map((header) => ({
    header,
    kind: 'text' as const,
  }));
  const rows = set.parameters.flatMap((parameter) => parameterRows(parameter, context));
  return {
    id: 'parameters',
    heading: words.parameters,
    blocks: [{ type: 'table', caption: words.parameter.caption, columns, rows }],
  };
}

function parameterRows({ name, unit, values }: Parameter, context: SetContext): Runs[][] {
  const { words, language } = context;
  const day = (date: string | undefined) => (date === undefined ? undefined : dateIn(date, language));
  return values.map(({ value, from, to, source = [] }) => {
    const cited = context.cite(source);
    const amount = typeof value === 'number' ? amountInWords(value, unit, language) : dateIn(value, language);
    return [
      text(textIn(name, language)),
      [...text(amount), ...(cited.length > 0 ? text(' ') : []), ...cited],
      text(words.period(day(from), day(to))),
    ];
  });
}

/** Who does what, what the agreement must contain, which documents are needed. */
export function itemSections(context: SetContext): (Section | undefined)[] {
  const { set, words } = context;
  const headings = (['handles', 'reviews', 'decides', 'contact'] as const).filter(
    (heading) => set.process[heading].length > 0,
  );
  const process: Section[] = headings.map((heading) => ({
    id: `process-${heading}`,
    heading: words.heading[heading],
    blocks: [listOf(set.process[heading], context)],
  }));
  const section = (id: 'agreement' | 'attachments'): Section | undefined =>
    set[id].length === 0 ? undefined : { id, heading: words[id], blocks: [listOf(set[id], context)] };
  return [
    ...(process.length > 0 ? [{ id: 'process', heading: words.process, blocks: [], sections: process }] : []),
    section('agreement'),
    section('attachments'),
  ];
}

function listOf(items: readonly Item[], context: SetContext): Block {
  return { type: 'list', ordered: false, items: items.map((item) => ({ runs: itemRuns(item, context) })) };
}

function itemRuns({ text: said, when, source }: Item, { words, language, inWords, cite }: SetContext): Runs {
  const cited = cite(source);
  return [
    ...text(textIn(said, language)),
    ...(when ? text(` (${words.when(inWords(when))})`) : []),
    ...(cited.length > 0 ? text(' ') : []),
    ...cited,
  ];
}
