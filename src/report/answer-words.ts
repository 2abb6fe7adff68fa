import type { IntervalChange } from '../evaluate/counterfactuals.ts';
import type { Value } from '../evaluate/domain.ts';
import { comparisons } from '../model/condition.ts';
import type { Question } from '../model/question-set.ts';
import { textIn } from '../model/text.ts';
import type { Language } from '../model/vocabulary.ts';
import { dateIn, listed, numberIn } from '../words/language.ts';
import { reportWords } from '../words/report.ts';

/** One answer to `question` in words: "ja", an option's label, "300 000 EUR", "22 november 2026". */
export function valueInWords(question: Question, value: Value, language: Language): string {
  if (value === 'unknown') return reportWords[language].value.unknown;
  switch (question.kind) {
    case 'yes-no':
      return value === 'yes' ? reportWords[language].value.yes : reportWords[language].value.no;
    case 'choice': {
      const option = question.options.find(({ id }) => id === value);
      return option ? textIn(option.label, language) : String(value);
    }
    case 'number':
      return amountInWords(Number(value), question.unit, language);
    case 'date':
      return dateIn(String(value), language);
    case 'text':
      return String(value);
  }
}

/** Several answers to one question, of which one holds: "ja eller nej". */
export function valuesInWords(question: Question, values: readonly Value[], language: Language): string {
  return listed(
    values.map((value) => valueInWords(question, value, language)),
    language,
    'disjunction',
  );
}

/** What an answer would have to be: another value, or bounds: "mer än 300 000 EUR och högst 750 000 EUR". */
export function changeInWords(
  question: Question,
  change: string | IntervalChange,
  language: Language,
): string {
  if (typeof change === 'string') return valueInWords(question, change, language);
  const words = reportWords[language].bound;
  const bounds = ([...comparisons].sort(lowerFirst) as (keyof IntervalChange)[]).flatMap((comparison) => {
    const bound = change[comparison];
    if (bound === undefined) return [];
    if (typeof bound === 'string') return [words.date[comparison](dateIn(bound, language))];
    return [words.number[comparison](amountInWords(bound, question.unit, language))];
  });
  return listed(bounds, language);
}

/** A number with its unit, which no line break parts from it. */
export function amountInWords(amount: number, unit: string | undefined, language: Language): string {
  const number = numberIn(amount, language);
  return unit === undefined ? number : `${number}\u00a0${unit}`;
}

/** People say the lower bound first: "more than 3 and at most 7". */
function lowerFirst(a: keyof IntervalChange, b: keyof IntervalChange): number {
  const order = ['is', 'above', 'atLeast', 'atMost', 'below'];
  return order.indexOf(a) - order.indexOf(b);
}
