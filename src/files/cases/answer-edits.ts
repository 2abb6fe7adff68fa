import type { CaseAnswer } from '../../model/case.ts';
import type { CaseFile, EarlierAnswer } from '../../model/case-file.ts';
import type { QuestionSet } from '../../model/question-set.ts';
import type { Respondent } from '../../model/vocabulary.ts';
import type { YamlEdit } from '../edit-yaml.ts';
import type { EarlierQuestion } from './bind-answers.ts';

const answerKeys = ['value', 'note', 'evidence', 'by', 'at', 'overrules'] as const;

/**
 * The edits that make `answer` the respondent's answer to `question`; null takes it away. `present` is what the
 * file says now: where its value is the same, the user's spelling of it (`nej`, `true`) stays.
 */
export function answerEdits(
  file: CaseFile,
  respondent: Respondent,
  question: string,
  answer: CaseAnswer | null,
  present: CaseAnswer | undefined,
): YamlEdit[] {
  const path = ['answers', respondent, question];
  if (!answer) return [{ path, remove: true }];
  const written = file.answers?.[respondent]?.[question];
  const fields = answerKeys.filter((key) => answer[key] !== undefined);
  if (typeof written !== 'object') {
    const bare = fields.length === 1;
    if (bare && present?.value === answer.value) return [];
    return [
      { path, value: bare ? answer.value : Object.fromEntries(fields.map((key) => [key, answer[key]])) },
    ];
  }
  // Field by field, so that comments and the user's own `x-` keys inside the answer stay.
  return answerKeys.flatMap((key): YamlEdit[] => {
    if (key === 'value' && present?.value === answer.value) return [];
    if (answer[key] !== undefined) return [{ path: [...path, key], value: answer[key] }];
    return written[key] === undefined ? [] : [{ path: [...path, key], remove: true }];
  });
}

/**
 * The edits that move answers to questions that the set has renamed to their new id, and those to questions
 * that it has removed to `earlier`, where they stay readable.
 */
export function migrationEdits(
  file: CaseFile,
  earlier: readonly EarlierQuestion[],
  set: QuestionSet,
): YamlEdit[] {
  return earlier.flatMap(({ respondent, question, to }): YamlEdit[] => {
    const written = file.answers?.[respondent]?.[question];
    if (written === undefined) return [];
    const path = ['answers', respondent, question];
    if (to !== undefined) return [{ path, rename: to }];
    const gone = tombstone(file, { respondent, question, to }, set);
    return [
      { path: ['earlier'], append: gone },
      { path, remove: true },
    ];
  });
}

/** How an answer of the file is kept whose question its set has removed. */
export function tombstone(
  file: CaseFile,
  { respondent, question }: EarlierQuestion,
  set: QuestionSet,
): EarlierAnswer {
  const since = set.earlier.find((one) => one.question === question)?.since;
  const answer = file.answers![respondent]![question]!;
  return { question, respondent, answer, ...(since !== undefined && { since }) };
}
