import { parameterAt } from '../../model/question-set.ts';
import { dateIn } from '../../words/language.ts';
import { amountInWords } from '../answer-words.ts';
import { type Block, type Fact, text } from '../document.ts';
import type { SectionBuilder, VerdictContext } from './context.ts';

/** What makes the verdict possible to check in ten years: set, version, dates, digests, figures in force. */
export const about: SectionBuilder = (context) => {
  const { words, verdict, set, language } = context;
  const code = (of: string) => [{ type: 'code', text: of } as const];
  const base = set.base.length === 0 ? [] : [{ term: words.about.base, values: set.base.map(code) }];
  const facts: Fact[] = [
    {
      term: words.about.set,
      values: [[...text(`${context.text(set.title)} (`), ...code(set.id), ...text(')')]],
    },
    { term: words.about.version, values: [text(verdict.questionSet.version)] },
    ...base,
    { term: words.about.validity, values: [text(validity(context))] },
    { term: words.about.asOf, values: [text(dateIn(verdict.asOf, language))] },
    { term: words.about.engine, values: [text(`iop ${verdict.engine}`)] },
    { term: words.about.setDigest, values: [code(verdict.questionSet.digest)] },
    { term: words.about.answersDigest, values: [code(verdict.answersDigest)] },
    { term: words.about.digest, values: [code(verdict.digest)] },
  ];
  return {
    id: 'about',
    heading: words.about.heading,
    blocks: [
      { type: 'paragraph', runs: text(words.about.text) },
      { type: 'facts', facts },
    ],
  };
};

function validity({ set, language, words }: VerdictContext): string {
  const { from, to } = set.valid ?? {};
  if (from !== undefined && to !== undefined)
    return words.agreement.period(dateIn(from, language), dateIn(to, language));
  if (from !== undefined) return words.agreement.periodFrom(dateIn(from, language));
  return to === undefined ? words.about.unlimited : words.agreement.periodTo(dateIn(to, language));
}

/** The dated figures that the rules compared with. They change over the years, so the document says which it was. */
export const parameters: SectionBuilder = (context) => {
  const { set, words, verdict, language } = context;
  const facts = set.parameters.flatMap((parameter): Fact[] => {
    const inForce = parameterAt(parameter, verdict.asOf);
    if (!inForce) return [];
    const { value, from, to, source } = inForce;
    const shown =
      typeof value === 'string' ? dateIn(value, language) : amountInWords(value, parameter.unit, language);
    const period =
      to === undefined
        ? words.agreement.periodFrom(dateIn(from, language))
        : words.agreement.period(dateIn(from, language), dateIn(to, language));
    return [
      {
        term: context.text(parameter.name),
        values: [[...text(`${shown}, ${period}`), ...context.cite(source ?? [])]],
      },
    ];
  });
  if (facts.length === 0) return undefined;
  const blocks: Block[] = [{ type: 'facts', facts }];
  return { id: 'parameters', heading: words.about.parameters, blocks };
};
