import { readAnswer } from '../../model/answer-value.ts';
import type { DiagnosticData } from '../../model/diagnostic.ts';
import type { Question } from '../../model/question-set.ts';
import { spelledAnswer } from '../../model/yes-no.ts';
import { type Choice, choicesOf } from '../wording/answer-label.ts';
import type { Speech } from '../wording/line.ts';
import { readTypedNumber } from './typed-number.ts';

/** Most characters of a text or a note. */
export const TEXT_LIMIT = 10_000;

/** Why what was typed is no answer: a code, and what it was. */
export interface Problem {
  code: string;
  data: DiagnosticData;
}

/** A normalised answer, or why it is none. */
export type Understood = { value: string | number } | { problem: Problem };

/**
 * Reads what a person typed as the answer to `question`: for choices its number in the list, its value, its label or
 * its first letter if no other label has it; else a number, a date or a text. Composed and decomposed letters
 * are alike.
 */
export function understand(question: Question, typed: string, speech: Speech): Understood {
  const text = typed.normalize('NFC').trim();
  if (text === '') return { problem: { code: 'empty', data: {} } };
  if (question.kind === 'text') return understandText(question, text);
  const choices = choicesOf(question, speech);
  if (choices.length > 0) return understandChoice(choices, text, speech);
  if (isUnknown(text, speech) || lettersFor('unknown', speech).includes(fold(text)))
    return { value: 'unknown' };
  if (question.kind === 'date') return read(question, text.replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3'));
  const number = readTypedNumber(text, question.unit);
  if ('problem' in number)
    return { problem: { code: number.problem, data: { found: text, unit: question.unit } } };
  return read(question, number.number);
}

/** Why a text cannot be kept as it is; undefined where it can. */
export function textProblem(text: string): Problem | undefined {
  if (text.length > TEXT_LIMIT) return { code: 'too-long', data: { limit: TEXT_LIMIT } };
  // What no text has: control characters, half a surrogate pair, and what stands for bytes that were not UTF-8.
  const unsound = /\p{Cc}|\p{Cs}|\ufffd/u.test(text.replace(/[\t\n]/g, ''));
  return unsound ? { code: 'control-characters', data: {} } : undefined;
}

function understandText(question: Question, text: string): Understood {
  const problem = textProblem(text);
  return problem ? { problem } : read(question, text);
}

function understandChoice(choices: readonly Choice[], text: string, speech: Speech): Understood {
  const folded = fold(text);
  const spelled = spelledAnswer(text);
  const found =
    (/^\d{1,3}$/.test(text) ? choices[Number(text) - 1] : undefined) ??
    choices.find(({ value }) => value === folded || value === spelled) ??
    choices.find(({ label }) => fold(label) === folded);
  if (found) return { value: found.value };
  if (isUnknown(text, speech)) return { value: 'unknown' };
  const same = isOneLetter(folded) ? choices.filter(({ label }) => fold(label).startsWith(folded)) : [];
  if (same.length > 1) {
    return {
      problem: { code: 'ambiguous-letter', data: { found: text, allowed: same.map(({ label }) => label) } },
    };
  }
  // No label begins so: then the letter of the terminal's keys will do.
  const meant = same[0] ?? choices.find(({ value }) => lettersFor(value, speech).includes(folded));
  return meant ? { value: meant.value } : { problem: { code: 'not-understood', data: { found: text } } };
}

/** The letters that answer at once on a terminal: those of the language, and those of the other. */
export function lettersFor(value: string, { words }: Speech): string[] {
  switch (value) {
    case 'yes':
      return [words.keys.yes, 'j', 'y'];
    case 'no':
      return [words.keys.no, 'n'];
    case 'unknown':
      return [words.keys.unknown, 'v', 'u'];
    default:
      return [];
  }
}

function read(question: Question, raw: string | number): Understood {
  const reading = readAnswer(question, raw);
  return 'value' in reading ? reading : { problem: { code: reading.code, data: reading.data } };
}

function isUnknown(text: string, { words }: Speech): boolean {
  const folded = fold(text);
  return (
    spelledAnswer(folded) === 'unknown' ||
    words.unknownSpellings.some((spelling) => fold(spelling) === folded)
  );
}

function isOneLetter(text: string): boolean {
  return /^\p{L}$/u.test(text);
}

function fold(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/\s+/g, ' ')
    .replace(/\.$/, '')
    .trim();
}
