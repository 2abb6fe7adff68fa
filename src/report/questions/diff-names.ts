import { NOT_ALLOWED, type Result, WITHOUT_RULE } from '../../analysis/diff/transitions.ts';
import type { Witness } from '../../analysis/finding.ts';
import { textIn } from '../../model/text.ts';
import { analysisWords } from '../../words/analysis.ts';
import { valueInWords } from '../answer-words.ts';
import type { DiffReport } from './diff-document.ts';

/** An outcome by name; the new set's, where it has it. */
export function resultName(result: Result, { before, after, language }: DiffReport): string {
  const words = analysisWords[language].diff.meaning;
  if (result === NOT_ALLOWED) return words.notAllowed;
  if (result === WITHOUT_RULE) return words.withoutRule;
  const outcome = [...after.outcomes, ...before.outcomes].find(({ id }) => id === result);
  return outcome ? textIn(outcome.name, language) : result;
}

/** A criterion by name; the new set's, where it has it. */
export function criterionName(id: string, { before, after, language }: DiffReport): string {
  const criterion = [...after.criteria, ...before.criteria].find((one) => one.id === id);
  return criterion ? textIn(criterion.name, language) : id;
}

/** A question's name, in whichever set asks it. */
export function labelOf(id: string, { diff, language }: DiffReport): string {
  return textIn(diff.joined.after.questions.find((question) => question.id === id)!.label, language);
}

/** "Flera aktörer: nej; Vinst på verksamheten: ja". */
export function witnessInWords({ answers }: Witness, report: DiffReport): string {
  const { language, diff } = report;
  const given = Object.assign({}, ...Object.values(answers)) as Record<string, string | number>;
  const said = diff.joined.after.questions.flatMap((question) =>
    given[question.id] === undefined
      ? []
      : [`${textIn(question.label, language)}: ${valueInWords(question, given[question.id]!, language)}`],
  );
  return said.length === 0 ? analysisWords[language].diff.meaning.noAnswers : said.join('; ');
}
