import type { Respondent } from '../model/vocabulary.ts';
import { type Answer, type Answers, UNKNOWN } from './answers.ts';
import type { CompiledSet } from './compile.ts';
import { describeInterval, type IntervalChange } from './counterfactuals.ts';
import { decide } from './decision.ts';
import { distinctClasses, valueIn } from './replies.ts';

/** What one answer would leave possible. */
export interface AnswerEffect {
  /** The answers that would do the same: `yes`, options, `unknown`; none for numbers and dates. */
  values: string[];
  /** The numbers or dates that would do the same, as bounds; a range without bounds is any value. */
  ranges: IntervalChange[];
  /** Outcomes that would be possible, sorted; none when the answer contradicts those given. */
  outcomes: string[];
}

/** The outcomes that these answers leave possible, sorted. */
export function outcomesUnder(compiled: CompiledSet, answers: Answers): string[] {
  return decide(compiled, answers).possibleOutcomes;
}

/** `answers` with this respondent's answer to one question. */
export function withAnswer(
  answers: Answers,
  respondent: Respondent,
  question: string,
  answer: Answer,
): Answers {
  return { ...answers, [respondent]: { ...answers[respondent], [question]: answer } };
}

/**
 * What each answer of this respondent to a question would leave possible, beside all other answers: one effect for
 * each value that the set tells apart, in the order of the domain, and `unknown` last.
 */
export function answerEffects(
  compiled: CompiledSet,
  answers: Answers,
  respondent: Respondent,
  question: string,
): AnswerEffect[] {
  const domain = compiled.domains.find((one) => one.question.id === question);
  if (!domain) throw new Error(`no question ${question}`);
  const isDate = domain.question.kind === 'date';
  const outcomes = (value: string | number) =>
    outcomesUnder(compiled, withAnswer(answers, respondent, question, { value }));
  const effects = distinctClasses(domain).map((index): AnswerEffect => {
    const alike = domain.classes.filter(
      (group, i) => i === index || (group.interval && group.twin === index),
    );
    return {
      values: alike.flatMap(({ values }) => values ?? []),
      ranges: alike.flatMap(({ interval }) => (interval ? [describeInterval(interval, isDate)] : [])),
      outcomes: outcomes(valueIn(domain, index)),
    };
  });
  return [...effects, { values: [UNKNOWN], ranges: [], outcomes: outcomes(UNKNOWN) }];
}
