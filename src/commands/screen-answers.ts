import type { Context } from '../context.ts';
import { bindAnswers } from '../files/cases/bind-answers.ts';
import { decodeText } from '../files/decode-text.ts';
import { readBytes } from '../files/read-bytes.ts';
import { schemaProblems } from '../files/schema-problems.ts';
import { shownPath } from '../files/shown-path.ts';
import { parseYaml, type YamlText } from '../files/yaml-text.ts';
import type { CaseFacts } from '../interview/asker.ts';
import { answersFileSchema } from '../model/answers-file.ts';
import type { CaseAnswers } from '../model/case.ts';
import { ProblemsFound } from '../model/diagnostic.ts';
import type { QuestionSet } from '../model/question-set.ts';
import { type Respondent, respondents } from '../model/vocabulary.ts';

/** The answers of `--answers`, to be read against the set once it is known. */
export interface AnswersFile {
  facts: CaseFacts;
  /** @throws ProblemsFound with every answer that the set does not allow */
  bind(set: QuestionSet): CaseAnswers;
}

/**
 * Reads an answers file: a map from question to answer (the respondent's own), a map from respondent to such a
 * map, or a case file, whose answers and facts are used.
 * @throws ProblemsFound
 */
export async function readAnswersFile(
  file: string,
  respondent: Respondent,
  context: Context,
): Promise<AnswersFile> {
  const shown = shownPath(file, context.cwd);
  const bytes = await readBytes(shown, context.cwd);
  const decoded = 'problems' in bytes ? bytes : decodeText(bytes, shown);
  const yaml = 'problems' in decoded ? decoded : parseYaml(decoded.text, shown);
  if ('problems' in yaml) throw new ProblemsFound(yaml.problems);
  const read = answersFileSchema.safeParse(inCaseForm(yaml.data, respondent));
  // The form was changed before it was checked: places are looked up without what was put around it.
  const start = startOf(yaml.data, respondent);
  if (!read.success)
    throw new ProblemsFound(schemaProblems(shifted(yaml, start), read.error, answersFileSchema));
  const { title, reference, parties, answers } = read.data;
  return {
    facts: { title, reference, public: parties?.public, associations: parties?.associations },
    bind: (set) => {
      const bound = bindAnswers(answers, set, shifted(yaml, start));
      if (bound.problems.length > 0) throw new ProblemsFound(bound.problems);
      return bound.answers;
    },
  };
}

function inCaseForm(data: unknown, respondent: Respondent): unknown {
  const start = startOf(data, respondent);
  if (start.length === 0) return data;
  return start.length === 1 ? { answers: data } : { answers: { [respondent]: data } };
}

/** What would have to stand around the file's content to make it the answers of a case. */
function startOf(data: unknown, respondent: Respondent): string[] {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return ['answers', respondent];
  const keys = Object.keys(data);
  if (keys.includes('answers')) return [];
  return keys.length > 0 && keys.every((key) => (respondents as readonly string[]).includes(key))
    ? ['answers']
    : ['answers', respondent];
}

function shifted(yaml: YamlText, start: readonly string[]): YamlText {
  return { ...yaml, locate: (path, at) => yaml.locate(path.slice(start.length), at) };
}
