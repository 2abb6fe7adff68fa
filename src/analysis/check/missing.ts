import type { QuestionSet } from '../../model/question-set.ts';
import type { Wording } from '../../model/text.ts';
import type { Respondent } from '../../model/vocabulary.ts';
import { type Finding, finding, type PartPath } from '../finding.ts';
import { wordingTexts } from '../texts.ts';

/**
 * Texts and sources that are not there. (A missing translation keeps the set from being loaded.) Constraints and
 * outcomes say why in words of their own, and `otherwise` is what is left: they need no source.
 */
export function missingFindings(set: QuestionSet): Finding[] {
  return [
    ...set.questions.flatMap((question) => {
      const part = ['questions', question.id];
      return [
        ...unsourced(question.source, part),
        ...(question.help ? [] : [finding('missing-help', part, { question: question.id })]),
        ...unworded(question.ask, question.answeredBy, [...part, 'ask']),
      ];
    }),
    ...set.criteria.flatMap((criterion) => {
      const part = ['criteria', criterion.id];
      const missing = criterion.notMet
        ? []
        : [finding('missing-text', part, { of: criterion.id, field: 'notMet' })];
      return [...unsourced(criterion.source, part), ...missing];
    }),
    ...set.rules.flatMap((rule) => (rule.otherwise ? [] : unsourced(rule.source, ['rules', rule.id]))),
    ...set.parameters.flatMap(({ id, values }) =>
      values.flatMap(({ source }, i) => unsourced(source, ['parameters', id, 'values', i])),
    ),
  ];
}

function unsourced(source: readonly unknown[] | undefined, part: PartPath): Finding[] {
  if (source && source.length > 0) return [];
  return [
    finding('missing-source', part, { of: String(part[1]) }, { at: part.length > 2 ? 'value' : 'key' }),
  ];
}

/** A question worded by respondent that leaves out one who may answer; the lawyer is asked in the officer's words. */
function unworded(
  wording: Wording | undefined,
  answeredBy: readonly Respondent[],
  part: PartPath,
): Finding[] {
  const written = wordingTexts(wording).map(({ respondent }) => respondent);
  if (written.length === 0 || written.includes(undefined)) return [];
  const missing = answeredBy.filter(
    (who) => !written.includes(who) && !(who === 'legal' && written.includes('officer')),
  );
  return missing.map((respondent) =>
    finding('missing-text', part, { of: String(part[1]), field: String(part[2]), respondent }),
  );
}
