import type { Answer, Answers } from '../../evaluate/answers.ts';
import { readAnswer } from '../../model/answer-value.ts';
import { nearest } from '../../model/nearest.ts';
import type { Example, QuestionSet } from '../../model/question-set.ts';
import type { SavedVerdict } from '../../model/verdict.ts';
import { type Respondent, respondents } from '../../model/vocabulary.ts';
import type { PartPath } from '../finding.ts';
import { type ExampleProblem, unknownNames } from './unknown-names.ts';

/** What must come of a case. */
export type Expectation = Example['expect'];

/** Answers, read against their set, and what must come of them. */
export interface TestCase {
  id: string;
  title?: string | undefined;
  asOf: string;
  answers: Answers;
  expect: Expectation;
}

/** The set's examples as test cases, at their own date or `asOf`, and all that is wrong with them. */
export function testCasesOf(
  set: QuestionSet,
  asOf: string,
): { cases: TestCase[]; problems: ExampleProblem[] } {
  const problems: ExampleProblem[] = [];
  const cases = set.examples.flatMap((example): TestCase[] => {
    const before = problems.length;
    const answers = boundAnswers(example, set, problems);
    problems.push(...unknownNames(example, set));
    if (problems.length > before) return [];
    return [
      { id: example.id, title: example.title, asOf: example.asOf ?? asOf, answers, expect: example.expect },
    ];
  });
  return { cases, problems };
}

/** A saved case as a test case: its answers must still give the verdict that was saved. */
export function regressionOf(id: string, answers: Answers, saved: SavedVerdict): TestCase {
  const { asOf, status, outcome, possibleOutcomes, criteria, notApplicable, openQuestions } = saved;
  const states = Object.entries(criteria).map(([of, state]) => [
    of,
    notApplicable.includes(of) ? 'not-applicable' : state,
  ]);
  const expect = { status, outcome, possibleOutcomes, criteria: Object.fromEntries(states), openQuestions };
  return { id, asOf, answers, expect };
}

function boundAnswers({ id, answers }: Example, set: QuestionSet, problems: ExampleProblem[]): Answers {
  const byRespondent: Partial<Record<Respondent, Record<string, Answer>>> = {};
  // Answers without a respondent are the officer's, and stand one level higher in the file.
  const bare = Object.keys(answers).join() === 'officer';
  for (const respondent of respondents) {
    for (const [question, raw] of Object.entries(answers[respondent] ?? {})) {
      const part = ['examples', id, 'answers', ...(bare ? [] : [respondent]), question];
      const answer = boundAnswer(question, raw, respondent, set, part, problems);
      if (answer) byRespondent[respondent] = { ...byRespondent[respondent], [question]: answer };
    }
  }
  return byRespondent;
}

function boundAnswer(
  id: string,
  raw: unknown,
  respondent: Respondent,
  set: QuestionSet,
  part: PartPath,
  problems: ExampleProblem[],
): Answer | undefined {
  const question = set.questions.find((candidate) => candidate.id === id);
  if (!question) {
    const allowed = set.questions.map((candidate) => candidate.id);
    const data = { found: id, set: set.id, allowed, suggestion: nearest(id, allowed) };
    problems.push({ code: 'unknown-question', part, at: 'key', data });
    return undefined;
  }
  if (!question.answeredBy.includes(respondent)) {
    const data = { question: id, found: respondent, allowed: question.answeredBy };
    problems.push({ code: 'respondent-may-not-answer', part, at: 'key', data });
    return undefined;
  }
  const long = typeof raw === 'object' && raw !== null ? (raw as Record<string, unknown>) : { value: raw };
  const read = readAnswer(question, long.value);
  if ('value' in read) {
    return { value: read.value, ...(typeof long.overrules === 'string' && { overrules: long.overrules }) };
  }
  problems.push({ code: read.code, part, at: 'value', data: { question: id, ...read.data } });
  return undefined;
}
