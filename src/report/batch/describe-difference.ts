import type { Language } from '../../model/vocabulary.ts';
import { batchWords } from '../../words/batch.ts';
import type { Difference } from './difference.ts';
import { fewOf } from './few-of.ts';
import { type Names, namesIn } from './names.ts';
import type { ReportedCase } from './reporter.ts';

/** One thing that differs, in words: "Svar", and "Flera aktörer: nej → ja". */
export interface DifferenceFact {
  term: string;
  values: readonly string[];
}

/** The outcome of a case in words, or how it stands while it has none. */
export function outcomeInWords({ result, set }: ReportedCase, language: Language): string {
  const { status } = batchWords[language];
  return result.outcome === null ? status[result.status] : namesIn(set, language).outcome(result.outcome);
}

/** What was saved in words, for a case that has changed. */
export function savedInWords({ difference, set }: ReportedCase, language: Language): string {
  const words = batchWords[language];
  const { outcome, status } = difference?.from ?? { outcome: null, status: null };
  if (outcome !== null) return namesIn(set, language).outcome(outcome);
  return status === null ? words.unreadable : words.status[status];
}

/** From what to what a case has come, in words. */
export function stepInWords(reported: ReportedCase, language: Language): string {
  return stepBetween(savedInWords(reported, language), outcomeInWords(reported, language), language, false);
}

/** "öppet → Upphandling", or "fortfarande öppet". */
export function stepBetween(from: string, to: string, language: Language, plain: boolean): string {
  const words = batchWords[language];
  return from === to ? words.still(to) : words.step(from, to, plain);
}

/** What made the difference: answers, criteria, the deciding rule, and the possible outcomes of open cases. */
export function differenceFacts(
  reported: ReportedCase,
  language: Language,
  plain: boolean,
): readonly DifferenceFact[] {
  const { difference, result } = reported;
  if (!difference) return [];
  const words = batchWords[language];
  const { fact } = words.findings;
  const { rules, from } = difference;
  const names = namesIn(reported.set, language);
  const outcomes = (ids: readonly string[]) => ids.map(names.outcome).join('; ');
  const stillOpen = from.outcome === null && result.outcome === null && from.possibleOutcomes.length > 0;
  const samePossible = from.possibleOutcomes.join() === result.possibleOutcomes.join();
  const facts = [
    { term: fact.answers, values: fewOf(answersInWords(reported, language, plain), language) },
    { term: fact.criteria, values: fewOf(criteriaInWords(reported, language, plain), language) },
    {
      term: fact.rule,
      values: rules ? [ruleStep(rules, names, language, plain)] : [],
    },
    {
      term: fact.possible,
      values:
        stillOpen && !samePossible && result.possibleOutcomes.length > 0
          ? [words.step(outcomes(from.possibleOutcomes), outcomes(result.possibleOutcomes), plain)]
          : [],
    },
  ];
  return facts.filter(({ values }) => values.length > 0);
}

/** "makes-profit → public-idea", or the one that decides now as before: it has got another outcome. */
function ruleStep(
  { from, to }: NonNullable<Difference['rules']>,
  names: Names,
  language: Language,
  plain: boolean,
): string {
  const [before, now] = [rulesInWords(from, names, language), rulesInWords(to, names, language)];
  return from.join() === to.join() ? now : batchWords[language].step(before, now, plain);
}

/** The deciding rule, or how many may decide. */
function rulesInWords(ids: readonly string[], names: Names, language: Language): string {
  const { noRule, or, someRules } = batchWords[language].findings;
  if (ids.length === 0) return noRule;
  return ids.length <= 2 ? ids.map(names.rule).join(or) : someRules(ids.length);
}

function answersInWords({ difference, set }: ReportedCase, language: Language, plain: boolean): string[] {
  const names = namesIn(set, language);
  const { step, findings } = batchWords[language];
  return (difference?.answers ?? []).map(({ question, respondent, from, to }) => {
    const value = (one: string | number | null) =>
      one === null ? findings.noAnswer : names.value(question, one);
    const who = findings.respondent[respondent];
    return `${names.question(question)}: ${step(value(from), value(to), plain)} (${who})`;
  });
}

function criteriaInWords({ difference, set }: ReportedCase, language: Language, plain: boolean): string[] {
  const names = namesIn(set, language);
  const { step, findings } = batchWords[language];
  return (difference?.criteria ?? []).map(({ criterion, from, to }) => {
    const before = from === null ? findings.noCriterion : findings.criterion[from];
    const now = to === null ? findings.criterionGone : findings.criterion[to];
    return `${names.criterion(criterion)}: ${step(before, now, plain)}`;
  });
}
