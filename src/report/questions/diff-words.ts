import type { FieldChange } from '../../analysis/diff/field-changes.ts';
import { withPresentIds } from '../../analysis/diff/joined-sets.ts';
import type { WordChange } from '../../analysis/diff/word-changes.ts';
import type { QuestionSet } from '../../model/question-set.ts';
import { analysisWords } from '../../words/analysis.ts';
import { quotedList } from '../../words/analysis-phrases.ts';
import { type Block, type Entry, type Fact, type Section, text } from '../document.ts';
import type { DiffReport } from './diff-document.ts';
import { valueText } from './diff-values.ts';

/** Most parts, fields of a part and letters of a text that are shown: who reads them all reads the files instead. */
const SHOWN = 40;
const FIELDS = 8;
const LETTERS = 240;

/** What is written differently, part by part. */
export function wordsSection(report: DiffReport): Section {
  const words = analysisWords[report.language].diff.words;
  const changes = report.diff.words.filter(({ section }) => section !== 'examples');
  const examples = report.diff.words.length - changes.length;
  // The old set's conditions are compared in the new one's ids, and are put in words in those.
  const renamed = { ...report, before: withPresentIds(report.before, report.after) };
  const entries = changes.slice(0, SHOWN).map((change) => entryOf(change, renamed));
  const more = changes.length - entries.length;
  const blocks: Block[] = [
    ...(entries.length === 0
      ? [paragraph(examples === 0 ? words.nothing : words.onlyExamples)]
      : [{ type: 'entries', entries } as const]),
    ...(more > 0 ? [paragraph(words.more(more))] : []),
    ...(examples > 0 ? [paragraph(words.examples(examples))] : []),
  ];
  return { id: 'words', heading: words.heading, blocks };
}

function paragraph(said: string): Block {
  return { type: 'paragraph', runs: text(said) };
}

function entryOf(change: WordChange, report: DiffReport): Entry {
  const words = analysisWords[report.language].diff.words;
  const { section, id, change: kind, earlierId, after } = change;
  const quoted = (stands: string | null) =>
    stands === null ? words.first : quotedList([stands], report.language);
  const facts: Fact[] = [
    ...(after
      ? [
          {
            term: words.change('moved', section),
            values: [text(words.moved(quoted(after.before), quoted(after.now)))],
          },
        ]
      : []),
    ...shownFields(change, report).flatMap((field) => factsOf(field, kind, report)),
  ];
  const more = facts.length - FIELDS;
  return {
    title: [
      { type: 'text', text: `${words.section[section]} ` },
      { type: 'code', text: id },
      {
        type: 'text',
        text: `: ${words.change(kind, section)}${earlierId === undefined ? '' : `, ${words.formerly(earlierId)}`}`,
      },
    ],
    facts:
      more > 0 ? [...facts.slice(0, FIELDS), { term: words.rest, values: [text(words.more(more))] }] : facts,
  };
}

/** Of a part that came or went, what it is about, in the reader's language; of one that changed, all that changed. */
function shownFields({ fields, change }: WordChange, { language }: DiffReport): readonly FieldChange[] {
  if (change === 'changed') return fields;
  const telling = [
    'label',
    'name',
    'title',
    'ask',
    'met',
    'applies',
    'form',
    'when',
    'outcome',
    'text',
    'kind',
  ];
  return fields.filter(({ path }) => {
    const last = path.at(-1);
    return telling.includes(path[0]!) && (last === language || (last !== 'sv' && last !== 'en'));
  });
}

function factsOf(
  { path, before, after }: FieldChange,
  kind: WordChange['change'],
  report: DiffReport,
): Fact[] {
  const { words } = analysisWords[report.language].diff;
  const field = path.join('.');
  const shown = (value: unknown, set: QuestionSet, nothing: string) =>
    text(value === undefined ? nothing : cut(valueText(value, set, report)));
  if (kind === 'added') return [{ term: field, values: [shown(after, report.after, words.gone)] }];
  if (kind === 'removed') return [{ term: field, values: [shown(before, report.before, words.missing)] }];
  return [
    { term: `${field}, ${words.before}`, values: [shown(before, report.before, words.missing)] },
    { term: `${field}, ${words.now}`, values: [shown(after, report.after, words.gone)] },
  ];
}

function cut(said: string): string {
  return said.length > LETTERS ? `${said.slice(0, LETTERS - 1)}…` : said;
}
