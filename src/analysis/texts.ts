import type { QuestionSet } from '../model/question-set.ts';
import type { Text, Wording } from '../model/text.ts';
import { type Respondent, respondents } from '../model/vocabulary.ts';
import type { PartPath } from './finding.ts';
import { placedItems } from './items.ts';

/** A text of the set, and where it stands. */
export interface PlacedText {
  text: Text;
  part: PartPath;
}

/** The texts of a wording: one for all (no respondent), or one for each that is written. */
export function wordingTexts(
  wording: Wording | undefined,
): { respondent: Respondent | undefined; text: Text }[] {
  if (!wording) return [];
  const written = respondents.filter((respondent) => respondent in wording);
  if (written.length === 0) return [{ respondent: undefined, text: wording as Text }];
  const byRespondent = wording as Partial<Record<Respondent, Text>>;
  return written.map((respondent) => ({ respondent, text: byRespondent[respondent]! }));
}

/** All texts in whole sentences that people read; names, labels and titles of sources are not. */
export function runningTexts(set: QuestionSet): PlacedText[] {
  const at = (text: Text | undefined, ...part: (string | number)[]): PlacedText[] =>
    text ? [{ text, part }] : [];
  const worded = (wording: Wording | undefined, ...part: string[]) =>
    wordingTexts(wording).flatMap(({ respondent, text }) =>
      at(text, ...part, ...(respondent ? [respondent] : [])),
    );
  return [
    ...at(set.summary, 'summary'),
    ...set.questions.flatMap(({ id, ask, why, help, illustrations, where }) => [
      ...worded(ask, 'questions', id, 'ask'),
      ...at(why, 'questions', id, 'why'),
      ...worded(help, 'questions', id, 'help'),
      ...illustrations.flatMap(({ value, text }) => at(text, 'questions', id, 'examples', value)),
      ...at(where, 'questions', id, 'where'),
    ]),
    ...set.criteria.flatMap(({ id, notMet }) => at(notMet, 'criteria', id, 'notMet')),
    ...set.constraints.flatMap(({ id, reason }) => at(reason, 'constraints', id, 'reason')),
    ...set.rules.flatMap(({ id, reason }) => at(reason, 'rules', id, 'reason')),
    ...set.outcomes.flatMap(({ id, summary }) => at(summary, 'outcomes', id, 'summary')),
    ...placedItems(set).flatMap(({ item, part }) => at(item.text, ...part, 'text')),
  ];
}
