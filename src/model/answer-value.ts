import type { DiagnosticData } from './diagnostic.ts';
import { nearest } from './nearest.ts';
import type { Question } from './question-set.ts';
import { isCalendarDate } from './vocabulary.ts';
import { spelledAnswer, spellingsOf } from './yes-no.ts';

/** A normalised value, or why what was written is none: a code and what is allowed. */
export type AnswerReading = { value: string | number } | { code: string; data: DiagnosticData };

/**
 * Reads what a file or a person gave as the answer to `question`. `unknown` ("vet ej") is an answer to every
 * question; a number may stand as text where people type (`readTypedNumber`), in a file it is a number.
 */
export function readAnswer(question: Question, raw: unknown): AnswerReading {
  const spelled = spelledAnswer(raw);
  if (spelled === 'unknown') return { value: 'unknown' };
  switch (question.kind) {
    case 'yes-no':
      return spelled ? { value: spelled } : wrongValue(raw, ['yes', 'no', 'unknown']);
    case 'choice':
      for (const { id } of question.options) if (id === raw || id === spelled) return { value: id };
      return wrongValue(raw, [...question.options.map(({ id }) => id), 'unknown']);
    case 'number':
      return readNumber(question, raw);
    case 'date':
      return readDate(question, raw);
    case 'text':
      if (typeof raw === 'string' && raw.trim() !== '') return { value: raw };
      return { code: 'answer-not-text', data: { found: String(raw) } };
  }
}

function wrongValue(raw: unknown, allowed: readonly string[]): AnswerReading {
  const found = String(raw);
  return {
    code: 'invalid-answer',
    data: { found, allowed, suggestion: nearest(found, spellingsOf(allowed)) },
  };
}

function readNumber(question: Question, raw: unknown): AnswerReading {
  if (typeof raw !== 'number' || !Number.isFinite(raw)) {
    return { code: 'answer-not-a-number', data: { found: String(raw), unit: question.unit } };
  }
  if (question.wholeNumbers && !Number.isInteger(raw))
    return { code: 'answer-not-whole', data: { found: String(raw) } };
  return withinLimits(question, raw) ?? { value: Object.is(raw, -0) ? 0 : raw };
}

function readDate(question: Question, raw: unknown): AnswerReading {
  if (typeof raw !== 'string' || !isCalendarDate(raw))
    return { code: 'answer-not-a-date', data: { found: String(raw) } };
  return withinLimits(question, raw) ?? { value: raw };
}

function withinLimits(
  { minimum, maximum, unit }: Question,
  value: string | number,
): AnswerReading | undefined {
  const tooLow = minimum !== undefined && value < minimum;
  const tooHigh = maximum !== undefined && value > maximum;
  if (!tooLow && !tooHigh) return undefined;
  return {
    code: 'answer-out-of-range',
    data: { found: String(value), minimum: asText(minimum), maximum: asText(maximum), unit },
  };
}

function asText(value: string | number | undefined): string | undefined {
  return value === undefined ? undefined : String(value);
}
