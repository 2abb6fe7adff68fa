import type { CaseChange } from '../../analysis/diff/case-change.ts';
import type { LostAnswers, Refusal } from '../../analysis/diff/lost-questions.ts';
import type { SetDiff } from '../../analysis/diff.ts';
import type { QuestionSet } from '../../model/question-set.ts';
import type { Language } from '../../model/vocabulary.ts';
import { analysisWords } from '../../words/analysis.ts';
import { bigNumberIn, quotedList } from '../../words/analysis-phrases.ts';
import { dateIn, listed } from '../../words/language.ts';
import { type Block, type Document, text } from '../document.ts';
import { casesSection } from './diff-cases.ts';
import { meaningSections } from './diff-meaning.ts';
import { wordsSection } from './diff-words.ts';

/** A saved case under both sets. */
export interface ComparedCase {
  id: string;
  /** Undefined when it comes to the same. */
  change: CaseChange | undefined;
}

/** All that the document on a difference is made from. */
export interface DiffReport {
  diff: SetDiff;
  before: QuestionSet;
  after: QuestionSet;
  /** The evaluation date. */
  asOf: string;
  language: Language;
  engine: string;
  /** Saved cases, where some were asked for. */
  cases?: readonly ComparedCase[] | undefined;
}

/** The difference of two sets as a document. */
export function diffDocument(report: DiffReport): Document {
  const { diff, before, after, language } = report;
  const words = analysisWords[language].diff;
  const name = ({ id, version }: QuestionSet) => `${id} ${version}`;
  return {
    language,
    title: words.title(name(before), name(after)),
    metadata: {
      description: words.description,
      subject: after.id,
      keywords: ['IOP', after.id],
      date: report.asOf,
      generator: `iop ${report.engine}`,
    },
    lead: [
      ...diff.refusals.map((one) => notice(words.refusedLabel, describeRefusal(one, language))),
      ...diff.lostAnswers.map((one) => notice(words.lostLabel, describeLostAnswers(one, language))),
      { type: 'paragraph', runs: text(gist(report)) },
    ],
    sections: [wordsSection(report), ...meaningSections(report), ...casesSection(report)],
  };
}

/** What is proved, or how much changes. */
function gist({ diff, language }: DiffReport): string {
  const { proved, provedAt, changed } = analysisWords[language].diff;
  const dates = listed(
    diff.dates.map((date) => dateIn(date, language)),
    language,
  );
  if (diff.proved !== 'nothing') return `${proved[diff.proved]} ${provedAt(dates)}`;
  const number = (digits: string) => bigNumberIn(digits, language);
  // The evaluation date is named where there is another at which something else changes.
  const [first, ...others] = diff.meaning.filter((one, i) => i === 0 || one.changed !== '0');
  const at = (date: string) => changed.at(dateIn(date, language));
  const counts = [
    changed.first(number(first!.changed), number(first!.combinations)) +
      (others.length > 0 ? at(first!.asOf) : ''),
    ...others.map((one) => changed.further(number(one.changed), number(one.combinations)) + at(one.asOf)),
  ];
  return `${listed(counts, language)}.`;
}

function notice(label: string, said: string): Block {
  return { type: 'notice', role: 'warning', label, runs: text(said) };
}

/** Why the new set may not take the old one's place, and what to do about it. */
export function describeRefusal({ id, question, data }: Refusal, language: Language): string {
  const words = analysisWords[language].diff.refused;
  switch (id) {
    case 'undeclared-rename':
      return words[id](question, String(data.to));
    case 'undeclared-removal':
      return words[id](question);
    case 'kind-changed':
    case 'unit-changed':
      return words[id](question, String(data.before), String(data.after));
  }
}

/** Which saved answers the new set does not take. */
export function describeLostAnswers({ id, question, data }: LostAnswers, language: Language): string {
  const { lost, who } = analysisWords[language].diff;
  if (id === 'only-whole-numbers') return lost[id](question);
  if (id === 'options-removed')
    return lost[id](question, quotedList(data.options as readonly string[], language));
  const respondents = (data.respondents as readonly string[]).map((one) => who[one] ?? one);
  return lost[id](question, listed(respondents, language));
}
