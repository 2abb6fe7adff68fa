import { digestOf } from '../model/digest.ts';
import type { QuestionSet } from '../model/question-set.ts';
import { wordingFor } from '../model/text.ts';
import type { QuestionSetReference, SavedVerdict, Verdict } from '../model/verdict.ts';
import { type Respondent, respondents } from '../model/vocabulary.ts';
import type { Answers } from './answers.ts';
import type { CompiledSet } from './compile.ts';
import { evaluate } from './verdict.ts';

/**
 * The digest of normalised values by respondent and question. Notes are not part of it; that an answer
 * overrules others is, since the verdict depends on it.
 */
export function digestOfAnswers(answers: Answers): string {
  const values: Partial<Record<Respondent, Record<string, unknown>>> = {};
  for (const respondent of respondents) {
    const own = answers[respondent];
    for (const id in own) {
      const { value, overrules } = own[id]!;
      values[respondent] ??= {};
      values[respondent][id] = overrules === undefined ? value : { value, overrules: true };
    }
  }
  return digestOf(values);
}

/** A verdict as a case file keeps it, but for the digest of itself. */
export type VerdictBody = Omit<SavedVerdict, 'digest'>;

/**
 * The verdict as a case file keeps it (CONTRACT 4): what section 3 says, and all that is needed to understand
 * it without the question set. The same for every language: it holds the wordings in each.
 */
export function verdictBody(
  compiled: CompiledSet,
  reference: QuestionSetReference,
  answers: Answers,
  engine: string,
  verdict: Verdict = evaluate(compiled, answers),
): VerdictBody {
  const { set } = compiled;
  const deciding =
    verdict.rules.decides.length === 1
      ? set.rules.find(({ id }) => id === verdict.rules.decides[0])
      : undefined;
  return {
    ...verdict,
    asOf: compiled.asOf,
    questionSet: reference,
    engine,
    answersDigest: digestOfAnswers(answers),
    ...(deciding && { rule: { id: deciding.id, reason: deciding.reason } }),
    questions: answeredQuestions(set, answers),
  };
}

/** The same with its digest. */
export function sealed(body: VerdictBody): SavedVerdict {
  return { ...body, digest: digestOf(body) };
}

/** The body of a saved verdict as read from a file; undefined where its digest does not fit: someone has edited it. */
export function intactBody(
  raw: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> | undefined {
  const { digest, ...body } = raw;
  return digest === digestOf(body) ? body : undefined;
}

function answeredQuestions(set: QuestionSet, answers: Answers): SavedVerdict['questions'] {
  const found: SavedVerdict['questions'] = {};
  for (const { id, ask } of set.questions) {
    const given: SavedVerdict['questions'][string]['answers'] = {};
    let last: Respondent | undefined;
    for (const respondent of respondents) {
      const own = answers[respondent];
      if (!own || !Object.hasOwn(own, id)) continue;
      given[respondent] = own[id]!.value;
      last = respondent;
    }
    // The wording that the one with the most say met: it is the question that was decided on.
    if (last) found[id] = { text: wordingFor(ask, last), answers: given };
  }
  return found;
}
