import type { Question } from '../../model/question-set.ts';
import { textIn } from '../../model/text.ts';
import { valueInWords } from '../../report/answer-words.ts';
import { safeText } from '../../report/safe-text.ts';
import type { Speech } from './line.ts';

/** One of the answers to choose between. */
export interface Choice {
  value: string;
  label: string;
}

/** The answers of a yes-no or choice question, "don't know" last; none where the answer is typed. */
export function choicesOf(question: Question, { language, words }: Speech): Choice[] {
  const unknown = { value: 'unknown', label: words.unknown };
  if (question.kind === 'yes-no')
    return [{ value: 'yes', label: words.yes }, { value: 'no', label: words.no }, unknown];
  if (question.kind !== 'choice') return [];
  return [
    ...question.options.map(({ id, label }) => ({ value: id, label: safeText(textIn(label, language)) })),
    unknown,
  ];
}

/** An answer as people read it: "Ja", an option's label, "300 000 EUR under tre år". */
export function answerLabel(question: Question, value: string | number, speech: Speech): string {
  if (value === 'unknown') return speech.words.unknown;
  const choice = choicesOf(question, speech).find((one) => one.value === value);
  return choice?.label ?? safeText(valueInWords(question, value, speech.language));
}
