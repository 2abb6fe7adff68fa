import type { QuestionSet, SourceReference } from '../../model/question-set.ts';
import { textIn } from '../../model/text.ts';
import type { Language } from '../../model/vocabulary.ts';
import { type AnalysisWords, analysisWords } from '../../words/analysis.ts';
import { dateIn } from '../../words/language.ts';
import { conditionInWords } from '../condition-words.ts';
import { type Document, type Fact, type Runs, type Section, text } from '../document.ts';
import { Citations } from '../verdict/citations.ts';
import { itemSections, outcomesSection, parametersSection } from './set-outcomes.ts';
import { questionsSection } from './set-questions.ts';
import { constraintsSection, criteriaSection, rulesSection } from './set-rules.ts';
import { sourceText } from './set-sources.ts';

export interface SetDocumentOptions {
  language: Language;
  /** The date that figures are taken at. */
  asOf: string;
  engine: string;
}

/** What the sections of a set's document are built from. */
export interface SetContext extends SetDocumentOptions {
  set: QuestionSet;
  words: AnalysisWords['show'];
  citations: Citations;
  inWords(condition: Parameters<typeof conditionInWords>[0]): string;
  /** "Source: [1, table row 2]"; nothing where there is none. */
  source(references: readonly SourceReference[]): Fact[];
  cite(references: readonly SourceReference[]): Runs;
}

/** A whole set as a document for a committee: questions, criteria, rules and outcomes, with sources. */
export function setDocument(set: QuestionSet, options: SetDocumentOptions): Document {
  const context = contextOf(set, options);
  const { words, language, asOf, engine } = context;
  const title = textIn(set.title, language);
  // In the order in which sources are numbered.
  const sections = [
    questionsSection(context),
    criteriaSection(context),
    constraintsSection(context),
    rulesSection(context),
    outcomesSection(context),
    parametersSection(context),
    ...itemSections(context),
  ].filter((section): section is Section => section !== undefined);
  return {
    language,
    title,
    metadata: {
      description: words.description(title),
      subject: set.id,
      keywords: ['IOP', set.id],
      date: asOf,
      generator: `iop ${engine}`,
    },
    lead: [
      { type: 'paragraph', runs: text(textIn(set.summary, language)) },
      { type: 'facts', facts: aboutSet(context) },
    ],
    sections: [...sections, ...sourcesSection(context)],
  };
}

function contextOf(set: QuestionSet, options: SetDocumentOptions): SetContext {
  const { language, asOf } = options;
  const words = analysisWords[language].show;
  const citations = new Citations(set.sources);
  const cite = (references: readonly SourceReference[]): Runs =>
    references.flatMap(
      ({ id, at }, i): Runs => [
        ...(i > 0 ? text(' ') : []),
        { type: 'cite', number: citations.numberOf(id), ...(at && { at: textIn(at, language) }) },
      ],
    );
  return {
    ...options,
    ...{ set, words, citations, cite },
    inWords: (condition) => conditionInWords(condition, { set, asOf, language }),
    source: (references) =>
      references.length === 0 ? [] : [{ term: words.source, values: [cite(references)] }],
  };
}

function aboutSet({ set, words, language, asOf }: SetContext): Fact[] {
  const day = (date: string | undefined) => (date === undefined ? undefined : dateIn(date, language));
  return [
    { term: words.about.id, values: [[{ type: 'code', text: set.id }]] },
    { term: words.about.version, values: [text(set.version)] },
    ...(set.base.length > 0 ? [{ term: words.about.base, values: [text(set.base.join(', '))] }] : []),
    ...(set.valid
      ? [{ term: words.about.valid, values: [text(words.period(day(set.valid.from), day(set.valid.to)))] }]
      : []),
    ...(set.parameters.length > 0
      ? [{ term: words.about.asOf, values: [text(dateIn(asOf, language))] }]
      : []),
  ];
}

function sourcesSection(context: SetContext): Section[] {
  const cited = context.citations.list();
  if (cited.length === 0) return [];
  const references = cited.map((source, i) => ({
    number: i + 1,
    runs: text(sourceText(source, context.language)),
  }));
  return [{ id: 'sources', heading: context.words.sources, blocks: [{ type: 'references', references }] }];
}
