import { type AnswerReading, readAnswer } from '../../model/answer-value.ts';
import type { CaseAnswer, CaseAnswers } from '../../model/case.ts';
import type { WrittenAnswer } from '../../model/case-file.ts';
import { type Diagnostic, type DiagnosticData, diagnostic } from '../../model/diagnostic.ts';
import { nearest } from '../../model/nearest.ts';
import { presentId } from '../../model/present-id.ts';
import type { Question, QuestionSet } from '../../model/question-set.ts';
import { questionsById } from '../../model/questions-by-id.ts';
import { type Respondent, respondents } from '../../model/vocabulary.ts';
import type { LocatedData, Path } from '../yaml-text.ts';

/** An answer to a question that the set has renamed or removed since. */
export interface EarlierQuestion {
  respondent: Respondent;
  question: string;
  /** The question's present id; undefined when it was removed. */
  to: string | undefined;
}

type Written = string | number | boolean | WrittenAnswer;
type OwnAnswers = Readonly<Record<string, Written>>;
type WrittenAnswers = Readonly<Partial<Record<Respondent, OwnAnswers | null | undefined>>>;

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
  yaml: LocatedData,
  start: Path = ['answers'],
): BoundAnswers {
  const reader = new AnswersReader(set, yaml, start);
  for (const respondent of respondents) {
    const own = written?.[respondent];
    if (own) reader.read(respondent, own);
  }
  return reader.bound;
}

/** Where an answer stands: the question's id is as it is written. */
interface Given {
  respondent: Respondent;
  id: string;
}

class AnswersReader {
  readonly bound: BoundAnswers = { answers: {}, earlier: [], problems: [] };
  readonly #set: QuestionSet;
  readonly #questions: ReadonlyMap<string, Question>;
  readonly #yaml: LocatedData;
  readonly #start: Path;

  constructor(set: QuestionSet, yaml: LocatedData, start: Path) {
    this.#set = set;
    this.#questions = questionsById(set);
    this.#yaml = yaml;
    this.#start = start;
  }

  /** Reads the answers of one respondent. */
  read(respondent: Respondent, own: OwnAnswers): void {
    const answers: Record<string, CaseAnswer> = {};
    let isEmpty = true;
    for (const id in own) {
      const raw = own[id]!;
      const present = presentId(id, this.#set);
      if (present !== id) this.bound.earlier.push({ respondent, question: id, to: present });
      if (present === undefined) continue;
      const question = this.#questions.get(present);
      // The one with the old name is the one too many, wherever it stands.
      if (question && id !== present && isAnsweredBefore(present, id, own, this.#set)) {
        this.#tell('answered-twice', { respondent, id }, { found: id, question: present });
        continue;
      }
      const answer = question
        ? this.#answerTo(question, respondent, id, raw)
        : this.#unknown({ respondent, id });
      if (!answer) continue;
      answers[present] = answer;
      isEmpty = false;
    }
    if (!isEmpty) this.bound.answers[respondent] = answers;
  }

  /** Undefined where something is wrong with it: that is told. */
  #answerTo(question: Question, respondent: Respondent, id: string, raw: Written): CaseAnswer | undefined {
    const read = readAnswer(question, typeof raw === 'object' ? raw.value : raw);
    const isAllowed = question.answeredBy.includes(respondent) && !overrulesInVain(respondent, raw);
    if ('value' in read && isAllowed) return withValue(raw, read.value);
    this.#wrong(question, { respondent, id }, raw, read);
    return undefined;
  }

  #unknown(given: Given): undefined {
    const { id } = given;
    const allowed = [...this.#questions.keys()];
    this.#tell(wasAsked(id, this.#yaml) ? 'question-gone' : 'unknown-question', given, {
      ...{ found: id, set: this.#set.id, allowed, suggestion: nearest(id, allowed) },
      answeredUnder: otherVersion(this.#set, this.#yaml),
    });
  }

  /** Why what was written is no answer of this respondent's to the question. */
  #wrong({ id, answeredBy }: Question, given: Given, raw: Written, read: AnswerReading): void {
    const { respondent } = given;
    if (!answeredBy.includes(respondent)) {
      this.#tell('respondent-may-not-answer', given, {
        question: id,
        found: respondent,
        allowed: answeredBy,
      });
      return;
    }
    if (overrulesInVain(respondent, raw)) {
      const data = { question: id, allowed: ['officer', 'legal'] };
      this.#tell('overrules-not-allowed', given, data, 'overrules');
    }
    if (!('code' in read)) return;
    const path = [...this.#pathOf(given), ...(typeof raw === 'object' ? ['value'] : [])];
    this.bound.problems.push(diagnostic(read.code, this.#yaml.locate(path), { question: id, ...read.data }));
  }

  /** Says what is wrong at an answer, or at a key of it. */
  #tell(code: string, given: Given, data: DiagnosticData, key?: string): void {
    const path = [...this.#pathOf(given), ...(key === undefined ? [] : [key])];
    this.bound.problems.push(diagnostic(code, this.#yaml.locate(path, 'key'), data));
  }

  #pathOf({ respondent, id }: Given): Path {
    return [...this.#start, respondent, id];
  }
}

/** Whether an answer to a question stands under its present id, or under another of its earlier ones before `id`. */
function isAnsweredBefore(question: string, id: string, own: OwnAnswers, set: QuestionSet): boolean {
  if (Object.hasOwn(own, question)) return true;
  const ids = Object.keys(own);
  return ids.slice(0, ids.indexOf(id)).some((one) => presentId(one, set) === question);
}

/** Whether the case's saved verdict has the question: then the set has lost it without a word, and the case is right. */
function wasAsked(id: string, { data }: LocatedData): boolean {
  const verdict = (data as { verdict?: { questions?: unknown } | null }).verdict;
  const questions = verdict?.questions;
  return typeof questions === 'object' && questions !== null && Object.hasOwn(questions, id);
}

/** The version that the case was answered under, where it is not the one that the set has now: that may have had the question. */
function otherVersion({ version }: QuestionSet, { data }: LocatedData): string | undefined {
  const named = (data as { questionSet?: string | { version?: unknown } | null }).questionSet;
  const before = typeof named === 'object' ? named?.version : undefined;
  return typeof before === 'string' && before !== version ? before : undefined;
}

function overrulesInVain(respondent: Respondent, raw: Written): boolean {
  return respondent === 'association' && typeof raw === 'object' && raw.overrules !== undefined;
}

function withValue(raw: Written, value: CaseAnswer['value']): CaseAnswer {
  if (typeof raw !== 'object') return { value };
  return raw.value === value ? (raw as CaseAnswer) : { ...raw, value };
}
