import { type AnswerReading, readAnswer } from '../../model/answer-value.ts';
import type { CaseAnswer, CaseAnswers } from '../../model/case.ts';
import type { WrittenAnswer } from '../../model/case-file.ts';
import { type Diagnostic, diagnostic } from '../../model/diagnostic.ts';
import { nearest } from '../../model/nearest.ts';
import type { Question, QuestionSet } from '../../model/question-set.ts';
import { questionsById } from '../../model/questions-by-id.ts';
import { type Respondent, respondents } from '../../model/vocabulary.ts';
import type { Path, YamlText } from '../yaml-text.ts';

/** An answer to a question that the set has renamed or removed since. */
export interface EarlierQuestion {
  respondent: Respondent;
  question: string;
  /** The question's present id; undefined when it was removed. */
  to: string | undefined;
}

type Written = string | number | boolean | WrittenAnswer;
type WrittenAnswers = Readonly<
  Partial<Record<Respondent, Readonly<Record<string, Written>> | null | undefined>>
>;

/** What a case's answers are under a question set. */
export interface BoundAnswers {
  answers: CaseAnswers;
  /** Answers that are kept under another id, or no longer asked for. */
  earlier: EarlierQuestion[];
  problems: Diagnostic[];
}

/** Reads answers as written against `set`; `start` is where they stand in the file. */
export function bindAnswers(
  written: WrittenAnswers | null,
  set: QuestionSet,
  yaml: YamlText,
  start: Path = ['answers'],
): BoundAnswers {
  const bound: BoundAnswers = { answers: {}, earlier: [], problems: [] };
  const questions = questionsById(set);
  for (const respondent of respondents) {
    const given = written?.[respondent] ?? {};
    const own: Record<string, CaseAnswer> = {};
    let isEmpty = true;
    for (const id in given) {
      const renamed = presentId(id, set);
      if (renamed !== id) bound.earlier.push({ respondent, question: id, to: renamed });
      if (renamed === undefined) continue;
      const question = questions.get(renamed);
      if (!question) {
        const allowed = [...questions.keys()];
        const code = wasAsked(id, yaml) ? 'question-gone' : 'unknown-question';
        const suggestion = nearest(id, allowed);
        const data = { found: id, set: set.id, allowed, suggestion, answeredUnder: otherVersion(set, yaml) };
        bound.problems.push(diagnostic(code, yaml.locate([...start, respondent, id], 'key'), data));
      } else if (id !== renamed && isAnsweredBefore(renamed, id, given, set)) {
        // The one with the old name is the one too many, wherever it stands.
        const data = { found: id, question: renamed };
        bound.problems.push(
          diagnostic('answered-twice', yaml.locate([...start, respondent, id], 'key'), data),
        );
      } else {
        const raw = given[id]!;
        const read = readAnswer(question, typeof raw === 'object' ? raw.value : raw);
        if ('value' in read && mayAnswer(question, respondent, raw)) {
          own[renamed] = withValue(raw, read.value);
          isEmpty = false;
        } else
          bound.problems.push(
            ...problemsOf(raw, read, question, respondent, [...start, respondent, id], yaml),
          );
      }
    }
    if (!isEmpty) bound.answers[respondent] = own;
  }
  return bound;
}

/** Whether an answer to a question stands under its present id, or under another of its earlier ones before `id`. */
function isAnsweredBefore(
  question: string,
  id: string,
  given: Readonly<Record<string, Written>>,
  set: QuestionSet,
): boolean {
  if (Object.hasOwn(given, question)) return true;
  const ids = Object.keys(given);
  return ids.slice(0, ids.indexOf(id)).some((one) => presentId(one, set) === question);
}

/** Whether the case's saved verdict has the question: then the set has lost it without a word, and the case is right. */
function wasAsked(id: string, { data }: YamlText): boolean {
  const verdict = (data as { verdict?: { questions?: unknown } | null }).verdict;
  const questions = verdict?.questions;
  return typeof questions === 'object' && questions !== null && Object.hasOwn(questions, id);
}

/** The version that the case was answered under, where it is not the one that the set has now: that may have had the question. */
function otherVersion({ version }: QuestionSet, { data }: YamlText): string | undefined {
  const named = (data as { questionSet?: string | { version?: unknown } | null }).questionSet;
  const before = typeof named === 'object' ? named?.version : undefined;
  return typeof before === 'string' && before !== version ? before : undefined;
}

/** The id that a question has now: itself, its new name, or undefined when it was removed (the set's `earlier`). */
function presentId(id: string, set: QuestionSet): string | undefined {
  let at: string | undefined = id;
  for (let steps = 0; at !== undefined && steps <= set.earlier.length; steps++) {
    const change = set.earlier.find(({ question }) => question === at);
    if (!change) return at;
    at = change.type === 'renamed' ? change.to : undefined;
  }
  return at;
}

/** Whether this respondent may say what it says of the question. */
function mayAnswer(question: Question, respondent: Respondent, raw: Written): boolean {
  return question.answeredBy.includes(respondent) && !overrulesInVain(respondent, raw);
}

function overrulesInVain(respondent: Respondent, raw: Written): boolean {
  return respondent === 'association' && typeof raw === 'object' && raw.overrules !== undefined;
}

function withValue(raw: Written, value: CaseAnswer['value']): CaseAnswer {
  if (typeof raw !== 'object') return { value };
  return raw.value === value ? (raw as CaseAnswer) : { ...raw, value };
}

/** Why what was written is no answer of this respondent's to the question. */
function problemsOf(
  raw: Written,
  read: AnswerReading,
  question: Question,
  respondent: Respondent,
  path: Path,
  yaml: YamlText,
): Diagnostic[] {
  const { id, answeredBy } = question;
  if (!answeredBy.includes(respondent)) {
    const data = { question: id, found: respondent, allowed: answeredBy };
    return [diagnostic('respondent-may-not-answer', yaml.locate(path, 'key'), data)];
  }
  const problems: Diagnostic[] = [];
  if (overrulesInVain(respondent, raw)) {
    const data = { question: id, allowed: ['officer', 'legal'] };
    problems.push(diagnostic('overrules-not-allowed', yaml.locate([...path, 'overrules'], 'key'), data));
  }
  if ('code' in read) {
    const place = yaml.locate(typeof raw === 'object' ? [...path, 'value'] : path);
    problems.push(diagnostic(read.code, place, { question: id, ...read.data }));
  }
  return problems;
}
