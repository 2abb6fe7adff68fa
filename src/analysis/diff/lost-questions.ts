import { distance } from 'fastest-levenshtein';
import type { DiagnosticData } from '../../model/diagnostic.ts';
import { presentId } from '../../model/present-id.ts';
import type { Question, QuestionSet } from '../../model/question-set.ts';
import { wordingTexts } from '../texts.ts';

/** Why the new version may not follow the old one: saved answers would be lost without a word. */
export interface Refusal {
  id: 'undeclared-rename' | 'undeclared-removal' | 'kind-changed' | 'unit-changed';
  /** The question, as it was called. */
  question: string;
  data: DiagnosticData;
}

/** Saved answers that the new version does not take, though it keeps the question: those who have them must be told. */
export interface LostAnswers {
  id: 'options-removed' | 'respondents-removed' | 'only-whole-numbers';
  question: string;
  data: DiagnosticData;
}

/**
 * Questions that are gone, renamed, of another kind or counted in another unit though the new set's `earlier` says nothing of it. A question
 * that was added and reads much the same is taken for the one that is gone.
 */
export function lostQuestions(before: QuestionSet, after: QuestionSet): Refusal[] {
  const now = new Map(after.questions.map((question) => [question.id, question]));
  const old = new Set(before.questions.map(({ id }) => presentId(id, after)));
  const added = after.questions.filter(({ id }) => !old.has(id));
  return before.questions.flatMap((question): Refusal[] => {
    const { id, kind, unit } = question;
    const present = presentId(id, after);
    if (present === undefined) return [];
    const same = now.get(present);
    if (!same) return [lost(question, added)];
    if (same.kind !== kind)
      return [{ id: 'kind-changed', question: id, data: { question: id, before: kind, after: same.kind } }];
    // 100 SEK saved would be read as 100 EUR. A unit that was not said before, or no longer is, changes no number.
    if (unit === same.unit || unit === undefined || same.unit === undefined) return [];
    return [{ id: 'unit-changed', question: id, data: { question: id, before: unit, after: same.unit } }];
  });
}

/** Options and fractions that are gone, and respondents who may no longer answer, of questions that are still there. */
export function lostAnswers(before: QuestionSet, after: QuestionSet): LostAnswers[] {
  return before.questions.flatMap((question): LostAnswers[] => {
    const same = after.questions.find(({ id }) => id === presentId(question.id, after));
    if (!same) return [];
    const options = question.options
      .map(({ id }) => id)
      .filter((id) => !same.options.some((one) => one.id === id));
    const respondents = question.answeredBy.filter((who) => !same.answeredBy.includes(who));
    const about = { question: question.id };
    return [
      ...(same.wholeNumbers && same.kind === question.kind && !question.wholeNumbers
        ? [{ id: 'only-whole-numbers' as const, ...about, data: about }]
        : []),
      ...(options.length > 0
        ? [{ id: 'options-removed' as const, ...about, data: { ...about, options } }]
        : []),
      ...(respondents.length > 0
        ? [{ id: 'respondents-removed' as const, ...about, data: { ...about, respondents } }]
        : []),
    ];
  });
}

function lost(question: Question, added: readonly Question[]): Refusal {
  const alike = added
    .filter(({ kind }) => kind === question.kind)
    .map((candidate) => ({ candidate, likeness: likeness(question, candidate) }))
    .sort((a, b) => b.likeness - a.likeness)[0];
  if (!alike || alike.likeness < ALIKE) {
    return { id: 'undeclared-removal', question: question.id, data: { question: question.id } };
  }
  return {
    id: 'undeclared-rename',
    question: question.id,
    data: { question: question.id, to: alike.candidate.id },
  };
}

/** From this share of equal letters on, two questions are taken for one. */
const ALIKE = 0.6;

/** How much two questions are alike in id, label or wording: 0 to 1, the most that one of them gives. */
function likeness(a: Question, b: Question): number {
  const texts = ({ id, label, ask }: Question) => [
    id,
    label.sv,
    label.en,
    ...wordingTexts(ask).flatMap(({ text }) => [text.sv, text.en]),
  ];
  const mine = texts(a).filter((text) => text !== undefined);
  const theirs = texts(b).filter((text) => text !== undefined);
  return Math.max(...mine.flatMap((one) => theirs.map((other) => sharedPart(one, other))));
}

function sharedPart(a: string, b: string): number {
  const longest = Math.max(a.length, b.length);
  return longest === 0 ? 1 : 1 - distance(a.toLowerCase(), b.toLowerCase()) / longest;
}
