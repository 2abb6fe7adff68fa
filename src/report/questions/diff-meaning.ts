import type { Cover } from '../../analysis/diff/cover.ts';
import type { MeaningDiff } from '../../analysis/diff/meaning.ts';
import type { Transition, TransitionPart } from '../../analysis/diff/transitions.ts';
import { analysisWords } from '../../words/analysis.ts';
import { bigNumberIn, quotedList } from '../../words/analysis-phrases.ts';
import { dateIn, numberIn } from '../../words/language.ts';
import { conditionInWords } from '../condition-words.ts';
import { type Block, type Fact, type Runs, type Section, text } from '../document.ts';
import type { DiffReport } from './diff-document.ts';
import { criterionName, labelOf, resultName, witnessInWords } from './diff-names.ts';

/** What the changes mean, at each date at which they mean something else. */
export function meaningSections(report: DiffReport): Section[] {
  return report.diff.meaning.flatMap((meaning, i) => [
    meaningSection(meaning, i, report),
    ...criteriaSection(meaning, i, report),
  ]);
}

function meaningSection(meaning: MeaningDiff, place: number, report: DiffReport): Section {
  const { language } = report;
  const words = analysisWords[language].diff.meaning;
  const { transitions } = meaning;
  const heading = place === 0 ? words.heading : words.headingAt(dateIn(meaning.asOf, language));
  return {
    id: idAt('meaning', place),
    heading,
    blocks: [
      ...(transitions.length > 0 ? [tableOf(meaning, report)] : [paragraph(words.nothing)]),
      ...(transitions.length > 0 || place === 0 ? [paragraph(countedHow(meaning, report))] : []),
    ],
    sections: transitions
      .filter(({ parts }) => parts.length > 0)
      .map((transition, i) => transitionSection(transition, `${idAt('meaning', place)}-${i + 1}`, report)),
  };
}

function paragraph(said: string): Block {
  return { type: 'paragraph', runs: text(said) };
}

function idAt(name: string, place: number): string {
  return place === 0 ? name : `${name}-${place + 1}`;
}

function tableOf({ transitions, combinations }: MeaningDiff, report: DiffReport): Block {
  const words = analysisWords[report.language].diff.meaning;
  return {
    type: 'table',
    caption: words.caption,
    columns: [
      { header: words.from, kind: 'text' },
      { header: words.to, kind: 'text' },
      { header: words.count, kind: 'number' },
      { header: words.share, kind: 'number' },
    ],
    rows: transitions.map(({ from, to, count }) => [
      text(resultName(from, report)),
      text(resultName(to, report)),
      text(bigNumberIn(count, report.language)),
      text(shareOf(count, combinations, report)),
    ]),
  };
}

/** In per cent, rounded to one decimal; what is less than that is said to be, and what is less than all is never 100. */
function shareOf(count: string, all: string, { language }: DiffReport): string {
  const tenths = Number((BigInt(count) * 2000n + BigInt(all)) / (BigInt(all) * 2n)) / 10;
  if (tenths === 0) return `< ${numberIn(0.1, language)} %`;
  return `${numberIn(count === all ? tenths : Math.min(tenths, 99.9), language)} %`;
}

function countedHow({ combinations, allowed, stretches }: MeaningDiff, report: DiffReport): string {
  const { language, diff } = report;
  const words = analysisWords[language].diff.meaning;
  const number = (digits: string) => bigNumberIn(digits, language);
  const names = (ids: readonly string[]) =>
    quotedList(
      ids.map((id) => labelOf(id, report)),
      language,
    );
  const { onlyBefore, onlyAfter } = diff.joined;
  return [
    words.counted(number(combinations), number(allowed.before), number(allowed.after)),
    ...(stretches.length > 0 ? [words.stretches(names(stretches))] : []),
    ...(onlyBefore.length > 0 ? [words.only.before(names(onlyBefore))] : []),
    ...(onlyAfter.length > 0 ? [words.only.after(names(onlyAfter))] : []),
    ...(onlyBefore.length + onlyAfter.length > 0 ? [words.free] : []),
  ].join(' ');
}

function transitionSection(
  { from, to, parts, witness }: Transition,
  id: string,
  report: DiffReport,
): Section {
  const words = analysisWords[report.language].diff.meaning;
  const facts: Fact[] = [
    ...parts.map((part) => ({ term: decidedBy(part, report), values: coverRuns(part.cover, report) })),
    { term: words.smallest, values: [text(witnessInWords(witness, report))] },
  ];
  return {
    id,
    heading: words.transition(resultName(from, report), resultName(to, report)),
    blocks: [{ type: 'facts', facts }],
  };
}

function decidedBy({ decidedBy: by, otherRules }: TransitionPart, { language }: DiffReport): string {
  const words = analysisWords[language].diff.meaning;
  if (!by) return words.where;
  return by.set === 'after'
    ? words.decidedAfter(by.rule)
    : words.decidedBefore(by.rule, otherRules.length > 0 ? quotedList(otherRules, language) : '');
}

function coverRuns({ conditions, left }: Cover, report: DiffReport): Runs[] {
  const { asOf, language, diff } = report;
  const words = analysisWords[language].diff.meaning;
  const said = conditions.map((condition) =>
    condition.type === 'constant'
      ? words.every
      : conditionInWords(condition, { set: diff.joined.after, asOf, language }),
  );
  return [...said, ...(left === '0' ? [] : [words.left(bigNumberIn(left, language))])].map(text);
}

function criteriaSection({ criteria }: MeaningDiff, place: number, report: DiffReport): Section[] {
  if (criteria.length === 0) return [];
  const words = analysisWords[report.language].diff.criteria;
  const entries = criteria.map(({ criterion, to, cover, count }) => ({
    title: text(criterionName(criterion, report)),
    facts: [
      { term: `${words[to]} (${bigNumberIn(count, report.language)})`, values: coverRuns(cover, report) },
    ],
  }));
  const blocks: Block[] = [
    { type: 'paragraph', runs: text(words.intro) },
    { type: 'entries', entries },
  ];
  return [{ id: idAt('criteria', place), heading: words.heading, blocks }];
}
