import type { Question, QuestionSet } from '../../model/question-set.ts';
import type { Text } from '../../model/text.ts';
import { isCalendarDate, type Language } from '../../model/vocabulary.ts';
import { valueInWords } from '../answer-words.ts';

/** What the parts of a question set are called. */
export interface Names {
  outcome(id: string): string;
  question(id: string): string;
  criterion(id: string): string;
  /** A rule's number in the table, as the report on a case has it. */
  rule(id: string): string;
  value(question: string, value: string | number): string;
}

/**
 * Names from `set` in `language`. A part that the set no longer has, or a set without the language, is shown by
 * its id: a report over many cases is never stopped by one of them, and never mixes languages.
 */
export function namesIn(set: QuestionSet, language: Language): Names {
  const spoken = set.languages.includes(language);
  const nameOf = (text: Text | undefined, id: string) => (spoken ? (text?.[language] ?? id) : id);
  const questionOf = (id: string): Question | undefined => set.questions.find((one) => one.id === id);
  return {
    outcome: (id) => nameOf(set.outcomes.find((one) => one.id === id)?.name, id),
    question: (id) => nameOf(questionOf(id)?.label, id),
    criterion: (id) => nameOf(set.criteria.find((one) => one.id === id)?.name, id),
    rule: (id) => {
      const at = set.rules.findIndex((one) => one.id === id);
      return at < 0 ? id : String(at + 1);
    },
    value: (id, value) => {
      const question = questionOf(id);
      return question && spoken && fits(question, value)
        ? valueInWords(question, value, language)
        : String(value);
    },
  };
}

/** A value saved under an earlier set, or edited by hand, may be of another kind than the question has now. */
function fits({ kind }: Question, value: string | number): boolean {
  if (value === 'unknown' || kind === 'text' || kind === 'choice') return true;
  if (kind === 'number') return typeof value === 'number';
  return kind === 'date' ? isCalendarDate(String(value)) : value === 'yes' || value === 'no';
}
