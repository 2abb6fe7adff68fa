import { distance } from 'fastest-levenshtein';
import type { DiagnosticData } from '../../model/diagnostic.ts';
import type { Question, QuestionSet } from '../../model/question-set.ts';
import { wordingTexts } from '../texts.ts';

/** Why two versions of a set may not follow each other: saved answers would be lost without a word. */
export interface Refusal {
  id: 'undeclared-rename' | 'undeclared-removal' | 'kind-changed' | 'options-removed';
  /** The question, as it was called. */
  question: string;
  data: DiagnosticData;
}

/** What a question of the old set is called in the new one; undefined when the new set declares it removed. */
export function presentId(question: string, after: QuestionSet): string | undefined {
  let at: string | undefined = question;
  for (let steps = 0; at !== undefined && steps <= after.earlier.length; steps++) {
    const change = after.earlier.find((one) => one.question === at);
    if (!change) return at;
    at = change.type === 'renamed' ? change.to : undefined;
  }
  return at;
}

/**
 * Questions that are gone, renamed or of another kind, and options that are gone, though the new set's `earlier`
 * says nothing of it. A question that was added and reads much the same is taken for the one that is gone.
 */
export function lostQuestions(before: QuestionSet, after: QuestionSet): Refusal[] {
  const now = new Map(after.questions.map((question) => [question.id, question]));
  const old = new Set(before.questions.map(({ id }) => presentId(id, after)));
  const added = after.questions.filter(({ id }) => !old.has(id));
  return before.questions.flatMap((question): Refusal[] => {
    const id = presentId(question.id, after);
    if (id === undefined) return [];
    const same = now.get(id);
    if (!same) return [lost(question, added)];
    if (same.kind !== question.kind) {
      return [
        {
          id: 'kind-changed',
          question: question.id,
          data: { question: question.id, before: question.kind, after: same.kind },
        },
      ];
    }
    const options = question.options
      .map((option) => option.id)
      .filter((one) => !same.options.some((option) => option.id === one));
    if (options.length === 0) return [];
    return [{ id: 'options-removed', question: question.id, data: { question: question.id, options } }];
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
